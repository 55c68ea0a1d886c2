import TOMLKit
import Values

/// Reads TOML. Keys come in the order of the alphabet: TOMLKit keeps no other.
enum TOMLFrontMatter {
    /// The record that TOML text holds.
    static func record(_ text: String) throws(FrontMatterError) -> [(name: String, value: FieldValue)] {
        try TOMLCheck.check(text)
        do {
            return record(try TOMLTable(string: text))
        } catch let error as TOMLParseError {
            throw FrontMatterError(message: error.description, line: error.source.begin.line)
        } catch {
            throw FrontMatterError(message: "not TOML", line: 1)
        }
    }

    private static func record(_ table: TOMLTable) -> [(name: String, value: FieldValue)] {
        table.keys.map { ($0, table[$0].map(value) ?? .null) }
    }

    private static func value(_ value: any TOMLValueConvertible) -> FieldValue {
        switch value.type {
        case .table: return value.table.map { .record(record($0)) } ?? .null
        case .array: return value.array.map { .list($0.map(self.value)) } ?? .null
        case .string: return value.string.map(FrontMatterScalar.quoted) ?? .null
        case .int: return value.int.map { .number(Number($0)) } ?? .null
        case .double: return value.double.flatMap(Number.init).map(FieldValue.number) ?? .null
        case .bool: return value.bool.map(FieldValue.truth) ?? .null
        case .date: return value.date.map(date) ?? .null
        case .dateTime: return value.dateTime.map { date($0.date) } ?? .null
        case .time: return value.time.map { .text($0.debugDescription) } ?? .null
        }
    }

    private static func date(_ date: TOMLDate) -> FieldValue {
        DateSpan(year: date.year, month: date.month, day: date.day).map(FieldValue.date) ?? .null
    }
}
