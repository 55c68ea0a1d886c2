// A row, its parts, and those of many rows.

/// The current row itself.
struct CurrentRow: Computation {
    let slot: Int
    let shape: RowShape

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        .row(SingleRow(frame.rows[slot], of: shape))
    }
}

/// The current row's node.
struct RowNode: Computation {
    let slot: Int

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        frame.rows[slot].node.map(Value.node) ?? .null
    }
}

/// The node that a row is.
struct NodeOfRow: Computation {
    let row: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        try row.value(in: &frame).node.map(Value.node) ?? .null
    }
}

/// A field of the current row's node.
struct RowField: Computation, Equatable {
    let slot: Int
    let field: Int

    var dependence: Dependence { .field(self) }

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard let node = frame.rows[slot].node else { return .null }
        return try frame.fieldValue(field, of: node)
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

/// A column of a row that is a value.
struct RowMember: Computation {
    let row: any Computation
    let column: RowColumn

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .row(let row) = try row.value(in: &frame) else { return .null }
        return row.value(of: column, in: frame.run.library)
    }
}

/// A member of each row of rows, in one list; lists in it are joined.
struct MemberOfRows: Computation {
    let rows: any Computation
    let slot: Int
    let member: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        guard case .rows(let rows) = try rows.value(in: &frame) else { return .null }
        return try frame.withoutCollecting { frame throws(Interruption) in
            var list: [Value] = []
            list.reserveCapacity(rows.count)
            for row in rows.rows {
                try frame.checkStop()
                frame.rows[slot] = row
                let value = try member.value(in: &frame)
                try frame.make(value.joinedSize)
                list.join(value)
            }
            return .list(list)
        }
    }
}

/// What are rows, or may be, where a list is due: of rows the values of their one column, if that was chosen; else the rows.
struct RowsAsList: Computation {
    let value: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try value.value(in: &frame)
        if case .rows(let rows) = value { return .list(try frame.list(of: rows)) }
        return value
    }
}
