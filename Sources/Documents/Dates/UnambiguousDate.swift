import Values

/// Dates as people write them in front matter, in the names of files and in titles: only forms that mean one day or month
/// to everybody.
///
/// `2018-09-19`, `2018/9/19`, `20180919`, `19.9.2018`, `19/09/2018` where a number can be no month, `September 19, 2018`,
/// `19th of Sept. 2018`, `19. September 2018`, `le 19 septembre 2018`, `September 2018`. A year alone is none.
struct UnambiguousDate {
    private let words: [Word]

    /// The date that a text is, with perhaps a weekday before it and a time after it; else nil.
    static func whole(_ text: String) -> DateSpan? {
        if let date = FrontMatterScalar.date(text) { return date }
        guard text.utf8.count <= 80 else { return nil }
        let dates = UnambiguousDate(text)
        var start = 0
        while start < dates.words.count, dates.isBefore(dates.words[start]) { start += 1 }
        guard let (date, end) = dates.date(at: start), dates.isTime(dates.words[end...]) else { return nil }
        return date
    }

    /// The date that stands in a text; nil where there is none, or where there are two.
    static func only(in text: String) -> DateSpan? {
        guard text.utf8.count <= 400 else { return nil }
        let dates = UnambiguousDate(text)
        var found: DateSpan?
        var index = 0
        while index < dates.words.count {
            guard let (date, end) = dates.date(at: index) else {
                index += 1
                continue
            }
            if let found, found != date { return nil }
            found = date
            index = end
        }
        return found
    }

    /// A run of digits or of letters, and what stands between it and the one before.
    private struct Word {
        var text: String
        var gap: String
        /// Of digits.
        var number: Int?

        /// Of digits, where there are so many of them.
        func number(_ digits: ClosedRange<Int>, in range: ClosedRange<Int>) -> Int? {
            number.flatMap { digits.contains(text.count) && range.contains($0) ? $0 : nil }
        }
    }

    private init(_ text: String) {
        var words: [Word] = []
        var gap = ""
        var isOpen = false
        for character in text {
            let isDigit = character.isASCII && character.isNumber
            guard isDigit || character.isLetter else {
                gap.append(character)
                isOpen = false
                continue
            }
            if isOpen, let last = words.last, (last.number != nil) == isDigit {
                words[words.count - 1].text.append(character)
            } else {
                words.append(Word(text: String(character), gap: gap))
                gap = ""
            }
            words[words.count - 1].number = isDigit ? Int(words[words.count - 1].text) : nil
            isOpen = true
        }
        self.words = words
    }

    private func word(_ index: Int) -> Word? { words.indices.contains(index) ? words[index] : nil }

    /// A date at a word, and the word after it.
    private func date(at index: Int) -> (DateSpan, end: Int)? {
        guard let first = word(index) else { return nil }
        return first.number == nil ? monthFirst(index) : yearFirst(index) ?? compact(index) ?? dayFirst(index)
    }

    private static let years = 1000...2999

    /// `2018-09-19`, `2018-09`: with one sign between, the same one.
    private func yearFirst(_ index: Int) -> (DateSpan, end: Int)? {
        guard let year = word(index)?.number(4...4, in: Self.years), let second = word(index + 1),
            let month = second.number(1...2, in: 1...12), "-_/. ".contains(second.gap), second.gap.count == 1
        else { return nil }
        if let third = word(index + 2), third.gap == second.gap, let day = third.number(1...2, in: 1...31) {
            return DateSpan(year: year, month: month, day: day).map { ($0, index + 3) }
        }
        guard second.text.count == 2, second.gap == "-" || second.gap == "_" || second.gap == "/",
            word(index + 2)?.number == nil || word(index + 2)?.gap != second.gap
        else { return nil }
        return DateSpan(year: year, month: month).map { ($0, index + 2) }
    }

