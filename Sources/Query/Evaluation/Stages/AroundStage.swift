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
        let document = library.document(of: node)
        let words = document.layer(.words)
        let (span, around) = (library.span(of: node), library.span(of: outer))
        let first = words.rowCount(before: span.lowerBound)
        let end = words.rowCount(before: span.upperBound)
        let low = max(words.rowCount(before: around.lowerBound), first - min(count, first))
        let high = min(words.rowCount(before: around.upperBound), end + min(count, words.count - end))
        func text(_ range: Range<Int>) -> Value {
            range.isEmpty
                ? .text("")
                : .text(document.text(in: words.starts[range.lowerBound]..<words.ends[range.upperBound - 1]))
        }
        return (text(min(low, first)..<first), text(end..<max(high, end)))
    }
}
