import Corpus

/// Docent's folder in the XDG state folder, where what it remembers is kept.
enum StateFolder {
    /// The folder, which may not be there; nil where there is no home.
    static var folder: OwnFolder? { state.map { OwnFolder($0 + "/docent") } }

    private static var state: String? {
        // The specification has relative paths ignored.
        if let state = Variable.text("XDG_STATE_HOME"), state.utf8.first == UInt8(ascii: "/") { return state }
        return Variable.text("HOME").map { $0 + "/.local/state" }
    }
}
