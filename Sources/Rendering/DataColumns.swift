import Documents
import Query

extension RowShape {
    /// The columns of its rows as JSON has them: each with the kind of its values, nil where that may be any, and whether they
    /// are whole numbers. An amount beside the column of its unit is a number.
    package var dataColumns: [(name: String, kind: String?, isWhole: Bool)] {
        zip(ResultRows(Rows(self, []), in: Library()).columns, columns).map { shown, column in
            var kind = column.type.kind ?? column.kindOrigin(in: self)?.amountKind
            if shown.isAmountBesideUnit, kind == .quantity { kind = .number }
            return (shown.name, kind?.rawValue, column.isWhole(in: self))
        }
    }

    /// Whether each row has its own place, too, as JSON has it.
    package var hasDataPlaces: Bool { ResultRows(Rows(self, []), in: Library()).showsWholeNodes }
}

extension ValueOrigin {
    /// The kind of a figure's amounts, which all figures of one kind have; nil of other fields.
    fileprivate var amountKind: OperationError.Kind? {
        let name = relation.schema.field(at: field)?.name ?? ""
        guard ["value", "value2", "low", "high"].contains(name) else { return nil }
        return switch relation {
        case .money, .percents, .measures: .quantity
        case .counts, .ages: .number
        case .dates: .date
        case .durations: .duration
        default: nil
        }
    }
}
