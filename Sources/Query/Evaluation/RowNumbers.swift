import Documents

/// The numbers of the values that rows have of a field, where many have the same: what is worked out of that value alone is
/// worked out once for all rows with its number.
struct RowNumbers: Sendable {
    private let field: RowField
    /// The document and relation that were looked up last, and what was found.
    private var document: Int32 = -1
    private var relation = Relation.docs
    private var numbers: ValueNumbers?
    /// The same of the document and relation that a row was of last, where that was no help.
    private var waiting: (document: Int32, relation: Relation, numbers: ValueNumbers?)?
    /// How many rows have asked, and of how many numbers something could be noted.
    private var rows = 0
    private var noted = 0
    /// Changes when a number means something else.
    private(set) var meaning = 0
    /// Numbers are less than that.
    var count: Int { numbers?.count ?? 0 }

    init(of field: RowField) { self.field = field }

    /// The number of a row; nil where it has none, or where it is no help.
    mutating func number(of node: Node?, in run: Run) -> Int? {
        guard let node, node.further == 0 else { return nil }
        return numbers(of: node.relation, in: node.document, for: 1, run)?[Int(node.index)]
    }

    /// The numbers of all rows of a relation in a document; nil where they have none, and where so few rows have asked that to
    /// note what is known of each number would take longer than to work out their values: rows of documents that
    /// alternate, the words of one sentence.
    ///
    /// - Parameter count: How many rows ask.
    mutating func numbers(
        of relation: Relation, in document: Int32, for count: Int, _ run: Run
    ) -> ValueNumbers? {
        rows += count
        if self.document == document, self.relation == relation { return numbers }
        if waiting?.document != document || waiting?.relation != relation {
            let first = Node(document: document, relation: relation, index: 0)
            waiting = (
                document, relation, ValueNumbers(ofField: field.field, relation, in: run.library.document(of: first))
            )
        }
        let next = waiting?.numbers
        let isSame = self.relation == relation && numbers?.areShared == true && next?.areShared == true
        if !isSame {
            guard RowNumbers.isWorthwhile(noted + (next?.count ?? 0), for: rows) else { return nil }
            noted += next?.count ?? 0
            meaning += 1
        }
        (self.document, self.relation, numbers) = (document, relation, next)
        return numbers
    }

    /// Whether what is noted of so many numbers is no more than some times what is worked out for so many rows.
    static func isWorthwhile(_ numbers: Int, for rows: Int) -> Bool { numbers <= 4 * rows + 512 }

    /// The number that the value of a number has in all documents; nil where it has none.
    func shared(_ number: Int) -> Int? { numbers?.shared(number) }
}

/// What an expression depends on.
enum Dependence {
    /// Constants alone.
    case nothing
    /// A field of a row, and constants.
    case field(RowField)
    /// More than that, or nobody knows.
    case more

    /// What an expression of several parts depends on.
    static func all(_ parts: [any Computation]) -> Dependence {
        var all = Dependence.nothing
        for part in parts {
            switch (all, part.dependence) {
            case (_, .nothing): break
            case (.nothing, let one): all = one
            case (.field(let first), .field(let second)) where first == second: break
            default: return .more
            }
        }
        return all
    }
}
