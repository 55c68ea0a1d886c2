import Documents
import Query
import Rendering
import Values

/// Says what differs between an answer and the model answer: first what it is, then its columns, then its rows.
struct DifferenceWords {
    let answer: Answer
    let model: Answer
    let library: Library

    /// One value where rows are wanted, rows where one value is; and one value that is another one.
    var ofShape: String? {
        if answer.isDrawing != model.isDrawing {
            return model.isDrawing
                ? "a drawing is wanted, made by 'bars', 'histogram' or 'timeline'" : "\(wantedForm); this is a drawing"
        }
        if let wanted = model.single { return of(answer, wanted: wanted) }
        if answer.rows.isEmpty { return "no rows are left; \(CountWords.are(model.rows.count)) wanted" }
        guard let given = answer.single, model.rows.count != 1 || model.isNodes else { return nil }
        // A row of one column is nothing special where rows of one column are wanted.
        guard model.isNodes || model.columns.count > 1 || isNumber(given) else { return nil }
        if case .number(let number) = given, number.int == model.rows.count {
            return model.rows.count == 1
                ? "that is how many there are; the row itself is wanted"
                : "that is how many there are; the rows themselves are wanted"
        }
        return "\(wantedForm); this is \(CountWords.article(given))"
    }

    private func of(_ answer: Answer, wanted: Value) -> String? {
        if let given = answer.single { return of(given, wanted: wanted) }
        let (count, kind) = (answer.rows.count, CountWords.article(wanted))
        if count == 0 { return "\(kind) is wanted, but no rows are left" }
        if case .number(let number) = wanted, number.int == count, count != 1 {
            return "a number is wanted; these are the rows: count them"
        }
        if hasRightRow(wanted) { return "the right row, but only one column of it is wanted" }
        return "\(kind) is wanted; \(count == 1 ? "this is a row" : "these are rows")"
    }

    /// Whether the one row is the right one, or has the value that is wanted.
    private func hasRightRow(_ wanted: Value) -> Bool {
        guard answer.rows.count == 1, let given = answer.rows.first, let model = model.rows.first else { return false }
        return model.node != nil && model.node == given.node || given.values.contains(wanted)
    }

    private var wantedForm: String {
        if let single = model.single { return "\(CountWords.article(single)) is wanted" }
        return model.rows.count == 1 ? "a row is wanted" : "rows are wanted"
    }

    private func isNumber(_ value: Value) -> Bool {
        guard case .number = value else { return false }
        return !model.rows.contains { if case .number? = $0.values.first { true } else { false } }
    }

    // MARK: One value

    private func of(_ given: Value, wanted: Value) -> String? {
        if let words = Self.ofUnit(given, wanted: wanted) { return words }
        guard given.kind == wanted.kind else {
            return "\(CountWords.article(wanted)) is wanted; this is \(CountWords.article(given))"
        }
        let (wantedKey, givenKey) = (SortKey(wanted, in: library), SortKey(given, in: library))
        switch wanted {
        case .number, .quantity, .duration:
            if givenKey == wantedKey { return "not quite that \(Self.noun(wanted))" }
            return "not that \(Self.noun(wanted)): it is too \(givenKey < wantedKey ? "small" : "large")"
        case .date(let wanted):
            guard case .date(let given) = given, given.last < wanted.first || wanted.last < given.first else {
                return "not quite that date: it is \(givenKey < wantedKey ? "less" : "more") exact"
            }
            return givenKey < wantedKey ? "not that date: it is too early" : "not that date: it is too late"
        case .truth: return "no: the opposite is the case"
        case .node(let node): return "not that \(node.relation.schema.singular): another one is wanted"
        default: return "\(CountWords.article(wanted)) is wanted, but not this one"
        }
    }

    private static func noun(_ value: Value) -> String {
        switch value {
        case .quantity: "quantity"
        case .duration: "duration"
        default: "number"
        }
    }

    /// The right amount of something else, or amounts that can't be compared.
    static func ofUnit(_ given: Value, wanted: Value) -> String? {
        switch (wanted, given) {
        case (.number(let number), .quantity(let quantity)) where number == quantity.value:
            return "the number is right, but it is wanted without a unit"
        case (.quantity(let quantity), .number(let number)) where number == quantity.value:
            return "the number is right, but its unit is missing"
        case (.quantity(let wanted), .quantity(let given)) where !wanted.isLike(given):
            return wanted.value == given.value
                ? "the number is right, but not its unit"
                : "that is a quantity of something else: its unit is another one"
        default: return nil
        }
    }
}
