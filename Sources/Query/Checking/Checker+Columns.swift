extension Checker {
    /// A column that has been checked.
    struct CheckedColumn {
        let name: String
        let nameSpan: Range<Int>
        let checked: Checked
    }

    /// `select A, B as name`
    func checkSelect(_ columns: [ColumnSyntax], in state: inout PipelineState) throws -> any Stage {
        let checked = try checkColumns(columns, in: state.scope)
        state.depend(on: checked.map(\.checked))
        var shape = RowShape(node: state.row.shape.node)
        shape.hasMixedNodes = state.row.shape.hasMixedNodes
        var computations: [any Computation] = []
        for (column, syntax) in zip(checked, columns) {
            if let field = ownField(column.checked, state.row) {
                // Read from the node when it is asked for.
                shape.columns.append(RowColumn(column.name, column.checked.type, at: .field(field)))
            } else {
                var made = RowColumn(column.name, column.checked.type, at: .value(computations.count))
                made.origin = columnOrigin(of: syntax.expression, in: state.scope)
                made.isMeta = column.checked.isMeta
                made.isCount = syntax.expression.isCount
                shape.columns.append(made)
                computations.append(column.checked.computation)
            }
        }
        shape.isChosen = true
        computations += state.select(shape, values: computations.count)
        return SelectStage(slot: state.row.slot, columns: computations)
    }

    /// Checks columns and names them.
    private func checkColumns(_ columns: [ColumnSyntax], in scope: Scope) throws -> [CheckedColumn] {
        let checked = try each(columns) { try check($0.expression, in: scope) }
        try requireRoom(for: columns.count, at: columns.last, in: scope)
        var names = ColumnNames()
        try takeNames(columns, &names, in: scope)
        return zip(columns, checked).map { column, checked in
            name(column, checked, &names, in: scope)
        }
    }

    /// Rows have not more columns than are checked in a moment.
    private func requireRoom(for count: Int, at column: ColumnSyntax?, in scope: Scope) throws {
        guard count > Checker.mostColumns, let column else { return }
        throw wrong(CheckFault.tooManyColumns(most: Checker.mostColumns), at: column.expression.span, in: scope)
    }

    /// Names that were given come first, so that others make room for them.
    private func takeNames(_ columns: [ColumnSyntax], _ names: inout ColumnNames, in scope: Scope) throws {
        _ = try each(columns.compactMap(\.name)) { name in
            guard names.take(name.text) else {
                throw wrong(NameFault.repeatedColumn(name.text), at: name.span, in: scope)
            }
        }
    }

    private func name(
        _ column: ColumnSyntax, _ checked: Checked, _ names: inout ColumnNames, in scope: Scope
    ) -> CheckedColumn {
        let name = column.name?.text ?? names.name(for: column.expression)
        let span = column.name?.span ?? column.expression.span
        warnIfHiding(name, at: span, in: scope)
        return CheckedColumn(name: name, nameSpan: span, checked: checked)
    }

    /// The field of the row's own node that an expression is.
    private func ownField(_ checked: Checked, _ row: RowBinding) -> Int? {
        guard let field = checked.computation as? RowField, field.slot == row.slot else { return nil }
        return field.field
    }

    /// `with A as name, … per KEY`: each sees those before it; the keys are those of the rows that come in.
    func checkWith(
        _ columns: [ColumnSyntax], per: [ColumnSyntax], in state: inout PipelineState
    ) throws -> any Stage {
        var names = ColumnNames()
        try takeNames(columns, &names, in: state.outer)
        let given = Set(columns.compactMap(\.name?.text))
        if given.count < columns.count {
            for column in state.row.shape.columns where !given.contains(column.name) { _ = names.take(column.name) }
        }
        let keys = try checkKeys(per, in: &state)
        let shape = state.row.shape
        var checkedColumns: [WindowStage.Column] = []
        for column in columns {
            try requireRoom(for: state.row.shape.columns.count, at: column, in: state.outer)
            let binding = WindowBinding()
            var scope = state.scope
            scope.window = binding
            let checked = try check(column.expression, in: scope)
            state.depend(on: [checked])
            for window in binding.windows { state.slots.remove(.value(window.slot)) }
            let named = name(column, checked, &names, in: state.scope)
            let origin = columnOrigin(of: column.expression, in: state.scope)
            state.add(named.name, checked.type, from: origin, isMeta: checked.isMeta)
            checkedColumns.append(.init(windows: binding.windows, computation: checked.computation))
        }
        guard !checkedColumns.allSatisfy({ $0.windows.isEmpty }) else {
            if let key = per.first {
                throw wrong(CheckFault.perWithoutWindow, at: key.expression.span, in: state.outer)
            }
            return WithStage(slot: state.row.slot, columns: checkedColumns.map(\.computation))
        }
        return WindowStage(slot: state.row.slot, shape: shape, per: keys, columns: checkedColumns)
    }

    /// `summarize AGG, … by KEY, …`
    func checkSummarize(
        _ columns: [ColumnSyntax], by keys: [ColumnSyntax], in state: inout PipelineState
    ) throws -> any Stage {
        var names = ColumnNames()
        try takeNames(keys + columns, &names, in: state.outer)
        let rowScope = state.scope
        let checkedKeys = try each(keys) { try check($0.expression, in: rowScope) }
        let groupSlot = newRowSlot()
        var shape = RowShape()
        for (index, (key, checked)) in zip(keys, checkedKeys).enumerated() {
            let named = name(key, nodeKey(checked), &names, in: rowScope)
            var made = RowColumn(named.name, named.checked.type, at: .value(index))
            made.origin = columnOrigin(of: key.expression, in: rowScope)
            made.isMeta = checked.isMeta
            shape.columns.append(made)
        }
        let group = GroupBinding(rowScope: rowScope)
        var scope = state.outer
        scope.row = RowBinding(slot: groupSlot, shape: shape)
        scope.group = group
        scope.window = nil
        let checkedColumns = try each(columns) { try check($0.expression, in: scope) }
        for (column, checked) in zip(columns, checkedColumns) {
            let named = name(column, checked, &names, in: rowScope)
            var made = RowColumn(named.name, named.checked.type, at: .value(shape.columns.count))
            made.isCount = column.expression.isCount
            made.kindOf = column.expression.argumentOfSameKind.flatMap { columnOrigin(of: $0, in: rowScope) }
            shape.columns.append(made)
        }
        state.depend(on: checkedKeys + checkedColumns)
        state.slots.formUnion(group.slots)
        state.slots.remove(.row(state.row.slot))
        state.slots.remove(.row(groupSlot))
        for aggregate in group.aggregates { state.slots.remove(.value(aggregate.slot)) }
        let stage = SummarizeStage(
            slot: state.row.slot, keys: checkedKeys.map { nodeKey($0).computation }, aggregates: group.aggregates,
            groupSlot: groupSlot, columns: checkedColumns.map(\.computation), nodeKey: giveNode(checkedKeys, &shape),
            keyNames: shape.columns.prefix(keys.count).map(\.name),
            isPortable: checkedKeys.allSatisfy { nodeKey($0).type.isPortable }
                && group.aggregates.allSatisfy(\.isPortable))
        shape.isChosen = true
        state.turn(to: shape)
        return stage
    }

    /// A key that is a row is its node, if it has one.
    func nodeKey(_ checked: Checked) -> Checked {
        if case .row(let shape) = checked.type, shape.hasNodes { return node(of: checked, shape) }
        return checked
    }

    /// What rows are sorted by: a value that has an order.
    func orderKey(_ key: ExpressionSyntax, in scope: Scope) throws -> Checked {
        let checked = nodeKey(try check(key, in: scope))
        switch checked.kind {
        case .row?, .rows?, .record?, .range?, .pattern?:
            throw wrong(CheckFault.unsortable(checked.kind ?? .null), at: key.span, in: scope)
        default: return checked
        }
    }

    /// A group's node is its first key that is one.
    private func giveNode(_ keys: [Checked], _ shape: inout RowShape) -> Int? {
        for (index, key) in keys.enumerated() {
            guard case .node(let relation) = nodeKey(key).type else { continue }
            shape.node = relation
            shape.hasMixedNodes = relation == nil
            return index
        }
        return nil
    }

    /// `count by KEY, …`: `summarize count()`.
    func checkCount(by keys: [ColumnSyntax], at span: Range<Int>, in state: inout PipelineState) throws -> any Stage {
        let name = NameSyntax(text: "count", span: span)
        let call = ExpressionSyntax(span: span, kind: .call(name: name, arguments: [], clause: nil))
        return try checkSummarize([ColumnSyntax(expression: call, name: nil)], by: keys, in: &state)
    }

    /// An aggregate of `summarize`: its first argument is worked out for each row for which the condition holds, the others
    /// for the group.
    func checkAggregate(
        _ function: Function, _ name: NameSyntax, _ arguments: [PipelineSyntax], _ condition: ExpressionSyntax?,
        of group: GroupBinding, at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        let slot = newValueSlot()
        let condition = try condition.map { try checkWhereCondition($0, in: group.rowScope) }
        if let condition { group.slots.formUnion(condition.slots) }
        guard let first = arguments.first else {
            guard function.function == .count else {
                return try checkCall(of: function, name, [], at: span, in: scope)
            }
            group.aggregates.append(Aggregate(argument: nil, condition: condition?.computation, slot: slot))
            return Checked(SlotValue(slot: slot), .number, at: span, on: [.value(slot)])
        }
        var checked = try checkNested(first, in: group.rowScope)
        if function.function.tellsApart { checked = nodeKey(checked) }
        try requireNoTruths(function, [checked], isGroup: true, in: scope)
        group.slots.formUnion(checked.slots)
        group.aggregates.append(
            Aggregate(
                argument: checked.computation, condition: condition?.computation, slot: slot,
                isPortable: checked.type.isPortable))
        let type = ValueType.list(checked.type.element ?? checked.type)
        let list = Checked(SlotValue(slot: slot), type, at: checked.span, on: [.value(slot)]).from(checked)
        let others = try each(Array(arguments.dropFirst())) { try checkNested($0, in: scope) }
        return try checkCall(of: function, name, [list] + others, at: span, in: scope)
    }
}
