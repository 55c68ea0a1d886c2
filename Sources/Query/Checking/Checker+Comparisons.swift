import Values

extension Checker {
    func checkComparison(
        _ left: ExpressionSyntax, _ comparison: ExpressionSyntax.Comparison, _ right: ExpressionSyntax,
        at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        noteCompared(left, with: right, in: scope)
        if case .name(let name) = right.kind {
            switch comparison.sign {
            case .text: likelyMistake = (right.span, meant: "\"\(name)\"", isSure: true)
            case .equal, .notEqual:
                likelyMistake = (right.span, meant: "\"\(name)\"", isSure: isChoice(name, of: left, in: scope))
            case .order, .in: break
            }
        }
        defer { likelyMistake = nil }
        let sides = [left, right]
        let operands = try each(sides) { try check($0, in: scope) }
        try requireTwoThings(sides, operands, at: span, in: scope)
        try requireNoTextForAmount(operands, in: scope)
        if case .equal = comparison.sign { noteExtremeOfAll(sides, in: scope) }
        let (left, right) = (operands[0], operands[1])
        try requireNoPart(left, right, in: scope)
        let computation: any Computation
        switch comparison.sign {
        case .equal, .notEqual:
            try requireNoNullRows(operands, isNegated: comparison.sign == .notEqual, at: span, in: scope)
            try requireComparable(left, right, comparison, at: span, in: scope)
            noteContainer(sides, operands, in: scope)
            computation = Equality(
                left: left.computation, right: right.computation, isNegated: comparison.sign == .notEqual)
        case .order(let sign):
            try requireOrdered(left, right, comparison, at: span, in: scope)
            noteSmallPercent(operands, in: scope)
            computation = Order(left: left.computation, sign: sign, right: right.computation)
        case .text(let operation):
            computation = try textComparison(left, operation, right, at: comparison.span, in: scope)
        case .in:
            try requireNoText(operands, isNegated: comparison.isNegated, at: span, in: scope)
            computation = try membership(left, right, at: comparison.span, in: scope)
        }
        let result: any Computation = comparison.isNegated ? Negation(operand: computation) : computation
        let checked = Checked(result, .truth, at: span, on: operands.slots)
        // Equality is asked of all kinds.
        return computation is Equality ? checked : tolerant(checked, of: operands, in: scope)
    }

    /// Whether a name is one of the few texts that a field has.
    private func isChoice(_ name: String, of field: ExpressionSyntax, in scope: Scope) -> Bool {
        guard case .name(let field) = field.kind, let schema = scope.row?.shape.node?.schema,
            let index = schema.index(ofField: field)
        else { return false }
        return schema.field(at: index)?.choices.contains(name) == true
    }

    func checkBetween(
        _ operand: ExpressionSyntax, _ low: ExpressionSyntax, _ high: ExpressionSyntax, isNegated: Bool,
        at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        let operands = try each([operand, low, high]) { try check($0, in: scope) }
        for bound in operands.dropFirst() {
            try requireNoPart(operands[0], bound, in: scope)
            try requireNoTextForAmount([operands[0], bound], in: scope)
            try requireOrdered(operands[0], bound, nil, at: bound.span, in: scope)
        }
        let between = Between(
            operand: operands[0].computation, low: operands[1].computation, high: operands[2].computation)
        let result: any Computation = isNegated ? Negation(operand: between) : between
        return tolerant(Checked(result, .truth, at: span, on: operands.slots), of: operands, in: scope)
    }