    /// `20180919`
    private func compact(_ index: Int) -> (DateSpan, end: Int)? {
        guard let number = word(index)?.number(8...8, in: 1900_01_01...2099_12_31) else { return nil }
        return DateSpan(year: number / 10_000, month: number / 100 % 100, day: number % 100).map { ($0, index + 1) }
    }

    /// `19.9.2018`, `19/09/2018`, `19 September 2018`
    private func dayFirst(_ index: Int) -> (DateSpan, end: Int)? {
        guard let first = word(index)?.number(1...2, in: 1...31) else { return nil }
        if let second = word(index + 1), let other = second.number(1...2, in: 1...31), second.gap.count == 1,
            let third = word(index + 2), third.gap == second.gap, let year = third.number(4...4, in: Self.years)
        {
            return inNumbers(first, other, year, sign: second.gap).map { ($0, index + 3) }
        }
        var next = index + 1
        if let ordinal = word(next), ordinal.gap.isEmpty, Self.ordinals.contains(ordinal.text.lowercased()) {
            next += 1
        }
        if let joint = word(next), Self.joints.contains(joint.text.lowercased()) { next += 1 }
        guard let month = month(word(next)) else { return nil }
        next += 1
        if let joint = word(next), Self.joints.contains(joint.text.lowercased()) { next += 1 }
        guard let year = word(next)?.number(4...4, in: Self.years) else { return nil }
        return DateSpan(year: year, month: month, day: first).map { ($0, next + 1) }
    }

    /// Two numbers and a year: with full stops the day stands first; else where one number can be no month, or both are one.
    private func inNumbers(_ first: Int, _ second: Int, _ year: Int, sign: String) -> DateSpan? {
        guard "./-_ ".contains(sign) else { return nil }
        if sign == "." || first > 12 || first == second { return DateSpan(year: year, month: second, day: first) }
        return second > 12 ? DateSpan(year: year, month: first, day: second) : nil
    }

    /// `September 19, 2018`, `September 2018`
    private func monthFirst(_ index: Int) -> (DateSpan, end: Int)? {
        guard let month = month(word(index)) else { return nil }
        var next = index + 1
        if let joint = word(next), Self.joints.contains(joint.text.lowercased()) { next += 1 }
        if let year = word(next)?.number(4...4, in: Self.years) {
            return DateSpan(year: year, month: month).map { ($0, next + 1) }
        }
        guard let day = word(index + 1)?.number(1...2, in: 1...31) else { return nil }
        next = index + 2
        if let ordinal = word(next), ordinal.gap.isEmpty, Self.ordinals.contains(ordinal.text.lowercased()) {
            next += 1
        }
        guard let year = word(next)?.number(4...4, in: Self.years) else { return nil }
        return DateSpan(year: year, month: month, day: day).map { ($0, next + 1) }
    }

    private func month(_ word: Word?) -> Int? {
        guard let name = word?.text.lowercased() else { return nil }
        return MonthNames.numbers[name]
    }

    private static let ordinals: Set = ["st", "nd", "rd", "th", "er", "o", "º", "ª", "e"]
    private static let joints: Set = ["of", "de", "del", "do", "di"]

    /// Whether a word may stand before a date: a weekday or an article.
    private func isBefore(_ word: Word) -> Bool {
        word.number == nil && month(word) == nil && word.text.count <= 12
    }

    /// Whether words are a time of day and a zone: `10:30 am`, `T10:30:00Z`.
    private func isTime(_ words: ArraySlice<Word>) -> Bool {
        guard let first = words.first else { return true }
        let isMarked = ["t", "at", "um", "à", "ore", "às"].contains(first.text.lowercased())
        guard let hour = isMarked ? words.dropFirst().first : first, let number = hour.number, number < 25 else {
            return false
        }
        return words.contains { $0.gap.contains(":") }
            || words.contains { ["am", "pm", "uhr", "h"].contains($0.text.lowercased()) }
    }
}
