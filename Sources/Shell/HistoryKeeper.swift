import CEdit
import Corpus
import Platform
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

    /// - Parameter reads: What was read: a history that is an open document stays as it is.
    init(_ editor: LineEditor, sparing reads: ReadFiles, show: @escaping Show) {
        self.editor = editor
        self.show = show
        isFirstSession = !HistoryFile.isThere
        do throws(WritingProblem) {
            path = try HistoryFile.destination(sparing: reads)?.path
        } catch {
            path = error.path
            give(up: "\(error.reason)")
        }
        guard !isFirstSession, let path else { return }
        if SystemPath(path)?.withCString({ access($0, R_OK) }) != 0 {
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
        let error = SystemPath(path)?.withCString { cedit_history_append(line, $0) } ?? EINVAL
        if error != 0 { give(up: String(cString: strerror(error)).lowercased()) }
    }

    private func give(up reason: String) {
        show(.note("docent: the history is not kept: \(SystemPath.shown(path ?? "")): \(reason)"))
        path = nil
    }
}
