import Documents

extension Checker {
    /// A pipeline inside an expression, or an expression alone.
    func checkNested(_ syntax: PipelineSyntax, in scope: Scope) throws -> Checked {
        if let expression = syntax.expression { return try check(expression, in: scope) }
        return try nested(at: syntax.span, in: scope) {
            let (plan, slots) = try checkPipeline(syntax, in: scope)
            var checked = Checked(NestedPipeline(pipeline: plan), .rows(plan.shape), at: syntax.span, on: slots)
            if let lookup = plan.source as? NestedLookup, lookup.decidesAll {
                checked.computation = KeyMemo(
                    id: newValueSlot(), container: lookup.container, key: lookup.around, body: checked.computation)
            }
            return once(checked)
        }
    }

    /// Checks a pipeline: its plan, and what it depends on.
    func checkPipeline(
        _ syntax: PipelineSyntax, in scope: Scope, isStatement: Bool = false
    ) throws -> (plan: Pipeline, slots: SlotSet) {
        let slot = newRowSlot()
        // Not the needs themselves: held twice, all that is opened would be copied for each that comes.
        let before = (relations: needs.relations, lookAround: needs.lookAround)
        var (source, shape, slots) = try checkSource(syntax, in: scope)
        var state = PipelineState(
            outer: scope, row: RowBinding(slot: slot, shape: shape), aliases: [], slots: slots,
            isStatement: isStatement)
        state.name(syntax.alias)
        state.source = sourceInRow(syntax, source, in: scope)
        inspectRowName(syntax.alias, of: shape, in: scope)
        inspectStages(syntax.stages, in: scope)
        var steps: [Pipeline.Step] = []
        var failed = false
        // What the rows depend on up to the stage that looks them up.
        var earlier: SlotSet = []
        let sourcePlace = place(syntax.sourceSpan, in: scope)
        let filters = isStatement ? syntax.documentFilters(source) : 0
        var asked = needs.relations
        for (index, stage) in syntax.stages.enumerated() {
            state.rest = syntax.stages[(index + 1)...]
            do {
                let slotsBefore = state.slots
                let checked = try checkStage(stage, in: &state)
                // The steps are handed over for that long only: held twice, each addition would copy them all.
                if case .where(let condition) = stage.kind, !(source is NestedLookup),
                    let lookup = lookup(
                        for: condition,
                        after: PipelineStart(
                            source: source, sourcePlace: sourcePlace, steps: steps, slots: slotsBefore),
                        in: state)
                {
                    (source, steps) = (lookup.lookup, [])
                    (earlier, state.slots) = (state.slots.union(slotsBefore), lookup.rest)
                }
                if steps.count < filters { asked = needs.relations }
                state.isDrawn = state.isDrawn || stage.draws
                state.isTable = stage.showsTable || state.isTable && stage.saves
                steps.append(.init(stage: checked, place: place(stage.span, in: scope)))
            } catch {
                // Where the rows are still known, the stages after it can be checked, too.
                guard stage.keepsShape else { throw error }
                failed = true
            }
        }
        if failed { throw CheckFailure() }
        if var lookup = source as? NestedLookup {
            lookup.decidesAll = state.slots.isEmpty
            source = lookup
            state.slots.formUnion(earlier)
        }
        var plan = Pipeline(
            source: source, sourcePlace: sourcePlace, steps: steps, shape: state.row.shape,
            isSorted: syntax.order(in: scope.environment) == .made)
        if isStatement, source is AllNodesSource {
            plan.preparation = preparation(filters: filters, asked: asked, since: before)
        }
        return (plan, state.slots)
    }

    /// What a pipeline of documents makes of them as it comes to them, which is not asked for before it runs then: what it
    /// filters documents for asks only those that are left, and what looks at one document at a time asks each in its turn.
    private func preparation(
        filters: Int, asked: Set<Relation>, since before: (relations: Set<Relation>, lookAround: Int)
    ) -> Pipeline.Preparation? {
        // The source is one.
        let isLocal = needs.lookAround == before.lookAround + 1
        guard isLocal || filters > 0 && asked != needs.relations else { return nil }
        // What is wrong with documents is told before.
        let early = isLocal ? asked.subtracting(before.relations).subtracting([.docs]) : []
        let late = needs.relations.subtracting(asked)
        needs.relations.subtract(early.union(late))
        needs.lateRelations.formUnion(early.union(late))
        let inOrder = { (relations: Set<Relation>) in Relation.allCases.filter(relations.contains) }
        return Pipeline.Preparation(
            filters: filters, early: inOrder(filters > 0 ? early : early.union(late)),
            late: inOrder(filters > 0 ? late : []), isLocal: isLocal)
    }

    private func checkSource(
        _ syntax: PipelineSyntax, in scope: Scope
    ) throws -> (any RowSource, RowShape, SlotSet) {
        switch syntax.source {
        case .expression(let expression):
            let checked = try check(expression, in: scope)
            if let all = checked.computation as? AllNodes { return (AllNodesSource(nodes: all), all.shape, []) }
            let (source, shape) = try rows(of: checked, in: scope)
            return (source, shape, checked.slots)
        case .it:
            let checked = try checkIt(at: syntax.sourceSpan, in: scope)
            let (source, shape) = try rows(of: checked, in: scope)
            return (source, shape, checked.slots)
        case .open(let path):
            needs.relations.insert(.docs)
            needs.opens.append(path)
            needs.lookAround += 1
            let source = OpenSource(path: path, place: place(syntax.sourceSpan, in: scope))
            return (source, RowShape(of: .docs), [])
        case .place(let line, let column):
            needs.asksDocuments = true
            needs.relations.formUnion(Relation.allCases)
            needs.lookAround += 1
            let source = PlaceSource(line: line, column: column, place: place(syntax.sourceSpan, in: scope))
            return (source, PlaceSource.shape, [])
        case .quotation(let text):
            needs.asksDocuments = true
            needs.relations.formUnion(Relation.allCases)
            needs.lookAround += 1
            return (QuotationSource(text: text, place: place(syntax.sourceSpan, in: scope)), PlaceSource.shape, [])
        }
    }

    /// A value as the rows of a pipeline: rows; a list's elements; one node, row or record.
    func rows(of checked: Checked, in scope: Scope) throws -> (any RowSource, RowShape) {
        let shape: RowShape
        switch checked.type {
        case .rows(let known), .row(let known): shape = known
        case .node(let relation): shape = .nodes(relation)
        case .list(let element): shape = .elements(element)
        case .record: shape = .elements(checked.type)
        case .any: shape = .elements(.any)
        case .null: shape = RowShape(columns: [RowColumn("value", .null, at: .value(0))])
        default: throw wrong(CheckFault.notRows(checked.kind ?? .null), at: checked.span, in: scope)
        }
        let place = place(checked.span, in: scope)
        return (ValueSource(value: checked.computation, place: place, shape: shape), shape)
    }
}

extension PipelineSyntax {
    /// How many `where` stages a pipeline of all documents begins with.
    fileprivate func documentFilters(_ source: any RowSource) -> Int {
        guard (source as? AllNodesSource)?.nodes.relation == .docs else { return 0 }
        return stages.prefix { if case .where = $0.kind { true } else { false } }.count
    }
}
