extension Checker {
    /// What a pipeline has before a stage, as far as a lookup needs to know.
    struct PipelineStart {
        let source: any RowSource
        let sourcePlace: Place
        let steps: [Pipeline.Step]
        /// What it depends on besides its own rows.
        let slots: SlotSet
    }

    /// The lookup that a `where` of a pipeline inside an expression can be: of an equality between its own row and what is
    /// around, where the rows before it depend on nothing around, or on one container only.
    ///
    /// It gives all rows for which the equality holds, in their order; the stage itself still decides.
    func lookup(
        for condition: ExpressionSyntax, after start: PipelineStart, in state: PipelineState
    ) -> (lookup: NestedLookup, rest: SlotSet)? {
        guard !state.isStatement, !isInspecting, start.slots.isEmpty || start.slots.onlyContainer != nil
        else { return nil }
        let conjuncts: [ExpressionSyntax] = if case .all(let all) = condition.kind { all } else { [condition] }
        for conjunct in conjuncts {
            guard case .comparison(_, let comparison, _) = conjunct.kind, comparison.sign == .equal,
                !comparison.isNegated, let (own, around) = quietly({ sides(of: conjunct, in: state) })
            else { continue }
            let prefix = Pipeline(
                source: start.source, sourcePlace: start.sourcePlace, steps: start.steps, shape: state.row.shape,
                isSorted: false)
            let container = start.slots.onlyContainer.map { RowField(slot: $0.row, field: $0.field) }
            let lookup = NestedLookup(
                id: newValueSlot(), container: container, prefix: prefix, slot: state.row.slot, own: own,
                around: around)
            let others = conjuncts.filter { $0.span != conjunct.span }
            var rest = quietly { others.compactMap { try? check($0, in: state.scope) } }.slots
            rest.remove(.row(state.row.slot))
            return (lookup, rest)
        }
        return nil
    }

    /// The sides of an equality of what only the pipeline's own row decides with what only rows around do.
    private func sides(
        of conjunct: ExpressionSyntax, in state: PipelineState
    ) -> (own: any Computation, around: any Computation)? {
        guard let operands = try? operandSlots(conjunct, in: state.scope), operands.count == 2,
            let keys = JoinSides.keys(
                Equality(left: operands[0].computation, right: operands[1].computation, isNegated: false), operands)
        else { return nil }
        func isOwn(_ operand: Checked) -> Bool {
            var slots = operand.slots
            slots.remove(.row(state.row.slot))
            return slots.isEmpty && !operand.slots.isEmpty
        }
        func isAround(_ operand: Checked) -> Bool {
            !operand.slots.isEmpty && !operand.slots.contains(.row(state.row.slot))
        }
        if isOwn(operands[0]), isAround(operands[1]) { return (keys.0, keys.1) }
        if isOwn(operands[1]), isAround(operands[0]) { return (keys.1, keys.0) }
        return nil
    }
}
