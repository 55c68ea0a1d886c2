import Query

extension Answer {
    /// The values of a column, one a row.
    func column(_ index: Int) -> [Value] { rows.map { $0.values[index] } }

    /// How often each value stands in a column.
    func counts(ofColumn index: Int) -> [Value: Int] {
        column(index).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// The same rows with their columns in another order.
    func arranged(_ order: [Int]) -> Answer {
        var answer = self
        answer.columns = order.map { columns[$0] }
        answer.rows = rows.map { row in Row(values: order.map { row.values[$0] }, node: row.node) }
        return answer
    }

    /// More ways than this to put columns of equal values in order are not tried.
    private static let mostOrders = 64

    /// The ways to put the columns so that each has the values of the model answer's in its place; none where there is no
    /// such way. The order that they have comes first if it is one.
    func orders(like model: Answer) -> [[Int]] {
        guard !isNodes, !model.isNodes, columns.count == model.columns.count, rows.count == model.rows.count else {
            return []
        }
        let given = columns.indices.map { counts(ofColumn: $0) }
        let wanted = model.columns.indices.map { model.counts(ofColumn: $0) }
        let candidates = wanted.indices.map { index in
            // What stands where it should, or has the right name, is likely to be meant.
            given.indices.filter { given[$0] == wanted[index] }.sorted { left, right in
                func rank(_ column: Int) -> (Int, Int) {
                    (column == index ? 0 : columns[column] == model.columns[index] ? 1 : 2, column)
                }
                return rank(left) < rank(right)
            }
        }
        // Columns of equal values have the same candidates: any choice can be gone on with, if there are enough of each.
        guard zip(candidates, wanted).allSatisfy({ columns, values in columns.count >= wanted.count { $0 == values } })
        else { return [] }
        var found: [[Int]] = []
        func choose(_ chosen: [Int]) {
            guard found.count < Self.mostOrders else { return }
            guard chosen.count < candidates.count else { return found.append(chosen) }
            for column in candidates[chosen.count] where !chosen.contains(column) { choose(chosen + [column]) }
        }
        choose([])
        return found
    }

    /// The columns in the order of the model answer's by their names, or else by the kinds of their values; for rows that
    /// are not the right ones, so that it can be said which differ.
    func likely(like model: Answer) -> Answer {
        guard !isNodes, !model.isNodes, columns.count == model.columns.count else { return self }
        for (given, wanted) in [(columns, model.columns), (kinds, model.kinds)] {
            guard Set(wanted).count == wanted.count, Set(given) == Set(wanted) else { continue }
            let order = wanted.compactMap { given.firstIndex(of: $0) }
            if order.count == columns.count { return arranged(order) }
        }
        return self
    }

    /// The kind of each column's first value that is not null.
    private var kinds: [String] {
        columns.indices.map { index in
            rows.lazy.map { $0.values[index] }.first { !$0.isNull }.map { "\($0.kind)" } ?? ""
        }
    }
}
