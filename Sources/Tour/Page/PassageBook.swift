import Documents
import Query
import Values

/// The passages of documents that results were made from: each can be linked to, and is shown marked in its block.
struct PassageBook {
    /// A block that has passages.
    private struct Block {
        let document: Int32
        let span: Range<UInt32>
        var marks: [(span: Range<UInt32>, id: String)] = []
        /// The steps that lead here, from 1.
        var steps: [Int] = []
    }

    private let library: Library
    private var blocks: [Block] = []
    private var blockIndices: [Passage: Int] = [:]
    private var ids: [Passage: String] = [:]
    /// The step whose results are written now.
    var step = 0

    private struct Passage: Hashable {
        let document: Int32
        let span: Range<UInt32>
    }

    init(_ library: Library) { self.library = library }

    var isEmpty: Bool { blocks.isEmpty }

    /// The address on the page of the passage that a node is; nil for a whole document.
    mutating func address(of node: Node) -> String? {
        guard node.relation != .docs else { return nil }
        let document = library.document(of: node)
        var span = library.span(of: node)
        guard let block = block(of: node, span, in: document) else { return nil }
        // Of what is longer than a block, such as a section, its first block.
        span = span.clamped(to: block)
        guard !span.isEmpty else { return nil }
        let passage = Passage(document: node.document, span: span)
        if let id = ids[passage] {
            note(step, of: Passage(document: node.document, span: block))
            return "#\(id)"
        }
        let id = "p\(ids.count + 1)"
        ids[passage] = id
        let key = Passage(document: node.document, span: block)
        if blockIndices[key] == nil {
            blockIndices[key] = blocks.count
            blocks.append(Block(document: node.document, span: block))
        }
        if let index = blockIndices[key] { blocks[index].marks.append((span, id)) }
        note(step, of: key)
        return "#\(id)"
    }

    private mutating func note(_ step: Int, of passage: Passage) {
        guard step > 0, let index = blockIndices[passage], !blocks[index].steps.contains(step) else { return }
        blocks[index].steps.append(step)
    }

    /// The innermost block that a span starts in, or the first one in that.
    private func block(of node: Node, _ span: Range<UInt32>, in document: Document) -> Range<UInt32>? {
        let layer = document.layer(.blocks)
        // The last one that starts at or before it and holds it; a few steps back where lists have ended before.
        var row = layer.starts.partitioningIndex { $0 > span.lowerBound } - 1
        while row >= 0, !layer.span(of: row).contains(span.lowerBound) { row -= 1 }
        guard row >= 0 else { return nil }
        // An item is read in its paragraph, as what is in it.
        while row + 1 < layer.count, layer.starts[row + 1] < layer.ends[row] { row += 1 }
        return layer.span(of: row)
    }

    /// All passages, document by document and in their order.
    func html() -> String {
        var html = ""
        let documents = library.documents
        let order = blocks.sorted { ($0.document, $0.span.lowerBound) < ($1.document, $1.span.lowerBound) }
        var current: Int32?
        for block in order where documents.indices.contains(Int(block.document)) {
            let document = documents[Int(block.document)]
            if block.document != current {
                current = block.document
                html += "<h3>\(MarkupText.escaped(document.path))</h3>\n"
            }
            let line = document.position(of: block.span.lowerBound).line
            let back = block.steps.map { "<a href=\"#s\($0)\">step \($0)</a>" }.joined(separator: ", ")
            html += "<div class=\"passage\"><p class=\"place\">line \(line)\(back.isEmpty ? "" : " · \(back)")</p>\n"
            html += "<p>\(Self.text(of: block.span, marks: block.marks, in: document))</p></div>\n"
        }
        return html
    }

    /// The block of a node with the node marked; no link leads there.
    func marked(_ node: Node) -> String? {
        let document = library.document(of: node)
        let span = library.span(of: node)
        guard let block = block(of: node, span, in: document) else { return nil }
        return Self.text(of: block, marks: [(span.clamped(to: block), "")], in: document)
    }

    // MARK: Marks

    /// So much is shown around the marks of a long block, in characters.
    private static let context = 600

    /// A block as a reader sees it, with marks around some of it.
    private static func text(
        of block: Range<UInt32>, marks: [(span: Range<UInt32>, id: String)], in document: Document
    ) -> String {
        let whole = Array(document.text(in: block))
        // Outer ones first; of two that cross, the later one ends where the other does.
        let sorted = marks.sorted {
            ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound)
        }
        var edges: [(offset: Int, html: String)] = []
        var open: [(end: Int, tag: String)] = []
        var unmarked = ""
        func close(upTo offset: Int) {
            while let last = open.last, last.end <= offset {
                open.removeLast()
                edges.append((last.end, "</\(last.tag)>"))
            }
        }
        let ranges = sorted.map { range(of: $0.span, in: block, whole, document) }
        let isAround = Self.isAround(ranges)
        for (index, mark) in sorted.enumerated() {
            let id = mark.id.isEmpty ? "" : " id=\"\(mark.id)\""
            guard let range = ranges[index] else {
                // What is no text, such as an image, is shown as its block.
                if !id.isEmpty { unmarked += "<span\(id)></span>" }
                continue
            }
            close(upTo: range.lowerBound)
            let end = min(range.upperBound, open.last?.end ?? range.upperBound)
            let tag = isAround[index] ? "span" : "mark"
            edges.append((range.lowerBound, "<\(tag)\(isAround[index] ? " class=\"around\"" : "")\(id)>"))
            open.append((end, tag))
        }
        close(upTo: Int.max)
        guard let first = edges.first?.offset, let last = edges.last?.offset else {
            return MarkupText.escaped(String(whole))
        }
        let start = first > 2 * context ? first - context : 0
        let stop = whole.count - last > 2 * context ? last + context : whole.count
        var html = unmarked + (start > 0 ? "…" : "")
        var offset = start
        for edge in edges {
            html += MarkupText.escaped(String(whole[offset..<max(offset, edge.offset)])) + edge.html
            offset = max(offset, edge.offset)
        }
        return html + MarkupText.escaped(String(whole[offset..<max(offset, stop)])) + (stop < whole.count ? "…" : "")
    }

    /// Which ranges have a smaller one in them, which is marked in their place: the figure, not the sentence around it.
    ///
    /// - Parameter ranges: Outer ones first.
    private static func isAround(_ ranges: [Range<Int>?]) -> [Bool] {
        var around = ranges.map { _ in false }
        var next: (range: Range<Int>, isAround: Bool)?
        for (index, range) in ranges.enumerated().reversed() {
            guard let range else { continue }
            if let next {
                around[index] = next.range == range ? next.isAround : next.range.lowerBound < range.upperBound
            }
            next = (range, around[index])
        }
        return around
    }

    /// Where a span's text stands in that of its block, in characters.
    private static func range(
        of span: Range<UInt32>, in block: Range<UInt32>, _ whole: [Character], _ document: Document
    ) -> Range<Int>? {
        let text = Array(document.text(in: span.clamped(to: block)))
        var start = document.text(in: block.lowerBound..<max(block.lowerBound, span.lowerBound)).count
        guard !text.isEmpty else { return nil }
        // A few characters on: the white space between, and what marks at the edge may have joined.
        let latest = min(start + 3, whole.count - text.count)
        start = max(0, min(start - 1, latest))
        while start <= latest {
            if whole[start..<start + text.count].elementsEqual(text) { return start..<start + text.count }
            start += 1
        }
        return nil
    }
}
