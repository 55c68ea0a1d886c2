import Markdown
import Synchronization

/// Finds out where links lead, among the open documents and on the disk; what it found counts until another document opens.
final class LinkResolver: Sendable {
    private let files: (any LinkedFiles)?
    private let made = Mutex<Made?>(nil)

    /// What is known while the same documents are open.
    private final class Made: Sendable {
        let version: Int
        let index: PathIndex
        let links: [Lazy<FoundLinks>]

        init(_ documents: [Document], withdrawn: Set<Int32>, version: Int) {
            self.version = version
            index = PathIndex(documents, without: withdrawn)
            links = documents.map { _ in Lazy() }
        }
    }

    /// A document's links, and where those lead that were asked for: not all at once, for it may be many, and the disk slow.
    private final class FoundLinks: Sendable {
        let links: [Link]
        private let found = Mutex<[String: LinkDestination]>([:])

        init(of document: Document) { links = LinkFinder.links(of: document) }

        /// Where a link leads; what several say is found out once.
        func destination(_ url: String, until isStopped: () -> Bool, _ find: () -> LinkDestination) -> LinkDestination {
            if let known = found.withLock({ $0[url] }) { return known }
            let destination = find()
            guard !isStopped() else { return .unknown }
            found.withLock { $0[url] = destination }
            return destination
        }
    }

    init(files: (any LinkedFiles)?) { self.files = files }

    /// Where a link leads.
    func destination(of link: Node, in library: Library) -> LinkDestination {
        let (documents, withdrawn, version) = library.state
        let made = made.withLock { made in
            if let made, made.version == version { return made }
            files?.forget()
            let fresh = Made(documents, withdrawn: withdrawn, version: version)
            made = fresh
            return fresh
        }
        guard made.links.indices.contains(Int(link.document)) else { return .unknown }
        let document = documents[Int(link.document)]
        let found = made.links[Int(link.document)].value { FoundLinks(of: document) }
        guard found.links.indices.contains(Int(link.index)) else { return .unknown }
        let own = found.links[Int(link.index)]
        guard let url = own.url(in: document, attribute: "href"), !url.isEmpty, !LinkedPath.isElsewhere(url) else {
            return .unknown
        }
        let isWiki = own.kind == .wiki || own.kind == .embed
        return found.destination(isWiki ? "[[" + url : url, until: { files?.isStopped == true }) {
            destination(of: url, isWiki: isWiki, in: document, number: link.document, made.index, documents)
        }
    }

    private func destination(
        of url: String, isWiki: Bool, in document: Document, number: Int32, _ index: PathIndex, _ documents: [Document]
    ) -> LinkDestination {
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count > 1 ? LinkedPath.decoded(parts[1]) : ""
        let path = isWiki ? String(parts[0]) : LinkedPath.decoded(parts[0].prefix { $0 != "?" })
        guard !path.isEmpty else { return head(anchor, in: documents[Int(number)], number, isWiki: isWiki) }
        guard document.path != "-" else { return .unknown }
        // No file has so long a path.
        guard path.utf8.count < 4096 else { return .lost }
        let folder = LinkedPath.folder(of: index.path(of: number))
        let search = isWiki ? wiki(path, from: folder, index) : relative(path, from: index.path(of: number), index)
        switch search {
        case .open(let found): return head(anchor, in: documents[Int(found)], found, isWiki: isWiki)
        case .onDisk: return .file
        case .nowhere: return .lost
        case .unknown: return .unknown
        }
    }

    /// An anchor's destination in a document: of several headings of a wiki link, the last one's.
    private func head(_ anchor: String, in document: Document, _ number: Int32, isWiki: Bool) -> LinkDestination {
        let whole = Node(document: number, relation: .docs, index: 0)
        let name = isWiki ? anchor.split(separator: "#").last.map(String.init) ?? "" : anchor
        if name.isEmpty || name == "top" { return .node(whole) }
        if let row = document.anchors.rows[name] ?? (isWiki ? document.anchors.section(name) : nil) {
            return .node(Node(document: number, relation: .sections, index: Int32(row)))
        }
        return document.anchors.others.contains(name) ? .node(whole) : .lostAnchor(whole)
    }

    // MARK: Files

    private enum Search {
        case open(Int32), onDisk, nowhere, unknown
    }

    private func relative(_ path: String, from document: String, _ index: PathIndex) -> Search {
        let folder = LinkedPath.folder(of: document)
        if path.hasPrefix("/") {
            // A site's root is one of the folders around; which one is not known.
            let found = first(
                of: LinkedPath.foldersAround(folder).map { LinkedPath.joined($0, String(path.dropFirst())) }, index)
            if case .nowhere = found { return .unknown }
            return found
        }
        var paths = [LinkedPath.joined(folder, path)]
        // Where a page is a folder of the site, links start from there.
        if path.hasSuffix("/") || !LinkedPath.name(of: path).contains(".") {
            paths.append(LinkedPath.joined(LinkedPath.stem(of: document), path))
        }
        return first(of: paths, index)
    }

    private func wiki(_ name: String, from folder: String, _ index: PathIndex) -> Search {
        let paths = LinkedPath.foldersAround(folder).map { LinkedPath.joined($0, name) }
        for path in paths {
            for variant in [path] + LinkedPath.endings.map({ path + $0 }) {
                if let found = index.document(at: variant) { return .open(found) }
            }
        }
        if let found = index.document(named: LinkedPath.normalized(name), from: folder) { return .open(found) }
        guard let files else { return .unknown }
        for path in paths where files.exists(path) || files.exists(path + ".md") { return .onDisk }
        let last = String(LinkedPath.name(of: name))
        guard let isBelow = files.holds([last, last + ".md"], below: index.root) else { return .unknown }
        return isBelow ? .onDisk : .nowhere
    }

    /// The first of some paths where there is a document that is open, or else a file.
    private func first(of paths: [String], _ index: PathIndex) -> Search {
        let variants = paths.flatMap(LinkedPath.variants)
        for variant in variants {
            if let found = index.document(at: variant) { return .open(found) }
        }
        guard let files else { return .unknown }
        let isThere = paths.contains { path in
            if files.exists(path.isEmpty ? "." : path) { return true }
            // Nothing is in a folder that is not there.
            return LinkedPath.besides(path).contains { files.exists($0) }
        }
        return isThere ? .onDisk : .nowhere
    }
}
