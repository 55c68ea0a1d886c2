/// What is wrong, as data. Each kind is a case of one of the enums that conform; its words stand with them, and its doc
/// comment has a program that triggers it.
public protocol Fault: Sendable {
    /// `E201`: `E` an error, `W` a warning, `N` a note; the same from version to version.
    var code: String { get }
    /// One line.
    var message: String { get }
    /// What could be done: `did you mean 'value'?`; or nothing.
    var hint: String { get }
}

extension Fault {
    public var hint: String { "" }
}
