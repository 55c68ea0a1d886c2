/// `a == b`, `a != b`
struct Equality: Computation {
    let left: any Computation
    let right: any Computation
    let isNegated: Bool

    func value(in frame: inout Frame) throws(Interruption) -> Value { .truth(try holds(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? { try holds(in: &frame) }

    private func holds(in frame: inout Frame) throws(Interruption) -> Bool {
        let left = try left.value(in: &frame)
        let right = try right.value(in: &frame)
        return frame.equals(left, right) != isNegated
    }
}

extension Frame {
    /// `==`: of nodes, whether they are one, however they were reached.
    func equals(_ left: Value, _ right: Value) -> Bool {
        if let first = left.node, let second = right.node {
            return run.library.identity(first) == run.library.identity(second)
        }
        return left.equals(right)
    }
}
