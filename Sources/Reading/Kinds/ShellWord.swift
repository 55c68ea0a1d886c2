import Values

/// Paths as they are typed to a shell.
enum ShellWord {
    /// A path in quotes where it needs them; one that begins with a hyphen is no option.
    static func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy {
            $0.isAlphanumeric || "/._-+,@".utf8.contains($0) || $0 >= 128
        }
        let path = path.hasPrefix("-") ? "./" + path : path
        let parts = path.split(separator: "'", omittingEmptySubsequences: false)
        return isPlain ? path : "'" + parts.joined(separator: "'\\''") + "'"
    }

    /// The name of a file that is made of one: its own, without folder and ending, and with another ending, in quotes where
    /// it needs them. What a command writes stands where the command is run: the folder of the other may not be the reader's.
    static func made(of path: String, ending: String) -> String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let stem = FileKind.ending(of: name).map { String(name.dropLast($0.count + 1)) } ?? name
        return quoted(stem + ending)
    }
}
