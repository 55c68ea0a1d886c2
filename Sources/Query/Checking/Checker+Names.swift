import Documents

/// What a name means: the first that fits of a parameter or a row named by `as`; a column, then a field of the row's node; a
/// `let` or `param`; a relation.
extension Checker {
    func checkName(_ name: NameSyntax, in scope: Scope) throws -> Checked {
        if let checked = atCursor(name, at: .value(scope)) { return checked }
        if let local = scope.local(named: name.text) {
            if local.isRow, scope.row?.shape.index(of: name.text) != nil {
                throw wrong(NameFault.twoMeanings(name.text, .row), at: name.span, in: scope)
            }
            return checkLocal(local, at: name.span)
        }
        if let row = scope.row, let checked = member(name, of: row) {
            if scope.environment.names[name.text] != nil {
                let isField = row.shape.node?.schema.index(ofField: name.text) != nil
                throw wrong(NameFault.twoMeanings(name.text, .value(isField: isField)), at: name.span, in: scope)
            }
            return checked
        }
        if let row = scope.row, name.text == ThisName.text { return try checkThis(of: row, at: name.span, in: scope) }
        if let index = scope.environment.names[name.text] {
            uses?.add(name, isCall: false, in: scope.script)
            return Checked(GlobalValue(index: index), globalTypes[index], at: name.span)
        }
        if let row = scope.row, row.shape.isOpen {
            let key = DynamicMember(
                value: RowValue(slot: row.slot, index: 0), name: name.text, place: place(name.span, in: scope))
            return Checked(key, .any, at: name.span, on: [.row(row.slot)])
        }
        if let relation = Relation(named: name.text) {
            if let row = scope.row, relation != .docs {
                return try checkDown(relation, of: row, at: name.span, in: scope)
            }
            if scope.group == nil || relation == .docs {
                let all = AllNodes(relation)
                needs.relations.insert(relation)
                needs.lookAround += 1
                needs.asksDocuments = true
                return Checked(all, .rows(all.shape), at: name.span)
            }
        }
        if scope.environment.isUncertain { throw CheckFailure() }
        if name.text == ResultsName.text { throw wrong(NameFault.resultWithoutNumber, at: name.span, in: scope) }
        throw wrong(unknown(name, in: scope), at: name.span, in: scope)
    }

    /// `this`: the node of the row.
    private func checkThis(of row: RowBinding, at span: Range<Int>, in scope: Scope) throws -> Checked {
        guard row.shape.hasNodes else { throw wrong(NameFault.noNodeForFunction(ThisName.text), at: span, in: scope) }
        return Checked(RowNode(slot: row.slot), .node(row.shape.node), at: span, on: [.row(row.slot)])
    }

    private func checkLocal(_ local: Scope.Local, at span: Range<Int>) -> Checked {
        switch local.meaning {
        case .parameter(let slot, let type): Checked(SlotValue(slot: slot), type, at: span, on: [.value(slot)])
        case .row(let row):
            Checked(CurrentRow(slot: row.slot, shape: row.shape), .row(row.shape), at: span, on: [.row(row.slot)])
        case .carried(let slot, let value, let type):
            Checked(RowValue(slot: slot, index: value), type, at: span, on: [.row(slot)])
        }
    }

    /// A column of a row in a slot, else a field of its node; nil if it has none of the name.
    func member(_ name: NameSyntax, of row: RowBinding) -> Checked? {
        let slots: SlotSet = [.row(row.slot)]
        if let column = row.shape.columns.first(where: { $0.name == name.text }) {
            noteAround(row.shape.field(of: column))
            return Checked(row.computation(of: column), column.type, at: name.span, on: slots)
                .asMeta(if: column.isMeta).as(row.shape.field(of: column), of: row.shape.node)
        }
        if let schema = row.shape.node?.schema {
            guard let index = schema.index(ofField: name.text), let field = schema.field(at: index) else { return nil }
            let type = type(of: field)
            let isContainer = CommonField(rawValue: index - schema.fields.count)?.container != nil
            return Checked(
                RowField(slot: row.slot, field: index), type, at: name.span,
                on: isContainer ? SlotSet(RowContainer(row: row.slot, field: index)) : slots
            ).as(field, of: row.shape.node)
        }
        if row.shape.hasMixedNodes, !row.shape.isOpen, let type = MixedFields.type(of: name.text) {
            return Checked(
                MixedNodeField(node: RowNode(slot: row.slot), name: name.text), type, at: name.span, on: slots)
        }
        return nil
    }

    /// Notes that a field is asked for which is worked out of what else is open.
    func noteAround(_ field: Field?) {
        if let field, field.looksAround { needs.aroundFields.append(field.name) }
    }

    /// The type of a field that is asked for.
    func type(of field: Field) -> ValueType {
        noteAround(field)
        let type = ValueType(field.type)
        if case .node(let container?) = type { needs.relations.insert(container) }
        return type
    }

