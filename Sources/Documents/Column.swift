import Values

/// A field of all rows of a layer.
enum Column: Sendable {
    /// Whole numbers; `Int32.min` is null.
    case number([Int32])
    /// 0 false, 1 true, 2 null.
    case truth([UInt8])
    /// The same, worked out for all rows when first asked for.
    case laterTruth(LaterTruths)
    /// One of a few texts, by its index in the list; 255 is null.
    case choice([UInt8], of: [String])
    /// Ranges of the plain text; an empty one is null.
    case plain([Range<UInt32>])
    /// Rows of another relation; -1 is null.
    case node([Int32], Relation)
    /// By their numbers, values of which many rows have the same.
    case numbered([Int32], NumberedValues)
    /// Worked out when asked for; a snapshot keeps what comes of it, which depends on the file and its name alone.
    case lasting(@Sendable (Document, Int) -> FieldValue)
    /// Worked out when asked for.
    case computed(@Sendable (Document, Int) -> FieldValue)
    /// Worked out when asked for, of what else is open: where links lead.
    case amongOpen(@Sendable (Library, Node) -> FieldValue)

    /// The null of `number`.
    static let noNumber = Int32.min
    /// The null of `truth`.
    static let noTruth: UInt8 = 2
    /// The null of `choice`.
    static let noChoice: UInt8 = 255
}
