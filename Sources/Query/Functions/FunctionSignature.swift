import Documents

/// What the checker, completion, help and the reference read of a function. Declared once, in the function's file.
public struct FunctionSignature: Sendable {
    /// Its name before the bracket.
    public let name: String
    /// What it takes, in order.
    public let parameters: [Parameter]
    /// What it gives.
    public let result: Result
    /// Whether it works on a list, as which `summarize` gives it a group's results.
    public let isAggregate: Bool
    /// The part of the manual it is in.
    public let topic: Topic
    /// One line of help.
    public let help: String
    /// A call, and what it gives, both as the language writes it; a test runs it.
    public let example: (call: String, result: String)

    /// One argument.
    public struct Parameter: Sendable {
        /// As help shows it.
        public let name: String
        /// The types that it may have; none: any.
        public let types: [FieldType]
        /// Whether it may be left out.
        public let isOptional: Bool

        /// A parameter that must be given.
        init(_ name: String, _ types: FieldType..., optional: Bool = false) {
            self.name = name
            self.types = types
            isOptional = optional
        }
    }

    /// How the type of the result follows.
    public enum Result: Sendable {
        /// Always this one.
        case type(FieldType)
        /// That of the argument at a place.
        case same(as: Int)
        /// That of an element of the argument at a place.
        case element(of: Int)
    }

    /// The parts of the manual.
    public enum Topic: String, Sendable, CaseIterable {
        case lists, text, numbers, dates, conversion, nodes
    }

    init(
        _ name: String, _ parameters: [Parameter], _ result: Result, _ topic: Topic, aggregate: Bool = false,
        _ help: String, example: String, gives: String
    ) {
        self.name = name
        self.parameters = parameters
        self.result = result
        self.topic = topic
        isAggregate = aggregate
        self.help = help
        self.example = (example, gives)
    }

    /// How many arguments it takes.
    public var arity: ClosedRange<Int> {
        parameters.count { !$0.isOptional }...parameters.count
    }

    /// `round(number, places?)`
    public var text: String {
        name + "(" + parameters.map { $0.name + ($0.isOptional ? "?" : "") }.joined(separator: ", ") + ")"
    }
}
