/// Of the rows around, in `with` only. `WindowStage` works them out, which has the rows; so there is nothing to evaluate.
extension Function {
    /// `lag(value, rows = 1)`: the value of the row so many before.
    static let lag = window(
        .lag, [.any, .rows], help: "The value in the row before, or so many rows before; null where there is none.",
        example: "docs | with lag(date) as before, date - lag(date) as since", result: { $0.first ?? .any })

    /// `lead(value, rows = 1)`: the value of the row so many after.
    static let lead = window(
        .lead, [.any, .rows], help: "The value in the row after, or so many rows after; null where there is none.",
        example: "sections | with lead(heading) as next | select heading, next", result: { $0.first ?? .any })

    /// `position()`: which row it is, from 1.
    static let position = window(
        .position, [], help: "The row's number, from 1.",
        example: "items | with position() as n per section | select section.heading, n, text | take 3",
        result: { _ in .number })

    /// `rank(value)`: its place in order of size.
    static let rank = window(
        .rank, [.comparable],
        help: "The row's place by size, the least first; 'rank(x desc)', the greatest. Equal rows share a place.",
        example: "money | where unit == \"USD\" | with rank(value desc) as rank | take 3", result: { _ in .number })

    /// `running(aggregate)`: the aggregate of the row and all before it.
    static let running = window(
        .running, [.init("aggregate", Set(OperationError.Kind.allCases))],
        help: "An aggregate of the row and all rows before it: 'running(sum(value))'.",
        example: "money | where unit == \"USD\" | with running(sum(value)) as total | select value, total | take 3",
        result: { $0.first ?? .any })

    private static func window(
        _ name: FunctionName, _ parameters: [Parameter], help: String, example: String,
        result: @escaping @Sendable ([ValueType]) -> ValueType
    ) -> Function {
        Function(name, group: .windows, parameters, help: help, example: example, result: result) { _ in .null }
    }
}

extension Function.Parameter {
    fileprivate static let rows = Self("rows", [.number], default: .value(.number(1)))
    fileprivate static let comparable = Self("value", comparables.elements)
}
