/// The value of a `param` as given from outside: `--set least='$5'`.
enum Setting {
    /// What is written as a literal of the language is one; all else is text.
    static func value(of text: String) -> Value {
        let script = Script(text)
        guard case .read(let statements) = Parser.parse(script), statements.count == 1,
            case .pipeline(let pipeline)? = statements.first?.kind, let expression = pipeline.expression
        else { return .text(text) }
        switch expression.kind {
        case .literal(let value): return value
        case .negative(let operand, let times):
            guard case .literal(let value) = operand.kind, let negated = try? value.negated() else {
                return .text(text)
            }
            return times % 2 == 1 ? negated : value
        default: return .text(text)
        }
    }
}
