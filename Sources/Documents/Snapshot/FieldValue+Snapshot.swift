import Values

/// Values as a snapshot keeps them: exactly what they were, to the spelling of a unit.
extension FieldValue {
    private enum Mark: UInt8 {
        case null, no, yes, number, quantity, date, duration, text, list
    }

    /// Writes it; false where it is of a kind that is not kept.
    func write(to writer: inout PartWriter) -> Bool {
        switch self {
        case .null: writer.append(byte: Mark.null.rawValue)
        case .truth(let truth): writer.append(byte: truth ? Mark.yes.rawValue : Mark.no.rawValue)
        case .number(let number):
            writer.append(byte: Mark.number.rawValue)
            writer.append(number)
        case .quantity(let quantity):
            writer.append(byte: Mark.quantity.rawValue)
            writer.append(quantity.value)
            writer.append(quantity.unit.number)
        case .date(let date):
            writer.append(byte: Mark.date.rawValue)
            writer.append(date)
        case .duration(let length):
            writer.append(byte: Mark.duration.rawValue)
            writer.append(length.parts.count)
            for part in length.parts {
                writer.append(part.amount)
                writer.append(byte: part.unit.rawValue)
            }
        case .text(let text):
            writer.append(byte: Mark.text.rawValue)
            writer.append(text.utf8)
        case .list(let values):
            writer.append(byte: Mark.list.rawValue)
            writer.append(values.count)
            return values.allSatisfy { value in
                // Records and lists in lists are rare, and need not be read without a limit to their depth.
                if case .list = value { return false }
                return value.write(to: &writer)
            }
        case .record, .node: return false
        }
        return true
    }

    /// Reads one.
    init(from reader: inout PartReader) throws(PartReader.Unreadable) {
        switch Mark(rawValue: try reader.byte()) {
        case .null?: self = .null
        case .no?: self = .truth(false)
        case .yes?: self = .truth(true)
        case .number?: self = .number(try reader.decimal())
        case .quantity?:
            let value = try reader.decimal()
            guard let number = Int(exactly: try reader.number()), let unit = Unit(number: number) else {
                throw PartReader.Unreadable()
            }
            self = .quantity(Quantity(value, unit))
        case .date?: self = .date(try reader.date())
        case .duration?:
            var parts: [TimeLength.Part] = []
            for _ in 0..<(try reader.count()) {
                let amount = try reader.decimal()
                guard let unit = TimeLength.Unit(rawValue: try reader.byte()) else { throw PartReader.Unreadable() }
                parts.append(TimeLength.Part(amount: amount, unit: unit))
            }
            self = .duration(TimeLength(parts: parts))
        case .text?: self = .text(try reader.text())
        case .list?:
            var values: [FieldValue] = []
            for _ in 0..<(try reader.count()) {
                let value = try FieldValue(from: &reader)
                if case .list = value { throw PartReader.Unreadable() }
                values.append(value)
            }
            self = .list(values)
        case nil: throw PartReader.Unreadable()
        }
    }
}

extension PartWriter {
    mutating func append(_ number: Number) {
        append(signed: number.exponent)
        let bits = UInt128(bitPattern: (number.coefficient << 1) ^ (number.coefficient >> 127))
        // Nearly all are short: the last bit tells.
        if bits >> 63 == 0 { return append(UInt64(truncatingIfNeeded: bits << 1)) }
        append(byte: 1)
        append(UInt64(truncatingIfNeeded: bits >> 64))
        append(UInt64(truncatingIfNeeded: bits))
    }

    mutating func append(_ date: DateSpan) {
        append(byte: date.precision.rawValue)
        append(signed: Int32(truncatingIfNeeded: date.first))
        append(signed: Int32(truncatingIfNeeded: date.last - date.first))
    }
}

extension PartReader {
    mutating func decimal() throws(Unreadable) -> Number {
        let exponent = try signed()
        let short = try number()
        let bits: UInt128
        if short & 1 == 0 {
            bits = UInt128(short >> 1)
        } else {
            let high = try number()
            bits = UInt128(high) << 64 | UInt128(try number())
        }
        let coefficient = Int128(bitPattern: bits >> 1) ^ -Int128(bitPattern: bits & 1)
        guard Number.exponents.contains(Int(exponent)) else { throw Unreadable() }
        return Number(unchecked: coefficient, exponent: exponent)
    }

    mutating func date() throws(Unreadable) -> DateSpan {
        guard let precision = DateSpan.Precision(rawValue: try byte()) else { throw Unreadable() }
        let first = Int(try signed())
        guard let date = DateSpan(precision, first: first, last: first + Int(try signed())) else { throw Unreadable() }
        return date
    }
}
