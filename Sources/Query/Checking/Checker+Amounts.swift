import Documents
import Values

/// What is compared is never so: seen before anything runs, with what to write.
extension Checker {
    /// `value > "2024-01-01"`: a text against what is an amount or a date.
    func requireNoTextForAmount(_ operands: [Checked], in scope: Scope) throws {
        for (index, operand) in operands.enumerated() {
            guard let text = operand.constantTexts.first, operands[1 - index].isNever(text) else { continue }
            let isAlone = if case .text? = operand.constant { true } else { false }
            let literal = isAlone && Value(literal: text) != nil ? text : nil
            throw wrong(CheckFault.textForAmount(text, literal: literal), at: operand.span, in: scope)
        }
    }

    /// `links is null`, `links == null`: rows are none or some, never null.
    func requireNoNullRows(_ operands: [Checked], isNegated: Bool, at span: Range<Int>, in scope: Scope) throws {
        for (index, operand) in operands.enumerated() where operands[1 - index].constant?.isNull == true {
            try requireNotRows(operand, isNegated: isNegated, at: span, in: scope)
        }
    }

    /// The same of `is null`.
    func requireNotRows(_ operand: Checked, isNegated: Bool, at span: Range<Int>, in scope: Scope) throws {
        guard case .rows = operand.type else { return }
        let text = scope.script.text(in: operand.span)
        throw wrong(CheckFault.neverNull(text, isNegated: isNegated), at: span, in: scope)
    }

    /// `has "%"`: of signs alone there are no words, and so it never holds.
    func requireWords(in sought: Checked, of name: String, in scope: Scope) throws {
        for text in sought.constantTexts where WordPhrase(text).isEmpty {
            throw wrong(CheckFault.noWords(name, text), at: sought.span, in: scope)
        }
    }

    /// `matches "text"`: letters in quotes, where a pattern was to be.
    func requirePattern(_ right: Checked, in scope: Scope) throws {
        let texts = right.constantTexts
        guard !texts.isEmpty else { return }
        let patterns = texts.map { "/" + $0.replacing("/", with: "\\/") + "/" }
        let isList = if case .list? = right.constant { true } else { false }
        let meant = isList ? "[" + patterns.joined(separator: ", ") + "]" : patterns[0]
        throw wrong(CheckFault.patternInQuotes(meant), at: right.span, in: scope)
    }

    /// `count(depth > 1)`, which counts what is false, too.
    func requireNoTruths(
        _ function: Function, _ arguments: [Checked], isGroup: Bool, in scope: Scope
    ) throws {
        guard function.function == .count, let argument = arguments.first else { return }
        let type = isGroup ? argument.type : argument.type.element
        guard type == .truth else { return }
        let text = scope.script.text(in: argument.span)
        let path = text.split(separator: ".")
        let meant: String? =
            isGroup
            ? "where \(text)"
            : path.count > 1 ? "\(path.dropLast().joined(separator: ".")) | where \(path[path.count - 1])" : nil
        throw wrong(CheckFault.countsFalse(meant), at: argument.span, in: scope)
    }

    /// `percents | where value > 0.5`: half a percent, where half of all is meant, very likely.
    func noteSmallPercent(_ operands: [Checked], in scope: Scope) {
        for (index, operand) in operands.enumerated() {
            guard let figure = operands[1 - index].figure, figure == Relation.percents,
                case .number(let number)? = operand.constant, !number.isNegative, !number.isZero, number < Number(1),
                let percent = number.multiplied(by: Number.hundred)
            else { continue }
            let text = scope.script.text(in: operand.span)
            let fault = CheckFault.smallPercent(text, meant: "\(percent)%")
            note(fault, at: operand.span, in: scope)
        }
    }

    /// `(money | where value == max(docs.money.value))` in a row: the greatest of all documents, where that of the row is
    /// meant.
    func noteExtremeOfAll(_ sides: [ExpressionSyntax], in scope: Scope) {
        guard !scope.around.isEmpty, let relation = scope.row?.shape.node else { return }
        for (index, side) in sides.enumerated() {
            guard case .call(let function, let arguments, nil) = side.kind, ["max", "min"].contains(function.text),
                case .path(let base, let steps)? = arguments.first?.expression?.kind, steps.count == 2,
                case .name("docs") = base.kind, case .name(let down) = steps[0], case .name(let field) = steps[1],
                down.text == relation.schema.name, case .name(field.text) = sides[1 - index].kind
            else { continue }
            let words = "\(function.text)(docs.\(down.text).\(field.text))"
            note(
                CheckFault.extremeOfAll(words, field: field.text, isMost: function.text == "max"), at: side.span,
                in: scope)
        }
    }
}

extension Checked {
    /// Whether it is never a text: what is an amount or a date; of front matter, where dates are never texts, that text.
    fileprivate func isNever(_ text: String) -> Bool {
        if figure != nil { return true }
        switch kind {
        case .number, .quantity, .date, .duration: return Value(literal: text) != nil
        case nil:
            guard isMeta, case .date? = Value(literal: text) else { return false }
            return true
        default: return false
        }
    }
}
