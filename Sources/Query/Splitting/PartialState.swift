import Documents

/// What one process hands on to the next: the documents that matter still, as they are, and what is known of all others.
public struct PartialState: Sendable {
    /// A document that is named in it.
    struct Named: Sendable {
        var path: String
        /// The file's bytes; nil where no more than its place among others is needed.
        var content: [UInt8]?
        /// Whether its rows are still to be taken.
        var isHeld: Bool
    }

    var documents: [Named] = []
    /// What could not be compared, added or the like in documents that are not held.
    var compared = ComparisonNotes.Counts()
    var nulls: [NullNotes.Entry] = []
    /// What a gatherer knows.
    var known: [UInt8] = []

    /// One that says nothing.
    package init() {}

    /// How many bytes one that says nothing has after its label.
    package var bytesAfterLabel: Int { 4 }

    /// What tells states apart that don't go together.
    public struct Label: Sendable {
        /// Of the program that wrote it.
        let version: String
        /// The query, its parameters, and what else changes the state.
        let query: String

        /// - Parameters:
        ///   - version: The program's version.
        ///   - query: The query and all that changes what its state has.
        public init(version: String, query: String) { (self.version, self.query) = (version, query) }
    }

    /// What all states begin with.
    private static let mark = "docent state 2"

    /// As bytes.
    public func bytes(_ label: Label) -> [UInt8] {
        var writer = StateWriter()
        writer.write(Self.mark)
        writer.write(label.version)
        writer.write(label.query)
        writer.write(all: documents) { writer, document in
            writer.write(document.path)
            writer.write(document.content) { $0.write(raw: $1) }
            writer.write(document.isHeld)
        }
        writer.write(compared)
        writer.write(all: nulls) { $0.write($1) }
        writer.write(raw: known)
        return writer.bytes
    }

    /// Reads what `bytes` gave; notes are of a script.
    public init(_ bytes: [UInt8], _ label: Label, of script: Script) throws(MalformedBytes) {
        var reader = StateReader(bytes)
        guard (try? reader.text()) == Self.mark else {
            throw MalformedBytes("this is no state of docent, or of another version")
        }
        let version = try reader.text()
        guard version == label.version else {
            throw MalformedBytes("this state is of docent \(version); this is docent \(label.version)")
        }
        guard try reader.text() == label.query else { throw MalformedBytes("this state is of another query") }
        documents = try reader.all { reader throws(MalformedBytes) in
            Named(
                path: try reader.text(),
                content: try reader.optional { reader throws(MalformedBytes) in try reader.raw() },
                isHeld: try reader.truth())
        }
        guard documents.allSatisfy({ !$0.isHeld || $0.content != nil }) else {
            throw MalformedBytes("a document is missing in it")
        }
        compared = try reader.comparisons()
        nulls = try reader.all { reader throws(MalformedBytes) in try reader.nullNote(of: script) }
        known = try reader.raw()
        guard reader.isAtEnd else { throw MalformedBytes("it goes on after its end") }
    }
}

extension StateWriter {
    fileprivate mutating func write(_ counts: ComparisonNotes.Counts) {
        write(all: counts.order) { writer, pair in
            writer.write(pair.left)
            writer.write(pair.right)
            writer.write(counts.counts[pair] ?? 0)
            writer.write(counts.paths[pair]) { $0.write($1) }
        }
    }

    fileprivate mutating func write(_ entry: NullNotes.Entry) {
        write(entry.place.span.lowerBound)
        write(entry.place.span.upperBound)
        write(entry.why)
        write(entry.aggregate) { $0.write($1) }
        write(entry.count)
        write(all: entry.groups) { $0.write($1) }
        write(entry.at) { $0.write($1) }
    }
}

extension StateReader {
    fileprivate mutating func comparisons() throws(MalformedBytes) -> ComparisonNotes.Counts {
        var counts = ComparisonNotes.Counts()
        for _ in 0..<(try count()) {
            let pair = ComparisonNotes.Pair(left: try text(), right: try text())
            let count = try amount()
            counts.order.append(pair)
            counts.counts[pair] = count
            counts.paths[pair] = try optionalText()
            counts.total += count
            counts.last = pair
        }
        return counts
    }

    fileprivate mutating func nullNote(of script: Script) throws(MalformedBytes) -> NullNotes.Entry {
        let (start, end) = (try number(), try number())
        guard 0 <= start, start <= end, end <= script.bytes.count else { throw MalformedBytes("a note is of no place") }
        var entry = NullNotes.Entry(
            place: Place(script, start..<end), why: try text(), aggregate: try optionalText(), count: try amount(),
            groups: try all { reader throws(MalformedBytes) in try reader.text() })
        entry.at = try optionalText()
        return entry
    }

    private mutating func optionalText() throws(MalformedBytes) -> String? {
        try optional { reader throws(MalformedBytes) in try reader.text() }
    }
}
