/// What takes more memory than a statement may, or is nested deeper than can be worked with.
package enum MemoryFault: Fault {
    /// A stage's name, what it took, what was there before, and what there may be; in bytes.
    case stage(String, took: Int, before: Int, budget: Int)
    /// A result that would be written as a text so long.
    case output(Int, budget: Int)

    package static let code = "E502"
    package var code: String { MemoryFault.code }

    package var category: FaultCategory { .limit }

    package var message: String {
        switch self {
        case .stage(let name, let took, let before, let budget):
            return MemoryFault.words(name, took, before: before, budget: budget)
        case .output(let bytes, let budget):
            return "a row would be a text of \(MemorySize(bytes).words); \(MemoryFault.allowance(budget))"
        }
    }

    package var hint: String { MemoryFault.hint }

    /// What helps.
    static let hint =
        "use fewer rows or shorter texts, or allow more with '--memory SIZE' or, in the shell, ':set memory SIZE'"

    /// What takes how much, besides what is taken already, in words.
    static func words(_ name: String, _ took: Int?, before: Int, budget: Int) -> String {
        let amount = took.map { "\(MemorySize($0).words) of memory" } ?? "more memory than there is"
        let besides = before > budget / 20 ? " on top of \(MemorySize(before).words)" : ""
        return "'\(name)' needs \(amount)\(besides); \(allowance(budget))"
    }

    /// What there may be, in words.
    static func allowance(_ budget: Int) -> String { "a statement may use \(MemorySize(budget).words)" }
}
