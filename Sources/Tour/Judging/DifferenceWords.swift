import Documents
import Query
import Rendering
import Values

/// Says what differs between an answer and the model answer: first what it is, then its columns, then its rows.
struct DifferenceWords {
    let answer: Answer
    let model: Answer
    let library: Library

    // MARK: What it is

    /// One value where rows are wanted, rows where one value is; and one value that is another one.
    var ofShape: String? {
        if answer.isDrawing != model.isDrawing {
            return model.isDrawing
                ? "a drawing is wanted, of 'bars', 'histogram' or 'timeline'" : "\(wantedForm), this is a drawing"
        }
        if let wanted = model.single {
            if let given = answer.single { return of(given, wanted: wanted) }
            let count = answer.rows.count
            if count == 0 { return "\(Self.article(wanted)) is wanted, and no rows are left" }
            if case .number(let number) = wanted, number.int == count, count != 1 {
                return "a number is wanted, these are the rows: count them"
            }
            if hasRightRow(wanted) { return "the right row, but only one column of it is wanted" }
            return "\(Self.article(wanted)) is wanted, \(count == 1 ? "this is a row" : "these are rows")"
        }
        if answer.rows.isEmpty { return "no rows are left; \(Self.rows(model.rows.count)) wanted" }
        guard let given = answer.single, model.rows.count != 1 || model.isNodes else { return nil }
        // A row of one column is nothing special where rows of one column are wanted.
        guard model.isNodes || model.columns.count > 1 || isNumber(given) else { return nil }
        if case .number(let number) = given, number.int == model.rows.count {
            return "that is how many they are; the rows themselves are wanted"
        }
        return "rows are wanted, this is \(Self.article(given))"
    }

    /// Whether the one row is the right one, or has the value that is wanted.
    private func hasRightRow(_ wanted: Value) -> Bool {
        guard answer.rows.count == 1, let given = answer.rows.first, let model = model.rows.first else { return false }
        return model.node != nil && model.node == given.node || given.values.contains(wanted)
    }

    private var wantedForm: String {
        model.single.map { "\(Self.article($0)) is wanted" } ?? "rows are wanted"
    }

    private func isNumber(_ value: Value) -> Bool {
        guard case .number = value else { return false }
        return !model.rows.contains { if case .number? = $0.values.first { true } else { false } }
    }

    private func of(_ given: Value, wanted: Value) -> String? {
        if let (wanted, given) = Self.amounts(wanted, given) {
            if wanted == given { return "that is right, but for the unit" }
        }
        guard given.kind == wanted.kind else {
            return "\(Self.article(wanted)) is wanted, this is \(Self.article(given))"
        }
        let (wantedKey, givenKey) = (SortKey(wanted, in: library), SortKey(given, in: library))
        switch wanted {
        case .number, .quantity, .duration:
            return givenKey < wantedKey ? "not that number: it is too small" : "not that number: it is too large"
        case .date: return givenKey < wantedKey ? "not that date: it is too early" : "not that date: it is too late"
        default: return "\(Self.article(wanted)) is wanted, but not this one"
        }
    }

    /// The amounts of two values whose units are unlike.
    private static func amounts(_ wanted: Value, _ given: Value) -> (Number, Number)? {
        switch (wanted, given) {
        case (.number(let wanted), .quantity(let given)): (wanted, given.value)
        case (.quantity(let wanted), .number(let given)): (wanted.value, given)
        case (.quantity(let wanted), .quantity(let given)) where wanted.unit != given.unit: (wanted.value, given.value)
        default: nil
        }
    }

    private static func isUnlike(_ wanted: Value, _ given: Value) -> Bool {
        amounts(wanted, given).map { $0 == $1 } ?? false
    }

    // MARK: Columns

    /// The right rows with other columns, or rows of other columns.
    var ofColumns: String? {
        let isSame = answer.isNodes == model.isNodes && (answer.isNodes || answer.columns.count == model.columns.count)
        let rightNodes = model.nodes.flatMap { wanted in
            answer.nodes.map { Set($0) == Set(wanted) && $0.count == wanted.count }
        }
        if isSame { return rightNodes == true && !answer.isNodes ? ofColumnsOfRightRows : nil }
        let columns = model.isNodes ? "whole rows are wanted, without 'select'" : ofColumnCount
        if rightNodes == true || areRightOnceCut { return "the right rows, but the columns differ: \(columns)" }
        return "the columns differ: \(columns)"
    }

    private var ofColumnCount: String {
        let (wanted, given) = (model.columns.count, answer.columns.count)
        let names = answer.columns.joined(separator: ", ")
        if answer.isNodes {
            return
                "\(Self.number(wanted)) \(wanted == 1 ? "is" : "are") wanted (\(model.columns.joined(separator: ", ")))"
        }
        if given > wanted { return "\(Self.number(given - wanted)) too many (\(names))" }
        return "\(Self.number(wanted - given)) \(wanted - given == 1 ? "is" : "are") missing (\(names))"
    }

    /// Whether the rows are right in the columns that both have.
    private var areRightOnceCut: Bool {
        guard !answer.isNodes, !model.isNodes, answer.rows.count == model.rows.count else { return false }
        let (few, many) = answer.columns.count < model.columns.count ? (answer, model) : (model, answer)
        let columns = few.columns.indices.map { place in
            many.columns.indices.first { Self.column($0, of: many) == Self.column(place, of: few) }
        }
        return !columns.contains(nil)
    }

