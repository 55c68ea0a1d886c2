import Values

/// What a look for a formula's end has not found: not looked for again in the same text.
struct UnclosedFormulas: OptionSet {
    let rawValue: UInt8
    static let dollar = UnclosedFormulas(rawValue: 1)
    static let dollars = UnclosedFormulas(rawValue: 2)
    static let backtick = UnclosedFormulas(rawValue: 4)
    static let parenthesis = UnclosedFormulas(rawValue: 8)
    static let bracket = UnclosedFormulas(rawValue: 16)
    static let role = UnclosedFormulas(rawValue: 32)
}

/// Formulas of TeX (Pandoc User's Guide, "Math"; GitHub Docs, "Writing mathematical expressions"). What only looks like one
/// stays text: `FormulaText` says what does.
extension InlineParser {
    /// A formula that begins with the `$` at `offset`, or text.
    @inline(never)
    mutating func dollar(at offset: Int) -> Int {
        let bytes = text.bytes
        var run = offset
        while run < text.end, bytes[run] == Byte.dollar { run &+= 1 }
        switch run &- offset {
        case 1:
            if bytes[run] == Byte.backtick, run < text.end, let end = backtickFormula(at: offset) { return end }
            return inlineFormula(at: offset) ?? run
        case 2: return displayFormula(at: offset) ?? run
        default: return run
        }
    }

    /// `` $`x`$ ``
    private mutating func backtickFormula(at offset: Int) -> Int? {
        guard !unclosedFormulas.contains(.backtick) else { return nil }
        guard let close = text.bytes.find("`$", from: offset &+ 2, to: text.end) else {
            unclosedFormulas.insert(.backtick)
            return nil
        }
        guard close > offset &+ 2 else { return nil }
        return addFormula(from: offset, open: 2, close: 2, to: close &+ 2, isDisplay: false)
    }

    /// `` {math}`x` ``
    mutating func roleFormula(at offset: Int) -> Int? {
        let start = offset &+ 7
        guard dialect.contains(.formulas), start < text.end, text.bytes[start] != Byte.backtick,
            !unclosedFormulas.contains(.role)
        else { return nil }
        guard let close = text.bytes.find("`", from: start, to: text.end) else {
            unclosedFormulas.insert(.role)
            return nil
        }
        return addFormula(from: offset, open: 7, close: 1, to: close &+ 1, isDisplay: false)
    }

    /// `$x$`: no space after the opening sign, none before the closing one and no digit after it. The next `$` that no
    /// backslash stands before and no `\text{…}` holds closes it, or nothing does.
    private mutating func inlineFormula(at offset: Int) -> Int? {
        let bytes = text.bytes
        let end = text.end
        guard !unclosedFormulas.contains(.dollar), offset &+ 1 < end, !bytes.isWhiteSpace(at: offset &+ 1) else {
            return nil
        }
        var index = offset &+ 1
        var hasBacktick = false
        while true {
            index = bytes.nextFormulaSign(from: index, to: end)
            guard index < end, bytes[index] != Byte.dollar else { break }
            if bytes[index] == Byte.backtick { hasBacktick = true }
            if bytes[index] == Byte.backslash {
                index = bytes.has("text{", at: index &+ 1) ? bytes.afterBraces(from: index &+ 5, to: end) : index &+ 2
            } else {
                index &+= 1
            }
        }
        guard index < end else {
            unclosedFormulas.insert(.dollar)
            return nil
        }
        guard !hasBacktick, !bytes.isWhiteSpace(before: index), !bytes[index &+ 1].isDigit || index &+ 1 >= end,
            FormulaText(bytes, from: offset &+ 1, to: index).isFormula(
                after: offset > text.start ? bytes[offset &- 1] : 0, before: index &+ 1 < end ? bytes[index &+ 1] : 0,
                inBrackets: !brackets.isEmpty)
        else { return nil }
        return addFormula(from: offset, open: 1, close: 1, to: index &+ 1, isDisplay: false)
    }

