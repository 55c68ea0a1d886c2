/// Values of which many rows have the same: each stands once, at its number.
final class NumberedValues: Sendable {
    /// How many there are.
    let count: Int
    private let make: @Sendable (Document) -> [FieldValue]
    private let made = Lazy<[FieldValue]>()

    /// - Parameter make: The values of all numbers, the same whenever they are asked for.
    init(count: Int, _ make: @escaping @Sendable (Document) -> [FieldValue]) {
        self.count = count
        self.make = make
    }

    /// The value of a number.
    func value(_ number: Int, of document: Document) -> FieldValue {
        made.value { make(document) }[number]
    }
}

/// The numbers of a field's values, by row: rows with one number have one value.
package struct ValueNumbers: Sendable {
    private let bytes: [UInt8]
    private let words: [Int32]
    /// Numbers are less than that.
    package let count: Int
    /// Whether a number means the same in all documents.
    package let areShared: Bool

    /// The number of a row; nil where it has none.
    package subscript(row: Int) -> Int? {
        if row < words.count { return Int(words[row]) }
        return row < bytes.count ? Int(bytes[row]) : nil
    }

    /// Those of a field of a document; nil where its values are not numbered.
    ///
    /// - Parameter field: Its index in `RelationSchema.allFields`.
    package init?(ofField field: Int, _ relation: Relation, in document: Document) {
        let layer = document.layer(relation)
        guard layer.columns.indices.contains(field) else { return nil }
        switch layer.columns[field] {
        case .choice(let choices, let words) where words == relation.schema.fields[field].choices:
            (bytes, self.words, count, areShared) = (choices, [], 256, true)
        case .truth(let truths): (bytes, words, count, areShared) = (truths, [], 256, true)
        case .numbered(let numbers, let values):
            (bytes, words, count, areShared) = ([], numbers, values.count, false)
        default: return nil
        }
    }
}
