/// What is wrong, as data. Each kind is a case of one of the enums that conform; its words stand with them, and what
/// it means, with a program that triggers it, in their `definitions`.
public protocol Fault: Sendable {
    /// `E201`: `E` an error, `W` a warning, `N` a note; the same from version to version.
    var code: String { get }
    /// One line.
    var message: String { get }
    /// What could be done: `did you mean 'value'?`; or nothing.
    var hint: String { get }
    /// Who or what is to blame, by which programs that run queries tell failures apart.
    var blame: FaultBlame { get }
}

/// Where the cause of a fault lies.
public enum FaultBlame: Sendable {
    /// In what the query says.
    case query
    /// In a file that can't be read.
    case file
    /// In a limit on time or size that was met.
    case limit
}

extension Fault {
    /// Nothing, unless the kind knows better.
    public var hint: String { "" }
    /// The query, unless the kind knows better.
    public var blame: FaultBlame { .query }
}
