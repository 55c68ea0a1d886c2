/// A definition of an acronym: `Long Form (LF)`.
public struct Acronym: Sendable {
    /// The whole definition, from the long form to the closing bracket: offsets into the text, the end exclusive.
    public var span: Range<Int>
    /// The short form, as written: `ASCs`.
    public var short: Range<Int>
    /// The long form, without an article before it.
    public var long: Range<Int>
}

extension LexedText {
    /// The first definition of each acronym, in order.
    ///
    /// A short form is what stands in brackets, without spaces and with two capitals at least. Its long form is the
    /// words before the bracket that its letters are the initials of; words such as `of` and `and` may be passed over,
    /// a letter may stand within a word (`GW`: gigawatts), and `Department of` before the first one belongs to it. The
    /// brackets may hold the long form as well: `LF (Long Form)`.
    public func acronyms() -> [Acronym] {
        var found: [Acronym] = []
        var known: Set<String> = []
        for index in tokens.indices where tokens[index].kind == .open {
            guard let (short, long) = longBefore(index) ?? longAfter(index) else { continue }
            let name = string(short.span)
            guard known.insert(name.last == "s" ? String(name.dropLast()) : name).inserted else { continue }
            let end = max(short.end, long.upperBound)
            found.append(
                Acronym(span: min(long.lowerBound, short.span.lowerBound)..<end, short: short.span, long: long))
        }
        return found
    }

    private typealias Short = (span: Range<Int>, letters: [UInt8], end: Int)

    /// `Long Form (LF)`
    private func longBefore(_ open: Int) -> (Short, Range<Int>)? {
        guard let short = shortForm(after: open), let long = LongForm(text: self).find(short.letters, before: open)
        else {
            return nil
        }
        return (short, long)
    }

    /// `LF (Long Form)`: all that stands in the brackets, an article aside.
    private func longAfter(_ open: Int) -> (Short, Range<Int>)? {
        let before = token(open - 1)
        guard before.isWord, before.flags.contains(.capitals), before.length > 1, before.length < 9 else { return nil }
        // `macOS (operations)`: the end of a longer word is none.
        guard !before.isJoined || !token(open - 2).isWord && !token(open - 2).isNumber else { return nil }
        var close = open + 2
        while close - open < 16, token(close).kind != .close, token(close).kind != .edge { close += 1 }
        guard token(close).kind == .close else { return nil }
        if token(close - 1).kind == .quote { close -= 1 }
        let span = Int(before.start)..<Int(before.end)
        let letters = bytes[span].map { $0 | 0x20 }
        guard let long = LongForm(text: self).find(letters, before: close) else { return nil }
        let first =
            token(open + 1).kind == .quote || token(open + 1).has([.article, .determiner]) ? open + 2 : open + 1
        guard long.lowerBound == Int(token(first).start) else { return nil }
        let short: Short = (span: span, letters: letters, end: Int(token(close).end))
        return (short, long)
    }

    /// Whether a word in brackets leads to a short form.
    private func isLeadIn(_ token: Token) -> Bool {
        token.isWord && ["the", "hereinafter", "hereafter", "or"].contains { isWord(token, $0) }
            && !token.flags.contains(.capitals)
    }

    /// What stands in brackets, if it could be a short form.
    private func shortForm(after open: Int) -> Short? {
        var first = open + 1
        // `(the “LF”)`, `(hereinafter LF)`
        while first - open < 4, token(first).kind == .quote || isLeadIn(token(first)) { first += 1 }
        var last = first
        while last - first < 8, token(last + 1).isJoined, token(last + 1).kind != .close, token(last + 1).kind != .quote
        {
            last += 1
        }
        var close = last + 1
        if token(close).kind == .quote { close += 1 }
        guard token(close).kind == .close, token(first).isWord || token(first).isNumber else { return nil }
        let span = Int(token(first).start)..<Int(token(last).end)
        guard span.count >= 2, span.count <= 16 else { return nil }
        // Capitals must all be found; small letters and marks need not.
        let letters = bytes[span].filter { $0 &- 65 < 26 }
        return letters.count >= 2 ? (span, letters.map { $0 | 0x20 }, Int(token(close).end)) : nil
    }
}
