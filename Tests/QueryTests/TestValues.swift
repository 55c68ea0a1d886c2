import Testing
import Values

@testable import Query

/// A value as a test writes it: much like the language's literals, but texts in single quotes and no nesting.
func value(_ text: String) throws -> Value {
    if text == "null" { return .null }
    if text == "true" || text == "false" { return .truth(text == "true") }
    if text.hasPrefix("'") { return .text(String(text.dropFirst().dropLast())) }
    if text.hasPrefix("/") { return .pattern(try Pattern.compiled(String(text.dropFirst().dropLast()))) }
    if text.hasPrefix("[") {
        let inner = text.dropFirst().dropLast()
        return .list(try inner.split(separator: ",").map { try value(String($0.drop { $0 == " " })) })
    }
    if let dots = text.indices.first(where: { text[$0...].hasPrefix("..") }) {
        return .range(try value(String(text[..<dots])), try value(String(text[dots...].dropFirst(2))))
    }
    if let number = Number(text) { return .number(number) }
    if let date = DateSpan(text) { return .date(date) }
    if let length = TimeLength(text) { return .duration(length) }
    return .quantity(try #require(Quantity(text), "\(text)"))
}

extension Value {
    /// The value as `value(_:)` reads it.
    var shown: String {
        switch self {
        case .null: "null"
        case .truth(let truth): "\(truth)"
        case .number(let number): number.text
        case .quantity(let quantity): quantity.text
        case .date(let date): date.text
        case .duration(let length): length.text
        case .text(let text): "'\(text)'"
        case .list(let list): "[" + list.map(\.shown).joined(separator: ",") + "]"
        default: "\(self)"
        }
    }
}
