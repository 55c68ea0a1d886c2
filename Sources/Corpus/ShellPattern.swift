import Platform

/// Patterns of names, as the system's shell has them: `*.md`, `chapter-[0-9]?.txt`.
public enum ShellPattern {
    /// Whether a text has a sign of a pattern.
    public static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

    /// Whether a name fits a pattern.
    public static func fits(_ name: String, _ pattern: String) -> Bool {
        guard let name = SystemPath(name), let pattern = SystemPath(pattern) else { return false }
        return pattern.withCString { pattern in name.withCString { fnmatch(pattern, $0, 0) == 0 } }
    }

    /// The paths that fit a pattern, in order; hidden ones only where it has the `.`.
    public static func paths(_ pattern: String) -> [String] {
        guard let pattern = SystemPath(pattern) else { return [] }
        var found = glob_t()
        defer { globfree(&found) }
        guard pattern.withCString({ glob($0, 0, nil, &found) }) == 0 else { return [] }
        return (0..<Int(found.gl_pathc)).compactMap { index in
            found.gl_pathv[index].map { SystemPath(cString: $0).text }
        }
    }
}
