import Documents
import Query
import Values

/// Values as they are written in a query.
package enum LiteralText {
    /// The literal, or nil for what has none that is short.
    static func of(_ value: FieldValue, longest: Int) -> String? {
        switch value {
        case .text(let text): text.utf8.count <= longest && !text.isEmpty ? quoted(text) : nil
        case .truth(let truth): truth ? "true" : "false"
        case .number(let number): number.isNegative ? nil : "\(number)"
        case .date(let date): "\(date)"
        case .quantity(let quantity): of(quantity)
        case .duration(let length): of(length)
        default: nil
        }
    }

    /// An amount as short as it can be written and read again: `$65 million`.
    private static func of(_ quantity: Quantity) -> String? {
        var bytes: [UInt8] = []
        quantity.write(to: &bytes, readable: true)
        let unit = quantity.unit.plural
        return [String(decoding: bytes, as: UTF8.self), quantity.text, "\(quantity.value) \(unit)"].first {
            if case .quantity(let read)? = Value(literal: $0) {
                read == quantity && read.unit == quantity.unit
            } else {
                false
            }
        }
    }

    private static func of(_ length: TimeLength) -> String? {
        if case .duration(let read)? = Value(literal: length.words), read == length { length.words } else { nil }
    }

    /// A text in quotes.
    package static func quoted(_ text: String) -> String {
        let marked = text.contains { $0 == "\"" || $0 == "\\" || $0 == "{" || $0 == "}" }
        if marked, !text.contains("'"), !text.contains("\n") { return "'\(text)'" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "{", "}": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
