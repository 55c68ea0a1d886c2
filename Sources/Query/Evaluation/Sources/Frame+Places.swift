import Documents

extension Frame {
    /// The nodes that hold a span of a document, containers first.
    func rows(around span: Range<UInt32>, inDocument index: Int) -> [Row] {
        let document = run.documents[index]
        // A node that several relations have is named by the one that says most of it.
        var others: Set<Node> = []
        var found: [(node: Node, span: Range<UInt32>, rank: UInt8)] = []
        for relation in Relation.allCases {
            let layer = document.layer(relation)
            for row in 0..<layer.count {
                let own = layer.span(of: row)
                if own.lowerBound > span.lowerBound { break }
                guard own.upperBound >= span.upperBound, own.upperBound > span.lowerBound else { continue }
                let node = Node(document: Int32(index), relation: relation, index: Int32(row))
                if relation.base != relation { others.insert(run.library.identity(node)) }
                found.append((node, own, relation.schema.rank))
            }
        }
        // Of equal spans the order of the relations decides, as they are listed.
        let order = found.indices.sorted { left, right in
            let (first, second) = (found[left], found[right])
            if first.span.lowerBound != second.span.lowerBound { return first.span.lowerBound < second.span.lowerBound }
            if first.span.upperBound != second.span.upperBound { return first.span.upperBound > second.span.upperBound }
            return first.rank != second.rank ? first.rank < second.rank : left < right
        }
        return order.compactMap { place in
            let node = found[place].node
            guard !others.contains(node) else { return nil }
            return Row(node: node, values: [.text(node.relation.schema.name), field(.text, of: node)])
        }
    }
}
