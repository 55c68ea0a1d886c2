import Values

/// Values as a snapshot keeps them: exactly what they were, to the spelling of a unit.
extension FieldValue {
    private enum Mark: UInt8 {
        case null, no, yes, number, quantity, date, duration, text, list
    }

    /// Writes it; false where it is of a kind that is not kept.
    func write(to writer: inout CompactWriter) -> Bool {
        switch self {
        case .null: writer.append(byte: Mark.null.rawValue)
        case .truth(let truth): writer.append(byte: truth ? Mark.yes.rawValue : Mark.no.rawValue)
        case .number(let number):
            writer.append(byte: Mark.number.rawValue)
            writer.append(number)
        case .quantity(let quantity):
            writer.append(byte: Mark.quantity.rawValue)
            writer.append(quantity)
        case .date(let date):
            writer.append(byte: Mark.date.rawValue)
            writer.append(date)
        case .duration(let length):
            writer.append(byte: Mark.duration.rawValue)
            writer.append(length)
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
    init(from reader: inout CompactReader) throws(MalformedBytes) {
        switch Mark(rawValue: try reader.byte()) {
        case .null?: self = .null
        case .no?: self = .truth(false)
        case .yes?: self = .truth(true)
        case .number?: self = .number(try reader.decimal())
        case .quantity?: self = .quantity(try reader.quantity())
        case .date?: self = .date(try reader.date())
        case .duration?: self = .duration(try reader.duration())
        case .text?: self = .text(try reader.text())
        case .list?:
            var values: [FieldValue] = []
            for _ in 0..<(try reader.count()) {
                let value = try FieldValue(from: &reader)
                if case .list = value { throw MalformedBytes() }
                values.append(value)
            }
            self = .list(values)
        case nil: throw MalformedBytes()
        }
    }
}
