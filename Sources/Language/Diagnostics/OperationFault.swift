import Values

/// What is wrong with the values of an operation or a function: seen in their types, or as it runs.
package struct OperationFault: Fault {
    package let error: OperationError

    package init(_ error: OperationError) { self.error = error }

    package var code: String {
        switch error {
        case .wrongKinds: "E301"
        case .wrongArgument: "E302"
        case .unlikeUnits: "E303"
        case .tooLarge: "E305"
        case .badPattern: "E306"
        case .costlyMatch: "E307"
        case .wrongValue: "E308"
        case .tooMuchMemory: MemoryFault.code
        case .tooDeep: "E503"
        case .tooManyParts: "E504"
        }
    }

    package var category: FaultCategory {
        switch error {
        case .costlyMatch, .tooLarge, .tooMuchMemory, .tooDeep, .tooManyParts: .limit
        default: .query
        }
    }

    package var message: String {
        switch error {
        case .wrongKinds(let operation, let left, let right):
            "'\(operation)' doesn't work between \(left.words) and \(right.words)"
        case .wrongArgument(let operation, let kind, let wanted): "'\(operation)' needs \(wanted), not \(kind.words)"
        case .unlikeUnits(let operation, let left, let right):
            OperationFault.unlike(operation, left.name, right.name)
        case .tooLarge(let operation): "the result of '\(operation)' is too large"
        case .badPattern(let message, _): "the pattern can't be read: \(message)"
        case .costlyMatch(let message): "the pattern \(message)"
        case .wrongValue(let operation, let wanted): "'\(operation)' needs \(wanted)"
        case .tooMuchMemory(let operation, let bytes, let before, let budget):
            MemoryFault.words(operation, bytes, before: before, budget: budget)
        case .tooDeep: "the value is nested more than \(ValueLimits.depth) deep"
        case .tooManyParts: "the value has more than \(ValueLimits.parts) parts"
        }
    }

    package var hint: String {
        switch error {
        case .unlikeUnits("+", _, _), .unlikeUnits("-", _, _): "'summarize … by unit' keeps units apart"
        case .wrongArgument(let operation, .pattern, _) where TextOperation(rawValue: operation) != nil:
            "write 'matches'"
        case .wrongKinds("+", .date, .number), .wrongKinds("+", .number, .date), .wrongKinds("-", .date, .number),
            .wrongKinds("mod", .date, .number):
            "'.year', '.quarter', '.month' and '.day' are the numbers of a date"
        case .wrongArgument("where", .text, _): "write a condition: 'where text has …'"
        case .wrongArgument(let operation, _, "a list")
        where FunctionName.isAggregate(operation):
            "'\(operation)(docs.money.value)' is the one of all sums"
        case .wrongArgument("sum", .node, _), .wrongArgument("avg", .node, _), .wrongArgument("median", .node, _):
            "the quantity is its 'value'"
        case .wrongArgument("max", .node, _), .wrongArgument("min", .node, _):
            "a field of each has an order: 'money.value'"
        case .wrongArgument("and", .text, _), .wrongArgument("or", .text, _):
            "each side must be a whole condition: 'text has …'"
        case .wrongArgument(let operation, .node, _) where TextOperation(rawValue: operation) != nil:
            "its text is '.text'"
        case .tooMuchMemory: MemoryFault.hint
        default: ""
        }
    }

    private static func unlike(_ operation: String, _ left: String, _ right: String) -> String {
        switch operation {
        case "+": "\(left) and \(right) can't be added"
        case "-": "\(right) can't be taken from \(left)"
        case "*": "\(left) and \(right) can't be multiplied"
        case "/", "mod": "\(left) can't be divided by \(right)"
        default: "'\(operation)' needs quantities of one unit, not \(left) and \(right)"
        }
    }
}

extension OperationError.Kind {
    /// With its article: `a text`.
    package var words: String {
        switch self {
        case .null: "null"
        case .truth: "a truth"
        case .rows: "rows"
        default: "a \(rawValue)"
        }
    }
}

extension OperationFault {
    /// What each kind means.
    package static let definitions: [FaultDefinition] = [
        .init("E301", "the operator doesn't work between such values", program: "print 'a' * 2"),
        .init("E302", "a value of another kind is needed", program: "print round('a')"),
        .init(
            "E303", "unlike units can't be added", advice: "'summarize sum(value) by unit' keeps them apart.",
            program: "print $1 + 2 miles"),
        .init("E305", "the result is too large", program: "print 99999999999999999999999999999999999999 * 10.1"),
        .init("E306", "a pattern made from text can't be read", program: "let p = \"(\"\nitems | where text matches p"),
        .init(
            "E307", "a pattern takes too long on some text",
            program: #"print "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa!" matches /^(a+)+$/"#),
        .init("E308", "another value is needed", program: "print percentile([1, 2], 200)"),
        .init(
            MemoryFault.code, "the statement needs more memory than it may use",
            advice: "'--memory SIZE' allows more; the default is a quarter of the machine's.",
            program: "words | expand docs.words as a | expand docs.words as b | count"),
        .init(
            "E503", "lists, records or rows are nested too deeply",
            program: chain(of: 4) { "[\(String(repeating: "[", count: 80) + $0 + String(repeating: "]", count: 80))]" }),
        .init(
            "E504", "a list or record has too many parts, counting those of the lists in it",
            program: chain(of: 30) { "[\($0), \($0)]" }),
    ]

    /// Names for values, each made of the one before.
    private static func chain(of count: Int, _ next: (String) -> String) -> String {
        (["let a0 = [1]"] + (1...count).map { "let a\($0) = \(next("a\($0 - 1)"))" }).joined(separator: "\n")
    }
}
