extension ValueType {
    /// The type of what may be of either.
    func joined(with other: ValueType) -> ValueType {
        switch (self, other) {
        case _ where self == other: self
        case (.null, _): other
        case (_, .null): self
        case (.list(let left), .list(let right)): .list(left.joined(with: right))
        case (.range(let left), .range(let right)): .range(left.joined(with: right))
        case (.node, .node): .node(nil)
        case (.row(let left), .row(let right)): left.joined(with: right).map(ValueType.row) ?? .any
        case (.record(let left?), .record(let right?)): .record(joined(left, right))
        case (.record, .record): .record(nil)
        default: .any
        }
    }

    /// The keys of both; a record that has not a key has null there.
    private func joined(_ left: [RecordField], _ right: [RecordField]) -> [RecordField] {
        var fields = left
        for field in right {
            if let index = fields.firstIndex(where: { $0.name == field.name }) {
                fields[index].type = fields[index].type.joined(with: field.type)
            } else {
                fields.append(field)
            }
        }
        return fields
    }
}

extension Value {
    /// Its type.
    var type: ValueType {
        switch self {
        case .null: .null
        case .truth: .truth
        case .number: .number
        case .quantity: .quantity
        case .date: .date
        case .duration: .duration
        case .text: .text
        case .pattern: .pattern
        case .list(let list): .list(list.reduce(.null) { $0.joined(with: $1.type) })
        case .record(let record):
            .record(record.entries.map { ValueType.RecordField(name: $0.name, type: $0.value.type) })
        case .range(let low, let high): .range(low.type.joined(with: high.type))
        case .node(let node): .node(node.relation)
        case .row(let row): .row(row.shape)
        case .rows(let rows): .rows(rows.shape)
        }
    }
}
