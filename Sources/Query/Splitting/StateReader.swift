import Documents
import Values

/// Why a state can't be read, in words: `it ends too early`.
public struct StateError: Error, Sendable {
    /// The words.
    public let message: String
    init(_ message: String) { self.message = message }
}

/// Reads what a `StateWriter` has written. Whatever the bytes are, it ends with a value or an error.
struct StateReader {
    private let bytes: [UInt8]
    private var index = 0
    /// All that were named: whether there are such passages shows only in their documents.
    private(set) var nodes: Set<Node> = []
    /// The numbers here of the documents in the state's table.
    private let documents: [Int]
    /// How deep values may be nested: they are read by recursion.
    private static let mostDepth = 300

    init(_ bytes: [UInt8], documents: [Int] = []) {
        self.bytes = bytes
        self.documents = documents
    }

    var isAtEnd: Bool { index == bytes.count }

    mutating func byte() throws(StateError) -> UInt8 {
        guard index < bytes.count else { throw StateError("it ends too early") }
        index += 1
        return bytes[index - 1]
    }

    mutating func number() throws(StateError) -> Int {
        var (number, shift): (UInt64, UInt64) = (0, 0)
        while true {
            let byte = try byte()
            guard shift < 63 || shift == 63 && byte <= 1 else { throw StateError("a number is too long") }
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { break }
            shift += 7
        }
        return Int(Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1))
    }

    /// How many of something there were: sums of such numbers don't grow too large.
    mutating func amount() throws(StateError) -> Int {
        let amount = try number()
        guard 0...1 << 48 ~= amount else { throw StateError("it counts more than there can be") }
        return amount
    }

    /// How many of something come; each takes a byte at least.
    mutating func count() throws(StateError) -> Int {
        let count = try number()
        guard count >= 0, count <= bytes.count - index else { throw StateError("it ends too early") }
        return count
    }

    mutating func truth() throws(StateError) -> Bool {
        let byte = try byte()
        guard byte <= 1 else { throw StateError("it says neither yes nor no") }
        return byte == 1
    }

    mutating func raw() throws(StateError) -> [UInt8] {
        let count = try count()
        defer { index += count }
        return Array(bytes[index..<index + count])
    }

    mutating func text() throws(StateError) -> String {
        guard let text = String(validating: try raw(), as: UTF8.self) else { throw StateError("a text is not UTF-8") }
        return text
    }

    mutating func optional<Thing>(
        _ body: (inout StateReader) throws(StateError) -> Thing
    ) throws(StateError) -> Thing? {
        try truth() ? try body(&self) : nil
    }

    mutating func all<Thing>(
        _ body: (inout StateReader) throws(StateError) -> Thing
    ) throws(StateError) -> [Thing] {
        var things: [Thing] = []
        for _ in 0..<(try count()) { things.append(try body(&self)) }
        return things
    }

    /// A document's number here.
    mutating func document() throws(StateError) -> Int {
        let index = try number()
        guard documents.indices.contains(index) else { throw StateError("it names a document that is not there") }
        return documents[index]
    }

    mutating func node() throws(StateError) -> Node {
        let document = try document()
        guard let relation = Relation(rawValue: try byte()), let index = Int32(exactly: try number()), index >= 0,
            let further = UInt16(exactly: try number())
        else { throw StateError("it names a passage that can't be") }
        let node = Node(document: Int32(document), relation: relation, index: index, further: further)
        nodes.insert(node)
        return node
    }

    mutating func exactNumber() throws(StateError) -> Number {
        let isNegative = try truth()
        let low = UInt64(bitPattern: Int64(try number()))
        let high = UInt64(bitPattern: Int64(try number()))
        let exponent = try number()
        let magnitude = UInt128(high) << 64 | UInt128(low)
        guard magnitude < UInt128(Int128.max), Number.exponents.contains(exponent),
            let exact = Number(
                coefficient: isNegative ? -Int128(magnitude) : Int128(magnitude), exponent: exponent)
        else { throw StateError("a number has too many digits") }
        return exact
    }

    mutating func value() throws(StateError) -> Value { try value(depth: 0) }

    private mutating func value(depth: Int) throws(StateError) -> Value {
        guard depth < Self.mostDepth else { throw StateError("a value is nested too deeply") }
        guard let tag = StateWriter.Tag(rawValue: try byte()) else { throw StateError("a value is of no kind") }
        switch tag {
        case .null: return .null
        case .truth: return .truth(try truth())
        case .number: return .number(try exactNumber())
        case .quantity:
            let amount = try exactNumber()
            guard let unit = Unit(number: try number()) else { throw StateError("an amount is in no unit") }
            return .quantity(Quantity(amount, unit))
        case .date: return .date(try date())
        case .duration: return .duration(try duration())
        case .text: return .text(try text())
        case .pattern:
            let source = try text()
            let ignoresCase = try truth()
            guard let pattern = try? Pattern.compiled(source, ignoresCase: ignoresCase) else {
                throw StateError("a pattern can't be read")
            }
            return .pattern(pattern)
        case .list: return .list(try all { reader throws(StateError) in try reader.value(depth: depth + 1) })
        case .record:
            return .record(
                Record(
                    try all { reader throws(StateError) in
                        (name: try reader.text(), value: try reader.value(depth: depth + 1))
                    }))
        case .range: return .range(try value(depth: depth + 1), try value(depth: depth + 1))
        case .node: return .node(try node())
        }
    }

    private mutating func date() throws(StateError) -> DateSpan {
        guard let precision = DateSpan.Precision(rawValue: try byte()),
            let date = DateSpan(precision, first: try number(), last: try number())
        else { throw StateError("a date can't be") }
        return date
    }

    private mutating func duration() throws(StateError) -> TimeLength {
        TimeLength(
            parts: try all { reader throws(StateError) in
                let amount = try reader.exactNumber()
                guard let unit = TimeLength.Unit(rawValue: try reader.byte()) else {
                    throw StateError("a duration is in no unit")
                }
                return TimeLength.Part(amount: amount, unit: unit)
            })
    }
}
