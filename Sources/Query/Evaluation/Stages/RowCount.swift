import Values

/// How many rows a stage is for: a whole number, 0 or more.
struct RowCount: Sendable {
    let computation: any Computation
    let stage: String
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Int {
        if case .number(let number) = try computation.value(in: &frame), number.isWhole, !number.isNegative {
            return number.int ?? Int.max
        }
        throw .failed(Diagnostic(CheckFault.notACount(stage), at: place))
    }
}
