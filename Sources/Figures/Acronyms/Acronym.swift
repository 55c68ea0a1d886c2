/// A definition of an acronym: `Long Form (LF)`.
public struct Acronym: Sendable {
    /// The whole definition, from the long form to the closing bracket: offsets into the text, the end exclusive.
    public var span: Range<Int>
    /// The short form.
    public var short: Range<Int>
    /// The long form, without an article before it.
    public var long: Range<Int>
}

extension LexedText {
    /// The first definition of each acronym: `Long Form (LF)`, in order.
    public func acronyms() -> [Acronym] { [] }
}
