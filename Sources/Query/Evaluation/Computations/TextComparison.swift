/// `a has b` and its like; a constant right side is prepared once.
struct TextComparison: Computation {
    let left: any Computation
    let operation: TextOperation
    let right: any Computation
    /// The right side where it is a constant.
    let prepared: TextTest?
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value { Value(try truth(in: &frame)) }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let value = try left.value(in: &frame)
        do {
            if let prepared { return try prepared.holds(for: value) }
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
        let right = try right.value(in: &frame)
        do {
            return try TextTest(operation, right).holds(for: value)
        } catch {
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
    }
}
