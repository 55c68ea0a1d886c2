import Values

extension HeadFinder {
    /// How long a numbered head's title may be, in characters; only its stop ends it.
    private static let titleLimit = 400
    /// How long one may be whose words have no capitals, in characters.
    private static let plainTitleLimit = 80

    private static let sectionNames = ["Section ", "Sec. ", "SECTION ", "SEC. "]

    /// `Section 2.`, `Sec. 2.` or `SEC. 2.`, with the title that follows, if one does.
    func numbered(_ plain: Range<UInt32>) -> Head? {
        guard let number = numberEnd(plain) else { return nil }
        let title = titleEnd(from: number.stopEnd, in: plain)
        return Head(
            kind: .numbered, heading: withoutEnd(plain.lowerBound..<(title ?? number.end), HeadFinder.stops),
            plainEnd: title ?? number.stopEnd, appearance: Head.Appearance(isNumbered: true))
    }

    /// Where the number and its full stop end.
    private func numberEnd(_ plain: Range<UInt32>) -> (end: UInt32, stopEnd: UInt32)? {
        var rest = bytes(plain)
        guard let name = HeadFinder.sectionNames.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
        rest = rest.dropFirst(name.utf8.count)
        var digits = rest.prefix { $0.isDigit }
        if digits.isEmpty {
            // `Section C.` has a letter.
            digits = rest.prefix { "IVXLC".utf8.contains($0) }
            if digits.count == 1, !"IVX".utf8.contains(digits[digits.startIndex]) { return nil }
        }
        guard (1...4).contains(digits.count) else { return nil }
        rest = rest.dropFirst(digits.count)
        guard rest.first == UInt8(ascii: ".") else { return nil }
        // `Section 15.2 does not apply` is a sentence about a part of it, `Section 7., paragraph 2` tells a place.
        if let next = rest.dropFirst().first, next.isDigit || next == UInt8(ascii: ",") { return nil }
        return (UInt32(digits.endIndex), UInt32(digits.endIndex + 1))
    }

    /// Where the title's stop ends: a title is set apart, or has capitals, or is no sentence.
    private func titleEnd(from start: UInt32, in plain: Range<UInt32>) -> UInt32? {
        let rest = bytes(start..<plain.upperBound).drop { $0 == 32 }
        let first = UInt32(rest.startIndex)
        if let end = styledTitleEnd(from: first, in: plain) { return end }
        guard let capital = rest.first, capital &- 65 < 26, let stop = titleStop(from: first, in: plain) else {
            return nil
        }
        let title = scan.bytes[Int(first)..<Int(stop)]
        guard scan.characters(first..<stop) <= HeadFinder.titleLimit else { return nil }
        if hasTitleCase(title) { return stop + 1 }
        let isShort = scan.characters(first..<stop) <= HeadFinder.plainTitleLimit
        let goesOn = scan.hasWord(stop + 1..<plain.upperBound)
        return isShort && goesOn && !TitleWords.isSentence(String(decoding: title, as: UTF8.self)) ? stop + 1 : nil
    }

    /// The end of a title in a style of its own, its stop included, as of `Sec. 3. <u>Duties of the board</u>. It`.
    private func styledTitleEnd(from start: UInt32, in plain: Range<UInt32>) -> UInt32? {
        let runs = text.runs(startingIn: plain.lowerBound..<start + 1)
        let styles: Style = [.bold, .underline, .italic]
        for run in runs where styles.contains(run.style) && run.plain.lowerBound <= start {
            let end = run.plain.upperBound
            guard end > start, end < plain.upperBound, scan.hasWord(start..<end),
                scan.characters(start..<end) <= HeadFinder.titleLimit
            else { continue }
            if scan.bytes[Int(end) - 1] == UInt8(ascii: ".") { return end }
            if scan.bytes[Int(end)] == UInt8(ascii: ".") { return end + 1 }
        }
        return nil
    }

    /// The full stop that ends a title: none within an abbreviation, as in `Protecting U.S. Persons`.
    private func titleStop(from start: UInt32, in plain: Range<UInt32>) -> UInt32? {
        let end = min(Int(plain.upperBound), Int(start) + 4 * HeadFinder.titleLimit)
        var index = Int(start)
        while index < end {
            guard scan.bytes[index] == UInt8(ascii: ".") else {
                index += 1
                continue
            }
            let isLast = index + 1 == Int(plain.upperBound)
            let goesOn = !isLast && scan.bytes[index + 1] != 32
            if !goesOn, isLast || !isAbbreviation(before: index, from: Int(start)) { return UInt32(index) }
            index += 1
        }
        return nil
    }

    /// Whether the word before a full stop is a single letter, or ends in one after a full stop, or is `No`, `St` ….
    private func isAbbreviation(before stop: Int, from start: Int) -> Bool {
        let word = scan.bytes[start..<stop].suffix(12).reversed().prefix { $0.isLetter }
        if word.count == 1 { return true }
        return ["on", "ts", "rd", "rm", "srm", "sm", "sv"].contains { word.map { $0 | 32 }.elementsEqual($0.utf8) }
    }

    /// Whether all words of four letters or more have a capital, but prepositions and the like.
    private func hasTitleCase(_ title: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        title.split { !($0.isLetter || $0 >= 128) }.allSatisfy { word in
            word.count < 4 || word.contains { $0 &- 65 < 26 }
                || TitleWords.isSmall(String(decoding: word, as: UTF8.self))
        }
    }

    private func bytes(_ range: Range<UInt32>) -> Slice<UnsafeBufferPointer<UInt8>> {
        scan.bytes[Int(range.lowerBound)..<Int(range.upperBound)]
    }
}
