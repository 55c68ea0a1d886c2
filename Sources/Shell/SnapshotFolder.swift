import Corpus
import Platform
import Session

/// Where snapshots of folders are kept: in the XDG cache folder.
public enum SnapshotFolder {
    /// The snapshots, as kept settings have them; nil where there is no home.
    public static var kept: Snapshots? {
        folder.map { Snapshots(in: $0, version: Version.text) { TimeOfDay.sinceEpoch } }
    }

    /// The snapshots as the environment and kept settings have them used; nil where none are.
    public static var used: Snapshots? {
        guard Variable.text("DOCENT_SNAPSHOT").map({ !["off", "0", "no", "never"].contains($0) }) ?? true else {
            return nil
        }
        let snapshots = kept
        snapshots?.consult { SettingsFile.kept.snapshot.apply(to: $0) }
        return snapshots
    }

    /// Docent's folder in the XDG cache folder; nil where there is no home.
    private static var folder: OwnFolder? {
        // The specification has relative paths ignored.
        if let folder = Variable.text("XDG_CACHE_HOME"), folder.utf8.first == UInt8(ascii: "/") {
            return OwnFolder(folder + "/docent")
        }
        return Variable.text("HOME").map { OwnFolder($0 + "/.cache/docent") }
    }
}
