import Documents
import Values

/// `why`: one row for each source of each row.
struct WhyStage: Stage {
    static let shape: RowShape = {
        var shape = RowShape(columns: [
            RowColumn("result", .number, at: .value(0)), RowColumn("text", .text, at: .value(1)),
            RowColumn("at", .text, at: .value(2)),
        ])
        shape.hasMixedNodes = true
        return shape
    }()

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var result: [Row] = []
        for (index, row) in rows.enumerated() {
            try frame.checkStop()
            var collected = NodeCollector()
            collected.add(row.sources, of: row.node)
            frame.memory.forgetMade()
            for node in collected.nodes {
                let values = [
                    .number(Number(index + 1)), try frame.field(.text, of: node), try frame.field(.at, of: node),
                ]
                try frame.keep(values)
                result.append(Row(node: node, values: values))
            }
        }
        return result
    }
}

extension Frame {
    /// A field that every node has.
    mutating func field(_ field: CommonField, of node: Node) throws(Interruption) -> Value {
        guard let index = node.relation.schema.index(ofField: field.field.name) else { return .null }
        return try fieldValue(index, of: node)
    }
}
