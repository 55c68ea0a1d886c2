import Documents

extension Checker {
    /// `around N`: on nodes that stand in a sentence; with `in block`, in a block.
    func checkAround(
        _ count: ExpressionSyntax, in reach: StageSyntax.Reach, at span: Range<Int>, _ state: inout PipelineState
    ) throws -> any Stage {
        let count = try checkCount(count, of: "around", in: &state)
        guard state.row.shape.hasNodes else {
            throw wrong(NameFault.noNodeForFunction("around"), at: span, in: state.outer)
        }
        if let node = state.row.shape.node {
            let outer: Relation = reach == .block ? .blocks : .sentences
            if node == .docs || outer == .blocks && node.schema.rank < outer.schema.rank {
                let fault = NameFault.cannotBeAround(
                    outer.schema.singular, of: node.schema.name, down: outer.schema.name)
                throw wrong(fault, at: span, in: state.outer)
            }
            if outer == .sentences, node.schema.rank <= outer.schema.rank {
                throw wrong(StageFault.noSentenceAround(node.schema.name), at: span, in: state.outer)
            }
        }
        needs.relations.formUnion([.words, reach == .block ? .blocks : .sentences])
        for name in ["left", "right"] { warnIfHiding(name, at: span, in: state.scope) }
        let values = state.row.shape.valueCount
        state.add("left", .text, at: values)
        state.add("right", .text, at: values + 1)
        return AroundStage(slot: state.row.slot, count: count, reach: reach, values: values)
    }

    /// `ngrams N`: on words.
    func checkNgrams(
        _ count: ExpressionSyntax, at span: Range<Int>, in state: inout PipelineState
    ) throws -> any Stage {
        let checked = try checkCount(count, of: "ngrams", in: &state)
        guard state.row.shape.node == .words else {
            guard state.row.shape.hasNodes else {
                throw wrong(NameFault.noNodeForFunction("ngrams"), at: span, in: state.outer)
            }
            let name = state.row.shape.node?.schema.name ?? "nodes of several kinds"
            throw wrong(StageFault.wantsWords("ngrams", name), at: span, in: state.outer)
        }
        if let constant = checked.constant, !(1...StageFault.longestRun ~= constant) {
            throw wrong(StageFault.runLength, at: count.span, in: state.outer)
        }
        needs.relations.insert(.sentences)
        var shape = RowShape(node: .words)
        for name in ["text", "lower"] {
            guard let index = Relation.words.schema.index(ofField: name) else { continue }
            shape.columns.append(RowColumn(field: index, of: .words))
        }
        state.turn(to: shape)
        return NgramsStage(count: checked)
    }
}

extension RowCount {
    /// The number, where it is written there.
    fileprivate var constant: Int? {
        if case .number(let number)? = (computation as? Constant)?.constant { number.int } else { nil }
    }
}
