import Corpus
import Platform

/// Completes the names of files and folders.
enum PathCompletion {
    /// The same for one of several words, of which the last is being typed; what is typed again is in quotes where it has to be.
    static func candidates(forLastOf argument: String, onlyFolders: Bool = false) -> (
        start: Int, [Completions.Candidate]
    ) {
        let words = ArgumentWords(argument)
        guard words.endsInWord, let word = words.words.last else {
            return (argument.utf8.count, candidates(for: "", onlyFolders: onlyFolders))
        }
        let all = candidates(for: word.text, onlyFolders: onlyFolders).map { candidate in
            var candidate = candidate
            let quoted = ArgumentWords.quoted(candidate.text, in: word.quote)
            // In a folder one goes on: the quote stays open.
            candidate.text =
                quoted != candidate.text && candidate.text.hasSuffix("/") ? String(quoted.dropLast()) : quoted
            return candidate
        }
        return (word.start, all)
    }

    /// The folders and files of a path's last part; folders end in `/`. Hidden ones only where a `.` is typed.
    static func candidates(for typed: String, onlyFolders: Bool = false) -> [Completions.Candidate] {
        let cut = typed.lastIndex(of: "/").map { typed.index(after: $0) } ?? typed.startIndex
        let folder = String(typed[..<cut])
        let beginning = String(typed[cut...])
        // A folder may be larger than a key can wait for.
        let entries = try? Folder.entries(
            of: folder.isEmpty ? "." : expanded(folder), hidden: beginning.first == ".", limit: 20_000)
        let found = (entries ?? []).filter { $0.name.hasPrefix(beginning) }.map {
            (name: $0.name, isFolder: $0.kind == .folder || $0.kind == .link && isFolder(folder + $0.name))
        }
        return found.filter { !onlyFolders || $0.isFolder }.sorted { $0.name < $1.name }.prefix(500).map {
            name, isFolder in
            .init(text: folder + name + (isFolder ? "/" : ""), label: name + (isFolder ? "/" : ""))
        }
    }

    private static func isFolder(_ path: String) -> Bool { Folder.isFolder(expanded(path)) }

    /// `~` is the person's own folder.
    static func expanded(_ path: String) -> String {
        guard path == "~" || path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return SystemPath(cString: home).text + path.dropFirst()
    }
}
