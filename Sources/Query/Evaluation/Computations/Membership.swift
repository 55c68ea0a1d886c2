/// `a in b`; a constant right side is prepared once.
struct Membership: Computation {
    let left: any Computation
    let right: any Computation
    /// The right side where it is a constant.
    let prepared: MembershipTest?
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try left.value(in: &frame)
        if let prepared { return prepared.holds(for: value, notes: frame.run.notes) }
        let right = try right.value(in: &frame)
        do {
            return try MembershipTest(right).holds(for: value, notes: frame.run.notes)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}
