extension Document {
    /// Where in the plain text that stands which a reader sees of rows of a relation that shows plain text.
    ///
    /// - Parameter rows: In order.
    package func plainRanges(of relation: Relation, rows: [Int32]) -> [Range<UInt32>] {
        let layer = layer(relation)
        return plainText.ranges(in: rows.map { layer.span(of: Int($0)) })
    }
}
