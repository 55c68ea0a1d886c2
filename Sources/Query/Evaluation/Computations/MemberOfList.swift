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
