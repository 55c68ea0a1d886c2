import Documents

/// A built-in function: declared once, for the checker, completion, help and the reference.
public struct Function: Sendable {
    /// The groups that the reference shows functions in.
    public enum Group: String, CaseIterable, Sendable {
        case lists, text, numbers, dates, conversion, nodes, windows
    }

    /// A parameter: its name, the kinds of value it takes, and what it is if it is not given.
    public struct Parameter: Sendable {
        /// As messages name it.
        public var name: String
        /// What it takes; null is always taken (and left to the function), a value of type `any` is seen when it runs.
        /// Where only `list` is taken, rows come as one: of one column's values, else of rows. Where `node` is taken
        /// and `row` isn't, a row comes as its node.
        public var kinds: Set<OperationError.Kind>
        /// Of a list, the kinds that its elements may have; empty: any.
        public var elements: Set<OperationError.Kind>
        /// What stands for it if it is not given.
        public var `default`: Default

        /// What stands for an argument that isn't given.
        public enum Default: Sendable {
            /// It must be given.
            case required
            /// A value.
            case value(Value)
            /// The row's node: `next()`, `mentions(name)`.
            case rowNode
        }

        public init(
            _ name: String, _ kinds: Set<OperationError.Kind>, elements: Set<OperationError.Kind> = [],
            default: Default = .required
        ) {
            self.name = name
            self.kinds = kinds
            self.elements = elements
            self.default = `default`
        }
    }

    /// Its name, as queries have it.
    public let function: FunctionName
    /// Where the reference shows it.
    public var group: Group
    /// In order.
    public var parameters: [Parameter]
    /// One line of help.
    public var help: String
    /// A call, as an expression of the language that stands alone: `round(2.5)`.
    public var example: String
    /// The result's type, of the arguments' types (as many as there are parameters).
    public var result: @Sendable ([ValueType]) -> ValueType
    /// The result, of as many arguments as there are parameters.
    let evaluate: @Sendable (Arguments) throws(OperationError) -> Value

    init(
        _ function: FunctionName, group: Group, _ parameters: [Parameter], help: String, example: String,
        result: @escaping @Sendable ([ValueType]) -> ValueType,
        evaluate: @escaping @Sendable (Arguments) throws(OperationError) -> Value
    ) {
        self.function = function
        self.group = group
        self.parameters = parameters
        self.help = help
        self.example = example
        self.result = result
        self.evaluate = evaluate
    }
}

extension Function {
    /// The name before `(`.
    public var name: String { function.rawValue }

    /// Whether it makes one value of a list, and of a group in `summarize`: its first parameter is a list then.
    public var isAggregate: Bool { function.isAggregate }

    /// The result, of as many values as there are parameters.
    public func value(of values: [Value], _ context: FunctionContext) throws(OperationError) -> Value {
        try evaluate(Arguments(name, values, context))
    }
}

/// The memory that is left to a statement, and what it may have of it in all, in bytes.
struct MemoryRoom: Sendable {
    var left: Int
    var budget: Int
}

extension Function {
    /// Whether texts that it gives are new ones.
    var makesTexts: Bool { group == .text || group == .conversion || function == .join }
}

/// What functions may look at besides their arguments.
public struct FunctionContext: Sendable {
    /// The open documents.
    public let library: Library
    /// Where comparisons that can't be made are counted.
    public let notes: ComparisonNotes
    /// Once the query has been stopped, nobody will look at a value, so that what takes long may return any.
    public let stopFlag: StopFlag
    /// What names are short or long for, by document.
    let acronyms = KnownAcronyms()
    /// How much memory a result may take.
    var memory = MemoryRoom(left: .max, budget: .max)

    public init(library: Library, notes: ComparisonNotes, stopFlag: StopFlag = StopFlag()) {
        self.library = library
        self.notes = notes
        self.stopFlag = stopFlag
    }
}
