import Documents
import Values

/// A function of the language. Each is a file of its own.
public protocol BuiltInFunction: Sendable {
    /// Its name, parameters, result and help.
    static var signature: FunctionSignature { get }
    /// Works it out; how many arguments there are has been checked, their kinds have not.
    static func call(_ arguments: Arguments) throws(OperationError) -> Value
}

/// What a call gets: the arguments, and where it stands.
public struct Arguments: Sendable {
    /// The function's name, for errors.
    public let name: String
    /// In order; optional ones may be missing.
    public let values: [Value]
    /// The open documents, to look nodes up in.
    public let library: Library?
    /// The node of the row that the call is in.
    public let node: Node?

    public init(name: String, _ values: [Value], library: Library? = nil, node: Node? = nil) {
        self.name = name
        self.values = values
        self.library = library
        self.node = node
    }

    /// An argument, null where it was left out.
    subscript(_ place: Int) -> Value { place < values.count ? values[place] : .null }

    /// Whether an argument was given.
    func isGiven(_ place: Int) -> Bool { place < values.count }

    /// An argument that must be text; nil for null.
    func text(_ place: Int) throws(OperationError) -> String? {
        switch self[place] {
        case .text(let text): return text
        case .null: return nil
        default: throw wrong(place, "text")
        }
    }

    /// A list without its nulls; nil for null.
    func elements(_ place: Int) throws(OperationError) -> [Value]? {
        switch self[place] {
        case .list(let list): return list.contains { $0.isNull } ? list.filter { !$0.isNull } : list
        case .null: return nil
        default: throw wrong(place, "a list")
        }
    }

    /// A date, or the year of a number; nil for null.
    func date(_ place: Int) throws(OperationError) -> DateSpan? {
        if self[place].isNull { return nil }
        guard let span = self[place].span else { throw wrong(place, "a date") }
        return span
    }

    /// A whole number; nil for null.
    func whole(_ place: Int) throws(OperationError) -> Int? {
        switch self[place] {
        case .number(let number):
            guard number.isWhole else { throw .wrongValue(operation: name, wanted: "a whole number") }
            return number.int ?? (number.isNegative ? Int.min : Int.max)
        case .null: return nil
        default: throw wrong(place, "a whole number")
        }
    }

    /// The error that an argument is of a wrong kind.
    func wrong(_ place: Int, _ wanted: String) -> OperationError {
        .wrongArgument(operation: name, kind: self[place].kind, wanted: wanted)
    }
}
