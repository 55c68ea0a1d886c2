import Documents

extension Checker {
    /// `a.b[1]`
    func checkPath(
        _ base: ExpressionSyntax, _ steps: [ExpressionSyntax.PathStep], at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        noteRecord(base, steps, in: scope)
        try requirePath(base, steps, at: span, in: scope)
        let numbered = try checkNumbered(base, steps, in: scope)
        var checked = try numbered ?? check(base, in: scope)
        noteRowItself(base, checked, in: scope)
        for step in numbered == nil ? steps[...] : steps.dropFirst() {
            switch step {
            case .name(let name):
                // What is inside a container is the same for all rows in it, whatever is asked of it.
                let goesDown = goesDown(step, from: checked)
                checked = try member(name, of: checked, in: scope).from(checked)
                if goesDown { checked = once(checked) }
                checked.span = span.lowerBound..<name.span.upperBound
            case .index(let index): checked = try element(index, of: checked, in: scope).from(checked)
            }
        }
        checked.span = span
        return once(checked)
    }

    /// Whether a step goes from a row's container down to the nodes inside it.
    private func goesDown(_ step: ExpressionSyntax.PathStep, from base: Checked) -> Bool {
        guard case .name(let name) = step, Relation(named: name.text) != nil, case .node(let relation?) = base.type,
            relation.schema.index(ofField: name.text) == nil
        else { return false }
        return base.computation is RowField || base.computation is NodeField
    }

    /// `a.b`: of null, null; of a list, each element's; of a row, a column or what its node has; of a node, a field or
    /// relation; of a record, the value or null.
    func member(_ name: NameSyntax, of base: Checked, in scope: Scope) throws -> Checked {
        if let checked = atCursor(name, at: .member(base.type)) { return checked }
        return try nested(at: name.span, in: scope) {
            switch base.type {
            case .null: return Checked(Constant(.null), .null, at: name.span)
            case .any where base.figure == .dates: return try member(name, ofDate: base, in: scope)
            case .any:
                let member = DynamicMember(value: base.computation, name: name.text, place: place(name.span, in: scope))
                return tolerant(Checked(member, .any, at: name.span, on: base.slots), of: [base], in: scope)
            case .record(let fields):
                let type = fields.map { $0.first { $0.name == name.text }?.type ?? .null } ?? .any
                let member = RecordMember(record: base.computation, name: name.text)
                return Checked(member, type, at: name.span, on: base.slots)
            case .node(let relation): return try member(name, ofNode: base, relation, in: scope)
            case .row(let shape): return try member(name, ofRow: base, shape, in: scope)
            case .rows(let shape): return try member(name, ofRows: base, shape, in: scope)
            case .list(let element): return try member(name, ofList: base, of: element, in: scope)
            case .date: return try member(name, ofDate: base, in: scope)
            default:
                let text = scope.script.text(in: base.span)
                let fault = NameFault.noFields(
                    name.text, of: base.kind?.words ?? "", written: text.contains("\n") ? nil : text)
                // What is meant is put in the place of all of it.
                let isCall = FunctionName.call(meantBy: name.text, of: text) != nil
                let start = isCall ? base.span.lowerBound : name.span.lowerBound
                throw wrong(fault, at: start..<name.span.upperBound, in: scope)
            }
        }
    }

    private func member(
        _ name: NameSyntax, ofNode base: Checked, _ relation: Relation?, in scope: Scope
    ) throws -> Checked {
        if let relation {
            let schema = relation.schema
            if let index = schema.index(ofField: name.text), let field = schema.field(at: index) {
                let member = NodeField(node: base.computation, field: index)
                return Checked(member, type(of: field), at: name.span, on: base.slots)
                    .as(field, of: relation)
            }
        } else if let type = MixedFields.type(of: name.text) {
            let member = MixedNodeField(node: base.computation, name: name.text)
            return Checked(member, type, at: name.span, on: base.slots)
        }
        guard let down = Relation(named: name.text) else {
            let known = relation?.schema.allFields.map(\.name) ?? Field.common.map(\.name)
            let nearest = nearest(to: name, of: base, among: known + Relation.allCases.map(\.schema.name), in: scope)
            let fault = NameFault.unknownField(name.text, on: relation?.schema.name ?? "a node", nearest: nearest)
            throw wrong(fault, at: name.span, in: scope)
        }
        try checkInside(down, of: relation, at: name.span, in: scope)
        let inside = NodesInside(down, inside: base.computation)
        return Checked(inside, .rows(inside.shape), at: name.span, on: base.slots)
    }

    /// What is meant by a name that a value has not: a function of it, or a name that it has.
    private func nearest(to name: NameSyntax, of base: Checked, among names: [String], in scope: Scope) -> String? {
        let text = scope.script.text(in: base.span)
        return FunctionName.call(meantBy: name.text, of: text.contains("\n") ? "…" : text)
            ?? NearestName.nearest(to: name.text, among: names)
    }

