import Glibc

/// Where the lines of earlier sessions are kept: in the XDG state folder, readable by its owner only.
enum HistoryFile {
    /// The file's path, its folder made where it was missing; nil where there is no home.
    static var path: String? {
        guard let state = folder else { return nil }
        let folder = state + "/docent"
        var made = ""
        for part in folder.split(separator: "/", omittingEmptySubsequences: true) {
            made += "/" + part
            // Those that are there stay as they are.
            mkdir(made, 0o700)
        }
        return folder + "/history"
    }

    private static var folder: String? {
        // The specification has relative paths ignored.
        if let state = variable("XDG_STATE_HOME"), state.first == "/" { return state }
        return variable("HOME").map { $0 + "/.local/state" }
    }

    private static func variable(_ name: String) -> String? {
        guard let value = getenv(name), value.pointee != 0 else { return nil }
        return String(cString: value)
    }
}
