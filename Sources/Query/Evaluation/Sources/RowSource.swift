/// Where a pipeline's rows come from.
protocol RowSource: Sendable {
    func rows(in frame: inout Frame) throws(Interruption) -> [Row]
}
