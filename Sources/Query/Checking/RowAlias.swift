/// A name that `as` gave rows: of the rows that there are, or of those that they were reached from.
struct RowAlias {
    let name: String
    /// Where the row that was gone on from is, and what it is; nil where the name is that of the rows themselves.
    var carried: (value: Int, type: ValueType)?

    init(_ name: String) { self.name = name }

    /// What it means in a row.
    func meaning(in row: RowBinding) -> Scope.Local.Meaning {
        carried.map { .carried(slot: row.slot, value: $0.value, $0.type) } ?? .row(row)
    }

    /// What it names, of a row.
    fileprivate func computation(in row: RowBinding) -> any Computation {
        if let carried { return RowValue(slot: row.slot, index: carried.value) }
        return row.shape.isWholeRelation
            ? RowNode(slot: row.slot) : CurrentRow(slot: row.slot, shape: row.shape)
    }
}

extension PipelineState {
    /// Gives the rows a name; one that they are named by anew is another's no more.
    mutating func name(_ name: NameSyntax?) {
        guard let name else { return }
        aliases.removeAll { $0.name == name.text }
        aliases.append(RowAlias(name.text))
    }

    /// Other rows, of which none was reached from one of these: the names that `as` gave have ended.
    mutating func turn(to shape: RowShape) {
        row.shape = shape
        aliases = []
        source = nil
    }

    /// The rows inside or around these: what names mean that are used later goes with them, as values that no column shows.
    /// Those values, of a row that is gone on from.
    mutating func move(to shape: RowShape) -> [any Computation] {
        let values = carry(after: 0)
        row.shape = shape
        row.shape.hiddenValues = values.count
        source = nil
        return values
    }

    /// The rows with other columns, of which so many are values; what names mean stands after those.
    mutating func select(_ shape: RowShape, values count: Int) -> [any Computation] {
        let isOther: (RowAlias) -> Bool = { $0.carried != nil }
        let values = carry(after: count, where: isOther)
        row.shape = shape
        row.shape.hiddenValues = values.isEmpty ? 0 : count + values.count
        return values
    }

    private mutating func carry(
        after count: Int, where isCarried: (RowAlias) -> Bool = { _ in true }
    ) -> [any Computation] {
        guard !aliases.isEmpty else { return [] }
        let used = NameUses(in: rest).names
        var values: [any Computation] = []
        for index in aliases.indices where isCarried(aliases[index]) && used.contains(aliases[index].name) {
            let alias = aliases[index]
            values.append(alias.computation(in: row))
            aliases[index].carried = (count + values.count - 1, alias.carried?.type ?? row.shape.elementType)
        }
        // What is used nowhere is not taken along.
        aliases.removeAll { isCarried($0) && !used.contains($0.name) }
        return values
    }
}
