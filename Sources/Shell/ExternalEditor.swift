import Glibc

/// The person's own editor: `$VISUAL`, `$EDITOR`, else vi.
enum ExternalEditor {
    /// What the editor makes of a text; nil where it could not be run, or failed.
    static func edit(_ text: String) -> String? {
        let folder = Variable.text("TMPDIR") ?? "/tmp"
        var name = Array("\(folder)/docent-XXXXXX.docent".utf8CString)
        let descriptor = mkstemps(&name, 7)
        guard descriptor >= 0 else { return nil }
        let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        defer { unlink(path) }
        let isWritten = Terminal.write(data: Array((text + "\n").utf8), to: descriptor)
        close(descriptor)
        let editor = Variable.text("VISUAL") ?? Variable.text("EDITOR") ?? "vi"
        guard isWritten, ShellCommand("\(editor) \"$1\"", [path])?.wait() == 0 else { return nil }
        guard let edited = TextFile.contents(of: path) else { return nil }
        return PastedText(edited.unicodeScalars).text
    }
}
