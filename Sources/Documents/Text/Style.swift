/// The styles that text is set in; one bit each.
struct Style: OptionSet, Hashable, Sendable {
    let rawValue: UInt8

    static let bold = Style(rawValue: 1)
    static let italic = Style(rawValue: 2)
    static let underline = Style(rawValue: 4)
    static let strike = Style(rawValue: 8)

    /// What the styles are called, by their bit's number.
    static let names = ["bold", "italic", "underline", "strike"]
}

/// The longest run of text in one style within a passage, over white space and markup.
struct StyleRun: Sendable {
    /// One style.
    var style: Style
    /// Its span in the source, the markup of the style included.
    var start: UInt32
    var end: UInt32
    var plain: Range<UInt32>
}
