import Corpus
import Glibc

/// Completes the names of files and folders.
enum PathCompletion {
    /// The folders and files of a path's last part; folders end in `/`. Hidden ones only where a `.` is typed.
    static func candidates(for typed: String) -> [Completions.Candidate] {
        let cut = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
        let folder = String(typed[..<cut])
        let beginning = String(typed[cut...])
        let place = SystemPath(folder.isEmpty ? "." : expanded(folder))
        guard let stream = place?.withCString({ opendir($0) }) else { return [] }
        defer { closedir(stream) }
        var found: [(name: String, isFolder: Bool)] = []
        // A folder may be larger than a key can wait for.
        var left = 20_000
        while left > 0, let entry = readdir(stream) {
            left -= 1
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
                    SystemPath(cString: $0).text
                }
            }
            guard name.hasPrefix(beginning), name != ".", name != "..", name.first != "." || beginning.first == "."
            else { continue }
            found.append((name, isFolder(folder + name, entry.pointee.d_type)))
        }
        return found.sorted { $0.name < $1.name }.prefix(500).map { name, isFolder in
            .init(text: folder + name + (isFolder ? "/" : ""), label: name + (isFolder ? "/" : ""))
        }
    }

    private static func isFolder(_ path: String, _ type: UInt8) -> Bool {
        if type == UInt8(DT_DIR) { return true }
        guard type == UInt8(DT_LNK) || type == UInt8(DT_UNKNOWN) else { return false }
        return Folder.isFolder(expanded(path))
    }

    /// `~/` is the person's own folder.
    static func expanded(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return SystemPath(cString: home).text + path.dropFirst()
    }
}
