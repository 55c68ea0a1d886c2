import Documents

/// Takes a stage's rows in parts, in order.
protocol Gatherer: Sendable {
    mutating func add(_ rows: [Row], in frame: inout Frame) throws(Interruption)
    /// Takes rows that are nodes and nothing else.
    mutating func add(_ nodes: NodeRun, in frame: inout Frame) throws(Interruption)
    /// Whether more rows would change nothing.
    var isSatisfied: Bool { get }
    /// Whether it holds rows of those that it took last, and perhaps of many documents: to make these layers again would take
    /// long.
    var keepsLayers: Bool { get }
    /// Measures what it holds.
    func measure(with meter: inout ValueMeter)
    mutating func finish(in frame: inout Frame) throws(Interruption) -> [Row]

    /// One that takes the rows of some documents on a thread of its own; nil where all rows have to come one after the other.
    var part: (any Gatherer)? { get }
    /// Ends what a part takes in, so that it holds no more than it must.
    mutating func close(in frame: inout Frame) throws(Interruption)
    /// Takes in what a part gathered of the documents after all that were taken before.
    mutating func take(_ part: any Gatherer, in frame: inout Frame) throws(Interruption)

    /// The numbers of the documents whose rows it holds: with these and what it writes of all others, one in another process
    /// goes on from here.
    var documents: Set<Int> { get }
    /// What it knows of the documents whose rows it doesn't hold, in as many parts as are wanted, by their numbers.
    func states(in parts: Int, in frame: inout Frame) throws(Interruption) -> [Int: StateWriter]
    /// Takes in what another one wrote.
    mutating func read(_ state: inout StateReader) throws(MalformedBytes)
}

extension Gatherer {
    var isSatisfied: Bool { false }
    mutating func add(_ nodes: NodeRun, in frame: inout Frame) throws(Interruption) { try add(nodes.rows, in: &frame) }
    var keepsLayers: Bool { false }
    var part: (any Gatherer)? { nil }
    mutating func close(in frame: inout Frame) throws(Interruption) {}
    mutating func take(_ part: any Gatherer, in frame: inout Frame) throws(Interruption) {}

    func states(in parts: Int, in frame: inout Frame) throws(Interruption) -> [Int: StateWriter] { [0: StateWriter()] }
    mutating func read(_ state: inout StateReader) throws(MalformedBytes) {}
}