    private func member(_ name: NameSyntax, ofRow base: Checked, _ shape: RowShape, in scope: Scope) throws -> Checked {
        if let row = base.computation as? CurrentRow {
            if let member = member(name, of: RowBinding(slot: row.slot, shape: shape)) { return member }
        } else if let column = shape.columns.first(where: { $0.name == name.text }) {
            let member = RowMember(row: base.computation, column: column)
            return Checked(member, column.type, at: name.span, on: base.slots).asMeta(if: column.isMeta)
        }
        guard shape.hasNodes else {
            if Relation(named: name.text) != nil || CommonField.allCases.contains(where: { $0.field.name == name.text })
            {
                throw wrong(NameFault.noNode(name.text), at: name.span, in: scope)
            }
            let nearest = nearest(to: name, of: base, among: shape.columns.map(\.name), in: scope)
            throw wrong(NameFault.unknownColumn(name.text, nearest: nearest), at: name.span, in: scope)
        }
        var node = base
        if let row = base.computation as? CurrentRow {
            node.computation = RowNode(slot: row.slot)
        } else {
            node.computation = NodeOfRow(row: base.computation)
        }
        node.type = .node(shape.node)
        return try member(name, ofNode: node, shape.node, in: scope)
    }

    private func member(_ name: NameSyntax, ofRows base: Checked, _ shape: RowShape, in scope: Scope) throws -> Checked
    {
        let row = RowBinding(slot: newRowSlot(), shape: shape)
        let element = Checked(
            CurrentRow(slot: row.slot, shape: shape), .row(shape), at: base.span, on: [.row(row.slot)])
        let member = try member(name, of: element, in: scope)
        if let inside = downOfElement(member) {
            let all = NodesInsideAll(inside, inside: base.computation)
            return Checked(all, .rows(all.shape), at: name.span, on: base.slots)
        }
        let all = MemberOfRows(rows: base.computation, slot: row.slot, member: member.computation)
        return Checked(all, joinedList(member.type), at: name.span, on: base.slots).from(member)
    }

    private func member(_ name: NameSyntax, ofList base: Checked, of type: ValueType, in scope: Scope) throws -> Checked
    {
        let slot = newValueSlot()
        let element = Checked(SlotValue(slot: slot), type, at: base.span, on: [.value(slot)])
        let member = try member(name, of: element, in: scope)
        if let inside = downOfElement(member) {
            let all = NodesInsideAll(inside, inside: base.computation)
            return Checked(all, .rows(all.shape), at: name.span, on: base.slots)
        }
        let all = MemberOfList(list: base.computation, slot: slot, member: member.computation)
        return Checked(all, joinedList(member.type), at: name.span, on: base.slots)
    }

    private func downOfElement(_ member: Checked) -> Relation? { (member.computation as? NodesInside)?.relation }

    /// The type of the list of such members, lists in it joined.
    private func joinedList(_ member: ValueType) -> ValueType { .list(member.element ?? member) }

    /// `a[1]`, `a[2..5]`, `record["a key"]`
    private func element(_ index: ExpressionSyntax, of base: Checked, in scope: Scope) throws -> Checked {
        let index = try check(index, in: scope)
        let span = base.span.lowerBound..<index.span.upperBound
        if case .number(let number)? = index.constant, number.isZero {
            throw wrong(CheckFault.positionZero, at: index.span, in: scope)
        }
        let type = try elementType(index, of: base, in: scope)
        if case .record(let record)? = base.constant, case .text(let key)? = index.constant {
            return Checked(Constant(record[key] ?? .null), type, at: span)
        }
        let element = Element(
            list: base.computation, index: index.computation, place: place(index.span, in: scope))
        let checked = Checked(element, type, at: span, on: base.slots.union(index.slots))
        return tolerant(checked, of: [base, index], in: scope)
    }

    private func elementType(_ index: Checked, of base: Checked, in scope: Scope) throws -> ValueType {
        func wants(_ wanted: String) -> CheckFailure {
            let error = OperationError.wrongArgument(operation: "[ ]", kind: index.kind ?? .null, wanted: wanted)
            return wrong(OperationFault(error), at: index.span, in: scope)
        }
        switch (base.type, index.type) {
        case (.null, _), (_, .null): return .null
        case (.any, _): return .any
        case (.record(let fields), .text), (.record(let fields), .any):
            guard let fields, case .text(let key)? = index.constant else { return .any }
            return fields.first { $0.name == key }?.type ?? .null
        case (.record, _): throw wants("a text")
        case (.text, .number), (.text, .range), (.text, .any): return .text
        case (.list(let element), .number): return element
        case (.rows(let shape), .number): return shape.elementType
        case (.list, .range), (.rows, .range): return base.type
        case (.list, .any), (.rows, .any): return .any
        case (.list, _), (.rows, _), (.text, _): throw wants("a whole number or a range of them")
        default:
            let error = OperationError.wrongArgument(
                operation: "[ ]", kind: base.kind ?? .null, wanted: "a list, text or record")
            throw wrong(OperationFault(error), at: base.span, in: scope)
        }
    }
}
