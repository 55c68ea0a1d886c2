import Documents
import Values

/// What a function's call gets, and the readers of it.
struct Arguments: Sendable {
    /// The function's name, for errors.
    let name: String
    /// As many as there are parameters.
    private let values: [Value]
    private let context: FunctionContext

    /// The open documents, to look nodes up in.
    var library: Library { context.library }

    /// The acronyms of a node's document.
    func acronyms(of node: Node) -> AcronymForms {
        context.acronyms.forms(ofDocument: node.document, in: context.library)
    }

    /// Once the query has been stopped, what takes long may return any value.
    var stopFlag: StopFlag { context.stopFlag }

    init(_ name: String, _ values: [Value], _ context: FunctionContext) {
        self.name = name
        self.values = values
        self.context = context
    }

    /// An argument.
    subscript(_ index: Int) -> Value { index < values.count ? values[index] : .null }

    /// An argument that must be text; nil for null.
    func text(_ index: Int) throws(OperationError) -> String? {
        switch self[index] {
        case .text(let text): return text
        case .null: return nil
        default: throw wrong(index, "text")
        }
    }

    /// A list without its nulls; empty for null.
    func elements(_ index: Int) throws(OperationError) -> [Value] {
        switch self[index] {
        case .list(let list): return list.contains { $0.isNull } ? list.filter { !$0.isNull } : list
        case .null: return []
        default: throw wrong(index, "a list")
        }
    }

    /// A date, or the year of a number; nil for null.
    func date(_ index: Int) throws(OperationError) -> DateSpan? {
        if self[index].isNull { return nil }
        guard let span = self[index].span else { throw wrong(index, "a date") }
        return span
    }

    /// A number without a unit; nil for null.
    func number(_ index: Int) throws(OperationError) -> Number? {
        switch self[index] {
        case .number(let number): return number
        case .null: return nil
        default: throw wrong(index, "a number")
        }
    }

    /// A whole number; nil for null.
    func whole(_ index: Int) throws(OperationError) -> Int? {
        switch self[index] {
        case .number(let number):
            guard number.isWhole else { throw .wrongValue(operation: name, wanted: "a whole number") }
            return number.int ?? (number.isNegative ? Int.min : Int.max)
        case .null: return nil
        default: throw wrong(index, "a whole number")
        }
    }

    /// The first argument, a number, quantity or duration, with each of its amounts changed; null for null.
    func mapAmount(_ change: (Number) -> Number) throws(OperationError) -> Value {
        switch self[0] {
        case .null: return .null
        case .number(let number): return .number(change(number))
        case .quantity(let quantity): return .quantity(Quantity(change(quantity.value), quantity.unit))
        case .duration(let length): return .duration(length.mapAmounts(change))
        default: throw wrong(0, "a number or quantity")
        }
    }

    /// Refuses a result that would take more memory than there is, before it is made.
    func reserve(_ bytes: Int) throws(OperationError) {
        guard bytes <= context.memory.left else { throw tooMuch(bytes) }
    }

    /// What may yet be taken, in bytes.
    var room: Int { context.memory.left }

    /// The error that no result of what may be taken has room for what should be.
    var lacksRoom: OperationError { tooMuch(nil) }

    private func tooMuch(_ bytes: Int?) -> OperationError {
        let memory = context.memory
        return .tooMuchMemory(name, bytes, before: memory.budget - memory.left, budget: memory.budget)
    }

    /// The error that an argument is of a wrong kind.
    func wrong(_ index: Int, _ wanted: String) -> OperationError {
        .wrongArgument(operation: name, kind: self[index].kind, wanted: wanted)
    }
}
