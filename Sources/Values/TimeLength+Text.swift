extension TimeLength {
    /// ISO 8601 text: `P3Y`, `P90D`, `PT24H`, `P1Y6M`, `P0.5Y`, `-P1D`; nil for all else.
    public init?(_ text: some StringProtocol) {
        self.init(bytes: Array(text.utf8)[...])
    }

    /// ISO 8601 text as bytes.
    public init?(bytes: ArraySlice<UInt8>) {
        var rest = bytes
        let isNegative = rest.first == UInt8(ascii: "-")
        if isNegative { rest = rest.dropFirst() }
        guard rest.first == UInt8(ascii: "P") else { return nil }
        rest = rest.dropFirst()
        var found: [Part] = []
        var inTime = false
        while let byte = rest.first {
            if byte == UInt8(ascii: "T") {
                guard !inTime, rest.count > 1 else { return nil }
                inTime = true
                rest = rest.dropFirst()
                continue
            }
            guard
                let end = rest.firstIndex(where: { $0 >= UInt8(ascii: "A") }),
                let unit = Unit.allCases.first(where: { $0.letter == (rest[end], inTime) }),
                (found.last?.unit.rawValue).map({ $0 < unit.rawValue }) ?? true,
                let amount = Number(bytes: rest[rest.startIndex..<end].map { $0 == UInt8(ascii: ",") ? 46 : $0 })
            else { return nil }
            found.append(Part(amount: isNegative ? amount.negated : amount, unit: unit))
            rest = rest[(end + 1)...]
        }
        guard !found.isEmpty else { return nil }
        parts = found
    }

    /// ISO 8601 text, with the units it was stated in.
    public var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends ISO 8601 text.
    public func write(to bytes: inout [UInt8]) {
        let isNegative = parts.contains { $0.amount.isNegative } && !parts.contains { $0.amount > .zero }
        if isNegative { bytes.append(UInt8(ascii: "-")) }
        bytes.append(UInt8(ascii: "P"))
        var inTime = false
        for part in parts {
            let letter = part.unit.letter
            if letter.isTime, !inTime {
                inTime = true
                bytes.append(UInt8(ascii: "T"))
            }
            (isNegative ? part.amount.negated : part.amount).write(to: &bytes)
            bytes.append(letter.byte)
        }
    }

    /// In words: `3 years`, `1 day`, `1 year 6 months`.
    public var words: String {
        parts.map { part in
            "\(part.amount.groupedText) \(part.unit.name)\(part.amount.magnitude == .one ? "" : "s")"
        }.joined(separator: " ")
    }
}

extension TimeLength: CustomStringConvertible {
    /// ISO 8601 text.
    public var description: String { text }
}
