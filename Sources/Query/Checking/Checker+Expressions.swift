import Values

extension Checker {
    /// Checks an expression.
    func check(_ syntax: ExpressionSyntax, in scope: Scope) throws -> Checked {
        try nested(at: syntax.span, in: scope) { try checkKind(syntax, in: scope) }
    }

    private func checkKind(_ syntax: ExpressionSyntax, in scope: Scope) throws -> Checked {
        let span = syntax.span
        switch syntax.kind {
        case .literal(let literal):
            let value = Value(literal)
            return Checked(Constant(value), value.type, at: span)
        case .text(let parts): return try checkText(parts, at: span, in: scope)
        case .pattern(let source, let ignoresCase):
            return try checkPattern(source, ignoresCase: ignoresCase, at: span, in: scope)
        case .it: return try checkIt(at: span, in: scope)
        case .name(let name): return try checkName(NameSyntax(text: name, span: span), in: scope)
        case .call(let name, let arguments, let clause):
            return try checkCall(name, arguments, clause, at: span, in: scope)
        case .pipeline(let pipeline): return try checkNested(pipeline, in: scope)
        case .list(let elements): return try checkList(elements, at: span, in: scope)
        case .record(let entries): return try checkRecord(entries, at: span, in: scope)
        case .path(let base, let steps): return try checkPath(base, steps, at: span, in: scope)
        case .negative(let operand, let times): return try checkNegative(operand, times, at: span, in: scope)
        case .chain(let first, let rest): return try checkChain(first, rest, at: span, in: scope)
        case .not(let operand, let times): return try checkNot(operand, times, at: span, in: scope)
        case .all(let operands):
            let checked = try checkConditions(operands, of: "and", in: scope)
            return Checked(Conjunction(operands: checked.map(\.computation)), .truth, at: span, on: checked.slots)
        case .any(let operands):
            let checked = try checkConditions(operands, of: "or", in: scope)
            return Checked(Disjunction(operands: checked.map(\.computation)), .truth, at: span, on: checked.slots)
        case .comparison(let left, let comparison, let right):
            return try checkComparison(left, comparison, right, at: span, in: scope)
        case .between(let operand, let low, let high, let isNegated):
            return try checkBetween(operand, low, high, isNegated: isNegated, at: span, in: scope)
        case .isNull(let operand, let isNegated):
            try requireField(operand, isNegated: isNegated, at: span, in: scope)
            let checked = try check(operand, in: scope)
            try requireNotRows(checked, isNegated: isNegated, at: span, in: scope)
            let computation = IsNull(operand: checked.computation, isNegated: isNegated)
            return Checked(computation, .truth, at: span, on: checked.slots)
        case .conditional(let condition, let then, let alternative):
            return try checkConditional(condition, then, alternative, at: span, in: scope)
        }
    }

    /// A condition: what is surely no truth is an error, for the operation named.
    func checkCondition(_ syntax: ExpressionSyntax, of operation: String, in scope: Scope) throws -> Checked {
        try condition(try check(syntax, in: scope), of: operation, in: scope)
    }

    private func condition(_ checked: Checked, of operation: String, in scope: Scope) throws -> Checked {
        switch checked.type {
        case .truth, .null: return checked
        case .any:
            var result = checked
            result.computation = CheckedTruth(
                operand: checked.computation, operation: operation, place: place(checked.span, in: scope))
            result.type = .truth
            return tolerant(result, of: [checked], in: scope)
        default:
            let kind = checked.kind ?? .null
            if let meant = condition(meantBy: checked, in: scope) {
                throw wrong(CheckFault.noCondition(operation, kind, meant: meant), at: checked.span, in: scope)
            }
            let error = OperationError.wrongArgument(operation: operation, kind: kind, wanted: "true or false")
            throw wrong(OperationFault(error), at: checked.span, in: scope)
        }
    }

    private func checkConditions(_ syntax: [ExpressionSyntax], of operation: String, in scope: Scope) throws
        -> [Checked]
    {
        try each(Array(syntax.enumerated())) { index, part in
            // `text has "a" or "b"`: what was asked before is asked again.
            if index > 0, case .literal(.text) = part.kind,
                case .comparison(_, let comparison, _) = syntax[index - 1].kind
            {
                let asked = syntax[index - 1].span.lowerBound..<comparison.span.upperBound
                let meant = scope.script.text(in: asked) + " " + scope.script.text(in: part.span)
                throw wrong(CheckFault.noCondition(operation, .text, meant: meant), at: part.span, in: scope)
            }
            return try checkCondition(part, of: operation, in: scope)
        }
    }

