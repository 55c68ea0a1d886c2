/// Docent's folder in the XDG state folder, where what it remembers is kept.
enum StateFolder {
    /// Its path, the folder made where it was missing; nil where there is no home.
    static var path: String? {
        guard let state else { return nil }
        let folder = state + "/docent"
        TextFile.makeFolder(folder)
        return folder
    }

    private static var state: String? {
        // The specification has relative paths ignored.
        if let state = Variable.text("XDG_STATE_HOME"), state.first == "/" { return state }
        return Variable.text("HOME").map { $0 + "/.local/state" }
    }
}
