import Corpus
import Query

/// Whether snapshots of folders are kept, and how much room they may take on the disk.
public enum SnapshotSetting: Sendable, Equatable {
    case on, off
    /// All together have no more bytes.
    case limited(MemorySize)

    /// What a text says; nil where that is none.
    init?(_ text: String) {
        switch text {
        case "on", "auto": self = .on
        case "off": self = .off
        default:
            guard let size = MemorySize(text) else { return nil }
            self = .limited(size)
        }
    }

    /// As `init` reads it.
    var text: String {
        switch self {
        case .on: "on"
        case .off: "off"
        case .limited(let size): size.text
        }
    }

    /// Has snapshots be so.
    public func apply(to snapshots: Snapshots?) {
        switch self {
        case .on: snapshots?.set(isOn: true, limit: nil)
        case .off: snapshots?.set(isOn: false, limit: nil)
        case .limited(let size): snapshots?.set(isOn: true, limit: size.bytes)
        }
    }
}