    /// Of rows that are about the right things, in as many columns: those whose values differ.
    private var ofColumnsOfRightRows: String? {
        var order: [Node: Int] = [:]
        for (place, row) in model.rows.enumerated() { if let node = row.node { order[node] = place } }
        guard order.count == model.rows.count else { return nil }
        let rows = answer.rows.sorted { left, right in
            (left.node.flatMap { order[$0] } ?? 0) < (right.node.flatMap { order[$0] } ?? 0)
        }
        let wrong = model.columns.indices.filter { place in
            zip(rows, model.rows).contains { $0.values[place] != $1.values[place] }
        }
        let isMoved = zip(rows, model.rows).allSatisfy { row, model in
            Judgement.counts(row.values.map { [$0] }) == Judgement.counts(model.values.map { [$0] })
        }
        if wrong.count > 1, isMoved { return "the right rows, but the columns stand in another order" }
        let names = wrong.map { "'\(answer.columns[$0])'" }.joined(separator: ", ")
        let places =
            wrong.count == 1
            ? "column \(wrong[0] + 1) is not wanted as it is"
            : "columns \(wrong.map { "\($0 + 1)" }.joined(separator: " and ")) are not wanted as they are"
        return "the right rows, but the columns differ: \(places) (\(names))"
    }

    private static func column(_ place: Int, of answer: Answer) -> [Value: Int] {
        var counts: [Value: Int] = [:]
        for row in answer.rows { counts[row.values[place], default: 0] += 1 }
        return counts
    }

    // MARK: Rows

    /// Rows too many, rows that are missing, or values that differ.
    var ofRows: String {
        let wanted = Judgement.counts(model.keys)
        let given = Judgement.counts(answer.keys)
        let surplus = Self.rest(answer.keys, minus: wanted)
        let missing = Self.rest(model.keys, minus: given)
        if let words = ofOneColumn { return words }
        let tooMany = "\(Self.rows(surplus.count, verb: false)) too many: \(shown(surplus, of: answer))"
        let lacking =
            "\(Self.rows(missing.count, verb: false)) \(missing.count == 1 ? "is" : "are") missing: \(shown(missing, of: model))"
        if missing.isEmpty { return tooMany }
        if surplus.isEmpty { return lacking }
        if missing.count == model.rows.count {
            return
                "not these rows: \(Self.rows(model.rows.count)) wanted, and none of these \(Self.count(answer.rows.count)) is among them"
        }
        return "\(tooMany); and \(lacking)"
    }

    /// As many rows, of which one column has other values.
    private var ofOneColumn: String? {
        guard !model.isNodes, model.rows.count == answer.rows.count, model.columns.count > 1 else { return nil }
        let wrong = model.columns.indices.filter { Self.column($0, of: answer) != Self.column($0, of: model) }
        guard let place = wrong.first else { return "the right values, but not in the right rows" }
        guard wrong.count == 1 else { return nil }
        let isUnit = zip(answer.rows, model.rows).allSatisfy {
            Self.isUnlike($1.values[place], $0.values[place])
        }
        if isUnit { return "that is right, but for the unit in column \(place + 1)" }
        let pair = zip(answer.rows, model.rows).first { $0.0.values[place] != $0.1.values[place] }
        let kinds = pair.map { ($0.values[place].kind, $1.values[place].kind) }
        if let (given, wanted) = kinds, given != wanted, given != .null, wanted != .null, let pair {
            return
                "the values in column \(place + 1) differ: \(Self.article(pair.1.values[place])) is wanted, not \(Self.article(pair.0.values[place]))"
        }
        let value = pair.map { text($0.0.values[place]) } ?? ""
        return "the values in column \(place + 1) differ: \(value.isEmpty ? "nothing" : value), for one, is not wanted"
    }

    /// The rows that are left once those of a count are taken off, each with its place.
    private static func rest(_ keys: [[Value]], minus counts: [[Value]: Int]) -> [Int] {
        var left = counts
        return keys.indices.filter { place in
            guard let count = left[keys[place]], count > 0 else { return true }
            left[keys[place]] = count - 1
            return false
        }
    }

    // MARK: Words

    private static let mostShown = 2

    private func shown(_ places: [Int], of answer: Answer) -> String {
        let shown = places.prefix(Self.mostShown).map { place in
            let row = answer.rows[place]
            if answer.isNodes, let node = row.node { return text(.node(node)) }
            return row.values.map(text).joined(separator: ", ")
        }
        return shown.map { FittedText.cut($0, to: 48).text }.joined(separator: "; ")
            + (places.count > Self.mostShown ? "; …" : "")
    }

    private func text(_ value: Value) -> String {
        let text = value.text(in: library) ?? ""
        return VisibleText.of(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    private static func rows(_ count: Int, verb: Bool = true) -> String {
        let rows = "\(number(count)) \(count == 1 ? "row" : "rows")"
        return verb ? "\(rows) \(count == 1 ? "is" : "are")" : rows
    }

    private static func count(_ count: Int) -> String { count == 1 ? "one" : "\(count)" }

    private static func number(_ count: Int) -> String {
        let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"]
        return words.indices.contains(count) ? words[count] : "\(count)"
    }

    /// A value's kind with its article.
    static func article(_ value: Value) -> String {
        switch value {
        case .null: "nothing"
        case .truth: "true or false"
        case .number: "a number"
        case .quantity: "an amount"
        case .date: "a date"
        case .duration: "a length of time"
        case .text: "a text"
        case .pattern: "a pattern"
        case .list, .rows: "a list"
        case .record: "a record"
        case .range: "a range"
        case .node(let node):
            ("aeiou".contains(node.relation.schema.singular.prefix(1)) ? "an " : "a ") + node.relation.schema.singular
        case .row: "a row"
        }
    }
}