    /// `==` between kinds that are never equal is a mistake.
    private func requireComparable(
        _ left: Checked, _ right: Checked, _ comparison: ExpressionSyntax.Comparison?, at span: Range<Int>,
        in scope: Scope
    ) throws {
        guard let first = left.kind, let second = right.kind, first != second, first != .null, second != .null
        else { return }
        switch (first, second) {
        case (.number, .quantity), (.quantity, .number), (.number, .date), (.date, .number): return
        case (.node, .row), (.row, .node), (.list, .rows), (.rows, .list): return
        default: break
        }
        if let comparison, let (meant, place) = comparable(left, right, comparison, at: span, in: scope) {
            throw wrong(CheckFault.incomparable(first, second, meant: meant), at: place, in: scope)
        }
        throw wrong(CheckFault.incomparable(first, second, meant: nil), at: comparison?.span ?? span, in: scope)
    }

    /// What is meant by a comparison of rows or a node with a value, and where it goes.
    private func comparable(
        _ left: Checked, _ right: Checked, _ comparison: ExpressionSyntax.Comparison, at span: Range<Int>,
        in scope: Scope
    ) -> (String, Range<Int>)? {
        // `kind == money`
        if let likelyMistake, likelyMistake.isSure, likelyMistake.span == right.span {
            return (likelyMistake.meant, right.span)
        }
        for (side, other) in [(left, right), (right, left)] {
            let text = scope.script.text(in: side.span)
            switch (side.type, other.kind) {
            case (.node(let relation), .text):
                let field = relation.map { $0 == .docs ? "name" : $0 == .sections ? "heading" : "text" } ?? "text"
                return ("\(text).\(field)", side.span)
            case (.rows, .number): return ("count(\(text))", side.span)
            case (.rows(let shape), let kind?) where side.span == left.span:
                let isAmount = shape.node?.base == .figures && kind != .text
                guard isAmount || kind == .text && shape.hasNodes else { return nil }
                let asked = scope.script.text(in: comparison.span.lowerBound..<span.upperBound)
                return ("any(\(text) | where \(isAmount ? "value" : "text") \(asked))", span)
            default: continue
            }
        }
        return nil
    }

    /// `<` and its like are for what has an order.
    private func requireOrdered(
        _ left: Checked, _ right: Checked, _ comparison: ExpressionSyntax.Comparison?, at span: Range<Int>,
        in scope: Scope
    ) throws {
        try requireComparable(left, right, comparison, at: span, in: scope)
        for kind in [left.kind, right.kind] {
            switch kind {
            case nil, .null, .truth, .number, .quantity, .date, .duration, .text: break
            case let kind?: throw wrong(CheckFault.unordered(kind), at: comparison?.span ?? span, in: scope)
            }
        }
    }

    private func textComparison(
        _ left: Checked, _ operation: TextOperation, _ right: Checked, at span: Range<Int>, in scope: Scope
    ) throws -> any Computation {
        let left = list(left)
        switch left.type {
        case .text, .any, .null, .list(.text), .list(.any), .list(.null): break
        case .list(let element): throw wants("texts", element, at: left.span, operation, in: scope)
        default: throw wants("a text", left.type, at: left.span, operation, in: scope)
        }
        let right = list(right)
        switch right.type {
        case .text, .any, .null, .list(.text), .list(.any), .list(.null): break
        case .pattern where operation == .matches: break
        case .list(.pattern) where operation == .matches: break
        default:
            let wanted = operation == .matches ? "a pattern" : "a text or a list of texts"
            // What is meant goes in the operator's place.
            throw wants(wanted, right.type, at: right.type == .pattern ? span : right.span, operation, in: scope)
        }
        if operation == .matches { try requirePattern(right, in: scope) }
        if operation == .has { try requireWords(in: right, of: "has", in: scope) }
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
        _ wanted: String, _ type: ValueType, at span: Range<Int>, _ operation: TextOperation, in scope: Scope
    ) -> CheckFailure {
        let error = OperationError.wrongArgument(
            operation: operation.rawValue, kind: type.kind ?? .null, wanted: wanted)
        return wrong(OperationFault(error), at: span, in: scope)
    }

    private func membership(
        _ left: Checked, _ right: Checked, at span: Range<Int>, in scope: Scope
    ) throws -> any Computation {
        let right = oneAsList(list(right))
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
