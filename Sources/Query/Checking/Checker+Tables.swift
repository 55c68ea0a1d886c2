import Documents

extension Checker {
    /// `import "states.csv" as states`: the table's rows but for the header, with a column for each of its own; their values
    /// are texts. Its path is relative to the script.
    func checkTable(_ path: String, at span: Range<Int>, in scope: Scope) throws -> Pipeline {
        let path = ImportPath.resolve(path, from: scope.script.path)
        let names: [String]
        do {
            names = try readColumns(path)
        } catch {
            throw wrong(CheckFault.cannotOpen(path, why: error.message), at: span, in: scope)
        }
        guard !names.isEmpty else { throw wrong(CheckFault.noTable(path), at: span, in: scope) }
        needs.relations.formUnion([.docs, .rows])
        needs.lookAround += 1
        let (slot, schema, place) = (newRowSlot(), Relation.rows.schema, place(span, in: scope))
        func field(_ name: String) -> any Computation { RowField(slot: slot, field: schema.index(ofField: name) ?? 0) }
        let values = field("values")
        var shape = RowShape(node: .rows)
        shape.columns = names.enumerated().map { RowColumn($1, .text, at: .value($0)) }
        shape.isChosen = true
        let stages: [any Stage] = [
            DownStage(relation: .rows, carried: CarriedValues(slot: slot, values: [])),
            WhereStage(slot: slot, condition: Negation(operand: field("header"))),
            SelectStage(slot: slot, columns: names.map { RecordMember(record: values, name: $0) }),
        ]
        return Pipeline(
            source: OpenSource(path: path, place: place), sourcePlace: place,
            steps: stages.map { .init(stage: $0, place: place) }, shape: shape, isSorted: false)
    }
}
