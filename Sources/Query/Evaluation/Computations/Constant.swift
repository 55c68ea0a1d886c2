/// A value that is known before the query runs.
struct Constant: Computation {
    let constant: Value

    init(_ constant: Value) { self.constant = constant }

    func value(in frame: inout Frame) throws(Interruption) -> Value { constant }
}
