import Corpus

/// Small files of the shell's own: settings, the place in a tour, and what is being edited outside.
enum TextFile {
    /// The longest that is read, in bytes.
    private static let limit = 1 << 26

    /// What a file has; nil where it can't be read, or is none.
    static func contents(of path: String) -> String? {
        guard let bytes = try? File.readRegular(path, limit: limit) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }
}
