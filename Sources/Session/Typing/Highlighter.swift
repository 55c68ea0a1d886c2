import Documents
import Query

/// Colours a query by its tokens.
struct Highlighter {
    private let bytes: [UInt8]
    private let tokens: [Token]
    private let comments: [Range<Int>]

    init(_ text: String) {
        bytes = Array(text.utf8)
        let all = Tokens(of: text)
        tokens = all.all
        comments = all.comments
    }

    /// The pieces in order; what is wrong takes the place of others.
    func pieces(wrong: [Range<Int>]) -> [Highlighting.Piece] {
        var pieces: [Highlighting.Piece] = []
        for (index, token) in tokens.enumerated() where !token.span.isEmpty {
            guard !wrong.contains(where: { $0.overlaps(token.span) }), let style = style(of: token, at: index) else {
                continue
            }
            if let last = pieces.last, last.style == style, style == .text,
                last.range.upperBound == token.span.lowerBound
            {
                pieces[pieces.count - 1].range = last.range.lowerBound..<token.span.upperBound
            } else {
                pieces.append(.init(range: token.span, style: style))
            }
        }
        for comment in comments where !wrong.contains(where: { $0.overlaps(comment) }) {
            pieces.append(.init(range: comment, style: .comment))
        }
        pieces += wrong.map { .init(range: $0, style: .wrong) }
        return pieces.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func style(of token: Token, at index: Int) -> Highlighting.Style? {
        switch token.kind {
        case .keyword: index > 0 && tokens[index - 1].kind == .symbol(.dot) ? .field : .keyword
        case .literal: .number
        case .rawText, .textStart, .textEnd, .textPiece: .text
        case .pieceStart, .pieceEnd: .keyword
        case .pattern: .pattern
        case .command: .command
        case .name: style(ofNameAt: index)
        // A text or pattern that isn't closed yet.
        case .wrong:
            switch bytes[token.span.lowerBound] {
            case UInt8(ascii: "'"): .text
            case UInt8(ascii: "/"): .pattern
            default: nil
            }
        case .symbol(.pipe): .keyword
        case .symbol, .statementEnd, .end: nil
        }
    }

    private func style(ofNameAt index: Int) -> Highlighting.Style? {
        let word = text(index)
        let before = index > 0 ? tokens[index - 1].kind : .statementEnd
        let after = index + 1 < tokens.count ? tokens[index + 1].kind : .end
        // A drawing's words are followed by their text, which no name is.
        if Self.drawing.contains(word), after == .rawText || after == .textStart, before != .symbol(.pipe) {
            return .keyword
        }
        switch before {
        case .symbol(.pipe): return isMove(word) ? .relation : .stage
        case .symbol(.dot): return isMove(word) && Relation(named: word) != nil ? .relation : .field
        // The name that it is given.
        case .keyword(.as): return nil
        case .statementEnd:
            if Self.statements.contains(word) && after != .symbol(.pipe) && after != .end { return .keyword }
        case .name:
            if Self.statements.contains(text(index - 1)) && startsStatement(index - 1) { return nil }
            if Self.small.contains(word) || word == StageName.where.rawValue { return .keyword }
        case .symbol(.openParenthesis) where word == StageName.where.rawValue:
            // `count(where …)`: a column of that name would have a sign or the end after it.
            switch after {
            case .name, .literal, .textStart, .rawText, .keyword(.not), .symbol(.openParenthesis): return .keyword
            default: break
            }
        case .symbol(.closeParenthesis), .symbol(.closeBracket), .literal, .textEnd, .rawText:
            if word == StageName.where.rawValue { return .keyword }
            fallthrough
        default: if Self.small.contains(word) && after != .symbol(.dot) && !isDue(before) { return .keyword }
        }
        if after == .symbol(.openParenthesis) { return .function }
        if after == .symbol(.colon) { return nil }
        return Relation(named: word) != nil ? .relation : .field
    }

    /// The words of statements, and those of stages that are no reserved words.
    private static let statements = Set(
        StatementName.allCases.map(\.rawValue) + SourceName.allCases.map(\.rawValue))
    private static let drawing: Set = ["title", "source"]
    private static let small: Set = ["per", "seed", "within", "words", "before", "after", "join"]

    private func isMove(_ word: String) -> Bool {
        StageName(rawValue: word) == nil && (Relation(named: word) ?? Relation(container: word)) != nil
    }

    private func startsStatement(_ index: Int) -> Bool { index == 0 || tokens[index - 1].kind == .statementEnd }

    /// Whether a value is due after a token.
    private func isDue(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .symbol(let symbol): symbol != .closeParenthesis && symbol != .closeBracket && symbol != .closeBrace
        case .keyword(let keyword): ![.true, .false, .null, .it, .asc, .desc].contains(keyword)
        default: false
        }
    }

    private func text(_ index: Int) -> String { String(decoding: bytes[tokens[index].span], as: UTF8.self) }
}
