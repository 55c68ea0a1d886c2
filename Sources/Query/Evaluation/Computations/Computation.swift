/// An expression that has been checked: what it is worth where the evaluation stands.
protocol Computation: Sendable {
    func value(in frame: inout Frame) throws(Interruption) -> Value
    /// Whether it is true; nil for null.
    func truth(in frame: inout Frame) throws(Interruption) -> Bool?
    /// What it depends on.
    var dependence: Dependence { get }
}

extension Computation {
    var dependence: Dependence { .more }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        if case .truth(let truth) = try value(in: &frame) { truth } else { nil }
    }
}
