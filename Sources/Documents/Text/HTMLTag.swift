/// A tag in HTML: its name, and whether it closes.
struct HTMLTag: Equatable {
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
        while index < end, name.count < 16, HTMLTag.isNameByte(source[index]) {
            let byte = source[index]
            name.append(byte &- 65 < 26 ? byte | 32 : byte)
            index += 1
        }
        self.name = String(decoding: name, as: UTF8.self)
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 32) &- 97 < 26 || byte &- 48 < 10
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
    var isBlock: Bool { HTMLTag.blocks.contains(name) }

    /// Whether the text inside is none that a reader sees.
    var hidesText: Bool { name == "script" || name == "style" }

    private static let blocks: Set<String> = [
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
        "dl",
        "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header",
        "hr", "html", "li", "main", "menu", "nav", "ol", "option", "p", "pre", "section", "summary", "table", "tbody",
        "td", "tfoot", "th", "thead", "title", "tr", "ul",
    ]

    /// The values of a tag's attributes, their entities decoded, by names in small letters; the first of equal names.
    static func attributes(_ bytes: ArraySlice<UInt8>) -> [String: String] {
        var attributes: [String: String] = [:]
        var rest = bytes.drop {
            $0 != 32 && !(9...13).contains($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
        }
        func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte &- 9 < 5 }
        while true {
            rest = rest.drop { isSpace($0) || $0 == UInt8(ascii: "/") }
            guard let first = rest.first, first != UInt8(ascii: ">") else { return attributes }
            let name = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: "=") && $0 != UInt8(ascii: ">") }
            rest = rest[name.endIndex...].drop(while: isSpace)
            var value = rest.prefix(0)
            if rest.first == UInt8(ascii: "=") {
                rest = rest.dropFirst().drop(while: isSpace)
                if let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                    value = rest.dropFirst().prefix { $0 != quote }
                    rest = rest[value.endIndex...].dropFirst()
                } else {
                    value = rest.prefix { !isSpace($0) && $0 != UInt8(ascii: ">") }
                    rest = rest[value.endIndex...]
                }
            } else if name.isEmpty {
                rest = rest.dropFirst()
                continue
            }
            let key = String(decoding: name, as: UTF8.self).lowercased()
            if attributes[key] == nil { attributes[key] = String(decoding: value, as: UTF8.self) }
        }
    }
}
