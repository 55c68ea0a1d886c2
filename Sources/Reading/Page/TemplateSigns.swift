import Values

/// The signs of templates in a page's text, which its readers never see: `{% include "menu.html" %}`, `{{ page.title }}`,
/// `{# note #}` (Liquid, Jinja, Django, Nunjucks, Go, Handlebars).
struct TemplateSigns {
    private let source: UnsafeBufferPointer<UInt8>
    private let end: Int
    /// Where the last search for the end of each kind of sign has come to: the text's end where there is none.
    private var closes: [UInt8: Int] = [:]

    /// The end of a sign in which no letter stands, or -1.
    private var wordless = -1

    /// How long a sign may be.
    private static let limit = 500

    init(_ source: UnsafeBufferPointer<UInt8>, before end: Int) {
        self.source = source
        self.end = end
    }

    /// The first sign that starts at an offset or after it, in a text that starts at another.
    mutating func next(from offset: Int, after start: Int) -> Range<Int>? {
        var offset = offset
        while let found = ByteSearch.index(of: UInt8(ascii: "{"), in: source, from: offset, before: end) {
            if let sign = sign(at: found, after: start) { return sign }
            offset = found + 1
        }
        return nil
    }

    private mutating func sign(at offset: Int, after start: Int) -> Range<Int>? {
        guard offset + 4 < end else { return nil }
        let mark = source[offset + 1]
        let isExpression = mark == UInt8(ascii: "{")
        guard isExpression || mark == UInt8(ascii: "%") || mark == UInt8(ascii: "#"),
            let close = close(isExpression ? UInt8(ascii: "}") : mark, from: offset + 2), close - offset <= Self.limit
        else { return nil }
        var inside = source[(offset + 2)..<close]
        guard close != wordless, let first = inside.first else { return nil }
        if isExpression {
            // `{{{ text }}}`
            let isTriple = first == mark && close + 2 < end && source[close + 2] == UInt8(ascii: "}")
            if isTriple { inside = inside.dropFirst() }
            let sign = offset..<close + (isTriple ? 3 : 2)
            let isAlone = sign == start..<end
            guard opensExpression(inside, after: offset > start ? source[offset - 1] : 0, isAlone),
                hasWord(inside, before: close)
            else { return nil }
            return sign
        }
        let isSign = first <= 32 || mark == UInt8(ascii: "%") && (first.isLetter || "-+~".utf8.contains(first))
        return isSign && hasWord(inside, before: close) ? offset..<close + 2 : nil
    }

    /// Whether a sign says something; where it doesn't, none does that begins later and ends at the same place.
    private mutating func hasWord(_ inside: Slice<UnsafeBufferPointer<UInt8>>, before close: Int) -> Bool {
        if inside.contains(where: { $0.isLetter }) { return true }
        wordless = close
        return false
    }

    /// Whether braces hold an expression, and no group of TeX's: white space or a sign is its first character, or it is a
    /// name that nothing stands before.
    private func opensExpression(
        _ inside: Slice<UnsafeBufferPointer<UInt8>>, after before: UInt8, _ isAlone: Bool
    ) -> Bool {
        guard let first = inside.first, first != 92 else { return false }
        if first <= 32 || "-#/>.$<%&!".utf8.contains(first) { return true }
        let isApart = before <= 32 || "\"'(>:/-,#@=".utf8.contains(before)
        return isApart && (isAlone || inside.count > 1)
            && inside.allSatisfy { $0.isAlphanumeric || "_.|:-{}$()[]'\"".utf8.contains($0) }
    }

    /// Where a mark and a brace stand next; nil where they don't.
    private mutating func close(_ mark: UInt8, from offset: Int) -> Int? {
        if let known = closes[mark], known >= offset { return known < end ? known : nil }
        var index = offset
        while let found = ByteSearch.index(of: mark, in: source, from: index, before: end) {
            if found + 1 < end, source[found + 1] == UInt8(ascii: "}") {
                closes[mark] = found
                return found
            }
            index = found + 1
        }
        closes[mark] = end
        return nil
    }
}
