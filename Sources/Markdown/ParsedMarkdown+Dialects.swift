import Values

/// What the signs of dialects mean.
extension ParsedMarkdown {
    /// The kind of a callout, or of a block quote that is one, in small letters; nil for any other event.
    public func calloutKind(of event: Event, in source: [UInt8]) -> String? {
        guard event.kind == .callout || event.kind == .blockQuote, callouts.indices.contains(Int(event.detail)) else {
            return nil
        }
        return String(decoding: bytes(callouts[Int(event.detail)], in: source), as: UTF8.self).lowercased()
    }

    /// Whether a `citation` is one: in brackets, or in a document that has some in brackets, or with a year in its key
    /// (`pike2011`). Any other name with an `@` may be a person's.
    public func isCitation(_ event: Event, in source: [UInt8]) -> Bool {
        guard event.kind == .citation else { return false }
        let key = bytes(event.start..<event.end, in: source).dropFirst()
        // Quarto's references to figures, tables and the like have the same form.
        if key.count > 4, let hyphen = key.firstIndex(of: UInt8(ascii: "-")),
            Self.crossReferences.contains(String(decoding: key[..<hyphen], as: UTF8.self))
        {
            return false
        }
        if event.flags.contains(.inGroup) || hasCitationGroups { return true }
        return Self.hasYear(key)
    }

    /// The events that are citations, in order.
    public func citations(in source: [UInt8]) -> [Int] {
        events.indices.filter { events[$0].kind == .citation && isCitation(events[$0], in: source) }
    }

    private static let crossReferences: Set<String> = [
        "cor", "def", "eq", "exm", "exr", "fig", "lem", "lst", "prp", "sec", "tbl", "thm",
    ]

    /// Whether letters, then four digits that may be a year, and perhaps a letter or more stand in a key.
    private static func hasYear(_ key: ArraySlice<UInt8>) -> Bool {
        guard let first = key.first(where: { $0 < 0x80 }), first.isLetter, !key.contains(Byte.slash) else {
            return false
        }
        var digits = 0
        var offset = key.startIndex
        while offset < key.endIndex {
            let digit = key[offset].isDigit
            digits = digit ? digits &+ 1 : 0
            let isLast = offset &+ 1 >= key.endIndex || !key[offset &+ 1].isDigit
            if digits == 4, isLast {
                let year = key[offset &- 3...offset].reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) }
                if (1500...2100).contains(year) { return true }
            }
            offset &+= 1
        }
        return false
    }

    /// The `#id` among attributes that a `markup` event is, or has at its end (`]{#id}`); nil where there is none.
    public func identifier(of event: Event, in source: [UInt8]) -> String? {
        guard event.kind == .markup else { return nil }
        let markup = bytes(event.start..<event.end, in: source)
        let attributes = markup.first == Byte.closeBracket ? markup.dropFirst() : markup[...]
        guard attributes.first == Byte.openBrace, attributes.last == Byte.closeBrace else { return nil }
        let rest = attributes.dropFirst().dropLast()
        // `{#`, `{: #`, `{.class #`
        guard
            let mark = rest.indices.first(where: {
                rest[$0] == Byte.hash && ($0 == rest.startIndex || rest[$0 - 1].isBlank || rest[$0 - 1] == Byte.colon)
            })
        else { return nil }
        let name = rest[(mark + 1)...].prefix { !$0.isSpace }
        return name.isEmpty ? nil : String(decoding: name, as: UTF8.self)
    }

    /// What a formula says: the source between its signs, without the marks of quotes that stand between its lines.
    public func formula(_ event: Event, in source: [UInt8]) -> String {
        guard event.kind == .formula else { return "" }
        return String(decoding: bytes(event.contentStart..<event.contentEnd, in: source), as: UTF8.self)
    }
}
