// What is in a list or record.

import Documents
import Values

/// `a[1]`
struct Element: Computation {
    let list: any Computation
    let index: any Computation
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try list.value(in: &frame)
        let index = try index.value(in: &frame)
        do {
            guard case .rows(let rows) = value else { return try value.element(at: index) }
            // Rows are found by their numbers, so that not all of them are copied.
            let numbers = Value.list((0..<rows.count).map { .number(Number($0)) })
            switch try numbers.element(at: index) {
            case .number(let number): return number.int.map { rows.element($0) } ?? .null
            case .list(let numbers): return .rows(rows.picking(numbers))
            default: return .null
            }
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}

extension Rows {
    fileprivate func picking(_ numbers: [Value]) -> Rows {
        Rows(
            shape, numbers.compactMap { if case .number(let number) = $0 { number.int.map { rows[$0] } } else { nil } })
    }
}

/// A member of each element of a list, in one list; lists in it are joined.
struct MemberOfList: Computation {
    let list: any Computation
    let slot: Int
    let member: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .list(let elements) = try list.value(in: &frame) else { return .null }
        var list: [Value] = []
        for element in elements {
            try frame.checkStop()
            frame.values[slot] = element
            let value = try member.value(in: &frame)
            try frame.make(value.joinedSize)
            list.join(value)
        }
        return .list(list)
    }
}

/// A value of a record by its key, or null.
struct RecordMember: Computation {
    let record: any Computation
    let name: String

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .record(let record) = try record.value(in: &frame) else { return .null }
        return record[name] ?? .null
    }
}

/// A part of a date, or null.
struct DateMember: Computation {
    let date: any Computation
    let part: DatePart

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .date(let date) = try date.value(in: &frame) else { return .null }
        return part.value(of: date)
    }
}

/// A member of a value whose type is only known now.
struct DynamicMember: Computation {
    let value: any Computation
    let name: String
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try value.value(in: &frame)
        return try member(of: value, in: &frame)
    }

    private func member(of value: Value, in frame: inout Frame) throws(Interruption) -> Value {
        switch value {
        case .null: return .null
        case .record(let record): return record[name] ?? .null
        case .node(let node): return try member(ofNode: node, in: &frame)
        case .row(let row):
            if let column = row.shape.columns.first(where: { $0.name == name }) {
                return row.value(of: column, in: frame.run.library)
            }
            if let node = row.row.node { return try member(ofNode: node, in: &frame) }
        case .date(let date):
            if let part = DatePart(rawValue: name) { return part.value(of: date) }
            throw .failed(Diagnostic(DatePart.unknown(name, of: "…"), at: place))
        case .list(let list): return try joined(list, in: &frame)
        case .rows(let rows): return try joined(rows.elements, in: &frame)
        default: break
        }
        throw .failed(Diagnostic(NameFault.noFields(name, of: value.kind.words), at: place))
    }

    private func joined(_ list: [Value], in frame: inout Frame) throws(Interruption) -> Value {
        var members: [Value] = []
        for element in list {
            try frame.checkStop()
            let member = try member(of: element, in: &frame)
            try frame.make(member.joinedSize)
            members.join(member)
        }
        return .list(members)
    }

    private func member(ofNode node: Node, in frame: inout Frame) throws(Interruption) -> Value {
        if let field = node.relation.schema.index(ofField: name) {
            return try frame.fieldValue(field, of: node)
        }
        if let relation = Relation(named: name) {
            let nodes = frame.run.library.nodes(relation, inside: node)
            try frame.make(nodes.count * MemorySize.row)
            return .rows(Rows(RowShape(of: relation), nodes.map { Row(node: $0) }))
        }
        throw .failed(
            Diagnostic(NameFault.unknownField(name, on: node.relation.schema.name, nearest: nil), at: place))
    }
}

extension Value {
    /// The bytes that it takes in a list that it is joined to.
    var joinedSize: Int {
        switch self {
        case .list(let list): list.count * 2 * MemoryLayout<Value>.stride
        case .rows(let rows): rows.count * (2 * MemoryLayout<Value>.stride + 2 * MemorySize.overhead)
        default: 2 * MemoryLayout<Value>.stride
        }
    }
}

extension [Value] {
    /// Adds a value, and of a list or rows each element.
    mutating func join(_ value: Value) {
        switch value {
        case .list(let list): append(contentsOf: list)
        case .rows(let rows): append(contentsOf: rows.elements)
        default: append(value)
        }
    }
}
