import Values

/// A relation's rows in one document: sorted columns of spans, and a column for each of its own fields.
///
/// The rows stand in the model's order: by start, then longer first, then by depth.
public final class Layer: Sendable {
    /// The relation whose rows these are.
    public let relation: Relation
    /// Where each row starts and ends, in bytes of the file; never falling.
    public let starts: [UInt32]
    /// Where each row ends, in bytes of the file, exclusive.
    public let ends: [UInt32]

    /// `RelationSchema.rank`, at hand.
    let rank: UInt8
    /// How deep a row is nested, which decides between rows of equal spans; empty where no two spans are equal.
    let depths: [Int32]
    /// Each row's row in `relation.base`; empty where the relation is its own base.
    let baseRows: [Int32]
    /// By own field.
    let columns: [Column]
    /// The text of a row where it is not that of its span: an image's alternative text.
    let text: (@Sendable (Document, Int) -> String)?
    /// Where in each row that begins which is finer than a block, behind what only names it, as a turn's speaker does;
    /// empty where that is the row's start.
    let contentStarts: [UInt32]
    /// Finds containers; nil where no two rows overlap.
    let enclosing: EnclosingRows?

    init(
        _ relation: Relation, starts: [UInt32] = [], ends: [UInt32] = [], depths: [Int32] = [],
        baseRows: [Int32] = [], columns: [Column] = [], text: (@Sendable (Document, Int) -> String)? = nil,
        contentStarts: [UInt32] = []
    ) {
        self.relation = relation
        rank = relation.schema.rank
        self.starts = starts
        self.ends = ends
        self.depths = depths
        self.baseRows = baseRows
        self.columns = columns
        self.text = text
        self.contentStarts = contentStarts
        self.enclosing = EnclosingRows(starts: starts, ends: ends)
    }

    /// How many rows it has.
    public var count: Int { starts.count }

    /// A row's span in the file.
    public func span(of row: Int) -> Range<UInt32> { starts[row]..<max(starts[row], ends[row]) }

    /// A node's span in the file: from its row's start to the end of the last that it reaches over.
    func span(of node: Node) -> Range<UInt32> {
        let span = span(of: Int(node.index))
        guard node.further > 0 else { return span }
        let last = min(Int(node.index) + Int(node.further), count - 1)
        return span.lowerBound..<max(span.upperBound, ends[last])
    }

    /// The first row that starts after an offset, no earlier than another that is known to be no later: found in few steps where
    /// it is near that one.
    package func firstRow(startingAfter offset: UInt32, from first: Int) -> Int {
        var (low, high, step) = (first, first, 1)
        while high < count, starts[high] <= offset {
            low = high + 1
            high += step
            step *= 2
        }
        return starts[low..<min(high, count)].partitioningIndex { $0 > offset }
    }

    /// The last row before another that reaches to a span's end; the other starts no later than the span.
    package func lastRow(before row: Int, holding span: Range<UInt32>) -> Int? {
        if let enclosing { return enclosing.lastRow(upTo: row - 1, reaching: span.upperBound) }
        return row > 0 && ends[row - 1] >= span.upperBound ? row - 1 : nil
    }

    /// How many rows start before an offset.
    package func rowCount(before offset: UInt32) -> Int { firstRow(startingAt: offset) }

    /// The first row that starts at an offset or after it.
    func firstRow(startingAt offset: UInt32) -> Int {
        starts.partitioningIndex { $0 >= offset }
    }
}

extension Layer {
    /// Where that begins which a row holds of a rank: what is finer than a block may begin later.
    func start(of row: Int, forRank rank: UInt8) -> UInt32 {
        rank > 3 && contentStarts.indices.contains(row) ? max(starts[row], contentStarts[row]) : starts[row]
    }

    /// How deep a row is nested, which decides between equal spans.
    func depth(of row: Int) -> Int32 { depths.isEmpty ? 0 : depths[row] }

    /// A row's relation and row in the relation that has it, too, or nil if it has no other.
    package func baseRow(of row: Int) -> (relation: Relation, row: Int32)? {
        guard baseRows.indices.contains(row), baseRows[row] >= 0 else { return nil }
        return (relation == .code ? .blocks : relation.base, baseRows[row])
    }
}
