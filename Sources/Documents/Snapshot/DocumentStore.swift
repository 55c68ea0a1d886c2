import Reading

/// Where what is made of a document is kept, outside of the memory. It only saves work: what it has not, or has lost, is
/// made of the file again.
package protocol DocumentStore: AnyObject, Sendable {
    /// A part as it was kept; nil where it was not, or is not what it was.
    func part(_ part: DocumentPart) -> [UInt8]?
    /// Whether a part that it has not can be kept.
    var keepsMore: Bool { get }
    /// Keeps a part, if that can be done; `bytes` is asked only then.
    func keep(_ part: DocumentPart, _ bytes: () -> [UInt8]?)
    /// Keeps what is known of the document by now.
    func keep(_ facts: DocumentFacts)
    /// The file.
    ///
    /// - Parameter isText: Whether its text was the file's bytes, and nothing was to be said of them.
    func content(isText: Bool) -> FileContent
}

/// A part of a document that can be kept.
package enum DocumentPart: Hashable, Sendable {
    /// The file's bytes.
    case file
    /// What a reader sees, by its differences from the text.
    case plainText
    /// Which runs of bytes the folded plain text has.
    case signature
    /// A relation's rows.
    case layer(Relation)
    /// How many rows a relation has.
    case count(Relation)
    /// How long the folded texts of a relation's rows are, all together.
    case length(Relation)

    /// Its number in files.
    package var number: UInt8 {
        switch self {
        case .file: 0
        case .plainText: 1
        case .signature: 2
        case .layer(let relation): Self.layers + relation.rawValue
        case .count(let relation): Self.counts + relation.rawValue
        case .length(let relation): Self.lengths + relation.rawValue
        }
    }

    /// The numbers that those of relations begin at.
    private static let (layers, counts, lengths): (UInt8, UInt8, UInt8) = (16, 80, 144)

    /// The part of a number; nil where none has it.
    package init?(number: UInt8) {
        switch number {
        case 0: self = .file
        case 1: self = .plainText
        case 2: self = .signature
        default:
            let start = [Self.lengths, Self.counts, Self.layers].first { $0 <= number }
            guard let start, let relation = Relation(rawValue: number - start) else { return nil }
            self =
                switch start {
                case Self.layers: .layer(relation)
                case Self.counts: .count(relation)
                default: .length(relation)
                }
        }
    }

    /// What people call it.
    package var name: String {
        switch self {
        case .file: "file"
        case .plainText: "text"
        case .signature: "signature"
        case .layer(let relation): relation.schema.name
        case .count(let relation), .length(let relation): "\(relation.schema.name)' extent"
        }
    }
}
