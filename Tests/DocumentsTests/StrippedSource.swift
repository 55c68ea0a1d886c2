import Documents

/// The letters of a document's text, found without its events: line by line, by stripping what looks like markup.
///
/// It knows as much of Markdown as the corpus needs, but no numbered lists.
struct StrippedSource {
    let letters: [Character]

    init(_ document: Document) {
        var source = String(decoding: document.source, as: UTF8.self)
        if source.hasPrefix("---\n"), let end = source.range(of: "\n---\n") {
            source = String(source[end.upperBound...])
        }
        letters = StrippedSource.letters(StrippedSource.withoutMarkup(Array(source)))
    }

    static func letters(_ text: String) -> [Character] { text.filter { $0.isLetter || $0.isNumber }.map { $0 } }
    private static func letters(_ text: [Character]) -> [Character] { text.filter { $0.isLetter || $0.isNumber } }

    private static func withoutMarkup(_ text: [Character]) -> [Character] {
        var result: [Character] = []
        var index = 0
        while index < text.count {
            let character = text[index]
            if character == "\\", index + 1 < text.count {
                result.append(text[index + 1])
                index += 2
            } else if character == "<", let end = tagEnd(text, index) {
                index = end
            } else if character == "!", let end = linkEnd(text, index + 1) {
                index = end.target
            } else if character == "[", let end = linkEnd(text, index) {
                result += withoutMarkup(Array(text[index + 1..<end.text]))
                index = end.target
            } else if character == "&", let end = entityEnd(text, index) {
                index = end
            } else {
                result.append(character)
                index += 1
            }
        }
        return result
    }

    /// The end of a tag or comment; addresses in angle brackets are text.
    private static func tagEnd(_ text: [Character], _ start: Int) -> Int? {
        guard start + 1 < text.count, text[start + 1].isLetter || text[start + 1] == "/" || text[start + 1] == "!",
            let end = text[start...].firstIndex(of: ">")
        else { return nil }
        let inside = text[start + 1..<end]
        return !inside.contains { $0.isWhitespace } && inside.contains { $0 == ":" || $0 == "@" } ? nil : end + 1
    }

    /// The ends of the text and of the target of a link that opens with `[`.
    private static func linkEnd(_ text: [Character], _ start: Int) -> (text: Int, target: Int)? {
        guard start < text.count, text[start] == "[" else { return nil }
        var depth = 0
        var index = start
        while index < text.count {
            switch text[index] {
            case "\\": index += 1
            case "[": depth += 1
            case "\n" where text[(index + 1)...].first { $0 != " " && $0 != "\u{A0}" } == "\n": return nil
            case "]":
                depth -= 1
                if depth == 0 {
                    guard index + 1 < text.count, text[index + 1] == "(" else { return nil }
                    return targetEnd(text, index + 1).map { (index, $0) }
                }
            default: break
            }
            index += 1
        }
        return nil
    }

    private static func targetEnd(_ text: [Character], _ start: Int) -> Int? {
        var depth = 0
        for index in start..<text.count {
            if text[index] == "(" { depth += 1 }
            if text[index] == ")" { depth -= 1 }
            if depth == 0 { return index + 1 }
        }
        return nil
    }

    private static func entityEnd(_ text: [Character], _ start: Int) -> Int? {
        guard let end = text[start...].prefix(10).firstIndex(of: ";"), end > start + 2,
            text[start + 1..<end].allSatisfy({ $0.isLetter || $0.isNumber || $0 == "#" })
        else { return nil }
        return end + 1
    }
}
