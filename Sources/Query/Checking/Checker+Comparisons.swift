import Values

extension Checker {
    func checkComparison(
        _ left: ExpressionSyntax, _ comparison: ExpressionSyntax.Comparison, _ right: ExpressionSyntax,
        at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        probe(left, comparedWith: right, in: scope)
        if case .name(let name) = right.kind {
            switch comparison.sign {
            case .text: likelyMistake = (right.span, meant: "\"\(name)\"", isSure: true)
            case .equal, .notEqual: likelyMistake = (right.span, meant: "\"\(name)\"", isSure: false)
            case .order, .in: break
            }
        }
        defer { likelyMistake = nil }
        let operands = try each([left, right]) { try check($0, in: scope) }
        let (left, right) = (operands[0], operands[1])
        try requireNoPart(left, right, in: scope)
        let computation: any Computation
        switch comparison.sign {
        case .equal, .notEqual:
            try requireComparable(left, right, at: comparison.span, in: scope)
            computation = Equality(
                left: left.computation, right: right.computation, isNegated: comparison.sign == .notEqual)
        case .order(let sign):
            try requireOrdered(left, right, at: comparison.span, in: scope)
            computation = Order(left: left.computation, sign: sign, right: right.computation)
        case .text(let operation):
            computation = try textComparison(left, operation, right, at: comparison.span, in: scope)
        case .in: computation = try membership(left, right, at: comparison.span, in: scope)
        }
        let result: any Computation = comparison.isNegated ? Not(operand: computation) : computation
        return Checked(result, .truth, at: span, on: operands.slots)
    }

    func checkBetween(
        _ operand: ExpressionSyntax, _ low: ExpressionSyntax, _ high: ExpressionSyntax, isNegated: Bool,
        at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        let operands = try each([operand, low, high]) { try check($0, in: scope) }
        for bound in operands.dropFirst() {
            try requireNoPart(operands[0], bound, in: scope)
            try requireOrdered(operands[0], bound, at: bound.span, in: scope)
        }
        let between = Between(
            operand: operands[0].computation, low: operands[1].computation, high: operands[2].computation)
        let result: any Computation = isNegated ? Not(operand: between) : between
        return Checked(result, .truth, at: span, on: operands.slots)
    }

    /// `==` between kinds that are never equal is a mistake.
    private func requireComparable(_ left: Checked, _ right: Checked, at span: Range<Int>, in scope: Scope) throws {
        guard let first = left.kind, let second = right.kind, first != second, first != .null, second != .null
        else { return }
        switch (first, second) {
        case (.number, .quantity), (.quantity, .number), (.number, .date), (.date, .number): return
        case (.node, .row), (.row, .node), (.list, .rows), (.rows, .list): return
        default: break
        }
        throw wrong(CheckFault.incomparable(first, second), at: span, in: scope)
    }

    /// `<` and its like are for what has an order.
    private func requireOrdered(_ left: Checked, _ right: Checked, at span: Range<Int>, in scope: Scope) throws {
        try requireComparable(left, right, at: span, in: scope)
        for kind in [left.kind, right.kind] {
            switch kind {
            case nil, .null, .truth, .number, .quantity, .date, .duration, .text: break
            case let kind?: throw wrong(CheckFault.unordered(kind), at: span, in: scope)
            }
        }
    }

    private func textComparison(
        _ left: Checked, _ operation: TextOperation, _ right: Checked, at span: Range<Int>, in scope: Scope
    ) throws -> any Computation {
        switch left.type {
        case .text, .any, .null: break
        case .list, .rows:
            throw wrong(OperationFault(.listOnTheLeft(operation: operation.rawValue)), at: left.span, in: scope)
        default:
            throw wants("a text", left, operation, in: scope)
        }
        let right = list(right)
        switch right.type {
        case .text, .any, .null, .list(.text), .list(.any), .list(.null): break
        case .pattern where operation == .matches: break
        case .list(.pattern) where operation == .matches: break
        default:
            throw wants(operation == .matches ? "a pattern" : "a text or a list of texts", right, operation, in: scope)
        }
        var prepared: TextTest?
        if let constant = right.constant {
            do {
                prepared = try TextTest(operation, constant)
            } catch {
                throw wrong(OperationFault(error), at: right.span, in: scope)
            }
        }
        return TextComparison(
            left: left.computation, operation: operation, right: right.computation, prepared: prepared,
            place: place(span, in: scope))
    }

    private func wants(
        _ wanted: String, _ operand: Checked, _ operation: TextOperation, in scope: Scope
    ) -> CheckFailure {
        let kind = operand.kind ?? .null
        let error = OperationError.wrongArgument(operation: operation.rawValue, kind: kind, wanted: wanted)
        return wrong(OperationFault(error), at: operand.span, in: scope)
    }

    private func membership(
        _ left: Checked, _ right: Checked, at span: Range<Int>, in scope: Scope
    ) throws -> any Computation {
        let right = list(right)
        switch right.type {
        case .list, .range, .date, .number, .any, .null: break
        default:
            let error = OperationError.wrongArgument(
                operation: "in", kind: right.kind ?? .null, wanted: "a list, range or date")
            throw wrong(OperationFault(error), at: right.span, in: scope)
        }
        var prepared: MembershipTest?
        if let constant = right.constant {
            do {
                prepared = try MembershipTest(constant)
            } catch {
                throw wrong(OperationFault(error), at: right.span, in: scope)
            }
        }
        return Membership(
            left: left.computation, right: right.computation, prepared: prepared, place: place(span, in: scope))
    }

    /// Where a list is due: rows are the list of their one chosen column, or of themselves.
    func list(_ checked: Checked) -> Checked {
        var result = checked
        switch checked.type {
        case .rows(let shape):
            result.computation = RowsAsList(value: checked.computation)
            result.type = .list(shape.listElement)
        case .any: result.computation = RowsAsList(value: checked.computation)
        default: break
        }
        return result
    }
}

extension RowShape {
    /// The type of the elements that rows have as a list.
    var listElement: ValueType {
        isChosen && columns.count == 1 ? columns[0].type : elementType
    }
}
