import Documents

/// `at 126:9`: the nodes that are there, containers first.
struct PlaceSource: RowSource {
    let line: Int
    let column: Int
    let place: Place

    static let shape: RowShape = {
        var shape = RowShape(columns: [
            RowColumn("relation", .text, at: .value(0)), RowColumn("text", .text, at: .value(1)),
        ])
        shape.hasMixedNodes = true
        return shape
    }()

    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        var rows: [Row] = []
        var isAnywhere = false
        for (index, document) in frame.run.documents.enumerated() {
            try frame.checkStop()
            guard let offset = document.offset(line: line, column: column) else { continue }
            isAnywhere = true
            rows += frame.rows(around: offset..<offset + 1, inDocument: index)
        }
        guard isAnywhere else {
            throw .failed(Diagnostic(CheckFault.noPlace("line \(line), column \(column)"), at: place))
        }
        return rows
    }
}

/// `at "a quotation"`: the nodes that hold the places where it stands.
struct QuotationSource: RowSource {
    let text: String
    let place: Place

    func rows(in frame: inout Frame) throws(Interruption) -> [Row] {
        var rows: [Row] = []
        for (index, document) in frame.run.documents.enumerated() {
            try frame.checkStop()
            for span in Quotation.spans(of: text, in: document) {
                rows += frame.rows(around: span, inDocument: index)
            }
        }
        return rows
    }
}

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