    /// A relation's name in a row: the nodes inside its node.
    private func checkDown(
        _ relation: Relation, of row: RowBinding, at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        guard row.shape.hasNodes else {
            throw wrong(NameFault.noNode(relation.schema.name), at: span, in: scope)
        }
        try checkInside(relation, of: row.shape.node, at: span, in: scope)
        let inside = NodesInside(relation, inside: RowNode(slot: row.slot))
        return Checked(inside, .rows(inside.shape), at: span, on: [.row(row.slot)])
    }

    /// What can't be inside is an error. A nil relation may be any.
    func checkInside(_ inner: Relation, of outer: Relation?, at span: Range<Int>, in scope: Scope) throws {
        needs.relations.insert(inner)
        guard let outer, inner.schema.rank < outer.schema.rank || inner == .docs else { return }
        // A paragraph is gone up to as the block that it is.
        let up = [inner, inner.base].first(where: Relation.containers.contains)?.schema.singular
        throw wrong(
            NameFault.cannotBeInside(inner.schema.name, of: outer.schema.name, up: up), at: span, in: scope)
    }

    /// Why a name has no meaning, with the nearest that has.
    private func unknown(_ syntax: NameSyntax, in scope: Scope) -> any Fault {
        let name = syntax.text
        if scope.row == nil, StageName(rawValue: name) != nil {
            return SyntaxFault.stageWithoutRows(name, relation: "items")
        }
        if ClockName(rawValue: name.lowercased()) != nil { return NameFault.noClock(name) }
        if scope.group != nil, let row = scope.group?.rowScope.row, has(name, row) { return NameFault.notAKey(name) }
        if scope.around.contains(where: { names(in: $0).contains(name) }) { return NameFault.onlyAround(name) }
        var candidates = scope.locals.map(\.name)
        if let row = scope.row { candidates += names(in: row.shape) }
        let others = scope.environment.names.keys.sorted() + Relation.allCases.map(\.schema.name)
        var nearest = NearestName.nearest(to: name, among: candidates + others)
        if let other = OtherNames.constant(name) {
            nearest = other
        } else if scope.row == nil, let rows = OtherNames.rows(name) {
            nearest = rows
        } else if let field = OtherNames.field(name, of: scope.row?.shape.node) {
            nearest = field
        } else if scope.row == nil, likelyMistake?.isSure != true, let relation = Relation(meantBy: name) {
            nearest = relation.schema.name
        } else if let text = likelyMistake, text.span == syntax.span, text.isSure || nearest == nil {
            nearest = text.meant
        } else if let number = Self.numberWords.firstIndex(of: name.lowercased()) {
            nearest = "\(number)"
        } else if scope.group != nil, FunctionTable.function(named: name)?.isAggregate == true {
            nearest = name == "count" ? "count()" : "\(name)(…)"
        } else if let path = fieldAround(name, of: scope.row?.shape.node) {
            nearest = path
        } else if nearest == nil, scope.row != nil, FunctionTable.function(named: name) != nil {
            let hasText = scope.row?.shape.node != nil && FunctionName(rawValue: name)?.takesText == true
            nearest = "\(name)(\(hasText ? "text" : "…"))"
        }
        guard let row = scope.row else { return NameFault.unknownName(name, nearest: nearest) }
        if let relation = row.shape.node, row.shape.columns == RowShape(of: relation).columns {
            return NameFault.unknownField(name, on: relation.schema.name, nearest: nearest)
        }
        return NameFault.unknownColumn(name, nearest: nearest)
    }

    /// The path to a field of what is around the row: `section.heading` for the `heading` of a sum.
    private func fieldAround(_ name: String, of relation: Relation?) -> String? {
        guard let relation else { return nil }
        let around: [Relation] = [.sentences, .items, .sections, .turns, .links, .docs]
        let container = around.first { container in
            container != relation && container.schema.rank <= relation.schema.rank
                && container.schema.fields.contains { $0.name == name }
        }
        return container.map { "\($0.schema.singular).\(name)" }
    }

    private static let numberWords = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    ]

    /// A field that no row has here, with a relation whose own it is: `money.value`.
    static func fieldOfSome(_ name: String) -> String? { owners[name].map { "\($0.schema.name).\(name)" } }

    /// By fields' names, a relation whose own they are.
    private static let owners: [String: Relation] = {
        let relations: [Relation] = [.money, .sections, .items, .sentences, .links] + Relation.allCases
        return Dictionary(
            relations.flatMap { relation in relation.schema.fields.map { ($0.name, relation) } },
            uniquingKeysWith: { first, _ in first })
    }()

    private func has(_ name: String, _ row: RowBinding) -> Bool { names(in: row.shape).contains(name) }

    /// The names of a shape's columns and of its node's fields.
    func names(in shape: RowShape) -> [String] {
        shape.columns.map(\.name) + (shape.node?.schema.allFields.map(\.name) ?? [])
    }
}
