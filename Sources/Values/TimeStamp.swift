/// The time at which something was said or noted, as a line of a chat, log or transcript begins or ends with it:
/// `[10:32]`, `05/03/2024, 09:02 -`, `[3/5/24, 9:02:11 PM]`, `2024-03-05 09:02`, `0:02`.
package enum TimeStamp {
    /// How many pieces one has at most: a day, a month in letters, a year, a time, its half of the day.
    private static let pieceLimit = 6

    /// How long the time is that a line begins with, with its brackets and the dash behind it, but without white space after
    /// it; 0 where there is none. A time has hours and minutes; a date may stand before it.
    package static func length(at line: ArraySlice<UInt8>) -> Int {
        var index = line.startIndex
        // Marks of direction, which chats put before what was attached.
        while index < line.endIndex, line[index] == 0xE2, line[index...].starts(with: [0xE2, 0x80, 0x8E]) { index += 3 }
        guard index < line.endIndex else { return 0 }
        let bracket = line[index]
        let close: UInt8? =
            bracket == UInt8(ascii: "[")
            ? UInt8(ascii: "]") : bracket == UInt8(ascii: "(") ? UInt8(ascii: ")") : nil
        if close != nil { index += 1 }
        // Most lines are soon known for others: dates and times begin with digits.
        guard index < line.endIndex, line[index].isDigit else { return 0 }
        guard let end = piecesEnd(line[index...]) else { return 0 }
        index = end
        if let close {
            guard index < line.endIndex, line[index] == close else { return 0 }
            return index + 1 - line.startIndex
        }
        guard index == line.endIndex || line[index] == 32 else { return 0 }
        let rest = line[index...].drop { $0 == 32 }
        if rest.starts(with: "- ".utf8) { return rest.startIndex + 1 - line.startIndex }
        if rest.starts(with: "– ".utf8) { return rest.startIndex + 3 - line.startIndex }
        return index - line.startIndex
    }

    /// Where a date and time end that bytes begin with, or nil.
    private static func piecesEnd(_ bytes: ArraySlice<UInt8>) -> Int? {
        var index = bytes.startIndex
        var timeEnd: Int?
        for _ in 0..<pieceLimit where timeEnd == nil {
            let piece = bytes[index...].prefix(24).prefix { $0 > 32 && $0 < 128 && !"[]()<>".utf8.contains($0) }
            let word = piece.last == UInt8(ascii: ",") ? piece.dropLast() : piece
            guard !word.isEmpty else { return nil }
            let isTime = isTime(word) || isTimeOfDay(word)
            guard isTime || isDate(word) else { return nil }
            if isTime { timeEnd = word.endIndex }
            index = skipSpace(bytes[piece.endIndex...])
        }
        guard let timeEnd else { return nil }
        // `9:02 PM`, `9:02 p. m.`
        var half = bytes[skipSpace(bytes[timeEnd...])...].prefix(12).prefix {
            $0 > 32 && $0 < 128 && !"])".utf8.contains($0)
        }
        if half.count == 2, half.last == UInt8(ascii: ".") {
            let rest = bytes[skipSpace(bytes[half.endIndex...])...]
            if rest.starts(with: "m.".utf8) { half = bytes[half.startIndex..<rest.startIndex + 2] }
        }
        return isHalf(half) ? half.endIndex : timeEnd
    }

    /// Where white space ends that bytes begin with.
    private static func skipSpace(_ bytes: ArraySlice<UInt8>) -> Int {
        var index = bytes.startIndex
        while index < bytes.endIndex {
            // U+00A0 and U+202F are spaces, too.
            if bytes[index] == 32 {
                index += 1
            } else if bytes[index...].starts(with: [0xC2, 0xA0]) {
                index += 2
            } else if bytes[index...].starts(with: [0xE2, 0x80, 0xAF]) {
                index += 3
            } else {
                break
            }
        }
        return index
    }

    /// Digits, in groups of four at most that `/`, `.` or `-` part, a month in letters among them: `05.03.24`, `5-Mar-2024`.
    private static func isDate(_ word: ArraySlice<UInt8>) -> Bool {
        let parts = word.split(omittingEmptySubsequences: false) { "/.-".utf8.contains($0) }
        guard (2...4).contains(parts.count) else { return false }
        var digits = 0
        for (index, part) in parts.enumerated() {
            if !part.isEmpty, part.count <= 4, part.allSatisfy(\.isDigit) {
                digits += 1
            } else if index == 1, part.count == 3, part.allSatisfy(\.isLetter) {
                continue
            } else if index + 1 < parts.count || !part.isEmpty {
                // `5.3.` ends in a point.
                return false
            }
        }
        return digits > 1
    }

    /// `9:02`, `09:02:11`, `00:01:07.5`.
    private static func isTime(_ word: ArraySlice<UInt8>) -> Bool {
        let parts = word.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hours = parts.first, (1...3).contains(hours.count) else {
            return false
        }
        for (index, part) in parts.enumerated() {
            let isLast = index + 1 == parts.count
            let digits = part.prefix(while: \.isDigit)
            guard index == 0 || digits.count == 2 else { return false }
            guard digits.count == part.count || isLast && isEnd(part[digits.endIndex...]) else { return false }
        }
        return true
    }

    /// `2024-03-05T09:02:11Z`, `9:02pm`: a date with its time, or a time with its half of the day.
    private static func isTimeOfDay(_ word: ArraySlice<UInt8>) -> Bool {
        if let mark = word.firstIndex(of: UInt8(ascii: "T")), isDate(word[..<mark]) {
            return isTime(word[(mark + 1)...])
        }
        return word.count > 2 && isHalf(word.suffix(2)) && isTime(word.dropLast(2))
    }

    /// What may stand behind seconds: their parts, and a zone.
    private static func isEnd(_ rest: ArraySlice<UInt8>) -> Bool {
        var rest = rest
        if rest.first == UInt8(ascii: "Z") { return rest.count == 1 }
        guard let first = rest.popFirst(), ".,+-".utf8.contains(first) else { return false }
        return !rest.isEmpty && rest.count <= 6 && rest.allSatisfy { $0.isDigit }
    }

    /// `AM`, `p.m.`, in any letters.
    private static func isHalf(_ word: ArraySlice<UInt8>) -> Bool {
        let letters = word.filter(\.isLetter).map { $0 | 32 }
        return word.count <= 7 && letters.count == 2 && letters[1] == UInt8(ascii: "m")
            && "ap".utf8.contains(letters[0])
    }
}
