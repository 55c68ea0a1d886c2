import Values

/// Texts, raw texts, patterns and names.
extension Lexer {
    /// Reads on in a text: its letters up to `{`, its end, or the line's.
    package mutating func readText(from textStart: Int) {
        let start = position
        while position < bytes.count {
            switch byte() {
            case UInt8(ascii: "\""):
                if position > start { append(.textPiece, from: start) }
                position += 1
                append(.textEnd, from: position - 1)
                open.removeLast()
                return
            case UInt8(ascii: "{"):
                if position > start { append(.textPiece, from: start) }
                position += 1
                append(.pieceStart, from: position - 1)
                open.append(.piece)
                return
            case UInt8(ascii: "\\") where byte(1) == UInt8(ascii: "u") && byte(2) == UInt8(ascii: "{"): position += 3
            case UInt8(ascii: "\\") where byte(1) != UInt8(ascii: "\n"): position = min(position + 2, bytes.count)
            case UInt8(ascii: "\n"): return endUnclosedText(from: textStart, pieceStart: start)
            default: position += 1
            }
        }
        endUnclosedText(from: textStart, pieceStart: start)
    }

    private mutating func endUnclosedText(from textStart: Int, pieceStart: Int) {
        if position > pieceStart { append(.textPiece, from: pieceStart) }
        tokens.all.append(Token(kind: .textEnd, span: position..<position))
        open.removeLast()
        // Of one within another's expression the other says it.
        guard !open.contains(where: { if case .piece = $0 { true } else { false } }) else { return }
        tokens.faults.append((.unclosedText(), textStart..<position))
    }

    /// `'as it is'`
    package mutating func readRawText() {
        let start = position
        position += 1
        while position < bytes.count, byte() != UInt8(ascii: "'"), byte() != UInt8(ascii: "\n") { position += 1 }
        if byte() == UInt8(ascii: "'") {
            position += 1
            append(.rawText, from: start)
        } else {
            append(.wrong, from: start)
            note(.unclosedText(), from: start)
        }
    }

    /// `/…/i`: up to a slash that is neither escaped nor in a class.
    package mutating func readPattern() {
        let start = position
        var isInClass = false
        position += 1
        while position < bytes.count, byte() != UInt8(ascii: "\n"), isInClass || byte() != UInt8(ascii: "/") {
            switch byte() {
            case UInt8(ascii: "\\") where position + 1 < bytes.count && byte(1) != UInt8(ascii: "\n"): position += 1
            case UInt8(ascii: "["): isInClass = true
            case UInt8(ascii: "]"): isInClass = false
            default: break
            }
            position += 1
        }
        guard byte() == UInt8(ascii: "/") else {
            append(.wrong, from: start)
            note(.unclosedPattern, from: start)
            return
        }
        position += 1
        let flags = position
        while Lexer.isNameByte(byte()) { position += 1 }
        append(.pattern, from: start)
        if position > flags, bytes[flags..<position] != [UInt8(ascii: "i")] {
            note(.unknownPatternFlag(String(decoding: bytes[flags..<position], as: UTF8.self)), from: flags)
        }
    }

    /// A name, a reserved word, or a date that starts with letters (`FY2024`).
    package mutating func readName() -> Bool {
        guard isNameStart(at: position) else { return false }
        let start = position
        if byte() == UInt8(ascii: "F"), let (date, length) = DateSpanReader.date(in: bytes, at: position) {
            position += length
            append(.date(date), from: start)
            return true
        }
        while Lexer.isNameByte(byte()), byte() < 0x80 || isLetter(at: position) {
            position += byte() < 0x80 ? 1 : scalar(at: position).length
        }
        append(Keyword(spelled: bytes[start..<position]).map(Token.Kind.keyword) ?? .name, from: start)
        return true
    }

    /// Whether a name starts at an offset.
    package func isNameStart(at offset: Int) -> Bool {
        guard offset < bytes.count else { return false }
        let byte = bytes[offset]
        return byte.isLetter || byte == UInt8(ascii: "_") || byte >= 0x80 && isLetter(at: offset)
    }

    /// Whether the scalar at an offset is a letter, a mark or a digit of any script.
    private func isLetter(at offset: Int) -> Bool {
        scalar(at: offset).text.unicodeScalars.first.map { $0.properties.isIDContinue } ?? false
    }
}
