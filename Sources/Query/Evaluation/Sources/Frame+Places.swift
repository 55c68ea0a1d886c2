import Documents

extension Frame {
    private struct Found {
        let node: Node
        let span: Range<UInt32>
        /// The number of the first span that it holds.
        let number: Int
        let rank: UInt8
    }

    /// The nodes that hold spans of a document, which stand apart and in order: each once, by the first span that it
    /// holds, containers first.
    mutating func rows(around spans: [Range<UInt32>], inDocument index: Int) throws(Interruption) -> [Row] {
        let document = run.documents[index]
        // A node that several relations have is named by the one that says most of it.
        var others = NodeMarks()
        var found: [Found] = []
        for relation in Relation.allCases where !spans.isEmpty {
            let layer = document.layer(relation)
            guard layer.count > 0 else { continue }
            let rank = relation.schema.rank
            var seen = Array(repeating: false, count: layer.count)
            // The first row that starts after the span.
            var next = 0
            for (number, span) in spans.enumerated() {
                try checkStop()
                next = layer.firstRow(startingAfter: span.lowerBound, from: next)
                // What holds this span and starts before a row that holds an earlier one, too, holds that as well.
                var row = layer.lastRow(before: next, holding: span)
                while let holder = row, !seen[holder] {
                    seen[holder] = true
                    let node = Node(document: Int32(index), relation: relation, index: Int32(holder))
                    if relation.base != relation {
                        let (base, row) = layer.baseRow(of: holder) ?? (relation, Int32(holder))
                        others.insert(row, of: base, in: document)
                    }
                    found.append(Found(node: node, span: layer.span(of: holder), number: number, rank: rank))
                    row = layer.lastRow(before: holder, holding: span)
                }
            }
        }
        found.removeAll { others.contains($0.node) }
        return try rows(found, spanCount: spans.count)
    }

    /// The nodes in order: by the span that they hold, then as they stand. Of equal spans the order of the relations decides, as
    /// they are listed.
    private mutating func rows(_ found: [Found], spanCount: Int) throws(Interruption) -> [Row] {
        var ends = Array(repeating: 0, count: spanCount + 1)
        for one in found { ends[one.number + 1] += 1 }
        for number in 0..<spanCount { ends[number + 1] += ends[number] }
        // From here on the first place of each span's nodes that is free, which in the end is where they end.
        var order = Array(repeating: 0, count: found.count)
        for (index, one) in found.enumerated() {
            order[ends[one.number]] = index
            ends[one.number] += 1
        }
        let stopFlag = run.stopFlag
        order.withUnsafeMutableBufferPointer { order in
            for number in 0..<spanCount where !stopFlag.isStopped {
                let start = number > 0 ? ends[number - 1] : 0
                var part = UnsafeMutableBufferPointer(rebasing: order[start..<ends[number]])
                part.sort { isBefore($0, $1, found) }
            }
        }
        var rows: [Row] = []
        for number in order {
            try checkStop()
            let node = found[number].node
            memory.forgetMade()
            let values = [.text(Self.names[Int(node.relation.rawValue)]), try field(.text, of: node)]
            try keep(values)
            rows.append(Row(node: node, values: values))
        }
        return rows
    }

    /// The relations' names, by `Relation.rawValue`.
    private static let names = Relation.allCases.map(\.schema.name)

    private func isBefore(_ left: Int, _ right: Int, _ found: [Found]) -> Bool {
        let (first, second) = (found[left], found[right])
        if first.span.lowerBound != second.span.lowerBound { return first.span.lowerBound < second.span.lowerBound }
        if first.span.upperBound != second.span.upperBound { return first.span.upperBound > second.span.upperBound }
        if first.rank != second.rank { return first.rank < second.rank }
        if first.node.relation != second.node.relation { return left < right }
        return first.node.index < second.node.index
    }
}

/// Some nodes of one document: a mark for each row of the relations that have any.
private struct NodeMarks {
    /// By `Relation.rawValue`.
    private var marks: [[Bool]] = []

    mutating func insert(_ row: Int32, of relation: Relation, in document: Document) {
        let number = Int(relation.rawValue)
        if marks.isEmpty { marks = Array(repeating: [], count: Relation.allCases.count) }
        if marks[number].isEmpty { marks[number] = Array(repeating: false, count: document.layer(relation).count) }
        marks[number][Int(row)] = true
    }

    func contains(_ node: Node) -> Bool {
        let number = Int(node.relation.rawValue)
        return !marks.isEmpty && !marks[number].isEmpty && marks[number][Int(node.index)]
    }
}
