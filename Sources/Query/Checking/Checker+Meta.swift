import Documents

/// Front matter differs from file to file: an operation that one file's value is not for ends no run.
extension Checker {
    /// An operation as it is, or of front matter one that gives null for what it can't be done with.
    func tolerant(_ checked: Checked, of operands: [Checked], in scope: Scope) -> Checked {
        guard operands.contains(where: \.isMeta), checked.constant == nil else { return checked }
        var result = checked
        result.computation = Tolerant(body: checked.computation, slot: scope.row?.slot)
        result.isMeta = true
        return result
    }

    /// What a stage works on; of front matter null where it is of another kind.
    func fitting(
        _ checked: Checked, _ kinds: Set<OperationError.Kind>, of stage: String, wanted: String, in state: PipelineState
    ) -> any Computation {
        guard checked.isMeta else { return checked.computation }
        return KindGuard(
            body: checked.computation, kinds: kinds, operation: stage, wanted: wanted, slot: state.row.slot,
            place: place(checked.span, in: state.outer))
    }

    /// Of front matter one value where a list is due, as a list of one.
    func oneAsList(_ checked: Checked) -> Checked {
        guard checked.isMeta else { return checked }
        var result = checked
        result.computation = ListOfOne(body: checked.computation)
        return result
    }
}

extension Checked {
    /// Marked as front matter if it is that, or a part of it.
    func from(_ base: Checked) -> Checked {
        guard base.isMeta else { return self }
        var result = self
        result.isMeta = true
        return result
    }

    /// Marked as front matter if it is the field that has it.
    func asMeta(if isMeta: Bool) -> Checked {
        guard isMeta else { return self }
        var result = self
        result.isMeta = true
        return result
    }

    /// Marked as what a field of a relation is: front matter, or a figure's value.
    func `as`(_ field: Field?, of relation: Relation?) -> Checked {
        var result = asMeta(if: field?.type == .record)
        if let relation, relation.base == .figures, field?.type == .any { result.figure = relation }
        return result
    }
}
