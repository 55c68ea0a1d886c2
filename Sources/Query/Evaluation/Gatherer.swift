/// Takes a stage's rows in parts, in order.
protocol Gatherer: Sendable {
    mutating func add(_ rows: [Row], in frame: inout Frame) throws(Interruption)
    /// Whether more rows would change nothing.
    var isSatisfied: Bool { get }
    /// Whether it holds rows of those that it took last, and perhaps of many documents: to make these layers again would take
    /// long.
    var keepsLayers: Bool { get }
    /// Measures what it holds.
    func measure(with meter: inout ValueMeter)
    mutating func finish(in frame: inout Frame) throws(Interruption) -> [Row]
}

extension Gatherer {
    var isSatisfied: Bool { false }
    var keepsLayers: Bool { false }
}