    /// `$$x$$`
    private mutating func displayFormula(at offset: Int) -> Int? {
        guard !unclosedFormulas.contains(.dollars) else { return nil }
        let bytes = text.bytes
        var index = offset &+ 2
        while index < text.end, !bytes.has("$$", at: index) { index &+= bytes[index] == Byte.backslash ? 2 : 1 }
        guard index < text.end else {
            unclosedFormulas.insert(.dollars)
            return nil
        }
        guard FormulaText(bytes, from: offset &+ 2, to: index).isDisplayed else { return nil }
        return addFormula(from: offset, open: 2, close: 2, to: index &+ 2, isDisplay: true)
    }

    /// `\(x\)`, `\[x\]` or an environment that begins with the backslash at `offset`.
    @inline(never)
    mutating func texFormula(at offset: Int, _ next: UInt8) -> Int? {
        guard dialect.contains(.formulas) else { return nil }
        switch next {
        case Byte.openParenthesis:
            return bracketFormula(at: offset, closing: Byte.closeParenthesis, .parenthesis, isDisplay: false)
        case Byte.openBracket:
            return bracketFormula(at: offset, closing: Byte.closeBracket, .bracket, isDisplay: true)
        case UInt8(ascii: "b"): return environment(at: offset)
        default: return nil
        }
    }

    private mutating func bracketFormula(
        at offset: Int, closing: UInt8, _ kind: UnclosedFormulas, isDisplay: Bool
    ) -> Int? {
        guard !unclosedFormulas.contains(kind) else { return nil }
        let bytes = text.bytes
        let opening = bytes[offset &+ 1]
        var index = offset &+ 2
        while index < text.end {
            guard bytes[index] == Byte.backslash else {
                index &+= 1
                continue
            }
            // One within another is none.
            if bytes[index &+ 1] == opening { return nil }
            if bytes[index &+ 1] == closing {
                let content = FormulaText(bytes, from: offset &+ 2, to: index)
                guard
                    isDisplay
                        ? content.isBracketed && bytes[index &+ 2] != Byte.openParenthesis
                        : content.isInParentheses(isFirst: offset == text.start && !hasBracketFormulas)
                else { return nil }
                if content.hasSign { hasBracketFormulas = true }
                return addFormula(from: offset, open: 2, close: 2, to: index &+ 2, isDisplay: isDisplay)
            }
            index &+= 2
        }
        unclosedFormulas.insert(kind)
        return nil
    }

    /// `\begin{align} … \end{align}`
    private mutating func environment(at offset: Int) -> Int? {
        // A bound keeps the time linear.
        guard failedEnvironments < 16, let name = text.bytes.environmentName(at: offset, to: text.end) else {
            return nil
        }
        guard let close = text.bytes.environmentEnd(name, to: text.end) else {
            failedEnvironments &+= 1
            return nil
        }
        return addFormula(
            from: offset, open: name.upperBound &+ 1 &- offset, close: close.count, to: close.upperBound,
            isDisplay: true)
    }

    /// A command of TeX that only tells how pages are set, at a line's start: `\newpage`, `\vspace{1cm}`.
    @inline(never)
    mutating func layoutCommand(at offset: Int) -> Int? {
        guard dialect.contains(.formulas), offset == text.start || startsLine(offset) else { return nil }
        let bytes = text.bytes
        var index = offset &+ 1
        while index < text.end, index &- offset <= 20, bytes[index].isLetter { index &+= 1 }
        guard NameSet.layoutCommands.contains(bytes, from: offset &+ 1, to: index) else { return nil }
        if bytes[index] == Byte.asterisk, index < text.end { index &+= 1 }
        while index < text.end, bytes[index] == Byte.openBrace || bytes[index] == Byte.openBracket {
            let sign = bytes[index] == Byte.openBrace ? Byte.closeBrace : Byte.closeBracket
            var close = index &+ 1
            while close < text.end, bytes[close] != sign, !bytes[close].isLineEnding { close &+= 1 }
            guard close < text.end, bytes[close] == sign else { break }
            index = close &+ 1
        }
        tokens.append(Token(.markup, from: offset, to: index))
        return index
    }

