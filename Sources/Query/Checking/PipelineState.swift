/// A pipeline that is being checked: what its rows have so far, and what is in scope.
struct PipelineState {
    /// The names around the pipeline.
    let outer: Scope
    var row: RowBinding
    /// The names that `as` gave rows, the first first.
    var aliases: [RowAlias]
    /// What it depends on.
    var slots: SlotSet
    /// Whether it is a statement of its own, and may save.
    var isStatement = false
    /// Whether the stage before has shown a table, which a 'save' right after it saves.
    var isTable = false
    /// Whether a stage before has drawn something.
    var isDrawn = false
    /// The stages after the one that is being checked.
    var rest: ArraySlice<StageSyntax> = []
    /// Where the rows are what is inside the row around: from where, until other rows are made.
    var source: SourceInRow?

    /// The scope of the stages' expressions: names around it only as far as rule 1 and the environment go.
    var scope: Scope {
        var scope = outer
        if let shape = outer.row?.shape { scope.around.append(shape) }
        scope.row = row
        scope.group = nil
        scope.window = nil
        scope.joined = nil
        for alias in aliases { scope.locals.append(.init(name: alias.name, meaning: alias.meaning(in: row))) }
        return scope
    }

    /// The scope of numbers such as `take`'s, which are no row's.
    var countScope: Scope {
        var scope = outer
        scope.row = nil
        scope.group = nil
        scope.window = nil
        scope.joined = nil
        return scope
    }

    mutating func depend(on checked: [Checked]) {
        slots.formUnion(checked.slots)
        slots.remove(.row(row.slot))
    }
}
