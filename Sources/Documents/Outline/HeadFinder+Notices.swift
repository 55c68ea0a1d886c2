import Values

/// Bold lines that say something, in documents that have headings.
extension HeadFinder {
    /// Whether a bold line tells its reader something, and names nothing: it is a long sentence or holds the end of one, pleads
    /// or shouts, is cut short, names its authors, gives a field's value, or is what is left of a table. Questions may be
    /// heads, where answers stand under them.
    func isNotice(_ head: Head, _ heading: String, in plain: Range<UInt32>) -> Bool {
        let isLong = scan.characters(head.heading) > HeadFinder.lineLimit
        let asks = "?？".unicodeScalars.contains(scan.scalar(before: Int(head.heading.upperBound)).scalar)
        if isLong, !asks, TitleWords.isSentence(heading) { return true }
        let words = TitleWords.words(of: heading)
        if TitleWords.isPlea(words) || TitleWords.isCutShort(words) || TitleWords.isByline(heading)
            || FieldWord.opens(heading) || heading.hasPrefix("|")
        {
            return true
        }
        if head.appearance.isCapitals, words.count > 2, TitleWords.isSentence(heading), !TitleWords.isQuestion(words) {
            return true
        }
        return !asks && holdsSentenceEnd(withoutMarks(head.heading))
    }

    /// Whether a colon ends a bold line that is no title but leads to what comes.
    func leadsOn(_ head: Head, _ heading: String) -> Bool {
        let line = withoutMarks(head.heading.lowerBound..<head.plainEnd)
        guard !line.isEmpty else { return false }
        let last = scan.scalar(before: Int(line.upperBound)).scalar
        return (last == ":" || last == "：") && TitleWords.leadsOn(heading)
    }

    /// Whether a run-in is how a sentence opens: a dash ends it, and it has a verb, or a small letter follows.
    func isOpening(_ head: Head, _ heading: String, in plain: Range<UInt32>) -> Bool {
        let last = scan.scalar(before: Int(head.plainEnd)).scalar
        guard last == "–" || last == "—" else { return false }
        return dashesGoOn || TitleWords.isSentence(heading) || isSmallLetter(after: head.plainEnd, in: plain)
    }

    private func isSmallLetter(after end: UInt32, in plain: Range<UInt32>) -> Bool {
        guard let next = scan.firstWord(in: end..<plain.upperBound) else { return false }
        return scan.scalar(at: Int(next)).scalar.properties.isLowercase
    }

    /// Whether a bold opening that a dash ends goes on with a small letter; nil where a paragraph has no such opening.
    func goesOnAfterDash(_ plain: Range<UInt32>) -> Bool? {
        guard let head = runIn(plain, text.runs(startingIn: plain)) else { return nil }
        let last = scan.scalar(before: Int(head.plainEnd)).scalar
        return last == "–" || last == "—" ? isSmallLetter(after: head.plainEnd, in: plain) : nil
    }

    /// Whether the line below a bold line goes on with it: `**Sealed in spring**`, `by the clerk`.
    func goesOn(after head: Head, in plain: Range<UInt32>) -> Bool {
        guard head.plainEnd < plain.upperBound,
            let next = scan.firstWord(in: head.plainEnd..<plain.upperBound), scan.bytes[Int(next)].isSmallLetter
        else { return false }
        return TitleWords.goesOn(text.plain.string(next..<min(next + 12, plain.upperBound)))
    }

    /// Whether a run-in is a field's name: a colon ends it, and it is known as one, or nothing but a few words or a list of
    /// names follow on its line that are no sentence.
    func isNamedField(_ head: Head, _ heading: String, in plain: Range<UInt32>) -> Bool {
        guard !head.appearance.isCapitals, scan.isColon(before: head.plainEnd) else { return false }
        // Titles have capitals, names of settings and the like need none.
        if FieldWord.isOne(heading) || scan.bytes[Int(head.heading.lowerBound)].isSmallLetter { return true }
        let end = min(
            text.firstBreak(in: head.plainEnd..<plain.upperBound) ?? plain.upperBound,
            nextName(in: head.plainEnd..<plain.upperBound))
        guard scan.characters(head.plainEnd..<end) <= HeadFinder.lineLimit || isEnumeration(head.plainEnd..<end) else {
            return false
        }
        let value = withoutMarks(head.plainEnd..<end)
        let last = value.isEmpty ? " " : scan.scalar(before: Int(value.upperBound)).scalar
        return !HeadFinder.sentenceEnds.contains(last)
    }

    /// Where the next name in bold with a colon stands in a range, or its end.
    private func nextName(in range: Range<UInt32>) -> UInt32 {
        let next = text.runs(startingIn: range).first { run in
            let end = Int(run.plain.upperBound)
            return run.style == .bold && end < range.upperBound
                && (scan.bytes[end] == UInt8(ascii: ":") || scan.bytes[end - 1] == UInt8(ascii: ":"))
        }
        return next?.plain.lowerBound ?? range.upperBound
    }

    /// How many words stand between two commas of an enumeration at most.
    private static let entryLimit = 5

    /// Whether commas part a text into three or more entries of a few words, as they do those who were present.
    private func isEnumeration(_ range: Range<UInt32>) -> Bool {
        let entries = scan.bytes[Int(range.lowerBound)..<Int(range.upperBound)].split(separator: UInt8(ascii: ","))
        return entries.count > 2
            && entries.allSatisfy { $0.split(separator: 32).count <= HeadFinder.entryLimit }
    }

    /// Whether a sentence ends before a line does: after a word of four small letters or more, before a capital; or at `。`.
    private func holdsSentenceEnd(_ line: Range<UInt32>) -> Bool {
        var letters = 0
        var index = Int(line.lowerBound)
        while index + 2 < Int(line.upperBound) {
            let byte = scan.bytes[index]
            if byte.isSmallLetter || byte >= 0x80 {
                letters += 1
            } else {
                let isStop = byte == UInt8(ascii: ".") && letters >= 4 || byte == UInt8(ascii: "!") && letters >= 1
                if isStop, scan.bytes[index + 1] == 32, scan.bytes[index + 2] &- 65 < 26 { return true }
                letters = 0
            }
            let isWideStop = byte == 0xE3 && scan.bytes[index + 1] == 0x80 && scan.bytes[index + 2] == 0x82
            if isWideStop, index + 3 < Int(line.upperBound) { return true }
            index += 1
        }
        return false
    }
}
