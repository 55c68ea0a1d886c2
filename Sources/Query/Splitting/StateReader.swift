import Documents
import Values

/// Reads what a `StateWriter` has written. Whatever the bytes are, it ends with a value or an error.
struct StateReader {
    private var compact: CompactReader
    /// All that were named: whether there are such passages shows only in their documents.
    private(set) var nodes: Set<Node> = []
    /// The numbers here of the documents in the state's table.
    private let documents: [Int]
    /// How deep values may be nested: they are read by recursion.
    private static let mostDepth = 300

    init(_ bytes: [UInt8], documents: [Int] = []) {
        compact = CompactReader(bytes[...])
        self.documents = documents
    }

    var isAtEnd: Bool { compact.isAtEnd }

    mutating func number() throws(MalformedBytes) -> Int { try compact.signed() }
    mutating func truth() throws(MalformedBytes) -> Bool { try compact.truth() }
    mutating func text() throws(MalformedBytes) -> String { try compact.text() }
    mutating func raw() throws(MalformedBytes) -> [UInt8] { Array(try compact.piece()) }
    /// How many of something come; each takes a byte at least.
    mutating func count() throws(MalformedBytes) -> Int { try compact.count() }

    /// How many of something there were: sums of such numbers don't grow too large.
    mutating func amount() throws(MalformedBytes) -> Int {
        let amount = try number()
        guard 0...1 << 48 ~= amount else { throw MalformedBytes("it counts more than there can be") }
        return amount
    }

    mutating func optional<Thing>(
        _ body: (inout StateReader) throws(MalformedBytes) -> Thing
    ) throws(MalformedBytes) -> Thing? {
        try truth() ? try body(&self) : nil
    }

    mutating func all<Thing>(
        _ body: (inout StateReader) throws(MalformedBytes) -> Thing
    ) throws(MalformedBytes) -> [Thing] {
        var things: [Thing] = []
        for _ in 0..<(try count()) { things.append(try body(&self)) }
        return things
    }

    /// A document's number here.
    mutating func document() throws(MalformedBytes) -> Int {
        let index = try number()
        guard documents.indices.contains(index) else { throw MalformedBytes("it names a document that is not there") }
        return documents[index]
    }

    mutating func node() throws(MalformedBytes) -> Node {
        let document = try document()
        guard let relation = Relation(rawValue: try compact.byte()), let index = Int32(exactly: try number()),
            index >= 0,
            let further = UInt16(exactly: try number())
        else { throw MalformedBytes("it names a passage that can't be") }
        let node = Node(document: Int32(document), relation: relation, index: index, further: further)
        nodes.insert(node)
        return node
    }

    mutating func value() throws(MalformedBytes) -> Value { try value(depth: 0) }

    private mutating func value(depth: Int) throws(MalformedBytes) -> Value {
        guard depth < Self.mostDepth else { throw MalformedBytes("a value is nested too deeply") }
        guard let tag = StateWriter.Tag(rawValue: try compact.byte()) else {
            throw MalformedBytes("a value is of no kind")
        }
        switch tag {
        case .null: return .null
        case .truth: return .truth(try truth())
        case .number: return .number(try compact.decimal())
        case .quantity: return .quantity(try compact.quantity())
        case .date: return .date(try compact.date())
        case .duration: return .duration(try compact.duration())
        case .text: return .text(try text())
        case .pattern:
            let source = try text()
            let ignoresCase = try truth()
            guard let pattern = try? Pattern.compiled(source, ignoresCase: ignoresCase) else {
                throw MalformedBytes("a pattern can't be read")
            }
            return .pattern(pattern)
        case .list: return .list(try all { reader throws(MalformedBytes) in try reader.value(depth: depth + 1) })
        case .record:
            return .record(
                Record(
                    try all { reader throws(MalformedBytes) in
                        (name: try reader.text(), value: try reader.value(depth: depth + 1))
                    }))
        case .range: return .range(try value(depth: depth + 1), try value(depth: depth + 1))
        case .node: return .node(try node())
        }
    }
}
