/// A part of a statement as it is written: a token, or a whole text.
struct HabitPiece {
    var text: String
    /// The space before it.
    var gap: String
    let kind: Kind

    enum Kind {
        /// A name or a word of the language.
        case word
        case symbol
        /// A text in quotes.
        case text
        /// A number, amount, date or duration.
        case literal
        case other
    }

    /// A word without regard to case; other pieces as they are.
    var lower: String { kind == .word ? text.lowercased() : text }

    /// The letters of a text, without its quotes.
    var letters: String? { kind == .text ? String(text.dropFirst().dropLast()) : nil }

    /// Whether a value may end with it.
    var endsValue: Bool {
        switch kind {
        case .word: Keyword(rawValue: text)?.endsValue ?? true
        case .text, .literal: true
        case .symbol: text == ")" || text == "]" || text == "}"
        case .other: false
        }
    }
}

extension HabitPiece {
    /// The pieces of a text.
    static func pieces(of text: String) -> [HabitPiece] {
        let script = Script(text)
        return pieces(of: Lexer.tokens(of: script.bytes).all[...], in: script)
    }

    /// The pieces that tokens make; the end of a line is a space.
    static func pieces(of tokens: ArraySlice<Token>, in script: Script) -> [HabitPiece] {
        var pieces: [HabitPiece] = []
        var end = tokens.first?.span.lowerBound ?? 0
        var index = tokens.startIndex
        while index < tokens.endIndex {
            let first = tokens[index]
            if first.kind == .textStart { index = endOfText(from: index, in: tokens) }
            let span = first.span.lowerBound..<tokens[index].span.upperBound
            index += 1
            guard let kind = kind(of: first) else { continue }
            pieces.append(
                HabitPiece(text: script.text(in: span), gap: script.text(in: end..<span.lowerBound), kind: kind))
            end = span.upperBound
        }
        return pieces
    }

    /// The last token of a text, in which there may be texts.
    private static func endOfText(from start: Int, in tokens: ArraySlice<Token>) -> Int {
        var depth = 0
        for index in start..<tokens.endIndex {
            if tokens[index].kind == .textStart { depth += 1 }
            if tokens[index].kind == .textEnd { depth -= 1 }
            if depth == 0 { return index }
        }
        return tokens.endIndex - 1
    }

    private static func kind(of token: Token) -> Kind? {
        switch token.kind {
        case .name, .keyword: .word
        case .symbol: .symbol
        case .rawText, .textStart: .text
        case .literal: .literal
        case .statementEnd, .end: nil
        default: .other
        }
    }
}

extension [HabitPiece] {
    /// As it is written, without the space before it.
    var text: String {
        var text = ""
        for piece in self { text += (text.isEmpty ? "" : piece.gap) + piece.text }
        return text
    }

    /// The words of it, without regard to case.
    var lowers: [String] { map(\.lower) }

    /// The index of the bracket that closes the one at an index.
    func close(of open: Int) -> Int? {
        var depth = 0
        for index in open..<count {
            if ["(", "[", "{"].contains(self[index].text) { depth += 1 }
            if [")", "]", "}"].contains(self[index].text) { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// The index of the bracket that is closed at an index.
    func open(of close: Int) -> Int? {
        var depth = 0
        for index in indices[...close].reversed() {
            if [")", "]", "}"].contains(self[index].text) { depth += 1 }
            if ["(", "[", "{"].contains(self[index].text) { depth -= 1 }
            if depth == 0 { return index }
        }
        return nil
    }

    /// The parts between separators that stand outside of brackets.
    func split(at isSeparator: (HabitPiece) -> Bool) -> [[HabitPiece]] {
        var parts: [[HabitPiece]] = [[]]
        var depth = 0
        for piece in self {
            if ["(", "[", "{"].contains(piece.text) { depth += 1 }
            if [")", "]", "}"].contains(piece.text) { depth -= 1 }
            if depth == 0, isSeparator(piece) {
                parts.append([])
            } else {
                parts[parts.count - 1].append(piece)
            }
        }
        return parts
    }

    /// The parts between commas; none of nothing.
    var arguments: [[HabitPiece]] { isEmpty ? [] : split { $0.text == "," && $0.kind == .symbol } }

    /// With a part of it written anew.
    func replacing(_ range: ClosedRange<Int>, with text: String) -> [HabitPiece] {
        var pieces = self
        var new = HabitPiece.pieces(of: text)
        if !new.isEmpty { new[0].gap = self[range.lowerBound].gap }
        pieces.replaceSubrange(range, with: new)
        return pieces
    }
}
