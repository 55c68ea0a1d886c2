import Documents
import Platform
import Values

/// A value prepared for sorting: of mixed kinds truth, number, quantity (by unit), date, duration, text (case aside), node,
/// then all others, which are equal among themselves.
///
/// Null has no place among them: it comes last in either direction, which `isNull` is for.
public enum SortKey: Sendable, Comparable {
    case truth(Bool)
    case number(Number)
    /// The unit's order, then the size in the dimension's base.
    case quantity(unit: String, base: Number)
    case date(first: Int, last: Int)
    /// In seconds.
    case duration(Number)
    /// Folded; its first eight bytes as a number, which nearly always decide.
    case text(UInt64, [UInt8])
    /// Its place: document and start; end (the longer first) and rank; row.
    case node(UInt64, UInt64, row: Int32)
    case list([SortKey])
    case other
    case null

    /// Whether the value is null.
    public var isNull: Bool { if case .null = self { true } else { false } }

    /// Prepares a value; nodes are looked up in the library.
    public init(_ value: Value, in library: Library?) {
        switch value {
        case .null: self = .null
        case .truth(let truth): self = .truth(truth)
        case .number(let number): self = .number(number)
        case .quantity(let quantity):
            self = .quantity(unit: quantity.unit.dimension.sortName, base: quantity.base ?? quantity.value)
        case .date(let date): self = .date(first: date.first, last: date.last)
        case .duration(let length): self = .duration(length.seconds ?? .zero)
        case .text(let text):
            let folded = LetterFolding.caseOnly.folded(text)
            self = .text(SortKey.prefix(of: folded), folded)
        case .node(let node):
            let span = library?.span(of: node)
            self = .node(
                UInt64(UInt32(bitPattern: node.document)) << 32 | UInt64(span?.lowerBound ?? 0),
                UInt64(UInt32.max - (span?.upperBound ?? 0)) << 32 | UInt64(node.relation.schema.rank),
                row: node.index)
        case .list(let list): self = .list(list.map { SortKey($0, in: library) })
        case .row(let row): self = row.row.node.map { SortKey(.node($0), in: library) } ?? .other
        case .pattern, .record, .range, .rows: self = .other
        }
    }

    /// The order of kinds, then that within one.
    public static func < (left: SortKey, right: SortKey) -> Bool { left.compare(right) < 0 }

    /// The same: below 0 where it comes before the other, above 0 where after, else 0. Each part is looked at once.
    func compare(_ other: SortKey) -> Int {
        switch (self, other) {
        case (.truth(let left), .truth(let right)): SortKey.order(left ? 1 : 0, right ? 1 : 0)
        case (.number(let left), .number(let right)): SortKey.order(left, right)
        case (.quantity(let unit, let base), .quantity(let otherUnit, let otherBase)):
            unit != otherUnit ? SortKey.order(unit, otherUnit) : SortKey.order(base, otherBase)
        case (.date(let first, let last), .date(let otherFirst, let otherLast)):
            first != otherFirst ? SortKey.order(first, otherFirst) : SortKey.order(last, otherLast)
        case (.duration(let left), .duration(let right)): SortKey.order(left, right)
        case (.text(let prefix, let left), .text(let otherPrefix, let right)):
            prefix != otherPrefix ? SortKey.order(prefix, otherPrefix) : SortKey.compare(left, right)
        case (.node(let start, let end, let row), .node(let otherStart, let otherEnd, let otherRow)):
            (start, end, row) == (otherStart, otherEnd, otherRow)
                ? 0 : (start, end, row) < (otherStart, otherEnd, otherRow) ? -1 : 1
        case (.list(let left), .list(let right)): SortKey.compare(left, right)
        default: rank - other.rank
        }
    }

    @inline(__always)
    private static func order<Part: Comparable>(_ left: Part, _ right: Part) -> Int {
        left < right ? -1 : right < left ? 1 : 0
    }

    private static func compare(_ left: [SortKey], _ right: [SortKey]) -> Int {
        for (first, second) in zip(left, right) {
            let order = first.compare(second)
            if order != 0 { return order }
        }
        return left.count - right.count
    }

    /// The bytes that it takes besides its element in an array.
    var size: Int {
        switch self {
        case .text(_, let bytes): bytes.count + MemorySize.overhead
        case .list(let list): list.reduce(MemorySize.overhead) { $0 + MemoryLayout<SortKey>.stride + $1.size }
        default: 0
        }
    }

    /// The first eight bytes, the first one highest; zeros where there are fewer.
    private static func prefix(of bytes: [UInt8]) -> UInt64 {
        var prefix: UInt64 = 0
        for index in 0..<8 { prefix = prefix << 8 | UInt64(index < bytes.count ? bytes[index] : 0) }
        return prefix
    }

    private static func compare(_ left: [UInt8], _ right: [UInt8]) -> Int {
        left.withUnsafeBytes { first in
            right.withUnsafeBytes { second in
                // What many rows share is no longer looked at.
                guard let start = first.baseAddress, let other = second.baseAddress, start != other else {
                    return first.count - second.count
                }
                let order = memcmp(start, other, min(first.count, second.count))
                return order != 0 ? Int(order) : first.count - second.count
            }
        }
    }

    private var rank: Int {
        switch self {
        case .truth: 0
        case .number: 1
        case .quantity: 2
        case .date: 3
        case .duration: 4
        case .text: 5
        case .node: 6
        case .list: 7
        case .other: 8
        case .null: 9
        }
    }
}

extension Dimension {
    /// A name to sort by, so that like units stand together.
    fileprivate var sortName: String {
        if case .currency(let code) = self { code } else { "\(self)" }
    }
}
