import CEdit
import Glibc
import Session

/// Takes the editor's history from the file of earlier sessions, and adds each line to it as soon as it is typed.
///
/// Several sessions at once add to one file. What is wrong with it is told once, and the session goes on without.
final class HistoryKeeper {
    /// Whether there was no history at all.
    let isFirstSession: Bool

    private let editor: LineEditor
    private let show: Show
    /// The file; nil where nothing can be kept.
    private var path: String?

    init(_ editor: LineEditor, show: @escaping Show) {
        self.editor = editor
        self.show = show
        path = HistoryFile.path
        guard let path else {
            isFirstSession = true
            return
        }
        isFirstSession = access(path, F_OK) != 0
        guard !isFirstSession else { return }
        if access(path, R_OK) != 0 {
            give(up: String(cString: strerror(errno)).lowercased())
        } else if !editor.loadHistory(path) {
            give(up: "it is not a history file; it stays as it is")
        } else if HistoryFile.isLarge(path) {
            editor.trimHistory(path)
        }
    }

    /// Keeps a line that was typed.
    func keep(_ line: String) {
        guard editor.remember(line), let path else { return }
        let error = cedit_history_append(line, path)
        if error != 0 { give(up: String(cString: strerror(error)).lowercased()) }
    }

    private func give(up reason: String) {
        show(.note("docent: the history is not kept: \(path ?? ""): \(reason)"))
        path = nil
    }
}
