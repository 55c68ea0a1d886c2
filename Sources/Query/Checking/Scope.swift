/// What the names in an expression can mean.
struct Scope {
    /// A name of rule 1: a parameter of a `def`, or a row that `as` names.
    struct Local {
        enum Meaning {
            case parameter(slot: Int, ValueType)
            case row(RowBinding)
            /// A row that this one was reached from, in a value of the row in a slot.
            case carried(slot: Int, value: Int, ValueType)
        }
        let name: String
        let meaning: Meaning

        /// Whether `as` gave it.
        var isRow: Bool { if case .parameter = meaning { false } else { true } }
    }

    /// The text that the expression is in.
    var script: Script
    var environment: Environment
    /// The last is the innermost.
    var locals: [Local] = []
    /// The row that columns and fields are read in; nil in statements, `let`, `def` and `join ( )`.
    var row: RowBinding?
    /// The rows of the pipelines around, the innermost last: not to be named, but to say so.
    var around: [RowShape] = []
    /// In the columns of `summarize`: where aggregates work out their first arguments.
    var group: GroupBinding?
    /// In the columns of `with`: where what looks at the rows around is gathered.
    var window: WindowBinding?
    /// In the condition of a `join`: the name of the right row.
    var joined: String?

    /// The names of rows around that a pipeline inside can see: all but its own row's columns.
    func local(named name: String) -> Local? { locals.last { $0.name == name } }
}
