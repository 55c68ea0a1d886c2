/// A mention of a proper name.
public struct Name: Sendable {
    /// Offsets into the text, the end exclusive.
    public var span: Range<Int>
    /// The name: that of the span, or what an acronym is short for.
    public var name: Range<Int>
}

extension LexedText {
    /// The mentions of proper names, in order; an acronym is resolved to its long form.
    ///
    /// - Parameter acronyms: the text's own, as `acronyms()` gives them.
    public func names(acronyms: [Acronym]) -> [Name] { [] }
}
