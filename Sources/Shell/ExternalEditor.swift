import Corpus

/// The person's own editor: `$VISUAL`, `$EDITOR`, else vi.
enum ExternalEditor {
    /// What the editor makes of a text; nil where it could not be run, or failed.
    static func edit(_ text: String) -> String? {
        let folder = Variable.text("TMPDIR") ?? "/tmp"
        guard let file = try? TemporaryFile(in: folder, ending: ".docent", Array((text + "\n").utf8)) else {
            return nil
        }
        defer { file.remove() }
        guard open(file.path) else { return nil }
        guard let edited = TextFile.contents(of: file.path) else { return nil }
        return PastedText(edited.unicodeScalars).text
    }

    /// Opens a file, and waits until the person has done with it; whether that went well.
    static func open(_ path: String) -> Bool {
        let editor = Variable.text("VISUAL") ?? Variable.text("EDITOR") ?? "vi"
        return ShellCommand("\(editor) \"$1\"", [path])?.wait() == 0
    }
}
