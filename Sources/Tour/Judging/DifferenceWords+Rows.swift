import Query
import Rendering

extension DifferenceWords {
    /// Rows too many, rows that are missing, or values that differ.
    var ofRows: String {
        let surplus = Self.rest(answer.keys, minus: Judgement.counts(model.keys))
        let missing = Self.rest(model.keys, minus: Judgement.counts(answer.keys))
        if let words = ofOneColumn { return words }
        let tooMany = "\(CountWords.rows(surplus.count)) too many: \(shown(surplus, of: answer))"
        let lacking = "\(missing.count == 1 ? "is" : "are") missing: \(shown(missing, of: model))"
        if missing.isEmpty { return tooMany }
        if surplus.isEmpty { return "\(CountWords.rows(missing.count)) \(lacking)" }
        if missing.count == model.rows.count { return ofOtherRows }
        return "\(tooMany); and \(CountWords.number(missing.count)) \(lacking)"
    }

    /// Rows none of which is wanted.
    private var ofOtherRows: String {
        let (wanted, given) = (model.rows.count, answer.rows.count)
        switch (wanted, given) {
        case (1, 1): return "not this row: another one is wanted"
        case (1, _): return "not these rows: one row is wanted, and it is not among them"
        case (_, 1): return "not this row: \(CountWords.rows(wanted)) are wanted, and it is none of them"
        default:
            return
                "not these rows: \(CountWords.are(wanted)) wanted, and none of these \(CountWords.number(given)) is among them"
        }
    }

    // MARK: One column

    /// As many rows, of which one column has other values.
    private var ofOneColumn: String? {
        guard !model.isNodes, model.rows.count == answer.rows.count, model.columns.count > 1 else { return nil }
        let wrong = model.columns.indices.filter { answer.counts(ofColumn: $0) != model.counts(ofColumn: $0) }
        guard let column = wrong.first else { return "the right values, but not in the right rows" }
        guard wrong.count == 1, areRight(but: column) else { return nil }
        let name = "'\(answer.columns[column])'"
        let (given, wanted) = (answer.column(column).map { [$0] }, model.column(column).map { [$0] })
        let surplus = Self.rest(given, minus: Judgement.counts(wanted)).map { given[$0][0] }
        let missing = Self.rest(wanted, minus: Judgement.counts(given)).map { wanted[$0][0] }
        guard let first = surplus.first, let needed = missing.first else { return nil }
        if hasOtherUnits(surplus, column) { return "that is right, but for the unit of \(name)" }
        if first.kind != needed.kind, !first.isNull, !needed.isNull, surplus.allSatisfy({ $0.kind == first.kind }),
            missing.allSatisfy({ $0.kind == needed.kind })
        {
            return
                "the values of \(name) differ: \(CountWords.article(needed)) is wanted, not \(CountWords.article(first))"
        }
        let value = text(first)
        return "the values of \(name) differ: "
            + (value.isEmpty ? "an empty value is not wanted" : "\(value), for one, is not wanted")
    }

    /// Whether the rows are right without a column.
    private func areRight(but column: Int) -> Bool {
        Judgement.counts(Self.keys(of: answer, but: column)) == Judgement.counts(Self.keys(of: model, but: column))
    }

    private static func keys(of answer: Answer, but column: Int) -> [[Value]] {
        answer.rows.map { row in
            var values = row.values
            values.remove(at: column)
            return values
        }
    }

    /// Whether each row has the right number in a column, with another unit.
    private func hasOtherUnits(_ surplus: [Value], _ column: Int) -> Bool {
        guard surplus.count == answer.rows.count else { return false }
        let wanted = Dictionary(
            zip(Self.keys(of: model, but: column), model.column(column)), uniquingKeysWith: { first, _ in first })
        guard wanted.count == model.rows.count else { return false }
        return zip(Self.keys(of: answer, but: column), answer.column(column)).allSatisfy { key, value in
            wanted[key].map { Self.isSameNumber($0, value) } ?? false
        }
    }

    private static func isSameNumber(_ wanted: Value, _ given: Value) -> Bool {
        switch (wanted, given) {
        case (.number(let wanted), .quantity(let given)): wanted == given.value
        case (.quantity(let wanted), .number(let given)): wanted.value == given
        case (.quantity(let wanted), .quantity(let given)): wanted.value == given.value && wanted.unit != given.unit
        default: false
        }
    }

    /// The rows that are left once those of a count are taken off, each with its index.
    private static func rest(_ keys: [[Value]], minus counts: [[Value]: Int]) -> [Int] {
        var left = counts
        return keys.indices.filter { row in
            guard let count = left[keys[row]], count > 0 else { return true }
            left[keys[row]] = count - 1
            return false
        }
    }

    // MARK: Rows in words

    private static let mostShown = 2

    private func shown(_ rows: [Int], of answer: Answer) -> String {
        let shown = rows.prefix(Self.mostShown).map { index in
            let row = answer.rows[index]
            if answer.isNodes, let node = row.node { return text(.node(node)) }
            return row.values.map(text).joined(separator: ", ")
        }
        return shown.map { "“\(FittedText.cut($0, to: 48).text)”" }.joined(separator: "; ")
            + (rows.count > Self.mostShown ? "; …" : "")
    }

    private func text(_ value: Value) -> String {
        let text = value.text(in: library) ?? ""
        return VisibleText.of(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}
