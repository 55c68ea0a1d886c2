import Documents

/// The long texts, lists and records that nodes' fields gave last. Rows of one section that ask for its heading share one
/// text then, however long it is.
struct FieldCache {
    private struct Entry {
        let node: Node
        let field: Int
        let value: Value
    }

    private var entries: [Entry?] = Array(repeating: nil, count: Self.count)

    /// A power of two.
    private static let count = 64

    @inline(__always)
    private static func index(_ field: Int, _ node: Node) -> Int {
        (Int(node.index) &* 31 &+ Int(node.relation.rawValue) &* 7 &+ field) & (count - 1)
    }

    /// What the field gave, if that is still known.
    @inline(__always)
    func value(_ field: Int, of node: Node) -> Value? {
        guard let entry = entries[Self.index(field, node)], entry.node == node, entry.field == field else { return nil }
        return entry.value
    }

    mutating func keep(_ value: Value, _ field: Int, of node: Node) {
        entries[Self.index(field, node)] = Entry(node: node, field: field, value: value)
    }
}

extension Frame {
    /// Rows as a list: the values of one chosen column, or the rows.
    mutating func list(of rows: Rows) throws(Interruption) -> [Value] {
        guard rows.shape.isChosen, rows.shape.columns.count == 1 else {
            try make(Value.rows(rows).joinedSize)
            return rows.elements
        }
        try make(MemorySize.values(rows.count))
        guard case .field(let field) = rows.shape.columns[0].storage else { return rows.list(in: run.library) }
        var list: [Value] = []
        list.reserveCapacity(rows.count)
        for row in rows.rows {
            try checkStop()
            list.append(try row.node.map { node throws(Interruption) in try fieldValue(field, of: node) } ?? .null)
        }
        return list
    }

    /// Shorter texts are made anew for each row.
    private static let longText = 128

    /// A field of a node. What takes memory is counted where it is made, and shared as long as it is among the last.
    mutating func fieldValue(_ field: Int, of node: Node) throws(Interruption) -> Value {
        if let value = lastFields.value(field, of: node) { return value }
        let value = Value(fields.field(field, of: node))
        switch value {
        case .text(let text):
            let size = text.utf8.count
            guard size > 15 else { return value }
            try make(size + MemorySize.overhead)
            if size >= Self.longText { lastFields.keep(value, field, of: node) }
        case .list, .record:
            var meter = ValueMeter(library: run.library, stopFlag: run.stopFlag)
            _ = meter.extent(of: value)
            try make(meter.bytes)
            lastFields.keep(value, field, of: node)
        default: break
        }
        return value
    }
}
