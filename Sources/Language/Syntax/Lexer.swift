import Values

/// Takes a script apart. It never fails: what can't be read is a token of kind `wrong`, and is noted.
///
/// It keeps its own stack of what is open, so that nothing a script holds makes it recurse.
package struct Lexer {
    package let bytes: [UInt8]
    package var position = 0
    package var tokens = Tokens()
    /// What is open around the position.
    package var open: [Opening] = []

    package enum Opening {
        /// A bracket.
        case bracket
        /// A text, from its `"`.
        case text(start: Int)
        /// An expression within a text.
        case piece
    }

    /// Takes a whole script apart.
    package static func tokens(of bytes: [UInt8]) -> Tokens {
        var lexer = Lexer(bytes: bytes)
        lexer.run()
        return lexer.tokens
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        // With the space before it a token rarely has fewer bytes; what is never used costs nothing.
        tokens.all.reserveCapacity(min(bytes.count / 3, 1 << 20))
    }

    private mutating func run() {
        while true {
            if case .text(let start)? = open.last {
                readText(from: start)
                continue
            }
            readTrivia()
            guard position < bytes.count else { break }
            readToken()
        }
        closeTexts()
        append(.end, from: bytes.count)
    }

    /// The byte so many after the position; 0 after the end.
    package func byte(_ offset: Int = 0) -> UInt8 {
        position + offset < bytes.count ? bytes[position + offset] : 0
    }

    package mutating func append(_ kind: Token.Kind, from start: Int) {
        tokens.all.append(Token(kind: kind, span: start..<position))
    }

    package mutating func append(_ value: Literal, from start: Int) {
        tokens.literals.append(value)
        append(.literal(tokens.literals.count - 1), from: start)
    }

    /// Notes a fault from an offset to the position.
    package mutating func note(_ fault: SyntaxFault, from start: Int) {
        tokens.faults.append((fault, start..<position))
    }

    private mutating func readToken() {
        let start = position
        switch byte() {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): readNumber()
        case UInt8(ascii: "\""):
            position += 1
            append(.textStart, from: start)
            open.append(.text(start: start))
        case UInt8(ascii: "'"): readRawText()
        case UInt8(ascii: "/") where isValueDue: readPattern()
        case UInt8(ascii: "!") where tokens.all.last?.kind == .symbol(.pipe) && byte(1) != UInt8(ascii: "="):
            readCommand()
        case UInt8(ascii: ";"):
            position += 1
            append(.statementEnd, from: start)
        default:
            if readMoney() || readName() || readSymbol() { return }
            readUnknown()
        }
    }

    /// Whether a value is due: after an operator, an opening bracket, a comma, or the name of a stage.
    private var isValueDue: Bool {
        guard let last = tokens.all.last else { return true }
        switch last.kind {
        case .symbol(let symbol): return !symbol.closes
        case .keyword(let keyword): return !keyword.endsValue
        case .statementEnd, .pieceStart, .wrong: return true
        case .name:
            // The name after `|` is a stage's, as is the first of a statement before a pattern: `print /x/`.
            guard tokens.all.count > 1 else { return false }
            return tokens.all[tokens.all.count - 2].kind == .symbol(.pipe)
        default: return false
        }
    }

    /// `!sort -u | head`: all of the line but the spaces at its end.
    private mutating func readCommand() {
        let start = position
        while position < bytes.count, byte() != UInt8(ascii: "\n") { position += 1 }
        let line = position
        while position > start + 1,
            [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r")].contains(bytes[position - 1])
        {
            position -= 1
        }
        append(.command, from: start)
        position = line
    }

    private mutating func readSymbol() -> Bool {
        let start = position
        guard let symbol = Symbol(byte(), byte(1)) else { return false }
        position += symbol.rawValue.utf8.count
        if symbol == .closeBrace, case .piece? = open.last {
            open.removeLast()
            append(.pieceEnd, from: start)
            return true
        }
        if symbol.opens { open.append(.bracket) }
        if symbol.closes, case .bracket? = open.last { open.removeLast() }
        append(.symbol(symbol), from: start)
        return true
    }

    private mutating func readUnknown() {
        let start = position
        let scalar = self.scalar(at: position)
        position += scalar.length
        // One error for a run of the same.
        while position < bytes.count, self.scalar(at: position).text == scalar.text { position += scalar.length }
        append(.wrong, from: start)
        note(.unknownCharacter(scalar.text), from: start)
    }

    /// The scalar at an offset; a byte that is no UTF-8 is U+FFFD.
    package func scalar(at offset: Int) -> (text: String, length: Int) {
        let first = bytes[offset]
        let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
        let text = String(decoding: bytes[offset..<min(offset + length, bytes.count)], as: UTF8.self)
        return text.unicodeScalars.count == 1 && text != "\u{FFFD}" ? (text, length) : ("\u{FFFD}", 1)
    }
}
