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
