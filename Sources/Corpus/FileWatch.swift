import Platform

/// Tells when files, or the documents of folders, have changed: it looks at them again and again.
///
/// A file that is not there changes when it comes.
public struct FileWatch {
    /// By the paths' bytes: two spellings of a letter are two names.
    private var stamps: [SystemPath: Stamp] = [:]

    /// What of a file differs once it is written to.
    private enum Stamp: Equatable {
        case missing
        case file(seconds: Int, nanoseconds: Int, size: Int, number: UInt64)
        case folder([SystemPath: Stamp])
    }

    public init() {}

    /// Looks at these paths from now on; those that were looked at already keep what was seen of them.
    public mutating func watch(_ paths: [String]) {
        var next: [SystemPath: Stamp] = [:]
        for path in paths.compactMap({ SystemPath($0) }) where next[path] == nil {
            next[path] = stamps[path] ?? Self.stamp(of: path)
        }
        stamps = next
    }

    /// How many paths are looked at.
    public var count: Int { stamps.count }

    /// The paths that have changed since they were looked at last, in order.
    public mutating func changes() -> [String] {
        var changed: [String] = []
        for (path, old) in stamps {
            let new = Self.stamp(of: path)
            guard new != old else { continue }
            stamps[path] = new
            changed.append(path.text)
        }
        return changed.sorted()
    }

    /// Waits until some path has changed, and no more changes come; gives those that did.
    public mutating func waitForChanges() -> [String] {
        while true {
            let start = ContinuousClock.now
            var changed = changes()
            if !changed.isEmpty {
                // Editors write in several steps.
                while true {
                    Self.pause(.milliseconds(50))
                    let more = changes()
                    if more.isEmpty { return changed }
                    changed = Array(Set(changed + more)).sorted()
                }
            }
            // A folder of many files takes its time; most of it is to be spent waiting.
            Self.pause(max(.milliseconds(100), (ContinuousClock.now - start) * 10))
        }
    }

    private static func pause(_ time: Duration) {
        let (seconds, parts) = time.components
        var request = timespec(tv_sec: Int(seconds), tv_nsec: Int(parts / 1_000_000_000))
        // A signal may end it sooner, and no harm is done.
        nanosleep(&request, nil)
    }

    private static func stamp(of path: SystemPath, inFolder: Bool = false) -> Stamp {
        var raw = stat()
        guard path.withCString({ stat($0, &raw) }) == 0 else { return .missing }
        if raw.st_mode & S_IFMT == S_IFDIR, !inFolder {
            return .folder(
                Dictionary(
                    Folder(path.text).paths.compactMap { SystemPath($0) }.map { ($0, stamp(of: $0, inFolder: true)) }
                ) { first, _ in first })
        }
        let time = OperatingSystem.modified(raw)
        return .file(
            seconds: time.tv_sec, nanoseconds: time.tv_nsec, size: Int(raw.st_size), number: UInt64(raw.st_ino))
    }
}
