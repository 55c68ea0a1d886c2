/// The relations of the document model, in the order in which they are listed to people.
public enum Relation: UInt8, CaseIterable, Sendable {
    case docs, sections, turns, blocks, paragraphs, headings, quotes, callouts, lists, items, tables, rows, cells, code
    case sentences, words, links, images, highlights, formulas, tags, citations
    case figures, money, percents, counts, measures, dates, durations, ages
    case acronyms, names, comments, footnotes

    /// The relation of that name (`items`), or nil.
    public init?(named name: String) {
        guard let relation = Relation.byName[name] else { return nil }
        self = relation
    }

    /// The relation that a container's name (`item`) goes up to, or nil: only the `containers` have such a name.
    public init?(container name: String) {
        guard let relation = Relation.byContainerName[name] else { return nil }
        self = relation
    }

    /// The relations that every node names its container of: the common fields `doc` to `highlight`, in their order.
    public static let containers: [Relation] = [
        .docs, .sections, .turns, .blocks, .lists, .items, .quotes, .tables, .rows, .cells, .sentences, .links,
        .highlights,
    ]

    /// What the relation has, as its layer declares it.
    public var schema: RelationSchema { RelationSchema.all[Int(rawValue)] }

    /// The relation whose rows these rows are, too: `blocks` of `items`, `figures` of `money`; else itself.
    ///
    /// Code blocks are blocks as well, code spans are not: `code` is its own base, and `Library.identity` knows.
    public var base: Relation {
        switch self {
        case .paragraphs, .headings, .quotes, .callouts, .lists, .items, .tables: .blocks
        case .money, .percents, .counts, .measures, .dates, .durations, .ages: .figures
        default: self
        }
    }

    private static let byName = Dictionary(
        uniqueKeysWithValues: allCases.map { ($0.schema.name, $0) })
    private static let byContainerName = Dictionary(
        uniqueKeysWithValues: containers.map { ($0.schema.singular, $0) })

    /// Whether no row of it begins or ends within a word.
    package var hasWholeWords: Bool {
        switch self {
        case .docs, .sections, .blocks, .paragraphs, .quotes, .callouts, .lists, .items, .sentences: true
        default: false
        }
    }

    /// Whether the text of each row is what a reader sees in its span, all in one piece.
    package var showsPlainText: Bool {
        switch self {
        case .cells, .code, .comments, .footnotes, .formulas, .headings, .images, .tags, .turns: false
        default: true
        }
    }
}
