/// Where an imported script is: from the folder of the script that imports it.
package enum ImportPath {
    /// The path that an `import` of a script means.
    package static func resolve(_ path: String, from script: String?) -> String {
        let slash = UInt8(ascii: "/")
        guard path.utf8.first != slash, let script, let end = script.utf8.lastIndex(of: slash) else {
            return normal(path)
        }
        return normal(String(script[...end]) + path)
    }

    /// The path without `.` and, after a folder's name, `..`, so that a script has one path.
    private static func normal(_ path: String) -> String {
        var parts: [Substring] = []
        for part in path.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (path.utf8.first == UInt8(ascii: "/") ? "/" : "") + parts.joined(separator: "/")
    }
}
