extension Checker {
    /// `join (PIPELINE) as name on COND`: the right rows are read where no row is.
    func checkJoin(
        _ right: PipelineSyntax, _ name: NameSyntax, on condition: ExpressionSyntax, isLeft: Bool, at span: Range<Int>,
        in state: inout PipelineState
    ) throws -> any Stage {
        let (plan, slots) = try checkPipeline(right, in: state.countScope)
        state.slots.formUnion(slots)
        let rightRow = RowBinding(slot: newRowSlot(), shape: plan.shape)
        var scope = state.scope
        scope.locals.append(.init(name: name.text, meaning: .row(rightRow)))
        let conjuncts: [ExpressionSyntax] = if case .all(let all) = condition.kind { all } else { [condition] }
        var keys: [JoinStage.Key] = []
        var rest: [any Computation] = []
        let sides = JoinSides(left: state.row.slot, right: rightRow.slot)
        _ = try each(conjuncts) { conjunct in
            let checked = try checkCondition(conjunct, of: "on", in: scope)
            state.depend(on: [checked])
            guard let equality = checked.computation as? Equality, !equality.isNegated else {
                rest.append(checked.computation)
                return
            }
            if let key = sides.key(equality, try operandSlots(conjunct, in: scope)) {
                keys.append(key)
            } else {
                // In `on`, null equals nothing.
                rest.append(StrictEquality(left: equality.left, right: equality.right))
            }
        }
        state.slots.remove(.row(rightRow.slot))
        let stage = JoinStage(
            slot: state.row.slot, rightSlot: rightRow.slot, right: plan, keys: keys, rest: rest, isLeft: isLeft)
        warnIfHiding(name.text, at: name.span, in: state.scope)
        state.add(name.text, plan.shape.elementType)
        return stage
    }

    /// What the two sides of a comparison depend on, and their types.
    private func operandSlots(_ syntax: ExpressionSyntax, in scope: Scope) throws -> [Checked] {
        guard case .comparison(let left, _, let right) = syntax.kind else { return [] }
        return try [check(left, in: scope), check(right, in: scope)]
    }
}

/// Tells the two sides of a join's equality apart.
private struct JoinSides {
    let left: Int
    let right: Int

    /// The key of an equality of one side with the other whose values can be looked up; else nil.
    func key(_ equality: Equality, _ operands: [Checked]) -> JoinStage.Key? {
        // Numbers meet dates and quantities as equals in other ways than values in a table do.
        guard operands.count == 2 else { return nil }
        let areNodes = operands.allSatisfy { $0.type.isNode }
        let areLookedUp: [ValueType] = [.text, .number, .quantity, .date, .duration, .truth]
        guard areNodes || operands[0].type == operands[1].type && areLookedUp.contains(operands[0].type) else {
            return nil
        }
        let (first, second): (any Computation, any Computation) =
            areNodes
            ? (NodeIdentity(node: equality.left), NodeIdentity(node: equality.right)) : (equality.left, equality.right)
        if isOnly(operands[0], left), isOnly(operands[1], right) { return .init(left: first, right: second) }
        if isOnly(operands[1], left), isOnly(operands[0], right) { return .init(left: second, right: first) }
        return nil
    }

    private func isOnly(_ operand: Checked, _ slot: Int) -> Bool {
        operand.slots.contains(.row(slot)) && !operand.slots.contains(.row(slot == left ? right : left))
    }
}

extension ValueType {
    /// Whether its values, but for null, are nodes or rows that have one.
    fileprivate var isNode: Bool {
        switch self {
        case .node: true
        case .row(let shape): shape.node != nil
        default: false
        }
    }
}
