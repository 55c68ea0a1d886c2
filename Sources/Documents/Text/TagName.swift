import Values

/// The name of a tag in HTML, and what it does to the text: a quick look, where `HTMLTag` reads the attributes.
struct TagName: Equatable {
    /// In small letters; empty for comments, declarations and the like.
    var name: String
    var isClosing: Bool

    /// Reads the tag that a span of the source is.
    init(_ source: UnsafeBufferPointer<UInt8>, _ start: UInt32, _ end: UInt32) {
        var index = Int(start) + 1
        let end = min(Int(end), source.count)
        isClosing = index < end && source[index] == UInt8(ascii: "/")
        if isClosing { index += 1 }
        var name: [UInt8] = []
        while index < end, name.count < 16, TagName.isNameByte(source[index]) {
            let byte = source[index]
            name.append(byte &- 65 < 26 ? byte | 32 : byte)
            index += 1
        }
        self.name = String(decoding: name, as: UTF8.self)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric
    }

    /// The styles that a tag of this name sets its text in; `span` goes by its `style`.
    var style: Style {
        switch name {
        case "b", "strong": .bold
        case "i", "em", "cite", "dfn", "var": .italic
        case "u", "ins": .underline
        case "s", "strike", "del": .strike
        default: []
        }
    }

    /// Whether text before and after it stands in different blocks.
    var isBlock: Bool { TagName.blocks.contains(name) }

    /// Whether the text inside is none that a reader sees.
    var hidesText: Bool { name == "script" || name == "style" }

    /// Whether the text inside is code, or what a program says.
    var holdsCode: Bool { ["code", "samp", "tt", "kbd"].contains(name) }

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
        "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header",
        "hr", "html", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "title", "tr", "ul",
    ]
}