    /// Checks all before it fails, so that several errors come at once.
    func each<T, R>(_ elements: [T], _ body: (T) throws -> R) throws -> [R] {
        var results: [R] = []
        var failed = false
        for element in elements {
            do { results.append(try body(element)) } catch { failed = true }
        }
        if failed { throw CheckFailure() }
        return results
    }

    private func checkNot(
        _ operand: ExpressionSyntax, _ times: Int, at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        let checked = try checkCondition(operand, of: "not", in: scope)
        let not = Negation(operand: checked.computation)
        let computation: any Computation = times % 2 == 1 ? not : Negation(operand: not)
        return Checked(computation, .truth, at: span, on: checked.slots)
    }

    private func checkConditional(
        _ condition: ExpressionSyntax, _ then: ExpressionSyntax, _ alternative: ExpressionSyntax, at span: Range<Int>,
        in scope: Scope
    ) throws -> Checked {
        let condition = try checkCondition(condition, of: "if", in: scope)
        let branches = try each([then, alternative]) { try check($0, in: scope) }
        let computation = Conditional(
            condition: condition.computation, then: branches[0].computation, alternative: branches[1].computation)
        return Checked(
            computation, branches[0].type.joined(with: branches[1].type), at: span,
            on: condition.slots.union(branches.slots)
        ).asMeta(if: branches.contains(where: \.isMeta))
    }

    private func checkText(_ parts: [ExpressionSyntax.TextPart], at span: Range<Int>, in scope: Scope) throws -> Checked
    {
        let checked = try each(parts) { part in
            switch part {
            case .letters(let letters): return Checked(Constant(.text(letters)), .text, at: span)
            case .value(let expression): return try check(expression, in: scope)
            }
        }
        return Checked(
            TextMaker(parts: checked.map(\.computation), place: place(span, in: scope)), .text, at: span,
            on: checked.slots)
    }

    private func checkPattern(
        _ source: String, ignoresCase: Bool, at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        do {
            return Checked(
                Constant(.pattern(try Pattern.compiled(source, ignoresCase: ignoresCase))), .pattern, at: span)
        } catch PatternError.invalid(let message, let offset) {
            let start = min(span.lowerBound + 1 + offset, span.upperBound - 1)
            throw wrong(SyntaxFault.wrongPattern(message), at: start..<start + 1, in: scope)
        } catch {
            throw wrong(SyntaxFault.wrongPattern("it is too large"), at: span, in: scope)
        }
    }

    private func checkList(_ elements: [ExpressionSyntax], at span: Range<Int>, in scope: Scope) throws -> Checked {
        let checked = try each(elements) { try check($0, in: scope) }
        let constants = checked.compactMap(\.constant)
        let type = ValueType.list(checked.reduce(.null) { $0.joined(with: $1.type) })
        if constants.count == checked.count { return Checked(Constant(.list(constants)), type, at: span) }
        return Checked(
            ListMaker(elements: checked.map(\.computation), place: place(span, in: scope)), type, at: span,
            on: checked.slots)
    }

    private func checkRecord(
        _ entries: [(name: NameSyntax, value: ExpressionSyntax)], at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        var seen: Set<String> = []
        let checked = try each(entries) { name, value in
            guard seen.insert(name.text).inserted else {
                throw wrong(NameFault.repeatedKey(name.text), at: name.span, in: scope)
            }
            return (name.text, try check(value, in: scope))
        }
        let type = ValueType.record(checked.map { ValueType.RecordField(name: $0, type: $1.type) })
        let constants = checked.compactMap { name, value in value.constant.map { (name, $0) } }
        if constants.count == checked.count { return Checked(Constant(.record(Record(constants))), type, at: span) }
        let computation = RecordMaker(
            entries: checked.map { ($0, $1.computation) }, place: place(span, in: scope))
        return Checked(computation, type, at: span, on: checked.map(\.1).slots)
    }
}

extension [Checked] {
    /// What they depend on together.
    var slots: SlotSet { reduce(into: []) { $0.formUnion($1.slots) } }
}