    private mutating func addFormula(from start: Int, open: Int, close: Int, to end: Int, isDisplay: Bool) -> Int {
        var token = Token(
            .formula, from: start, to: end, level: isDisplay ? 1 : 0, detail: Int32(truncatingIfNeeded: open))
        token.closes = Int32(truncatingIfNeeded: close)
        tokens.append(token)
        return end
    }
}

extension Bytes {
    /// Whether white space, a no-break space included, stands at `offset`.
    func isWhiteSpace(at offset: Int) -> Bool {
        self[offset].isSpace || self[offset] == 0xC2 && self[offset &+ 1] == 0xA0
    }

    /// Whether white space, a no-break space included, ends before `offset`.
    func isWhiteSpace(before offset: Int) -> Bool {
        self[offset &- 1].isSpace || self[offset &- 1] == 0xA0 && self[offset &- 2] == 0xC2
    }

    /// The offset after the `}` that closes the `{` at `start`; `end` where none does.
    func afterBraces(from start: Int, to end: Int) -> Int {
        var depth = 0
        var offset = start
        while offset < end {
            switch self[offset] {
            case Byte.backslash: offset &+= 1
            case Byte.openBrace: depth &+= 1
            case Byte.closeBrace:
                depth &-= 1
                if depth <= 0 { return offset &+ 1 }
            default: break
            }
            offset &+= 1
        }
        return end
    }

    /// The name of the environment that `\begin{name}` at `offset` opens; nil for one of prose.
    func environmentName(at offset: Int, to end: Int) -> Range<Int>? {
        guard has("\\begin{", at: offset), offset &+ 7 < end else { return nil }
        var index = offset &+ 7
        while index < end, index &- offset < 40, self[index].isLetter { index &+= 1 }
        let letters = index
        if self[index] == Byte.asterisk { index &+= 1 }
        guard letters > offset &+ 7, index < end, self[index] == Byte.closeBrace,
            !NameSet.proseEnvironments.contains(self, from: offset &+ 7, to: letters)
        else { return nil }
        return offset &+ 7..<index
    }

    /// The `\end{name}` of the environment whose name stands at an offset after `\begin{`.
    func environmentEnd(_ name: Range<Int>, to end: Int) -> Range<Int>? {
        var depth = 0
        var offset = name.upperBound
        while offset < end {
            guard self[offset] == Byte.backslash else {
                offset &+= 1
                continue
            }
            if has("\\begin{", at: offset), isName(name, at: offset &+ 7) {
                depth &+= 1
            } else if has("\\end{", at: offset), isName(name, at: offset &+ 5), offset &+ 6 &+ name.count <= end {
                if depth == 0 { return offset..<offset &+ 6 &+ name.count }
                depth &-= 1
            }
            offset &+= 2
        }
        return nil
    }

    /// Whether the bytes at `offset` are those of a name, and a `}`.
    private func isName(_ name: Range<Int>, at offset: Int) -> Bool {
        for index in 0..<name.count where self[offset &+ index] != self[name.lowerBound &+ index] { return false }
        return self[offset &+ name.count] == Byte.closeBrace
    }
}

extension NameSet {
    /// Commands of TeX without words of the text: where pages and lines end, what is listed there, how letters are set.
    static let layoutCommands = NameSet(
        names: """
             appendix backmatter bigskip centering clearpage cleardoublepage footnotesize frontmatter hfill hspace large \
            linebreak mainmatter maketitle medskip newline newpage noindent normalsize pagebreak pagestyle raggedright \
            small smallskip tableofcontents vfill vspace 
            """)
}
