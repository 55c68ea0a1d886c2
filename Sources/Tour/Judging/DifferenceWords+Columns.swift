import Documents
import Query

extension DifferenceWords {
    /// Nodes of another relation than those that are wanted, whole or in columns.
    var ofRelation: String? {
        guard answer.isNodes, let given = answer.relation, let wanted = model.relation, given != wanted,
            Set(answer.nodes ?? []).isDisjoint(with: model.nodes ?? [])
        else { return nil }
        let these = answer.rows.count == 1 ? "this is \(CountWords.article(given))" : "these are \(given.schema.name)"
        return "\(CountWords.these(wanted, model.rows.count)) wanted; \(these)"
    }

    /// The right rows with other columns, or rows of other columns.
    var ofColumns: String? {
        guard answer.isNodes != model.isNodes || answer.columns.count != model.columns.count else {
            return hasRightNodes && !answer.isNodes ? ofColumnsOfRightRows : nil
        }
        if model.isNodes {
            return (hasRightNodes ? "the right rows, but they" : "rows") + " are wanted whole, without 'select'"
        }
        if answer.isNodes {
            let count = model.columns.count
            let names = CountWords.list(model.columns)
            let columns =
                count == 1 ? "only the column \(names) is wanted" : "only the columns \(names) are wanted"
            return hasRightNodes ? "the right rows, but \(columns)" : columns
        }
        let match = ColumnMatch(answer, model, isByRow: false)
        let isRight = hasRightNodes || match.isPart
        return (isRight ? "the right rows, but " : "") + Self.words(match)
    }

    /// Whether the rows are about the nodes that they should be about.
    private var hasRightNodes: Bool {
        guard let wanted = model.nodes, let given = answer.nodes else { return false }
        return given.count == wanted.count && Set(given) == Set(wanted)
    }

    /// Of rows that are about the right things, in as many columns: those whose values differ.
    private var ofColumnsOfRightRows: String? {
        var order: [Node: Int] = [:]
        for (index, row) in model.rows.enumerated() { if let node = row.node { order[node] = index } }
        guard order.count == model.rows.count else { return nil }
        var sorted = answer
        sorted.rows.sort { left, right in
            (left.node.flatMap { order[$0] } ?? 0) < (right.node.flatMap { order[$0] } ?? 0)
        }
        let match = ColumnMatch(sorted, model, isByRow: true)
        guard !match.missing.isEmpty || !match.differing.isEmpty else { return nil }
        return "the right rows, but " + Self.words(match)
    }

    /// `one column is missing ('line')`, `two columns are not wanted ('at' and 'level')`, and both.
    private static func words(_ match: ColumnMatch) -> String {
        let (missing, surplus, differing) = (match.missing, match.surplus, match.differing)
        var words: [String] = []
        if !missing.isEmpty, missing.count == surplus.count {
            let verb = missing.count == 1 ? "is" : "are"
            words.append("\(CountWords.list(missing)) \(verb) wanted in place of \(CountWords.list(surplus))")
        } else {
            if !missing.isEmpty { words.append("\(columns(missing)) missing (\(CountWords.list(missing)))") }
            if !surplus.isEmpty {
                let count = missing.isEmpty ? columns(surplus) : CountWords.are(surplus.count)
                words.append("\(count) not wanted (\(CountWords.list(surplus)))")
            }
        }
        if !differing.isEmpty { words.append("the values of \(CountWords.list(differing)) differ") }
        return words.joined(separator: ", and ")
    }

    /// `one column is`, `two columns are`.
    private static func columns(_ names: [String]) -> String {
        names.count == 1 ? "one column is" : "\(CountWords.number(names.count)) columns are"
    }
}
