import Documents
import Rendering
import Values

/// A value of JSON that is to be sent. What was received is a `FieldValue`.
package indirect enum JSON: Sendable {
    case null
    case truth(Bool)
    case number(Number)
    case text(String)
    case list([JSON])
    case object([(name: String, value: JSON)])
    /// What is JSON already, as its bytes.
    case written([UInt8])

    /// An object without what is nil.
    package static func object(leavingOutNil entries: KeyValuePairs<String, JSON?>) -> JSON {
        .object(entries.compactMap { name, value in value.map { (name, $0) } })
    }

    /// What was received, to be sent on.
    package init(_ value: FieldValue) {
        switch value {
        case .truth(let truth): self = .truth(truth)
        case .number(let number): self = .number(number)
        case .text(let text): self = .text(text)
        case .list(let list): self = .list(list.map { JSON($0) })
        case .record(let entries): self = .object(entries.map { ($0.name, JSON($0.value)) })
        default: self = .null
        }
    }

    /// As it is sent: on one line, in UTF-8, with nothing in it that could act on a terminal.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        write(with: JSONWriter(library: Library(), isForTerminal: true), to: &bytes)
        return bytes
    }

    private func write(with writer: JSONWriter, to bytes: inout [UInt8]) {
        switch self {
        case .null: bytes += "null".utf8
        case .truth(let truth): bytes += (truth ? "true" : "false").utf8
        case .number(let number): bytes += number.text.utf8
        case .text(let text): writer.write(text, to: &bytes)
        case .list(let list):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in list.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                value.write(with: writer, to: &bytes)
            }
            bytes.append(UInt8(ascii: "]"))
        case .object(let entries):
            bytes.append(UInt8(ascii: "{"))
            for (index, entry) in entries.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                writer.write(entry.name, to: &bytes)
                bytes.append(UInt8(ascii: ":"))
                entry.value.write(with: writer, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        case .written(let written): bytes += written
        }
    }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByStringInterpolation
{
    package init(stringLiteral text: String) { self = .text(text) }
    package init(integerLiteral number: Int) { self = .number(Number(number)) }
    package init(booleanLiteral truth: Bool) { self = .truth(truth) }
    package init(arrayLiteral elements: JSON...) { self = .list(elements) }
    package init(dictionaryLiteral entries: (String, JSON)...) { self = .object(entries.map { ($0.0, $0.1) }) }
    /// A whole number.
    package static func count(_ number: Int) -> JSON { .number(Number(number)) }
}

/// What a client sent: each is nil where it sent something else.
extension FieldValue {
    package var text: String? { if case .text(let text) = self { text } else { nil } }
    package var truth: Bool? { if case .truth(let truth) = self { truth } else { nil } }
    package var list: [FieldValue]? { if case .list(let list) = self { list } else { nil } }
    /// A whole number.
    package var int: Int? { if case .number(let number) = self { number.int } else { nil } }
    package var isRecord: Bool { if case .record = self { true } else { false } }
    package var isNull: Bool { if case .null = self { true } else { false } }
}
