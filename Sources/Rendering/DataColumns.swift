import Documents
import Query

extension RowShape {
    /// The columns of its rows as JSON has them: each with the kind of its values, nil where that may be any, and whether they
    /// are whole numbers. An amount beside the column of its unit is a number.
    package var dataColumns: [(name: String, kind: String?, isWhole: Bool)] {
        // Of these relations every amount is a number of the row's unit.
        let areAmounts = node.map { [.money, .percents, .counts, .measures].contains($0) } ?? false
        return zip(ResultRows(Rows(self, []), in: Library()).columns, columns).map { shown, column in
            let kind = shown.isAmountBesideUnit && areAmounts ? ValueType.number : column.type
            return (shown.name, kind.kind?.rawValue, column.isWhole(in: self))
        }
    }

    /// Whether each row has its own place, too, as JSON has it.
    package var hasDataPlaces: Bool { ResultRows(Rows(self, []), in: Library()).showsWholeNodes }
}
