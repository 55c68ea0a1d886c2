extension Checker {
    typealias Sign = ExpressionSyntax.Operation.Sign

    func checkNegative(
        _ operand: ExpressionSyntax, _ times: Int, at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        let checked = try check(operand, in: scope)
        switch checked.type {
        case .number, .quantity, .duration, .any, .null: break
        default:
            let error = OperationError.wrongArgument(
                operation: "-", kind: checked.kind ?? .null, wanted: "a number, quantity or duration")
            throw wrong(OperationFault(error), at: checked.span, in: scope)
        }
        if let constant = checked.constant, let negated = try? constant.negated() {
            return Checked(Constant(times % 2 == 1 ? negated : constant), checked.type, at: span)
        }
        let place = place(span, in: scope)
        let once = ArithmeticNegation(operand: checked.computation, place: place)
        let computation: any Computation = times % 2 == 1 ? once : ArithmeticNegation(operand: once, place: place)
        return tolerant(Checked(computation, checked.type, at: span, on: checked.slots), of: [checked], in: scope)
    }

    func checkChain(
        _ first: ExpressionSyntax, _ rest: [(operation: ExpressionSyntax.Operation, operand: ExpressionSyntax)],
        at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        let operands = try each([first] + rest.map(\.operand)) { try check($0, in: scope) }
        if rest.first?.operation.symbol == .orElse { return orElse(operands, at: span) }
        var type = operands[0].type
        var steps: [Arithmetic.Step] = []
        for (index, (operation, _)) in rest.enumerated() {
            let operand = operands[index + 1]
            guard let result = ArithmeticTypes.result(operation.symbol, type, operand.type) else {
                if let meant = joinedText(first, rest, operands, in: scope) {
                    throw wrong(CheckFault.joinsTexts(meant: meant), at: span, in: scope)
                }
                let error = OperationError.wrongKinds(
                    operation: operation.symbol.rawValue, left: type.kind ?? .null, right: operand.kind ?? .null)
                throw wrong(OperationFault(error), at: operation.span, in: scope)
            }
            if operation.symbol == .subtract, index == 0 { warnOfDays(operands[0], operand, at: span, in: scope) }
            type = result
            steps.append(
                .init(sign: operation.symbol, operand: operand.computation, place: place(operation.span, in: scope)))
        }
        let chain = Checked(Arithmetic(first: operands[0].computation, rest: steps), type, at: span, on: operands.slots)
        return tolerant(folded(chain, operands), of: operands, in: scope)
    }

    private func orElse(_ operands: [Checked], at span: Range<Int>) -> Checked {
        let type = operands.dropFirst().reduce(operands[0].type) { $0.joined(with: $1.type) }
        return Checked(Coalescing(alternatives: operands.map(\.computation)), type, at: span, on: operands.slots)
            .asMeta(if: operands.contains(where: \.isMeta))
    }

    /// What has only constants is one; what is wrong with them is found as it runs.
    private func folded(_ checked: Checked, _ operands: [Checked]) -> Checked {
        guard let arithmetic = checked.computation as? Arithmetic, var value = operands[0].constant else {
            return checked
        }
        // Texts of a script are no longer than the script.
        var memory = MemoryUse(budget: .max, named: 0)
        for (step, operand) in zip(arithmetic.rest, operands.dropFirst()) {
            guard let right = operand.constant, let result = try? Arithmetic.apply(step.sign, value, right, &memory)
            else { return checked }
            value = result
        }
        return Checked(Constant(value), value.type, at: checked.span)
    }
}
