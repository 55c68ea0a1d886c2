import Documents

/// The numbers of the values that rows have of a field, where many have the same: what is worked out of that value alone is
/// worked out once for all rows with its number.
struct RowNumbers: Sendable {
    private let field: RowField
    /// The document and relation that were looked up last, and what was found.
    private var document: Int32 = -1
    private var relation = Relation.docs
    private var numbers: ValueNumbers?
    /// Changes when a number means something else.
    private(set) var meaning = 0
    /// Numbers are less than that.
    var count: Int { numbers?.count ?? 0 }

    init(of field: RowField) { self.field = field }

    /// The number of a row; nil where it has none.
    mutating func number(of node: Node?, in run: Run) -> Int? {
        guard let node, node.further == 0 else { return nil }
        if document != node.document || relation != node.relation { look(for: node, in: run) }
        return numbers?[Int(node.index)]
    }

    private mutating func look(for node: Node, in run: Run) {
        let next = ValueNumbers(ofField: field.field, node.relation, in: run.library.document(of: node))
        let isSame = relation == node.relation && numbers?.areShared == true && next?.areShared == true
        if !isSame { meaning += 1 }
        (document, relation, numbers) = (node.document, node.relation, next)
    }
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
