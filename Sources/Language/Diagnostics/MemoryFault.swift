/// What takes more memory than a statement may, or is nested deeper than can be worked with.
enum MemoryFault: Fault {
    /// A stage's name, what it took, what was there before, and what there may be; in bytes.
    case stage(String, took: Int, before: Int, budget: Int)
    /// A result that would be written as a text so long.
    case output(Int, budget: Int)

    static let code = "E502"
    var code: String { MemoryFault.code }

    var blame: FaultBlame { .limit }

    var message: String {
        switch self {
        case .stage(let name, let took, let before, let budget):
            let besides = before > budget / 20 ? " besides \(MemorySize(before).words) that were taken before" : ""
            return "'\(name)' takes \(MemorySize(took).words) of memory\(besides): "
                + MemoryFault.allowance(budget)
        case .output(let bytes, let budget):
            return "a row would be a text of \(MemorySize(bytes).words): \(MemoryFault.allowance(budget))"
        }
    }

    var hint: String { MemoryFault.hint }

    /// What helps.
    static let hint =
        "fewer rows or shorter texts take less; '--memory SIZE', in the shell ':set memory SIZE', lets it have more"

    /// What there may be, in words.
    static func allowance(_ budget: Int) -> String { "a statement may have \(MemorySize(budget).words)" }
}
