import Values

/// Numbers, dates, durations and quantities.
extension Lexer {
    /// A date, or a number with what may follow it: `%`, a magnitude, a unit.
    package mutating func readNumber() {
        let start = position
        let shape = DateSpanReader.shape(in: bytes, at: position)
        if let (date, length) = DateSpanReader.date(in: bytes, at: position), length >= shape {
            position += length
            append(.date(date), from: start)
            return
        }
        if shape > 0 {
            // `2024-13`: written as only a date is, so it is not a difference.
            position += shape
            append(.wrong, from: start)
            note(.noSuchDate(String(decoding: bytes[start..<position], as: UTF8.self)), from: start)
            return
        }
        guard let number = readDigits() else { return }
        readUnit(of: number, from: start, currency: nil)
    }

    /// `$65 million`, `€3`: a currency's sign before a digit.
    package mutating func readMoney() -> Bool {
        let first = byte()
        guard first == UInt8(ascii: "$") || first >= 0x80 || first &- 65 < 26 || first | 0x20 == UInt8(ascii: "z"),
            let (unit, end) = Unit.sign(in: bytes, at: position), end < bytes.count,
            bytes[end] &- UInt8(ascii: "0") < 10, !Lexer.isNameByte(bytes[end - 1]) || bytes[end - 1] >= 0x80
        else { return false }
        let start = position
        position = end
        guard let number = readDigits() else { return true }
        readUnit(of: number, from: start, currency: unit)
        return true
    }

    /// The digits of a number; nil if it is none, which is noted.
    private mutating func readDigits() -> Number? {
        let start = position
        while byte().isDigit || byte() == UInt8(ascii: "_") && byte(1).isDigit { position += 1 }
        if byte() == UInt8(ascii: "."), byte(1).isDigit {
            position += 1
            while byte().isDigit || byte() == UInt8(ascii: "_") && byte(1).isDigit { position += 1 }
        }
        if let number = Number(bytes: bytes[start..<position]) { return number }
        append(.wrong, from: start)
        note(.numberTooLong, from: start)
        return nil
    }

    private mutating func readUnit(of number: Number, from start: Int, currency: Unit?) {
        guard let (value, end) = valueWithUnit(number, currency: currency) else {
            append(.wrong, from: start)
            note(.numberTooLong, from: start)
            return
        }
        position = end
        guard !isNameStart(at: position) else {
            // `12abc`
            while Lexer.isNameByte(byte()) { position += 1 }
            append(.wrong, from: start)
            note(.numberRunsIntoWord(String(decoding: bytes[start..<position], as: UTF8.self)), from: start)
            return
        }
        append(value, from: start)
    }

    /// The number with its magnitude and unit, and where it ends; nil if it is too large.
    private func valueWithUnit(_ number: Number, currency: Unit?) -> (value: Literal, end: Int)? {
        var number = number
        var end = position
        var match = unitWord(at: end)
        if case .magnitude(let magnitude)? = match?.word {
            guard let scaled = number.times(magnitude) else { return nil }
            (number, end) = (scaled, match?.end ?? end)
            match = unitWord(at: end, afterMagnitude: true)
        }
        if let currency { return (.quantity(Quantity(number, currency)), end) }
        switch match?.word {
        case .unit(let unit, let times)?:
            return number.multiplied(by: times).map { (.quantity(Quantity($0, unit)), match?.end ?? end) }
        case .time(let unit, let times)?:
            return number.multiplied(by: times).map { (.duration(TimeLength($0, unit)), match?.end ?? end) }
        default: return (.number(number), end)
        }
    }

    /// The unit word at an offset or after spaces from it. `%` follows at once.
    private func unitWord(at offset: Int, afterMagnitude: Bool = false) -> UnitWord.Match? {
        var start = offset
        while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
        guard start < bytes.count, start == offset || bytes[start] != UInt8(ascii: "%") else { return nil }
        guard bytes[start] == UInt8(ascii: "%") || bytes[start] >= 0x80 || isNameStart(at: start),
            !isKeyword(at: start)
        else { return nil }
        guard let match = UnitWord.match(in: bytes, at: start, attached: start == offset && !afterMagnitude),
            match.end == start + 1 && bytes[start] == UInt8(ascii: "%")
                || match.end >= bytes.count || !Lexer.isNameByte(bytes[match.end])
        else { return nil }
        return match
    }
}

extension Lexer {
    /// Whether a reserved word stands at an offset: `5 in [5, 6]`.
    private func isKeyword(at offset: Int) -> Bool {
        let word = bytes[offset...].prefix(10).prefix { Lexer.isNameByte($0) }
        return Keyword(spelled: word) != nil
    }
}

/// Finds dates that can't be numbers: all but a plain year.
package enum DateSpanReader {
    /// The date that the bytes at an offset begin with, and its length.
    package static func date(in bytes: [UInt8], at offset: Int) -> (date: DateSpan, length: Int)? {
        guard let (date, length) = DateSpan.prefix(of: bytes[offset..<min(offset + 11, bytes.count)]),
            bytes[offset..<offset + length].contains(where: { $0 &- UInt8(ascii: "0") >= 10 })
        else { return nil }
        return (date, length)
    }

    /// The length of what has a date's shape: four digits, and at once `-` with two digits, twice perhaps, or `-Q` or `-W`
    /// with digits; 0 if it has none.
    package static func shape(in bytes: [UInt8], at offset: Int) -> Int {
        func digits(_ start: Int) -> Int { bytes[min(start, bytes.count)...].prefix { $0.isDigit }.count }
        func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }
        guard digits(offset) == 4, byte(offset + 4) == UInt8(ascii: "-") else { return 0 }
        let letter = byte(offset + 5)
        if letter == UInt8(ascii: "Q") || letter == UInt8(ascii: "W") {
            let count = digits(offset + 6)
            return count > 0 ? 6 + count : 0
        }
        guard digits(offset + 5) == 2 else { return 0 }
        return byte(offset + 7) == UInt8(ascii: "-") && digits(offset + 8) == 2 ? 10 : 7
    }
}
