import Values

/// What stands raised behind a number, as `2020<sup>4</sup>` and `2^31^` have it: in the plain text its digits follow the
/// number's own, and would be read with them.
struct RaisedDigits: Sendable {
    /// The plain range in which nothing is found: the mark of a note, or a power with its base.
    let range: Range<UInt32>
    /// Whether it is the mark of a note, so that the number before it is a whole one.
    let isNote: Bool

    /// - Parameters:
    ///   - start: Where what is raised starts.
    ///   - bytes: The plain text up to where it ends.
    init?(from start: Int, in bytes: [UInt8]) {
        guard start > 0, start < bytes.count, let first = bytes[start...].first else { return nil }
        // `21st`
        guard !first.isLetter || bytes.count - start == 1 else { return nil }
        let end = UInt32(bytes.count)
        var digits = start
        while digits > 0, bytes[digits - 1].isDigit { digits -= 1 }
        guard digits < start else {
            // `12%<sup>5</sup>`
            guard bytes[start - 1] == UInt8(ascii: "%") else { return nil }
            self.init(range: UInt32(start)..<end, isNote: true)
            return
        }
        let isPart =
            digits > 1 && [UInt8(ascii: "."), UInt8(ascii: ",")].contains(bytes[digits - 1])
            && bytes[digits - 2].isDigit
        // Nobody numbers notes so, and few raise numbers that are long.
        let isSigned = !first.isDigit && first != UInt8(ascii: "[") && first != UInt8(ascii: "(") && !first.isLetter
        let isNote = !isSigned && (isPart || start - digits > 2)
        self.init(range: UInt32(isNote ? start : digits)..<end, isNote: isNote)
    }

    /// What stands raised at the start of a text or word, `<sup>1</sup> Harbour office`: digits alone are the mark of a note.
    init?(apartFrom start: Int, in bytes: [UInt8]) {
        let digits = bytes[min(start, bytes.count)...].drop { $0 == 32 }
        guard (1...3).contains(digits.count), digits.allSatisfy(\.isDigit) else { return nil }
        self.init(range: UInt32(digits.startIndex)..<UInt32(digits.endIndex), isNote: true)
    }

    private init(range: Range<UInt32>, isNote: Bool) {
        self.range = range
        self.isNote = isNote
    }
}
