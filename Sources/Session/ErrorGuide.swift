import Query

/// What people are told of each kind of error: the definitions of `Query`, and those of tours, as text.
package enum ErrorGuide {
    /// All kinds: of queries, then of tours.
    static let all: [FaultDefinition] = FaultDefinition.all + tours

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }

    /// The code that a text is: `E102`, `e102`.
    static func code(_ text: String) -> String? { byCode[text.uppercased()]?.code }

    /// The text of `:explain E102`.
    static func text(on code: String) -> String? {
        guard let fault = byCode[code.uppercased()] else { return nil }
        let advice = fault.advice.isEmpty ? "" : "\n  \(fault.advice)"
        let lines = fault.excerpt.split(separator: "\n", omittingEmptySubsequences: false)
        let program = lines.map { $0.isEmpty ? "" : "           \($0)" }.joined(separator: "\n")
        return "\(fault.code): \(fault.meaning)\(advice)\n  Example: \(program.trimmingSpaces)"
    }

    /// All, for `:help errors`.
    static var list: String { TextColumns.aligned(all.map { [$0.code, $0.meaning] }) }

    static var candidates: [Completions.Candidate] { all.map { .init(text: $0.code, help: $0.meaning) } }
}
