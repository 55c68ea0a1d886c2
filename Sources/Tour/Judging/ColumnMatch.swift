import Documents
import Query

/// Which columns of an answer are those of the model answer, by what is in them and then by their names.
struct ColumnMatch {
    /// The names of the model answer's columns that the answer does not have.
    private(set) var missing: [String] = []
    /// The names of the answer's columns that nobody asked for.
    private(set) var surplus: [String] = []
    /// The names of columns that both have, with other values.
    private(set) var differing: [String] = []
    /// Whether a column was found by its values.
    private(set) var hasEqual = false

    /// - Parameter isByRow: Whether the rows are the right ones, in one order: columns are then compared row by row.
    init(_ answer: Answer, _ model: Answer, isByRow: Bool) {
        var given = Array(answer.columns.indices)
        var wanted = Array(model.columns.indices)
        func pair(_ isPair: (Int, Int) -> Bool) -> [Int] {
            var paired: [Int] = []
            wanted = wanted.filter { index in
                let likely = given.filter { isPair($0, index) }
                guard let found = likely.first(where: { answer.columns[$0] == model.columns[index] }) ?? likely.first
                else { return true }
                given.removeAll { $0 == found }
                paired.append(found)
                return false
            }
            return paired
        }
        if answer.rows.count == model.rows.count {
            if isByRow {
                let (left, right) = (answer.columns.indices.map(answer.column), model.columns.indices.map(model.column))
                hasEqual = !pair { left[$0] == right[$1] }.isEmpty
            } else {
                let left = answer.columns.indices.map { answer.counts(ofColumn: $0) }
                let right = model.columns.indices.map { model.counts(ofColumn: $0) }
                hasEqual = !pair { left[$0] == right[$1] }.isEmpty
            }
        }
        let named = pair { answer.columns[$0] == model.columns[$1] }
        // Of other rows the values differ, of course.
        if answer.rows.count == model.rows.count { differing = named.map { answer.columns[$0] } }
        missing = wanted.map { model.columns[$0] }
        surplus = given.map { answer.columns[$0] }
    }

    /// Whether all that one of them has is in the other, too.
    var isPart: Bool { hasEqual && differing.isEmpty && (missing.isEmpty || surplus.isEmpty) }
}
