import Values

/// Spaces, line ends and comments.
extension Lexer {
    /// Steps over what says nothing; a line end that ends a statement is a token.
    package mutating func readTrivia() {
        var lineEnd: Int?
        while position < bytes.count {
            switch byte() {
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): position += 1
            case UInt8(ascii: "\n"):
                if case .piece? = open.last { closeTexts() }
                lineEnd = lineEnd ?? position
                if !open.isEmpty || isContinued { tokens.openLineEnds.append(position) }
                position += 1
            case UInt8(ascii: "#"):
                let start = position
                while position < bytes.count, byte() != UInt8(ascii: "\n") { position += 1 }
                tokens.comments.append(start..<position)
            case 0xC2 where byte(1) == 0xA0: position += 2
            // What some editors put before a file's first letter.
            case 0xEF where position == 0 && byte(1) == 0xBB && byte(2) == 0xBF: position += 3
            default:
                if let lineEnd { endStatement(at: lineEnd) }
                return
            }
        }
        if let lineEnd { endStatement(at: lineEnd) }
    }

    private mutating func endStatement(at lineEnd: Int) {
        guard open.isEmpty, let last = tokens.all.last, last.kind != .statementEnd else { return }
        guard !isContinued, !nextContinues else { return }
        tokens.all.append(Token(kind: .statementEnd, span: lineEnd..<lineEnd + 1))
    }

    /// Whether what stands after the last token goes on with its statement, in whatever line.
    private var isContinued: Bool {
        switch tokens.all.last?.kind {
        case .symbol(let symbol): symbol.continuesLine
        case .keyword(let keyword): keyword.continuesLine
        default: false
        }
    }

    /// Whether the next token goes on with the statement of the line before it.
    private var nextContinues: Bool {
        if byte() == UInt8(ascii: "|") { return true }
        return ContinuingWord.allCases.contains { word in
            let letters = word.rawValue.utf8
            return bytes[position...].starts(with: letters) && !Lexer.isNameByte(byte(letters.count))
        }
    }

    /// A text ends on its line; an expression in it can't go on in the next.
    package mutating func closeTexts() {
        guard let outermost = open.firstIndex(where: { !isBracket($0) }) else { return }
        if case .text(let start) = open[outermost] {
            note(.unclosedText(inExpression: outermost < open.count - 1), from: start)
        }
        open.removeSubrange(outermost...)
        append(.wrong, from: position)
    }

    private func isBracket(_ opening: Opening) -> Bool { if case .bracket = opening { true } else { false } }

    /// Whether a name may have a byte.
    package static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
