/// The open documents by their paths and names.
struct PathIndex: Sendable {
    private var byPath: [String: Int32] = [:]
    /// By the name in small letters, with and without its ending, in the order of opening.
    private var byName: [String: [Int32]] = [:]
    private var paths: [String] = []
    /// The folder that holds all documents.
    private(set) var root = ""

    /// - Parameter withdrawn: The numbers of documents that are open no more: nothing leads to them.
    init(_ documents: [Document], without withdrawn: Set<Int32> = []) {
        var common: [Substring]?
        for (number, document) in documents.enumerated() {
            let path = LinkedPath.normalized(document.path)
            paths.append(path)
            guard document.path != "-", !withdrawn.contains(Int32(number)) else { continue }
            if byPath[path] == nil { byPath[path] = Int32(number) }
            let name = LinkedPath.name(of: path).lowercased()
            let stem = LinkedPath.stem(of: name)
            byName[name, default: []].append(Int32(number))
            if stem != name { byName[stem, default: []].append(Int32(number)) }
            let folders = LinkedPath.folder(of: path).split(separator: "/", omittingEmptySubsequences: false)
            common = common.map { zip($0, folders).prefix { $0 == $1 }.map(\.0) } ?? folders
        }
        root = common?.joined(separator: "/") ?? ""
        if root.isEmpty, paths.first?.hasPrefix("/") == true { root = "/" }
    }

    /// The document at a path.
    func document(at path: String) -> Int32? { byPath[path] }

    /// The normalized path of a document.
    func path(of document: Int32) -> String { paths[Int(document)] }

    /// The document that a wiki link's name means, in a folder: that of the folder, else the one with the shortest path, of
    /// those whose path ends in it. Case does not count.
    func document(named name: String, from folder: String) -> Int32? {
        let parts = name.lowercased().split(separator: "/")
        guard let last = parts.last, let found = byName[String(last)] else { return nil }
        let fitting = parts.count == 1 ? found : found.filter { endsIn(parts.dropLast(), paths[Int($0)]) }
        if let own = fitting.first(where: { LinkedPath.folder(of: paths[Int($0)]) == folder }) { return own }
        return fitting.min { (paths[Int($0)].utf8.count, $0) < (paths[Int($1)].utf8.count, $1) }
    }

    private func endsIn(_ folders: ArraySlice<Substring>, _ path: String) -> Bool {
        path.lowercased().split(separator: "/").dropLast().suffix(folders.count).elementsEqual(folders)
    }
}
