extension Quantity {
    /// An amount with its unit as a person writes it: `$65 million`, `CA$5`, `15%`, `500 miles`, `3 billion USD`,
    /// `USD 5`, `-€3`; nil for all else, such as a plain number.
    public init?(_ text: some StringProtocol) {
        var bytes = Array(text.utf8)
        while let last = bytes.last, last <= 32 { bytes.removeLast() }
        var position = 0
        func skipSpaces() {
            while position < bytes.count {
                if bytes[position] == 32 || bytes[position] == 9 {
                    position += 1
                } else if bytes[position] == 0xC2, position + 1 < bytes.count, bytes[position + 1] == 0xA0 {
                    position += 2
                } else {
                    return
                }
            }
        }
        func isMinus() -> Bool {
            guard position < bytes.count else { return false }
            if bytes[position] == UInt8(ascii: "-") {
                position += 1
                return true
            }
            guard bytes[position...].starts(with: [0xE2, 0x88, 0x92]) else { return false }
            position += 3
            return true
        }
        skipSpaces()
        var isNegative = isMinus()
        var unit: Unit?
        if let sign = Unit.sign(in: bytes, at: position) {
            (unit, position) = (sign.unit, sign.end)
            skipSpaces()
        }
        if !isNegative { isNegative = isMinus() }
        let start = position
        while position < bytes.count, bytes[position].isDigit || [44, 46, 95].contains(bytes[position]) {
            position += 1
        }
        guard position > start,
            var value = Number(bytes: bytes[start..<position], grouping: .comma)
                ?? Number(bytes: bytes[start..<position])
        else { return nil }
        // At most a magnitude and a unit follow.
        var (hasMagnitude, isComplete) = (false, false)
        while position < bytes.count {
            guard !isComplete else { return nil }
            let before = position
            skipSpaces()
            guard let match = UnitWord.match(in: bytes, at: position, attached: position == before) else { return nil }
            switch match.word {
            case .magnitude(let magnitude):
                guard !hasMagnitude, let scaled = value.times(magnitude) else { return nil }
                (value, hasMagnitude) = (scaled, true)
            case .unit(let found, let times):
                guard unit == nil || unit == found, let scaled = value.multiplied(by: times) else { return nil }
                (unit, value, isComplete) = (found, scaled, true)
            case .time: return nil
            }
            position = match.end
        }
        guard let unit, position == bytes.count else { return nil }
        self.init(isNegative ? value.negated : value, unit)
    }

    /// As the language writes it, in full digits: `$65000000`, `PEN 5`, `15%`, `500 miles`.
    public var text: String {
        var bytes: [UInt8] = []
        write(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// For people: `$65 million`, `$1,250.50`, `15%`, `500 miles`.
    public var readableText: String {
        var bytes: [UInt8] = []
        write(to: &bytes, readable: true)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Appends `text`, or `readableText`.
    public func write(to bytes: inout [UInt8], readable: Bool = false) {
        let amount = value.magnitude
        if value.isNegative { bytes.append(UInt8(ascii: "-")) }
        if unit.isCurrency {
            bytes.append(contentsOf: (unit.sign ?? unit.name + " ").utf8)
        }
        if readable {
            amount.writeReadable(to: &bytes, places: unit.isCurrency && !amount.isWhole ? 2 : 0)
        } else {
            amount.write(to: &bytes)
        }
        guard !unit.isCurrency else { return }
        if unit != .percent { bytes.append(UInt8(ascii: " ")) }
        bytes.append(contentsOf: (amount == .one ? unit.name : unit.plural).utf8)
    }
}

extension Number {
    /// Appends the number for people: with the greatest of million, billion, trillion that leaves at most four
    /// decimals, from a million on, else with commas.
    public func writeReadable(to bytes: inout [UInt8], places: Int = 0) {
        for magnitude in [Magnitude.trillion, .billion, .million] {
            guard let scaled = scaled(by: -magnitude.exponent), scaled.magnitude >= .one else { continue }
            guard scaled.exponent >= -4 else { break }
            scaled.write(to: &bytes, grouped: true)
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: magnitude.name.utf8)
            return
        }
        write(to: &bytes, grouped: true, places: places)
    }
}

extension Quantity: CustomStringConvertible {
    /// `text`
    public var description: String { text }
}
