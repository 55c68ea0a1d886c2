import Reading

/// Where what is made of a document is kept, outside of the memory. It only saves work: what it has not, or has lost, is
/// made of the file again.
package protocol DocumentStore: AnyObject, Sendable {
    /// A part as it was kept; nil where it was not, or is not what it was.
    func part(_ part: DocumentPart) -> [UInt8]?
    /// Keeps a part, if that can be done; `bytes` is asked only then.
    func keep(_ part: DocumentPart, _ bytes: () -> [UInt8]?)
    /// Tells that a fact was made that was not kept.
    func hasNewFact()
    /// The file.
    func content() -> FileContent
}

/// A part of a document that can be kept.
package enum DocumentPart: Hashable, Sendable {
    /// The file's bytes.
    case file
    /// What a reader sees, by its differences from the text.
    case plainText
    /// A relation's rows.
    case layer(Relation)

    /// Its number in files.
    package var number: UInt8 {
        switch self {
        case .file: 0
        case .plainText: 1
        case .layer(let relation): 16 + relation.rawValue
        }
    }

    /// The part of a number; nil where none has it.
    package init?(number: UInt8) {
        switch number {
        case 0: self = .file
        case 1: self = .plainText
        default:
            guard number >= 16, let relation = Relation(rawValue: number - 16) else { return nil }
            self = .layer(relation)
        }
    }

    /// What people call it.
    package var name: String {
        switch self {
        case .file: "file"
        case .plainText: "text"
        case .layer(let relation): relation.schema.name
        }
    }
}
