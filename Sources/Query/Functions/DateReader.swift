import Values

/// Dates as people write them, for `date`.
enum DateReader {
    /// ISO 8601 and the language's own forms, a time stamp's day, `November 15, 2024`, `15 Nov 2024`, `May 2026`; nil for
    /// all else.
    static func date(_ text: String) -> DateSpan? {
        let trimmed = text.trimmed
        // The longest that can be read is far shorter.
        guard trimmed.utf8.count <= 40 else { return nil }
        if let date = DateSpan(trimmed) { return date }
        let bytes = Array(trimmed.utf8)
        if bytes.count > 10, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: " ") {
            return DateSpan(bytes: bytes[..<10])
        }
        return inWords(trimmed)
    }

    private static func inWords(_ text: String) -> DateSpan? {
        let words = text.lowercased().split { $0 == " " || $0 == "," || $0 == "." || $0 == "\u{A0}" }
        switch words.count {
        case 2:
            guard let month = month(words[0]), let year = number(words[1], digits: 4...4) else { return nil }
            return DateSpan(year: year, month: month)
        case 3:
            guard let year = number(words[2], digits: 4...4) else { return nil }
            let (name, day) = month(words[0]) != nil ? (words[0], words[1]) : (words[1], words[0])
            guard let month = month(name), let day = number(day, digits: 1...2) else { return nil }
            return DateSpan(year: year, month: month, day: day)
        default: return nil
        }
    }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// A month by its name or the first three letters of it (`sept` too).
    private static func month(_ word: Substring) -> Int? {
        let isShort = word.utf8.count == 3 || word == "sept"
        return months.firstIndex { $0 == word || isShort && $0.hasPrefix(word) }.map { $0 + 1 }
    }

    private static func number(_ word: Substring, digits: ClosedRange<Int>) -> Int? {
        guard digits.contains(word.utf8.count), word.utf8.allSatisfy({ $0.isDigit }) else { return nil }
        return Int(word)
    }
}
