import Markdown
import Synchronization

/// Finds out where links lead, among the open documents and on the disk; what it found counts until another document opens.
final class LinkResolver: Sendable {
    private let files: (any LinkedFiles)?
    private let made = Mutex<Made?>(nil)

    /// What is known while so many documents are open.
    private final class Made: Sendable {
        let count: Int
        let index: PathIndex
        let destinations: [Lazy<[LinkDestination]>]

        init(_ documents: [Document]) {
            count = documents.count
            index = PathIndex(documents)
            destinations = documents.map { _ in Lazy() }
        }
    }

    init(files: (any LinkedFiles)?) { self.files = files }

    /// Where a link leads.
    func destination(of link: Node, in library: Library) -> LinkDestination {
        let documents = library.documents
        let made = made.withLock { made in
            if let made, made.count == documents.count { return made }
            let fresh = Made(documents)
            made = fresh
            return fresh
        }
        guard made.destinations.indices.contains(Int(link.document)) else { return .unknown }
        let destinations = made.destinations[Int(link.document)].value {
            let document = documents[Int(link.document)]
            return LinkFinder.links(of: document).map {
                destination(of: $0, in: document, number: link.document, made.index, documents)
            }
        }
        return destinations.indices.contains(Int(link.index)) ? destinations[Int(link.index)] : .unknown
    }

    private func destination(
        of link: Link, in document: Document, number: Int32, _ index: PathIndex, _ documents: [Document]
    ) -> LinkDestination {
        guard let url = link.url(in: document, attribute: "href"), !url.isEmpty, !LinkedPath.isElsewhere(url) else {
            return .unknown
        }
        let isWiki = link.kind == .wiki || link.kind == .embed
        let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let anchor = parts.count > 1 ? LinkedPath.decoded(parts[1]) : ""
        let path = isWiki ? String(parts[0]) : LinkedPath.decoded(parts[0].prefix { $0 != "?" })
        guard !path.isEmpty else { return place(anchor, in: documents[Int(number)], number, isWiki: isWiki) }
        guard document.path != "-" else { return .unknown }
        let folder = LinkedPath.folder(of: index.path(of: number))
        let search = isWiki ? wiki(path, from: folder, index) : relative(path, from: index.path(of: number), index)
        switch search {
        case .open(let found): return place(anchor, in: documents[Int(found)], found, isWiki: isWiki)
        case .onDisk: return .file
        case .nowhere: return .lost
        case .unknown: return .unknown
        }
    }

    /// An anchor's place in a document: of several headings of a wiki link, the last one's.
    private func place(_ anchor: String, in document: Document, _ number: Int32, isWiki: Bool) -> LinkDestination {
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
        var places = [LinkedPath.joined(folder, path)]
        // Where a page is a folder of the site, links start from there.
        if path.hasSuffix("/") || !LinkedPath.name(of: path).contains(".") {
            places.append(LinkedPath.joined(LinkedPath.stem(of: document), path))
        }
        return first(of: places, index)
    }

    private func wiki(_ name: String, from folder: String, _ index: PathIndex) -> Search {
        let places = LinkedPath.foldersAround(folder).map { LinkedPath.joined($0, name) }
        for place in places {
            for variant in [place] + LinkedPath.endings.map({ place + $0 }) {
                if let found = index.document(at: variant) { return .open(found) }
            }
        }
        if let found = index.document(named: LinkedPath.normalized(name), from: folder) { return .open(found) }
        guard let files else { return .unknown }
        for place in places where files.exists(place) || files.exists(place + ".md") { return .onDisk }
        let last = String(LinkedPath.name(of: name))
        guard let isBelow = files.holds([last, last + ".md"], below: index.root) else { return .unknown }
        return isBelow ? .onDisk : .nowhere
    }

    /// The first of some places where there is a document that is open, or else a file.
    private func first(of places: [String], _ index: PathIndex) -> Search {
        let variants = places.flatMap(LinkedPath.variants)
        for variant in variants {
            if let found = index.document(at: variant) { return .open(found) }
        }
        guard let files else { return .unknown }
        return variants.contains { files.exists($0.isEmpty ? "." : $0) } ? .onDisk : .nowhere
    }
}
