extension DateSpan {
    /// A date as ISO 8601 text or one of the model's other forms, exactly as `text` writes them; nil for all else.
    public init?(_ text: some StringProtocol) {
        self.init(bytes: Array(text.utf8)[...])
    }

    /// A date as the bytes of its text.
    public init?(bytes: ArraySlice<UInt8>) {
        // The longest form is a range of two days.
        guard bytes.count >= 4, bytes.count <= 21 else { return nil }
        if let slash = bytes.firstIndex(of: UInt8(ascii: "/")) {
            guard let start = DateSpan(bytes: bytes[..<slash]), let end = DateSpan(bytes: bytes[(slash + 1)...]),
                let span = DateSpan(first: start.first, last: end.last)
            else { return nil }
            self = span
            return
        }
        guard let found = DateSpan.single(bytes) else { return nil }
        self = found
    }

    /// The length of the date that the bytes begin with (`2024-11-15` and all other forms but ranges), or nil.
    ///
    /// The date ends where no letter or digit goes on. For a reader that does not know where a date ends.
    public static func prefix(of bytes: some Collection<UInt8>) -> (date: DateSpan, length: Int)? {
        let candidate = Array(bytes.prefix(11))
        for length in [10, 8, 7, 6, 4] where candidate.count >= length {
            if candidate.count > length {
                let next = candidate[length]
                if next.isAlphanumeric || next >= 0x80 || next == UInt8(ascii: "_") { continue }
            }
            if let date = single(candidate[..<length]) { return (date, length) }
        }
        return nil
    }

    /// A date that is no range.
    private static func single(_ bytes: ArraySlice<UInt8>) -> DateSpan? {
        let start = bytes.startIndex
        func at(_ offset: Int) -> UInt8 { bytes[start + offset] }
        func number(_ range: Range<Int>) -> Int? {
            var value = 0
            for offset in range {
                let byte = at(offset)
                guard byte.isDigit else { return nil }
                value = value * 10 + Int(byte - UInt8(ascii: "0"))
            }
            return value
        }
        let x = UInt8(ascii: "X")
        switch bytes.count {
        case 4 where at(3) == x && at(2) == x: return number(0..<2).flatMap { DateSpan(century: $0) }
        case 4 where at(3) == x: return number(0..<3).flatMap { DateSpan(decade: $0) }
        case 4: return number(0..<4).flatMap { DateSpan(year: $0) }
        case 6 where at(0) == UInt8(ascii: "F") && at(1) == UInt8(ascii: "Y"):
            return number(2..<6).flatMap { DateSpan(fiscalYear: $0) }
        case 7 where at(4) == UInt8(ascii: "-"):
            guard let year = number(0..<4) else { return nil }
            if let month = number(5..<7) { return DateSpan(year: year, month: month) }
            if at(5) == UInt8(ascii: "Q") { return number(6..<7).flatMap { DateSpan(year: year, quarter: $0) } }
            if at(5) == UInt8(ascii: "H") { return number(6..<7).flatMap { DateSpan(year: year, half: $0) } }
            let code = String(decoding: bytes[(start + 5)...], as: UTF8.self)
            return Season.allCases.first { $0.code == code }.flatMap { DateSpan(year: year, season: $0) }
        case 8 where at(4) == UInt8(ascii: "-") && at(5) == UInt8(ascii: "W"):
            guard let year = number(0..<4), let week = number(6..<8) else { return nil }
            return DateSpan(year: year, week: week)
        case 10 where at(4) == UInt8(ascii: "-") && at(7) == UInt8(ascii: "-"):
            guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
            return DateSpan(year: year, month: month, day: day)
        default: return nil
        }
    }

    /// ISO 8601 text where there is one: `2024-11-15`, `2024-11`, `2024-W46`, `2024`, a range `2024-03-04/2024-06-07`;
    /// else the model's `2024-Q3`, `2024-H1`, `2024-SP`, `FY2024`, `199X`, `20XX`.
    public var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `text`.
    public func write(to bytes: inout [UInt8]) {
        let (year, month, _) = Calendar.parts(of: first)
        switch precision {
        case .day: DateSpan.write(day: first, to: &bytes)
        case .range:
            DateSpan.write(day: first, to: &bytes)
            bytes.append(UInt8(ascii: "/"))
            DateSpan.write(day: last, to: &bytes)
        case .week:
            let week = Calendar.week(of: first)
            DateSpan.write(week.year, digits: 4, to: &bytes)
            bytes.append(contentsOf: "-W".utf8)
            DateSpan.write(week.week, digits: 2, to: &bytes)
        case .month:
            DateSpan.write(year, digits: 4, to: &bytes)
            bytes.append(UInt8(ascii: "-"))
            DateSpan.write(month, digits: 2, to: &bytes)
        case .quarter:
            DateSpan.write(year, digits: 4, to: &bytes)
            bytes.append(contentsOf: "-Q".utf8)
            DateSpan.write((month + 2) / 3, digits: 1, to: &bytes)
        case .half:
            DateSpan.write(year, digits: 4, to: &bytes)
            bytes.append(contentsOf: month < 7 ? "-H1".utf8 : "-H2".utf8)
        case .season:
            DateSpan.write(year, digits: 4, to: &bytes)
            bytes.append(UInt8(ascii: "-"))
            bytes.append(contentsOf: (Season(rawValue: month / 3 - 1) ?? .winter).code.utf8)
        case .year: DateSpan.write(year, digits: 4, to: &bytes)
        case .fiscalYear:
            bytes.append(contentsOf: "FY".utf8)
            DateSpan.write(year + 1, digits: 4, to: &bytes)
        case .decade:
            DateSpan.write(year / 10, digits: 3, to: &bytes)
            bytes.append(UInt8(ascii: "X"))
        case .century:
            DateSpan.write(year / 100, digits: 2, to: &bytes)
            bytes.append(contentsOf: "XX".utf8)
        }
    }

    private static func write(day: Int, to bytes: inout [UInt8]) {
        let (year, month, day) = Calendar.parts(of: day)
        write(year, digits: 4, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        write(month, digits: 2, to: &bytes)
        bytes.append(UInt8(ascii: "-"))
        write(day, digits: 2, to: &bytes)
    }

    private static func write(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
        var divisor = 1
        for _ in 1..<max(digits, 2) where digits > 1 { divisor *= 10 }
        while divisor > 0 {
            bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / divisor % 10))
            divisor /= 10
        }
    }
}

extension DateSpan: CustomStringConvertible {
    /// `text`
    public var description: String { text }
}
