import CEdit
import Platform

/// The reader of the history file, which is libedit's, and our adding to the file and writing it anew.
enum HistoryTarget: FuzzTarget {
    static let name = "history"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        let path = "/tmp/docent-fuzz-history-\(getpid())"
        defer { unlink(path) }
        guard write(bytes, to: path) else { throw Violation("\(path) can't be written") }
        // What is no history is left as it is.
        guard let lines = lines(in: path) else { return }
        let added = "items | where text has \"\\é\""
        try Violation.unless(cedit_history_append(added, path) == 0, "a line can't be added")
        try Violation.unless(self.lines(in: path)?.first == added, "the line that was added is not the newest")
        guard let editor = makeEditor() else { throw Violation("no editor") }
        defer { cedit_close(editor) }
        guard write(bytes, to: path), cedit_history_load(editor, path) >= 0 else { return }
        try Violation.unless(cedit_history_rewrite(editor, path) == 0, "it can't be written anew")
        try Violation.unless(self.lines(in: path) == lines, "other lines after it was written anew")
    }

    /// The lines of a history file, newest first; nil where it is none.
    private static func lines(in path: String) -> [String]? {
        guard let editor = makeEditor() else { return nil }
        defer { cedit_close(editor) }
        guard cedit_history_load(editor, path) >= 0 else { return nil }
        var lines: [String] = []
        var entry = cedit_history_entry(editor, true)
        while let line = entry {
            lines.append(String(cString: line))
            entry = cedit_history_entry(editor, false)
        }
        return lines
    }

    private static func makeEditor() -> OpaquePointer? {
        let callbacks = cedit_callbacks(
            context: nil, next_scalar: { _, _ in 0 }, command: { _, _ in Int32(CEDIT_FAILED.rawValue) },
            bell: { _ in })
        guard let editor = cedit_open("docent", callbacks) else { return nil }
        _ = cedit_history_limit(editor, 100)
        return editor
    }

    private static func write(_ bytes: [UInt8], to path: String) -> Bool {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard file >= 0 else { return false }
        defer { close(file) }
        return bytes.withUnsafeBytes { Platform.write(file, $0.baseAddress, $0.count) } == bytes.count
    }
}
