import Documents

/// `around N`: what stands left and right of each row's node, at most so many words of its sentence or block.
///
/// It is written as the document has it, from a word's first letter to a word's last; nothing where no word is, null where
/// there is no such sentence or block.
struct AroundStage: Stage {
    let slot: Int
    let count: RowCount
    let reach: StageSyntax.Reach
    /// How many values rows have before.
    let values: Int

    var isSeparable: Bool { true }

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        let count = try count.value(in: &frame)
        var result: [Row] = []
        result.reserveCapacity(rows.count)
        for row in rows {
            try frame.begin(row, in: slot)
            let (left, right) = row.node.map { sides(of: $0, count, in: frame.run.library) } ?? (.null, .null)
            try frame.make(left.ownSize + right.ownSize)
            // Values that no column shows any more may be left over.
            let values = row.values.prefix(values) + [left, right]
            try frame.keep(Array(values))
            result.append(Row(node: row.node, values: Array(values), sources: row.sources))
        }
        return result
    }

    private func sides(of node: Node, _ count: Int, in library: Library) -> (Value, Value) {
        let outer = library.container(reach == .block ? .blocks : .sentences, of: library.identity(node))
        guard let outer else { return (.null, .null) }
        let around = WordsAround(node, before: count, after: count, in: outer, of: library)
        return (.text(around.left), .text(around.right))
    }
}

/// The words before and after a node, at most so many on each side, within another node.
public struct WordsAround {
    private let document: Document
    private let words: Layer
    /// The node's own bytes.
    private let span: Range<UInt32>
    /// The numbers of the words of the other node, of those that were asked for, and of the node's own.
    private let (all, near, own): (Range<Int>, Range<Int>, Range<Int>)

    /// - Parameters:
    ///   - node: What is looked around.
    ///   - before: The most words before it.
    ///   - after: The most words after it.
    ///   - outer: Where the words are, such as its sentence.
    public init(_ node: Node, before: Int, after: Int, in outer: Node, of library: Library) {
        document = library.document(of: node)
        words = document.layer(.words)
        span = library.span(of: node)
        let around = library.span(of: outer)
        let first = words.rowCount(before: span.lowerBound)
        let end = max(first, words.rowCount(before: span.upperBound))
        let start = min(first, words.rowCount(before: around.lowerBound))
        all = start..<max(end, words.rowCount(before: around.upperBound))
        near =
            max(all.lowerBound, first - min(before, first))..<min(all.upperBound, end + min(after, words.count - end))
        own = first..<end
    }

    /// The words before it, as the document has them.
    public var left: String { text(near.lowerBound..<own.lowerBound) }
    /// The words after it.
    public var right: String { text(own.upperBound..<near.upperBound) }

    /// All of it in one line, with `…` where words were left out; nil where there is no word.
    public var line: String? {
        guard !near.isEmpty else { return nil }
        // A sign before the first word, as of `$5`, is the node's own.
        let start = min(words.starts[near.lowerBound], span.lowerBound)
        let text = document.text(in: start..<max(words.ends[near.upperBound - 1], span.upperBound))
        return (near.lowerBound > all.lowerBound ? "…" : "") + text + (near.upperBound < all.upperBound ? "…" : "")
    }

    private func text(_ range: Range<Int>) -> String {
        range.isEmpty ? "" : document.text(in: words.starts[range.lowerBound]..<words.ends[range.upperBound - 1])
    }
}
