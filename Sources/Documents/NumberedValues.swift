/// Values of which many rows have the same: each stands once, at its number.
final class NumberedValues: Sendable {
    /// How many there are.
    let count: Int
    private let make: @Sendable (Int) -> FieldValue
    private let share: @Sendable () -> [Int32]
    private let keep: @Sendable () -> [UInt8]
    private let known = Lazy<[Int32]>()

    /// - Parameters:
    ///   - share: Of each number, the one that its value has in all documents; -1 where it has none.
    ///   - keep: What a snapshot keeps of them, and of the numbers of all rows.
    ///   - make: The value of a number.
    init(
        count: Int, share: @escaping @Sendable () -> [Int32], kept keep: @escaping @Sendable () -> [UInt8],
        _ make: @escaping @Sendable (Int) -> FieldValue
    ) {
        (self.count, self.share, self.keep, self.make) = (count, share, keep, make)
    }

    /// As a snapshot keeps them, with the numbers of all rows.
    var kept: [UInt8] { keep() }

    /// The value of a number.
    func value(_ number: Int) -> FieldValue { make(number) }

    /// Of each number, the one that its value has in all documents, and no other value has; -1 where it has none.
    var shared: [Int32] { known.value(share) }
}

/// The truths of all rows, worked out when the first is asked for.
final class LaterTruths: Sendable {
    private let made = Lazy<[UInt8]>()
    private let make: @Sendable (Document) -> [UInt8]

    /// - Parameter make: Of each row, 1 or 0.
    init(_ make: @escaping @Sendable (Document) -> [UInt8]) { self.make = make }

    /// Those of a document: 1 or 0.
    func all(of document: Document) -> [UInt8] { made.value { make(document) } }
}

/// The numbers of a field's values, by row: rows with one number have one value.
package struct ValueNumbers: Sendable {
    private let bytes: [UInt8]
    private let words: [Int32]
    /// Of each number, the one that its value has in all documents; -1 where it has none.
    private let shared: [Int32]
    /// Numbers are less than that.
    package let count: Int
    /// Whether a number means the same in all documents.
    package let areShared: Bool

    /// The number of a row.
    package subscript(row: Int) -> Int { words.isEmpty ? Int(bytes[row]) : Int(words[row]) }

    /// The number that the value of a number has in all documents, and no other value has; nil where it has none.
    package func shared(_ number: Int) -> Int? {
        guard number < shared.count, shared[number] >= 0 else { return nil }
        return Int(shared[number])
    }

    /// Those of a field of a document; nil where its values are not numbered.
    ///
    /// - Parameter field: Its index in `RelationSchema.allFields`.
    package init?(ofField field: Int, _ relation: Relation, in document: Document) {
        let layer = document.layer(relation)
        guard layer.columns.indices.contains(field) else { return nil }
        var numbered: (numbers: [Int32], values: NumberedValues)?
        switch layer.columns[field] {
        case .choice(let choices, let words) where words == relation.schema.fields[field].choices:
            bytes = choices
        case .truth(let truths): bytes = truths
        case .laterTruth(let truths): bytes = truths.all(of: document)
        case .numbered(let numbers, let values): (bytes, numbered) = ([], (numbers, values))
        default: return nil
        }
        words = numbered?.numbers ?? []
        shared = numbered?.values.shared ?? []
        count = numbered?.values.count ?? 256
        areShared = numbered == nil
    }
}
