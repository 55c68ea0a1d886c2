/// A `summarize` that is being checked: the scope of its rows, and the aggregates found.
final class GroupBinding {
    let rowScope: Scope
    var aggregates: [Aggregate] = []
    /// What their arguments depend on.
    var slots: SlotSet = []

    init(rowScope: Scope) { self.rowScope = rowScope }
}
