import Values

/// The value of a `param` as given from outside: `--set least='$5'`.
enum Setting {
    /// The value that a text is where a type is wanted: a literal of the language, or a list, range or record of them;
    /// else text. A year is a date where one is wanted. Nil where the type is another.
    static func value(of text: String, as type: ValueType) -> Value? {
        if type == .text { return .text(text) }
        let value = literal(text) ?? .text(text)
        switch (type, value) {
        case (.any, _), (.null, _), (_, .null): return value
        case (.date, .number(let number)): return number.yearSpan.map { .date($0) }
        case (.list, .list), (.rows, .list), (.record, .record), (.range, .range): return value
        default: return type.kind == value.kind ? value : nil
        }
    }

    /// What is wanted where a type is, in words, with an example.
    static func wanted(_ type: ValueType) -> String {
        switch type {
        case .truth: "true or false"
        case .number: "a number, such as 12"
        case .quantity: "a quantity, such as '$5 million' or '15%'"
        case .date: "a date, such as 2024-11"
        case .duration: "a duration, such as '3 years'"
        case .list, .rows: "a list, such as '[1, 2]'"
        case .range: "a range, such as 1..5"
        case .record: "a record, such as '{a: 1}'"
        case .pattern: "a pattern, such as '/us(a|aid)/i'"
        default: "another value"
        }
    }

    private static func literal(_ text: String) -> Value? {
        guard case .read(let statements) = Parser.parse(Script(text)), statements.count == 1,
            case .pipeline(let pipeline)? = statements.first?.kind, let expression = pipeline.expression
        else { return nil }
        return constant(expression)
    }

    private static func constant(_ expression: ExpressionSyntax) -> Value? {
        switch expression.kind {
        case .literal(let literal): return Value(literal)
        case .pattern(let text, let ignoresCase): return try? .pattern(Pattern(text, ignoresCase: ignoresCase))
        case .negative(let operand, let times):
            guard let value = constant(operand), let negated = try? value.negated() else { return nil }
            return times % 2 == 1 ? negated : value
        case .list(let elements):
            let values = elements.compactMap(constant)
            return values.count == elements.count ? .list(values) : nil
        case .record(let entries):
            let values = entries.compactMap { entry in constant(entry.value).map { (name: entry.name.text, value: $0) }
            }
            return values.count == entries.count ? .record(Record(values)) : nil
        case .chain(let low, let rest):
            guard rest.count == 1, let last = rest.first, last.operation.symbol == .range, let low = constant(low),
                let high = constant(last.operand)
            else { return nil }
            return .range(low, high)
        default: return nil
        }
    }
}
