import Values

/// What stands between two signs that may be a formula's: whether it reads as mathematics, or as prose with sums of money,
/// names of variables or brackets that are escaped.
struct FormulaText {
    private let bytes: Bytes
    private let start: Int
    private let end: Int
    /// Whether a sign is in it that prose has not: a command, an exponent, an index, an equation …
    private(set) var hasSign = false
    /// Words of two letters or more, but the names of functions and what braces hold.
    private var words = 0
    /// Whether such a word follows white space or a bracket.
    private var hasWordApart = false
    private var hasSpace = false
    private var hasAlphanumeric = false
    private var longestNumber = 0

    init(_ bytes: Bytes, from start: Int, to end: Int) {
        self.bytes = bytes
        self.start = start
        self.end = end
        read()
    }

    private mutating func read() {
        var offset = start
        var depth = 0
        while offset < end {
            let byte = bytes[offset]
            if byte == Byte.backslash {
                offset &+= 1
                if bytes[offset].isLetter {
                    hasSign = true
                    while offset < end, bytes[offset].isLetter { offset &+= 1 }
                } else {
                    // Others are escapes of Markdown, too.
                    if bytes[offset] == Byte.backslash || bytes[offset] == Byte.openBrace { hasSign = true }
                    offset &+= 1
                }
            } else if byte.isLetter || byte >= 0x80 {
                let wordStart = offset
                while offset < end, bytes[offset].isLetter || bytes[offset] >= 0x80 { offset &+= 1 }
                if depth == 0 { addWord(wordStart, offset) }
            } else if byte.isDigit {
                let numberStart = offset
                while offset < end, bytes[offset].isDigit { offset &+= 1 }
                hasAlphanumeric = true
                longestNumber = max(longestNumber, offset &- numberStart)
            } else {
                switch byte {
                case Byte.caret, Byte.underscore, Byte.equals, Byte.less, Byte.greater, Byte.plus, Byte.asterisk,
                    Byte.pipe:
                    hasSign = true
                case Byte.openBrace:
                    hasSign = true
                    depth &+= 1
                case Byte.closeBrace: depth &-= 1
                default: if byte.isSpace { hasSpace = true }
                }
                offset &+= 1
            }
        }
    }

    private mutating func addWord(_ wordStart: Int, _ wordEnd: Int) {
        hasAlphanumeric = true
        guard wordEnd &- wordStart > 1, bytes[wordStart] < 0x80,
            !NameSet.functions.contains(bytes, from: wordStart, to: wordEnd)
        else { return }
        words &+= 1
        let before = wordStart > start ? bytes[wordStart &- 1] : 0
        if before.isSpace || before == Byte.openParenthesis { hasWordApart = true }
    }

    /// Whether it is one between single dollars, with these bytes (or 0) around them.
    func isFormula(after before: UInt8, before after: UInt8, inBrackets: Bool) -> Bool {
        guard hasAlphanumeric || hasSign else { return false }
        // `$PATH:$HOME`, `**$A** and **$B**`: the second sign opens something else.
        let last = bytes[end &- 1]
        if after.isLetter || after == Byte.underscore || after == Byte.openBrace, last.isOperatorOrMark { return false }
        if inBrackets, crossesLink { return false }
        // Of what is longer, a sign makes no formula.
        if hasSign { return words < (bytes[start].isDigit && hasWordApart ? 3 : 6) }
        // A sum of money with words after it, and a currency's letters before the sign.
        if bytes[start].isDigit, hasWordApart { return false }
        if before.isLetter, hasSpace, words > 0 { return false }
        return words < 2
    }

    /// Whether it is one between double dollars.
    var isDisplayed: Bool { (hasAlphanumeric || hasSign) && (hasSign || words < 2) }

    /// Whether it is one in `\(` and `\)`, which Markdown has for parentheses; `isFirst`: at a text's start, where it may
    /// number a paragraph, `(c) Any`.
    func isInParentheses(isFirst: Bool) -> Bool {
        if hasSign { return words < 4 && !isAddress }
        guard hasAlphanumeric, words == 0, longestNumber < 4 else { return false }
        return !isFirst || longestNumber == 0 && end &- start > 3
    }

    /// Whether it is one in `\[` and `\]`, which Markdown has for brackets.
    ///
    /// Shortcodes have quotes: `\[gallery ids="1,2"\]`.
    var isBracketed: Bool { hasSign && words < 4 && !isAddress && bytes.find("\"", from: start, to: end) == nil }

    private var isAddress: Bool {
        bytes.find("](", from: start, to: end) != nil || bytes.find("://", from: start, to: end) != nil
    }

    /// Whether a bracket of a link before it would close in it.
    private var crossesLink: Bool {
        var depth = 0
        for offset in start..<end {
            if bytes[offset] == Byte.openBracket { depth &+= 1 }
            guard bytes[offset] == Byte.closeBracket else { continue }
            depth &-= 1
            if depth < 0, bytes[offset &+ 1] == Byte.openParenthesis || bytes[offset &+ 1] == Byte.openBracket {
                return true
            }
        }
        return false
    }
}

extension UInt8 {
    /// Whether no formula ends in it where a letter follows its sign.
    fileprivate var isOperatorOrMark: Bool {
        switch self {
        case Byte.colon, Byte.slash, Byte.hyphen, Byte.equals, Byte.dot, Byte.comma, Byte.asterisk, Byte.quotation,
            Byte.openParenthesis, Byte.plus, Byte.semicolon, Byte.underscore, Byte.apostrophe, Byte.pipe,
            Byte.ampersand:
            true
        default: false
        }
    }
}

extension NameSet {
    /// Environments of LaTeX whose content is prose.
    static let proseEnvironments = NameSet(
        names: """
             abstract center claim comment conjecture corollary definition description document enumerate example \
            exercise figure flushleft flushright itemize lemma letter minipage problem proof proposition question \
            quotation quote remark solution table theorem verse 
            """)
    /// Functions that mathematicians write as words.
    static let functions = NameSet(
        names: """
             arccos arcsin arctan arg cos cosh cot csc deg det dim exp gcd inf ker lcm lim ln log max min mod sec sin \
            sinh sup tan tanh 
            """)
}
