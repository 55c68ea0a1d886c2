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
        scope.joined = name.text
        let conjuncts: [ExpressionSyntax] = if case .all(let all) = condition.kind { all } else { [condition] }
        var keys: [JoinStage.Key] = []
        var rest: [JoinStage.Condition] = []
        var likeness: JoinStage.Likeness?
        let sides = JoinSides(left: state.row.slot, right: rightRow.slot)
        var asked: SlotSet = []
        _ = try each(conjuncts) { conjunct in
            let checked = try checkCondition(conjunct, of: "on", in: scope)
            state.depend(on: [checked])
            asked.formUnion(checked.slots)
            guard let equality = checked.computation as? Equality, !equality.isNegated else {
                if likeness == nil,
                    let found = sides.likeness(checked.computation, quietly { likenessSlots(conjunct, in: scope) })
                {
                    likeness = found
                } else {
                    rest.append(sides.condition(checked))
                }
                return
            }
            if let key = sides.key(equality, try operandSlots(conjunct, in: scope)) {
                keys.append(key)
            } else {
                // In `on`, null equals nothing.
                var strict = checked
                strict.computation = StrictEquality(left: equality.left, right: equality.right)
                rest.append(sides.condition(strict))
            }
        }
        // What asks nothing of any row, such as 'true', pairs all on purpose.
        guard asked.isEmpty || asked.contains(.row(rightRow.slot)) else {
            throw wrong(NameFault.lacksRightRow(name.text), at: condition.span, in: state.outer)
        }
        state.slots.remove(.row(rightRow.slot))
        let stage = JoinStage(
            slot: state.row.slot, rightSlot: rightRow.slot, right: plan, keys: keys, likeness: likeness, rest: rest,
            isLeft: isLeft)
        warnIfHiding(name.text, at: name.span, in: state.scope)
        state.add(name.text, plan.shape.elementType)
        return stage
    }

    /// What the two sides of a comparison depend on, and their types.
    func operandSlots(_ syntax: ExpressionSyntax, in scope: Scope) throws -> [Checked] {
        guard case .comparison(let left, _, let right) = syntax.kind else { return [] }
        return try [check(left, in: scope), check(right, in: scope)]
    }
}

extension Checker {
    /// The texts that `similar(a, b) >= 0.8` compares, and the least that they must be alike, as they are checked; empty
    /// for all else.
    private func likenessSlots(_ syntax: ExpressionSyntax, in scope: Scope) -> [Checked] {
        guard case .comparison(let left, let comparison, let right) = syntax.kind,
            case .order(let sign) = comparison.sign,
            !comparison.isNegated
        else { return [] }
        let (call, least): (ExpressionSyntax, ExpressionSyntax) =
            sign == .greater || sign == .greaterOrEqual ? (left, right) : (right, left)
        guard case .call(let name, let arguments, nil) = call.kind, name.text == FunctionName.similar.rawValue,
            scope.environment.definitions[name.text] == nil, arguments.count == 2
        else { return [] }
        let parts =
            arguments.compactMap { try? checkNested($0, in: scope) } + [try? check(least, in: scope)].compactMap(\.self)
        return parts.count == 3 ? parts : []
    }
}

/// Tells the two sides of a join's equality apart.
struct JoinSides {
    let left: Int
    let right: Int

    /// The key of an equality of one side with the other whose values can be looked up; else nil.
    func key(_ equality: Equality, _ operands: [Checked]) -> JoinStage.Key? {
        guard let (first, second) = Self.keys(equality, operands) else { return nil }
        if isOnly(operands[0], left), isOnly(operands[1], right) { return .init(left: first, right: second) }
        if isOnly(operands[1], left), isOnly(operands[0], right) { return .init(left: second, right: first) }
        return nil
    }

    /// What `similar(a, b) >= 0.8` looks up, where it compares a text of one side with one of the other.
    func likeness(_ condition: any Computation, _ parts: [Checked]) -> JoinStage.Likeness? {
        guard parts.count == 3, parts[0].type == .text, parts[1].type == .text, parts[2].slots.isEmpty,
            parts[2].type == .number
        else { return nil }
        func made(_ first: Int, _ second: Int) -> JoinStage.Likeness {
            .init(
                left: parts[first].computation, right: parts[second].computation, least: parts[2].computation,
                condition: condition)
        }
        if isOnly(parts[0], left), isOnly(parts[1], right) { return made(0, 1) }
        if isOnly(parts[1], left), isOnly(parts[0], right) { return made(1, 0) }
        return nil
    }

    /// A condition, with the side that alone decides it.
    func condition(_ checked: Checked) -> JoinStage.Condition {
        let (hasLeft, hasRight) = (checked.slots.contains(.row(left)), checked.slots.contains(.row(right)))
        return .init(
            computation: checked.computation, side: hasLeft == hasRight ? .both : hasLeft ? .left : .right)
    }

    /// Both sides as values in a table, if they can be such.
    static func keys(_ equality: Equality, _ operands: [Checked]) -> (any Computation, any Computation)? {
        // Numbers meet dates and quantities as equals in other ways than values in a table do.
        guard operands.count == 2 else { return nil }
        let areNodes = operands.allSatisfy { $0.type.isNode }
        let areLookedUp: [ValueType] = [.text, .number, .quantity, .date, .duration, .truth]
        guard areNodes || operands[0].type == operands[1].type && areLookedUp.contains(operands[0].type) else {
            return nil
        }
        return areNodes
            ? (NodeIdentity(node: equality.left), NodeIdentity(node: equality.right)) : (equality.left, equality.right)
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
