/// A text that may stop anywhere, with what it takes to be whole: so that what is there can be checked.
package struct CompletedText {
    /// What parsing the whole led to; never `incomplete` but where it was given up.
    package let parsed: ParsedScript
    package let script: Script

    /// So many things may be missing.
    private static let most = 200

    package init(_ text: String) {
        var text = text + ClosedLiterals.missing(in: text)
        for _ in 0..<Self.most {
            let script = Script(text)
            let parsed = Parser.parse(script)
            guard case .incomplete(let diagnostic) = parsed,
                case .incomplete(let what)? = diagnostic.fault as? SyntaxFault
            else {
                self.parsed = parsed
                self.script = script
                return
            }
            text += " " + Self.filler(for: what)
        }
        script = Script(text)
        parsed = Parser.parse(script)
    }

    /// Something of the kind that the parser misses.
    private static func filler(for what: Expected) -> String {
        switch what {
        case .symbol(let symbol): symbol.rawValue
        case .keyword(let keyword): keyword.rawValue
        case .word(let word): word.rawValue
        case .pieceEnd: "}"
        case .value, .valueToCompare: "null"
        case .stage: "unique"
        case .fileName, .quotation: "'x'"
        case .columnNumber: "1"
        default: "_a_name_that_is_missing"
        }
    }
}

/// The ends of texts and patterns.
package enum ClosedLiterals {
    /// What closes the text or pattern that a text stops in, and those around it; empty if it stops in none.
    package static func missing(in text: String) -> String {
        var closers = ""
        // A backslash takes a quote, a class in a pattern its slash: more than one may be needed.
        for attempt in 0..<most {
            guard let last = unclosed(in: text + closers) else { break }
            let isInClass = last.quote == UInt8(ascii: "/") && attempt > 0
            closers += (isInClass ? "]" : "") + String(UnicodeScalar(last.quote))
        }
        return closers + closersOfPieces(in: text + closers)
    }

    private static let most = 8

    /// What ends an expression in a text that isn't closed: brackets, its end, and the text's.
    private static func closersOfPieces(in text: String) -> String {
        var closers = ""
        var open: [String] = []
        let bytes = Array(text.utf8)
        let tokens = Lexer.tokens(of: bytes)
        for token in tokens.all {
            switch token.kind {
            case .textStart: open.append("\"")
            case .textEnd: if open.last == "\"" { open.removeLast() }
            case .pieceStart: open.append("}")
            case .pieceEnd: if open.last == "}" { open.removeLast() }
            case .symbol(let symbol) where symbol.opens:
                open.append(symbol == .openParenthesis ? ")" : symbol == .openBracket ? "]" : "}")
            case .symbol(let symbol) where symbol.closes: if !open.isEmpty { open.removeLast() }
            default: break
            }
        }
        guard let text = open.firstIndex(of: "\"") else { return "" }
        if isValueDue(after: tokens) { closers += " null" }
        for closer in open[text...].reversed() { closers += closer }
        return closers
    }

    /// The text, raw text or pattern that a text stops in: where it starts and its quote. None in its expressions.
    package static func unclosed(in text: String) -> (start: Int, quote: UInt8)? {
        let bytes = Array(text.utf8)
        let tokens = Lexer.tokens(of: bytes).all.filter { $0.kind != .end && !($0.kind == .wrong && $0.span.isEmpty) }
        guard let last = tokens.last else { return nil }
        switch last.kind {
        case .textEnd where last.span.isEmpty && last.span.lowerBound == bytes.count:
            var depth = 0
            for token in tokens.reversed() {
                if token.kind == .textEnd { depth += 1 }
                if token.kind == .textStart { depth -= 1 }
                if depth == 0 { return (token.span.lowerBound, UInt8(ascii: "\"")) }
            }
            return nil
        case .wrong where last.span.upperBound == bytes.count && !last.span.isEmpty:
            let quote = bytes[last.span.lowerBound]
            guard quote == UInt8(ascii: "'") || quote == UInt8(ascii: "/") else { return nil }
            return (last.span.lowerBound, quote)
        default: return nil
        }
    }

    private static func isValueDue(after tokens: Tokens) -> Bool {
        guard let last = tokens.all.last(where: { $0.kind != .end && $0.kind != .wrong }) else { return true }
        switch last.kind {
        case .symbol(let symbol): return !symbol.closes
        case .keyword(let keyword): return !keyword.endsValue
        case .pieceStart: return true
        default: return false
        }
    }
}
