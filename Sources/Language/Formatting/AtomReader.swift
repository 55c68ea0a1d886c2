import Values

/// Makes the atoms of statements out of a script's tokens.
package struct AtomReader {
    private let script: Script
    private let tokens: Tokens
    private let roles: TokenRoles
    private var token = 0
    private var comment = 0

    package init(_ script: Script, _ tokens: Tokens, _ statements: [StatementSyntax]) {
        self.script = script
        self.tokens = tokens
        roles = TokenRoles(of: statements, tokens.all)
    }

    /// The comments that start before an offset, of those that were not yet read.
    package mutating func comments(before offset: Int) -> [Range<Int>] {
        let start = comment
        while comment < tokens.comments.count, tokens.comments[comment].lowerBound < offset { comment += 1 }
        return Array(tokens.comments[start..<comment])
    }

    /// The atoms of the statement at an offset; statements are read in order.
    package mutating func atoms(of span: Range<Int>) -> [Atom] {
        while tokens.all[token].span.lowerBound < span.lowerBound { token += 1 }
        var atoms: [Atom] = []
        var open: [(symbol: Symbol, atom: Int)] = []
        var betweens: [Int] = []
        var last: Token?
        while tokens.all[token].span.lowerBound < span.upperBound, tokens.all[token].kind != .end {
            let first = tokens.all[token]
            let text = script.text(in: first.span.lowerBound..<endOfAtom())
            var role = role(of: first, text)
            if role == .word(.between) { betweens.append(open.count) }
            if role == .word(.and), betweens.last == open.count {
                betweens.removeLast()
                role = .boundary
            }
            let isRecord = open.last?.symbol == .openBrace
            if role == .closing, let opening = open.popLast() {
                atoms[opening.atom].partner = atoms.count
                while let depth = betweens.last, depth > open.count { betweens.removeLast() }
            }
            let before = last.map { gap(from: $0.span.upperBound, to: first.span.lowerBound) }
            atoms.append(
                Atom(
                    text: text, width: text.unicodeScalars.count, role: role,
                    hasSpaceBefore: last.map { hasSpace(between: $0, first, isRecord: isRecord) } ?? false,
                    startedLine: before?.hasLineEnd ?? false, comments: before?.comments ?? []))
            if case .symbol(let symbol) = first.kind, symbol.opens { open.append((symbol, atoms.count - 1)) }
            last = tokens.all[token]
            token += 1
        }
        return atoms
    }

    /// Where the atom ends that starts with the current token: a text is one, with what is in it. The current token is its
    /// last then.
    private mutating func endOfAtom() -> Int {
        guard tokens.all[token].kind == .textStart else { return tokens.all[token].span.upperBound }
        var depth = 1
        while depth > 0, token + 1 < tokens.all.count {
            token += 1
            if tokens.all[token].kind == .textStart { depth += 1 }
            if tokens.all[token].kind == .textEnd { depth -= 1 }
        }
        return tokens.all[token].span.upperBound
    }

    private mutating func gap(from start: Int, to end: Int) -> (comments: [Atom.Comment], hasLineEnd: Bool) {
        var offset = start
        var comments: [Atom.Comment] = []
        for span in self.comments(before: end) {
            let isAlone = script.bytes[offset..<span.lowerBound].contains(UInt8(ascii: "\n"))
            comments.append(.init(text: Self.commentText(script.text(in: span)), isAlone: isAlone))
            offset = span.upperBound
        }
        return (comments, script.bytes[start..<max(start, end)].contains(UInt8(ascii: "\n")))
    }

    /// A comment without the blanks at its end.
    package static func commentText(_ text: String) -> String {
        var rest = text.utf8[...]
        while let last = rest.last,
            last == UInt8(ascii: " ") || last == UInt8(ascii: "\t") || last == UInt8(ascii: "\r")
        {
            rest.removeLast()
        }
        return String(Substring(rest))
    }

    private func role(of token: Token, _ text: String) -> Atom.Role {
        switch token.kind {
        case .symbol(.pipe): .pipe
        case .symbol(.plus): .plus
        case .symbol(.minus) where !roles.signs.contains(token.span.lowerBound): .plus
        case .symbol(.comma): .comma
        case .symbol(let symbol) where symbol.opens: .opening
        case .symbol(let symbol) where symbol.closes: .closing
        case .keyword(let keyword): .word(keyword)
        case .name where text == "per": .per
        default: .other
        }
    }

    private func hasSpace(between last: Token, _ next: Token, isRecord: Bool) -> Bool {
        switch last.kind {
        case .symbol(.openParenthesis), .symbol(.openBracket), .symbol(.openBrace), .symbol(.dot): return false
        case .symbol(.minus) where roles.signs.contains(last.span.lowerBound): return false
        case .symbol(.range): return isWide(last)
        case .symbol(.colon): return isRecord
        default: break
        }
        switch next.kind {
        case .symbol(.closeParenthesis), .symbol(.closeBracket), .symbol(.closeBrace), .symbol(.comma), .symbol(.colon),
            .symbol(.dot):
            return false
        case .symbol(.range): return isWide(next)
        case .symbol(.openParenthesis): return !roles.calls.contains(last.span.lowerBound)
        case .symbol(.openBracket): return roles.lists.contains(next.span.lowerBound)
        default: return true
        }
    }

    /// Whether a `..` has spaces: between sums, and after a unit, which might take a dot for its own.
    private func isWide(_ range: Token) -> Bool {
        var offset = range.span.lowerBound
        while offset > 0, script.bytes[offset - 1] == UInt8(ascii: " ") { offset -= 1 }
        let last = offset > 0 ? script.bytes[offset - 1] : 0
        let isDigit = last &- UInt8(ascii: "0") < 10
        return roles.wideRanges.contains(range.span.lowerBound) || isUnit(endingAt: offset) && !isDigit
    }

    /// Whether a literal with a unit ends at an offset.
    private func isUnit(endingAt offset: Int) -> Bool {
        guard offset > 0 else { return false }
        let last = script.bytes[offset - 1]
        return last.isLetter || last >= 0x80 || last == UInt8(ascii: ".")
    }
}
