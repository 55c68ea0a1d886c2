/// Layers as a snapshot keeps them.
///
/// Of a column whose values are worked out when asked for, and of a text that is not the span's, only what is cheap to
/// keep is kept. Who asks for any other has the layer made after all, from the file, and its rows are the same.
extension Layer {
    private enum ColumnKind: UInt8 {
        case number, truth, choice, plain, node
        /// Values that were worked out.
        case values
        /// The same where all are null.
        case nulls
        /// Nothing is kept.
        case made
        /// Nothing can be kept.
        case amongOpen
        /// The different words of a text, and which of them each row is.
        case words
        /// What these tell.
        case ofWords
    }

    private static let hasText: UInt8 = 1

    /// What a snapshot keeps of it.
    func kept(of document: Document) -> [UInt8] {
        var writer = CompactWriter()
        writer.append(risingNumbers: starts)
        for row in starts.indices { writer.append(UInt64(ends[row] &- starts[row])) }
        writer.append(numbers: depths)
        writer.append(numbers: baseRows)
        writer.append(risingNumbers: contentStarts)
        writer.append(byte: text == nil ? 0 : Self.hasText)
        writer.append(columns.count)
        for index in columns.indices {
            let (kind, bytes) = keptColumn(index, of: document)
            writer.append(byte: kind.rawValue)
            writer.append(bytes)
        }
        return writer.bytes
    }

    private func keptColumn(_ index: Int, of document: Document) -> (ColumnKind, [UInt8]) {
        var writer = CompactWriter()
        switch columns[index] {
        case .number(let numbers):
            writer.append(numbers: numbers)
            return (.number, writer.bytes)
        case .truth(let truths): return (.truth, truths)
        case .choice(let choices, let names):
            return names == relation.schema.fields[index].choices ? (.choice, choices) : (.made, [])
        case .plain(let ranges):
            writer.append(numbers: ranges.map { Int32(truncatingIfNeeded: $0.lowerBound) })
            for range in ranges { writer.append(range.count) }
            return (.plain, writer.bytes)
        case .node(let rows, let relation):
            writer.append(byte: relation.rawValue)
            writer.append(numbers: rows)
            return (.node, writer.bytes)
        case .lasting(let value):
            var isNull = true
            for row in starts.indices {
                let value = value(document, row)
                if case .null = value {} else { isNull = false }
                guard value.write(to: &writer) else { return (.made, []) }
            }
            return isNull ? (.nulls, []) : (.values, writer.bytes)
        case .numbered(_, let values): return (.words, values.kept)
        case .laterTruth: return (.ofWords, [])
        case .computed: return (.made, [])
        case .amongOpen: return (.amongOpen, [])
        }
    }

    /// A layer that was kept; nil where the bytes are not those of one.
    convenience init?(kept bytes: [UInt8], _ relation: Relation) {
        do throws(MalformedBytes) {
            try self.init(from: CompactReader(bytes[...]), relation)
        } catch {
            return nil
        }
    }

    private convenience init(from reader: CompactReader, _ relation: Relation) throws(MalformedBytes) {
        var reader = reader
        let starts = try reader.risingNumbers()
        var ends: [UInt32] = []
        ends.reserveCapacity(starts.count)
        for start in starts { ends.append(start &+ (try reader.offset())) }
        let depths = try reader.numbers()
        let baseRows = try reader.numbers()
        let contentStarts = try reader.risingNumbers()
        guard depths.isEmpty || depths.count == starts.count else { throw MalformedBytes() }
        let hasText = try reader.byte() & Self.hasText != 0
        var columns: [Column] = []
        guard try reader.count() == relation.schema.fields.count else { throw MalformedBytes() }
        var words: [Column] = []
        for index in relation.schema.fields.indices {
            columns.append(try Self.column(index, of: relation, count: starts.count, &reader, &words))
        }
        guard reader.isAtEnd else { throw MalformedBytes() }
        var text: (@Sendable (Document, Int) -> String)?
        if hasText { text = { document, row in document.textMadeAnew(relation, row: row) } }
        self.init(
            relation, starts: starts, ends: ends, depths: depths, baseRows: baseRows, columns: columns, text: text,
            contentStarts: contentStarts)
    }

    private static func column(
        _ index: Int, of relation: Relation, count: Int, _ reader: inout CompactReader, _ words: inout [Column]
    ) throws(MalformedBytes) -> Column {
        guard let kind = ColumnKind(rawValue: try reader.byte()) else { throw MalformedBytes() }
        let piece = try reader.piece()
        var inner = CompactReader(piece)
        let column: Column
        let length: Int
        switch kind {
        case .number:
            let numbers = try inner.numbers()
            (column, length) = (.number(numbers), numbers.count)
        case .truth: (column, length) = (.truth(Array(piece)), piece.count)
        case .choice:
            let names = relation.schema.fields[index].choices
            guard piece.allSatisfy({ $0 == Column.noChoice || $0 < names.count }) else { throw MalformedBytes() }
            (column, length) = (.choice(Array(piece), of: names), piece.count)
        case .plain:
            var ranges: [Range<UInt32>] = []
            for start in try inner.numbers() { ranges.append(UInt32(bitPattern: start)..<UInt32(bitPattern: start)) }
            for row in ranges.indices {
                let (end, overflow) = ranges[row].lowerBound.addingReportingOverflow(try inner.offset())
                guard !overflow else { throw MalformedBytes() }
                ranges[row] = ranges[row].lowerBound..<end
            }
            (column, length) = (.plain(ranges), ranges.count)
        case .node:
            guard let other = Relation(rawValue: try inner.byte()) else { throw MalformedBytes() }
            let rows = try inner.numbers()
            (column, length) = (.node(rows, other), rows.count)
        case .values:
            let values = KeptValues(piece, count: count)
            return .lasting { document, row in
                values[row] ?? document.valueMadeAnew(relation, column: index, row: row)
            }
        case .nulls: return .lasting { _, _ in .null }
        case .made:
            return .computed { document, row in document.valueMadeAnew(relation, column: index, row: row) }
        case .amongOpen:
            return .amongOpen { library, node in
                library.document(of: node).valueMadeAnew(column: index, of: node, in: library)
            }
        case .words, .ofWords:
            if kind == .words {
                words = WordsLayer.columns(of: try DifferentWords(kept: &inner, ofWords: count))
            }
            guard relation == .words, words.indices.contains(index) else { throw MalformedBytes() }
            return words[index]
        }
        guard length == count else { throw MalformedBytes() }
        return column
    }
}

/// The values of a column, found when first asked for.
private final class KeptValues: Sendable {
    private let bytes: ArraySlice<UInt8>
    private let count: Int
    private let values = Lazy<[FieldValue]>()

    init(_ bytes: ArraySlice<UInt8>, count: Int) {
        self.bytes = bytes
        self.count = count
    }

    /// Nil where the bytes are not those of values.
    subscript(row: Int) -> FieldValue? {
        let values = values.value {
            var reader = CompactReader(bytes)
            var values: [FieldValue] = []
            for _ in 0..<count {
                guard let value = try? FieldValue(from: &reader) else { return [] }
                values.append(value)
            }
            return values
        }
        return values.indices.contains(row) ? values[row] : nil
    }
}
