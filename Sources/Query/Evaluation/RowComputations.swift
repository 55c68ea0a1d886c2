import Documents

/// A field of the current row's node.
struct RowField: Computation {
    let slot: Int
    let field: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = frame.rows[slot].node else { return .null }
        return Value(frame.run.library.field(field, of: node))
    }
}

/// A value of the current row.
struct RowValue: Computation {
    let slot: Int
    let index: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let values = frame.rows[slot].values
        return index < values.count ? values[index] : .null
    }
}

/// The current row's node.
struct RowNode: Computation {
    let slot: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        frame.rows[slot].node.map(Value.node) ?? .null
    }
}

/// The current row itself.
struct RowItself: Computation {
    let slot: Int
    let shape: RowShape

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        .row(SingleRow(frame.rows[slot], of: shape))
    }
}
