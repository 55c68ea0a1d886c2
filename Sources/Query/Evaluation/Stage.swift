/// A stage that has been checked: makes rows of rows.
protocol Stage: Sendable {
    /// Whether what it gives for documents one after the other is what it gives for all.
    var isSeparable: Bool { get }
    /// What takes rows in parts, where the stage needs not hold them all.
    var gatherer: (any Gatherer)? { get }
    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row]
}

extension Stage {
    var isSeparable: Bool { false }
    var gatherer: (any Gatherer)? { nil }
}
