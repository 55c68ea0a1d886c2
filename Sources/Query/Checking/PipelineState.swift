/// A pipeline that is being checked: what its rows have so far, and what is in scope.
struct PipelineState {
    /// The names around the pipeline.
    let outer: Scope
    var row: RowBinding
    /// The name that `as` gave the rows, until other rows are made.
    var alias: String?
    /// What it depends on.
    var slots: SlotSet
    /// Whether it is a statement of its own, and may save.
    var isStatement = false
    /// Whether the stage before has shown a table, which a 'save' right after it saves.
    var isTable = false
    /// Whether a stage before has drawn something.
    var isDrawn = false

    /// The scope of the stages' expressions: names around it only as far as rule 1 and the environment go.
    var scope: Scope {
        var scope = outer
        if let shape = outer.row?.shape { scope.around.append(shape) }
        scope.row = row
        scope.group = nil
        scope.window = nil
        if let alias { scope.locals.append(.init(name: alias, meaning: .row(row))) }
        return scope
    }

    /// The scope of numbers such as `take`'s, which are no row's.
    var countScope: Scope {
        var scope = outer
        scope.row = nil
        scope.group = nil
        scope.window = nil
        return scope
    }

    mutating func depend(on checked: [Checked]) {
        slots.formUnion(checked.slots)
        slots.remove(.row(row.slot))
    }
}
