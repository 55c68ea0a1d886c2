/// What a script has where something else should stand.
package enum Found: Equatable, Sendable {
    case symbol(Symbol)
    case keyword(Keyword)
    case name(String)
    /// A number, amount, date or duration, as it is written.
    case literal(String)
    case text
    case pattern
    /// A part of a text, or what can't be read, as it is written.
    case other(String)
    case lineEnd
    case semicolon
    case end

    /// Whether it is written as words are: with a letter or digit first.
    package var beginsLikeAWord: Bool {
        switch self {
        case .keyword, .name: true
        case .literal(let text): text.first.map { $0.isLetter || $0.isNumber } == true
        default: false
        }
    }
}

extension Parser {
    /// A token as what was found.
    package func found(_ token: Token) -> Found {
        switch token.kind {
        case .symbol(let symbol): .symbol(symbol)
        case .keyword(let keyword): .keyword(keyword)
        case .name: .name(text(token))
        case .literal: .literal(text(token))
        case .rawText, .textStart: .text
        case .pattern: .pattern
        case .textPiece, .textEnd, .pieceStart, .pieceEnd, .command, .wrong: .other(text(token))
        case .statementEnd: text(token) == ";" ? .semicolon : .lineEnd
        case .end: .end
        }
    }
}
