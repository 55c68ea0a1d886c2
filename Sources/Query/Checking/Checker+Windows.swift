/// What looks at the rows around: `lag`, `lead`, `position`, `rank`, `running`.
extension Checker {
    func checkWindow(
        _ function: Function, _ name: NameSyntax, _ arguments: [PipelineSyntax], _ clause: CallClause?,
        at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        guard let binding = scope.window, let row = scope.row else {
            let call = scope.script.text(in: span)
            let fault = CheckFault.windowOutsideWith(name.text, call: call.contains("\n") ? "\(name.text)(…)" : call)
            throw wrong(fault, at: name.span, in: scope)
        }
        if let clause, clause.condition != nil {
            throw wrong(CheckFault.noAggregate(name.text), at: clause.wordSpan, in: scope)
        }
        let count = arguments.count
        guard count <= function.parameters.count, function.parameters.dropFirst(count).allSatisfy(\.isOptional) else {
            throw wrongCount(function, given: count, at: name.span, in: scope)
        }
        let slot = newValueSlot()
        let checked: CheckedWindow
        switch function.function {
        case .running: checked = try checkRunning(arguments[0], in: scope)
        case .rank: checked = try checkRank(function, arguments[0], clause, in: scope)
        case .position: checked = (.position, nil, nil, .number, [])
        default: checked = try checkNeighbour(function, arguments, in: scope)
        }
        binding.windows.append(
            Window(
                kind: checked.kind, argument: checked.argument, condition: checked.condition, slot: slot,
                place: place(span, in: scope)))
        let slots = checked.4.union([.value(slot), .row(row.slot)])
        return Checked(SlotValue(slot: slot), checked.3, at: span, on: slots)
    }

    private typealias CheckedWindow = (
        kind: Window.Kind, argument: (any Computation)?, condition: (any Computation)?, ValueType, SlotSet
    )

    /// `lag(x, n)`: the value is of the row, the number is not.
    private func checkNeighbour(
        _ function: Function, _ arguments: [PipelineSyntax], in scope: Scope
    ) throws -> CheckedWindow {
        let value = try checkNested(arguments[0], in: scope)
        var distance = Checked(Constant(.number(1)), .number, at: value.span)
        if arguments.count > 1 { distance = try checkNested(arguments[1], in: scope.outsideRows) }
        let count = try rowCount(distance, of: function.name, in: scope)
        return (
            .neighbour(count, isBefore: function.function == .lag), value.computation, nil, value.type,
            value.slots.union(distance.slots)
        )
    }

    private func checkRank(
        _ function: Function, _ argument: PipelineSyntax, _ clause: CallClause?, in scope: Scope
    ) throws -> CheckedWindow {
        let given = try checkNested(argument, in: scope)
        let value = try self.argument(given, for: function.parameters[0], at: 0, of: function, in: scope)
        var isDescending = false
        if case .order(let order)? = clause?.kind { isDescending = order }
        return (.rank(isDescending: isDescending), value.computation, nil, .number, value.slots)
    }

    /// `running(sum(x where COND))`: what stands in the aggregate is of the row, its other arguments are not.
    private func checkRunning(_ argument: PipelineSyntax, in scope: Scope) throws -> CheckedWindow {
        guard let expression = argument.expression, case .call(let name, let arguments, let clause) = expression.kind,
            scope.environment.definitions[name.text] == nil, let function = FunctionTable.function(named: name.text),
            function.isAggregate
        else { throw wrong(CheckFault.runningWantsAggregate, at: argument.span, in: scope) }
        let condition = try clause?.condition.map { try checkWhereCondition($0, in: scope) }
        var slots = condition?.slots ?? []
        guard let first = arguments.first else {
            guard function.function == .count else {
                throw wrongCount(function, given: 0, at: name.span, in: scope)
            }
            return (.running(function, others: []), nil, condition?.computation, .number, slots)
        }
        let value = try checkNested(first, in: scope)
        let others = try each(Array(arguments.dropFirst())) { try checkNested($0, in: scope.outsideRows) }
        // The call is checked as that of a list of the rows' values.
        let list = Checked(Constant(.null), .list(value.type.element ?? value.type), at: value.span)
        let call = try checkCall(of: function, name, [list] + others, at: expression.span, in: scope)
        slots.formUnion(value.slots)
        slots.formUnion(others.slots)
        return (
            .running(function, others: others.map(\.computation)), value.computation, condition?.computation,
            call.type, slots
        )
    }
}

extension Scope {
    /// For numbers that are no row's.
    fileprivate var outsideRows: Scope {
        var scope = self
        scope.row = nil
        scope.group = nil
        scope.window = nil
        return scope
    }
}
