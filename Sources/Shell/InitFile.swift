import Corpus

/// The statements and commands that the person wants at the start of each shell: a file beside the settings.
enum InitFile {
    private static let name = "init.docent"

    /// Where it is, or would be; nil where there is no home.
    static var path: String? { SettingsFile.folder?.file(name) }

    /// What it has; nil where there is none, or it can't be read.
    static func text(noting reads: ReadFiles) -> String? {
        guard let path, let bytes = try? File.readRegular(path, limit: 1 << 20, noting: reads) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Opens it in the person's editor, made where it was missing; false where that can't be done.
    static func edit(sparing reads: ReadFiles) -> Bool {
        guard let path else { return false }
        if !File.exists(path) {
            guard (try? SettingsFile.folder?.replace(name, with: beginning, sparing: reads)) != nil else {
                return false
            }
        }
        return ExternalEditor.open(path)
    }

    /// What a new one begins with.
    private static let beginning = """
        # Statements and commands that run whenever the shell starts; 'docent --no-init' leaves them out.
        # :set prompt '%n (%c)> '
        # let big = $1 million

        """
}
