import Documents
import Query
import Values

/// Values as JSON (RFC 8259).
///
/// A number is a JSON number if its readers' `Double` keeps it whole, else a text of its digits. A date and a duration are
/// ISO 8601 text; a quantity is `{"value": …, "unit": …}`; a range `{"from": …, "to": …}`. A node is an object of its own
/// fields, `text` and its place; a node in that one has only `text` and place.
package struct JSONWriter {
    let library: Library
    let digests: DigestBudget
    /// What is escaped though JSON need not.
    private let hidden: ScalarSet
    /// The place that was told last: a row tells its node's own and, in its sources, again.
    private let told = PlaceMemo()

    /// Whether nobody wants what is written any more; then it may end anywhere.
    private let isStopped: () -> Bool

    /// - Parameter isForTerminal: Whether what is only invisible is escaped, too.
    package init(library: Library, isForTerminal: Bool = false, until isStopped: @escaping () -> Bool = { false }) {
        self.library = library
        digests = DigestBudget(library)
        self.isStopped = isStopped
        hidden = isForTerminal ? HiddenScalars.all : HiddenScalars.acting
    }

    /// Appends a value; `depth` counts the nodes that it is in.
    func write(_ value: Value, depth: Int = 0, to bytes: inout [UInt8]) {
        switch value {
        case .null: bytes.append("null")
        case .truth(let truth): bytes.append(truth ? "true" : "false")
        case .number(let number): write(number, to: &bytes)
        case .quantity(let quantity):
            bytes.append("{\"value\":")
            write(quantity.value, to: &bytes)
            bytes.append(",\"unit\":")
            write(quantity.unit.name, to: &bytes)
            bytes.append(UInt8(ascii: "}"))
        case .date(let date): quoted(to: &bytes) { date.write(to: &$0) }
        case .duration(let length): quoted(to: &bytes) { length.write(to: &$0) }
        case .text(let text): write(text, to: &bytes)
        case .pattern: write(value.text(in: library) ?? "", to: &bytes)
        case .list(let list):
            writeList(list.count, to: &bytes) { write(list[$0], depth: depth, to: &$1) }
        case .record(let record):
            writeObject(record.entries, depth: depth, to: &bytes)
        case .range(let low, let high):
            writeObject([("from", low), ("to", high)], depth: depth, to: &bytes)
        case .node(let node): write(node, depth: depth, to: &bytes)
        case .row(let row):
            if let node = row.row.node, row.shape == RowShape(of: node.relation) {
                write(node, depth: depth, to: &bytes)
                break
            }
            writeObject(
                row.shape.columns.map { ($0.name, row.value(of: $0, in: library)) }, depth: depth + 1, to: &bytes)
        case .rows(let rows):
            writeList(rows.count, to: &bytes) { write(.row(rows[$0]), depth: depth, to: &$1) }
        }
    }

    /// Appends parts of a node's place, each after a comma.
    func write(_ place: JSONPlace, of node: Node, to bytes: inout [UInt8]) {
        let told = toldPlace(of: node)
        if place.contains(.doc) {
            bytes.append(",\"doc\":")
            bytes.append(contentsOf: told.path)
        }
        if place.contains(.line) { write(told.position.line, after: ",\"line\":", to: &bytes) }
        if place.contains(.column) { write(told.position.column, after: ",\"column\":", to: &bytes) }
        if place.contains(.start) { write(Int(told.span.lowerBound), after: ",\"start\":", to: &bytes) }
        if place.contains(.end) { write(Int(told.span.upperBound), after: ",\"end\":", to: &bytes) }
    }

    /// Where a node stands.
    func toldPlace(of node: Node) -> PlaceMemo.Place {
        if let known = told.last, known.node == node { return known.place }
        let document = library.document(of: node)
        let span = library.span(of: node)
        var path = told.last?.place.path ?? []
        if told.last?.node.document != node.document {
            path = []
            write(document.path, to: &path)
        }
        let place = PlaceMemo.Place(
            document: document, span: span, position: document.position(of: span.lowerBound), path: path)
        told.last = (node, place)
        return place
    }

    /// Appends a number and, before it, its name as it stands in an object.
    func write(_ number: Int, after name: StaticString, to bytes: inout [UInt8]) {
        bytes.append(name)
        bytes.append(digitsOf: number)
    }

    /// Appends a name and its colon.
    func writeKey(_ name: String, to bytes: inout [UInt8]) {
        write(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    /// Appends a text in quotes. What could act on a terminal is escaped, too.
    package func write(_ text: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { source in
            // What needs no escape is copied in runs.
            var (run, offset) = (0, 0)
            var stop = StopCheck(isStopped)
            while !stop.ends(at: offset) {
                offset = PlainRun.end(source, from: offset, orAtEscapes: true)
                guard offset < source.count else { break }
                let length = escapedLength(at: offset, of: source)
                if length > 0 {
                    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[run..<offset]))
                    JSONWriter.writeEscape(of: source[offset..<offset + length], to: &bytes)
                    run = offset + length
                }
                offset += max(length, 1)
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[run...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    /// How many bytes the scalar at an offset has, if it must be escaped; else 0.
    private func escapedLength(at offset: Int, of source: UnsafeBufferPointer<UInt8>) -> Int {
        let byte = source[offset]
        if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") { return 1 }
        return VisibleText.hiddenLength(source, at: offset, hidden)
    }

    private static func writeEscape(of encoded: Slice<UnsafeBufferPointer<UInt8>>, to bytes: inout [UInt8]) {
        if let byte = encoded.first, let letter = escape(of: byte) {
            bytes.append(UInt8(ascii: "\\"))
            bytes.append(letter)
        } else {
            for unit in String(decoding: encoded, as: UTF8.self).utf16 { writeUnit(unit, to: &bytes) }
        }
    }

    /// The letter that stands for a byte after a backslash, or nil.
    private static func escape(of byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): byte
        case UInt8(ascii: "\n"): UInt8(ascii: "n")
        case UInt8(ascii: "\r"): UInt8(ascii: "r")
        case UInt8(ascii: "\t"): UInt8(ascii: "t")
        default: nil
        }
    }

    /// Appends `\u` and four digits.
    private static func writeUnit(_ unit: UInt16, to bytes: inout [UInt8]) {
        let digits = String(unit, radix: 16)
        bytes.append(contentsOf: ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8)
    }

    private func write(_ number: Number, to bytes: inout [UInt8]) {
        if number.isExactInJSON {
            number.write(to: &bytes)
        } else {
            quoted(to: &bytes) { number.write(to: &$0) }
        }
    }

    private func write(_ node: Node, depth: Int, to bytes: inout [UInt8]) {
        let schema = node.relation.schema
        bytes.append(UInt8(ascii: "{"))
        writeKey("text", to: &bytes)
        write(text(of: node, depth: depth), to: &bytes)
        var names: Set<String> = ["text"]
        if depth == 0 {
            let isFigure = node.relation.base == .figures
            for (index, field) in schema.fields.enumerated() where names.insert(field.name).inserted {
                bytes.append(UInt8(ascii: ","))
                writeKey(field.name, to: &bytes)
                let value = Value(library.field(index, of: node))
                if isFigure, case .quantity(let quantity) = value {
                    // The unit is a field of its own.
                    write(quantity.value, to: &bytes)
                } else {
                    write(value, depth: 1, to: &bytes)
                }
            }
        }
        write(JSONPlace(except: names), of: node, to: &bytes)
        bytes.append(UInt8(ascii: "}"))
    }

    /// A node's text; a document in another node goes by its path, since its text would be written for each.
    private func text(of node: Node, depth: Int) -> String {
        guard node.relation != .docs || depth == 0, let index = node.relation.schema.index(ofField: "text"),
            case .text(let text) = library.field(index, of: node)
        else { return Value.node(node).text(in: library) ?? "" }
        return text
    }

    private func writeObject(
        _ entries: [(name: String, value: Value)], depth: Int, to bytes: inout [UInt8]
    ) {
        bytes.append(UInt8(ascii: "{"))
        for (index, entry) in entries.enumerated() {
            if isStopped() { break }
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            writeKey(entry.name, to: &bytes)
            write(entry.value, depth: depth, to: &bytes)
        }
        bytes.append(UInt8(ascii: "}"))
    }

    /// Appends a list's elements.
    func writeList(_ count: Int, to bytes: inout [UInt8], _ element: (Int, inout [UInt8]) -> Void) {
        bytes.append(UInt8(ascii: "["))
        for index in 0..<count {
            if isStopped() { break }
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            element(index, &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    private func quoted(to bytes: inout [UInt8], _ body: (inout [UInt8]) -> Void) {
        bytes.append(UInt8(ascii: "\""))
        body(&bytes)
        bytes.append(UInt8(ascii: "\""))
    }
}

/// The place of the node that was told last.
final class PlaceMemo {
    struct Place {
        let document: Document
        /// The node's span in the text.
        let span: Range<UInt32>
        /// Where that starts.
        let position: (line: Int, column: Int)
        /// The document's path as JSON.
        let path: [UInt8]
    }

    var last: (node: Node, place: Place)?
}
