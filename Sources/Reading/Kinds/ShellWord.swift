/// Paths as they are typed to a shell.
enum ShellWord {
    /// A path in quotes where it needs them; one that begins with a hyphen is no option.
    static func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy {
            ($0 | 32) &- 97 < 26 || $0 &- 48 < 10 || "/._-+,@".utf8.contains($0) || $0 >= 128
        }
        let path = path.hasPrefix("-") ? "./" + path : path
        let parts = path.split(separator: "'", omittingEmptySubsequences: false)
        return isPlain ? path : "'" + parts.joined(separator: "'\\''") + "'"
    }

    /// A path without its last ending.
    static func stem(of path: String) -> String {
        guard let ending = FileKind.ending(of: path) else { return path }
        return String(path.dropLast(ending.count + 1))
    }
}
