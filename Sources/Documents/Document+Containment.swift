/// Down and up. A node is inside another where it starts in it and is of a greater rank; of one rank, where it ends in
/// it as well and is not the same span, or is the more deeply nested of two equal ones.
extension Document {
    /// The rows of a relation that are inside a row of another, in order.
    func rows(_ relation: Relation, inside other: Relation, row: Int) -> [Int] {
        let outer = layer(other)
        guard outer.starts.indices.contains(row) else { return [] }
        let inner = layer(relation)
        let span = outer.span(of: row)
        let start = relation == .code ? span.lowerBound : outer.start(of: row, forRank: inner.rank)
        let first = inner.firstRow(startingAt: start)
        let end = max(first, inner.firstRow(startingAt: span.upperBound))
        // What is of a greater rank belongs where it starts.
        if relation != .code, inner.rank > rank(of: outer, row) { return Array(first..<end) }
        return (first..<end).filter { isInside(inner, $0, outer, row) }
    }

    /// Whether whatever is inside a row of a relation is inside another row of it, too, as their spans tell.
    func isCovered(_ row: Int, by other: Int, in relation: Relation) -> Bool {
        // Code blocks and code spans are of different ranks.
        guard relation != .code else { return false }
        let layer = layer(relation)
        guard layer.starts.indices.contains(row), layer.starts.indices.contains(other) else { return false }
        let (span, outer) = (layer.span(of: row), layer.span(of: other))
        return layer.start(of: other, forRank: .max) <= span.lowerBound && span.upperBound <= outer.upperBound
            && span != outer
    }

    /// The innermost row of a relation that a row of another is inside, or nil.
    func row(_ relation: Relation, around other: Relation, row: Int) -> Int? {
        let inner = layer(other)
        guard inner.starts.indices.contains(row) else { return nil }
        let outer = layer(relation)
        let start = inner.starts[row]
        var candidate = outer.firstRow(startingAt: start &+ 1) - 1
        let sameRank = relation != .code && outer.rank == rank(of: inner, row)
        while candidate >= 0 {
            if isInside(inner, row, outer, candidate) { return candidate }
            guard let enclosing = outer.enclosing else { return nil }
            let reach = sameRank ? inner.ends[row] : start &+ 1
            guard let next = enclosing.lastRow(upTo: candidate - 1, reaching: reach) else { return nil }
            candidate = next
        }
        return nil
    }

    /// Whether a row of a layer is inside a row of another.
    private func isInside(_ inner: Layer, _ row: Int, _ outer: Layer, _ outerRow: Int) -> Bool {
        let start = inner.starts[row]
        let rank = rank(of: inner, row)
        guard outer.start(of: outerRow, forRank: rank) <= start, start < outer.ends[outerRow] else { return false }
        let outerRank = self.rank(of: outer, outerRow)
        if rank != outerRank { return rank > outerRank }
        guard inner.ends[row] <= outer.ends[outerRow] else { return false }
        if start != outer.starts[outerRow] || inner.ends[row] != outer.ends[outerRow] { return true }
        guard rank == 3 else { return !isSame(inner, row, outer, outerRow) }
        return inner.depth(of: row) > outer.depth(of: outerRow)
    }

    private func rank(of layer: Layer, _ row: Int) -> UInt8 {
        // Code blocks are blocks, code spans are in them.
        layer.relation == .code && layer.baseRow(of: row) != nil ? 3 : layer.rank
    }

    /// Whether two rows are one node.
    private func isSame(_ first: Layer, _ row: Int, _ second: Layer, _ secondRow: Int) -> Bool {
        let one = first.baseRow(of: row) ?? (first.relation, Int32(row))
        let other = second.baseRow(of: secondRow) ?? (second.relation, Int32(secondRow))
        return one == other
    }
}
