import Query

/// What people are told of each kind of error: the definitions of `Query`, as text.
enum ErrorGuide {
    /// The code that a text is: `E102`, `e102`.
    static func code(_ text: String) -> String? { FaultDefinition.of(text)?.code }

    /// The text of `:explain E102`.
    static func text(on code: String) -> String? {
        guard let fault = FaultDefinition.of(code) else { return nil }
        let advice = fault.advice.isEmpty ? "" : "\n  \(fault.advice)"
        let program = fault.program.split(separator: "\n").joined(separator: "\n           ")
        return "\(fault.code): \(fault.meaning)\(advice)\n  Example: \(program)"
    }

    /// All, for `:help errors`.
    static var list: String { TextColumns.aligned(FaultDefinition.all.map { [$0.code, $0.meaning] }) }

    static var candidates: [Completions.Candidate] {
        FaultDefinition.all.map { .init(text: $0.code, help: $0.meaning) }
    }
}
