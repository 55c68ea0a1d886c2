/// Where an imported script is: from the folder of the script that imports it.
enum ImportPath {
    static func resolve(_ path: String, from script: String?) -> String {
        guard !path.hasPrefix("/"), let script, let slash = script.lastIndex(of: "/") else { return normal(path) }
        return normal(String(script[...slash]) + path)
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
        return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }
}
