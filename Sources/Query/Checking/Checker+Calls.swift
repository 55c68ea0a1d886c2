import Documents

extension Checker {
    /// `f(a, b)`: of a `def` or a built-in function.
    func checkCall(
        _ name: NameSyntax, _ arguments: [PipelineSyntax], _ clause: CallClause?, at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        if let definition = scope.environment.definitions[name.text] {
            uses?.add(name, isCall: true, in: scope.script)
            if let clause { throw wrong(CheckFault.noAggregate(name.text), at: clause.wordSpan, in: scope) }
            let checked = try each(arguments) { try checkNested($0, in: scope) }
            return once(try checkCall(of: definition, name, checked, in: scope))
        }
        guard let function = FunctionTable.function(named: name.text) else {
            if scope.environment.isUncertain { throw CheckFailure() }
            if ClockName(rawValue: name.text.lowercased()) != nil {
                throw wrong(NameFault.noClock(name.text), at: span, in: scope)
            }
            if let meant = CallHabits.test(
                named: name.text, of: arguments.map { scope.script.text(in: $0.span) })
            {
                // Rows are counted in `summarize` only.
                if meant.hasPrefix("count(where "), scope.group == nil {
                    throw wrong(
                        NameFault.unknownFunction(name.text, nearest: "summarize \(meant)"), at: span, in: scope)
                }
                throw wrong(SyntaxFault.habit(meant: meant), at: span, in: scope)
            }
            try requireNoLength(name, arguments, at: span, in: scope)
            let names = scope.environment.definitions.keys.sorted() + FunctionTable.all.map(\.name)
            let nearest = FunctionName(meantBy: name.text)?.rawValue ?? NearestName.nearest(to: name.text, among: names)
            throw wrong(NameFault.unknownFunction(name.text, nearest: nearest), at: name.span, in: scope)
        }
        if function.function.isWindow { return try checkWindow(function, name, arguments, clause, at: span, in: scope) }
        if let clause, !function.isAggregate {
            throw wrong(CheckFault.noAggregate(name.text), at: clause.wordSpan, in: scope)
        }
        if let group = scope.group, function.isAggregate {
            return try checkAggregate(function, name, arguments, clause?.condition, of: group, at: span, in: scope)
        }
        if function.isAggregate, let clause, let condition = clause.condition, !arguments.isEmpty {
            let first = filtered(arguments[0], by: condition, at: clause.wordSpan, in: scope)
            let rest = arguments.dropFirst()
            return try checkCall(name, [first] + rest, nil, at: span, in: scope)
        }
        if function.function == .count, arguments.isEmpty {
            throw wrong(CheckFault.countOutsideSummarize, at: span, in: scope)
        }
        if function.isAggregate, scope.row == nil, case .name(let field)? = arguments.first?.expression?.kind,
            let meant = Self.fieldOfSome(field), let span = arguments.first?.expression?.span
        {
            // `sum(value)`, where no row has one.
            likelyMistake = (span, meant: meant, isSure: false)
        }
        defer { likelyMistake = nil }
        let checked = try each(arguments) { try checkNested($0, in: scope) }
        try requireNoTruths(function, checked, isGroup: false, in: scope)
        if function.function == .length { try requireNoLength(name, arguments, at: span, in: scope) }
        return once(try checkCall(of: function, name, checked, at: span, in: scope))
    }

    /// `len(items)`: how many there are is their count.
    private func requireNoLength(
        _ name: NameSyntax, _ arguments: [PipelineSyntax], at span: Range<Int>, in scope: Scope
    ) throws {
        guard ["len", "length", "size"].contains(name.text.lowercased()), arguments.count == 1,
            let kind = quietly({ try? checkNested(arguments[0], in: scope) })?.kind, kind == .rows || kind == .list
        else { return }
        throw wrong(SyntaxFault.habit(meant: "count"), at: name.span, in: scope)
    }

    /// A call of a built-in function whose arguments have been checked.
    func checkCall(
        of function: Function, _ name: NameSyntax, _ arguments: [Checked], at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        let count = arguments.count
        guard count <= function.parameters.count, function.parameters.dropFirst(count).allSatisfy(\.isOptional) else {
            throw wrongCount(function, given: count, at: name.span, in: scope)
        }
        let all = try each(Array(function.parameters.enumerated())) { index, parameter in
            if index < count {
                return try argument(arguments[index], for: parameter, at: index, of: function, in: scope)
            }
            return try defaultValue(of: parameter, function, at: span, in: scope)
        }
        try requireConstants(all, of: function, in: scope)
        let call = FunctionCall(
            function: function, arguments: all.map(\.computation), place: place(span, in: scope))
        var checked = Checked(call, function.result(all.map(\.type)), at: span, on: all.slots)
        let deciding = all.filter { !$0.slots.isEmpty }
        if deciding.count == 1, let memo = deciding[0].keyMemo {
            checked.computation = memo.lifted(to: call, id: newValueSlot())
        }
        return tolerant(checked, of: all, in: scope)
    }

    func wrongCount(_ function: Function, given: Int, at span: Range<Int>, in scope: Scope) -> CheckFailure {
        let parameters = function.parameters.map { $0.isOptional ? "\($0.name)?" : $0.name }
        return wrong(
            CheckFault.argumentCount(function.name, parameters: parameters, given: given), at: span, in: scope)
    }

    private func defaultValue(
        of parameter: Function.Parameter, _ function: Function, at span: Range<Int>, in scope: Scope
    ) throws -> Checked {
        switch parameter.default {
        case .value(let value): return Checked(Constant(value), value.type, at: span)
        case .rowNode:
            guard let row = scope.row else {
                throw wrong(NameFault.noRowForFunction(function.name), at: span, in: scope)
            }
            guard row.shape.hasNodes else {
                throw wrong(NameFault.noNodeForFunction(function.name), at: span, in: scope)
            }
            return Checked(RowNode(slot: row.slot), .node(row.shape.node), at: span, on: [.row(row.slot)])
        case .required: throw wrongCount(function, given: 0, at: span, in: scope)
        }
    }

    /// An argument as its parameter takes it: rows as a list, a row as its node.
    func argument(
        _ argument: Checked, for parameter: Function.Parameter, at index: Int, of function: Function, in scope: Scope
    ) throws -> Checked {
        var checked = argument
        if parameter.kinds.contains(.list), !parameter.kinds.contains(.rows) { checked = list(checked) }
        if parameter.kinds == [.list] { checked = oneAsList(checked) }
        if case .row(let shape) = checked.type, parameter.kinds.contains(.node), !parameter.kinds.contains(.row) {
            checked = node(of: checked, shape)
        }
        guard let kind = checked.kind, kind != .null else { return checked }
        guard parameter.kinds.contains(kind) else {
            if function.isAggregate, index == 0 {
                let fault = CheckFault.aggregateWantsList(
                    function.name, kind, example: example(of: argument, in: scope))
                throw wrong(fault, at: argument.span, in: scope)
            }
            throw wrongKind(kind, parameter.kinds, function, at: argument.span, in: scope)
        }
        if !parameter.elements.isEmpty, let element = checked.type.element?.kind, element != .null,
            !parameter.elements.contains(element)
        {
            let wanted = "a list of \(OperationError.Kind.words(parameter.elements, plural: true))"
            let error = OperationError.wrongArgument(operation: function.name, kind: element, wanted: wanted)
            throw wrong(OperationFault(error), at: argument.span, in: scope)
        }
        return checked
    }

    private func wrongKind(
        _ kind: OperationError.Kind, _ kinds: Set<OperationError.Kind>, _ function: Function, at span: Range<Int>,
        in scope: Scope
    ) -> CheckFailure {
        let error = OperationError.wrongArgument(
            operation: function.name, kind: kind, wanted: OperationError.Kind.words(kinds, plural: false))
        return wrong(OperationFault(error), at: span, in: scope)
    }

    /// The node of a row.
    func node(of checked: Checked, _ shape: RowShape) -> Checked {
        var result = checked
        if let row = checked.computation as? CurrentRow {
            result.computation = RowNode(slot: row.slot)
        } else {
            result.computation = NodeOfRow(row: checked.computation)
        }
        result.type = shape.hasNodes ? .node(shape.node) : .null
        return result
    }

    /// What may have been meant by `avg(value)`: `docs.money.value`.
    private func example(of argument: Checked, in scope: Scope) -> String? {
        guard let field = argument.computation as? RowField, field.slot == scope.row?.slot,
            let schema = scope.row?.shape.node?.schema, let name = schema.field(at: field.field)?.name
        else { return nil }
        return schema.name == "docs" ? "docs.\(name)" : "docs.\(schema.name).\(name)"
    }

    /// A call of a `def`: its body is checked with the arguments' types, in its own names.
    func checkCall(
        of definition: Definition, _ name: NameSyntax, _ arguments: [Checked], in scope: Scope
    ) throws -> Checked {
        let parameters = definition.syntax.parameters
        guard parameters.count == arguments.count else {
            let fault = CheckFault.argumentCount(
                name.text, parameters: parameters.map(\.text), given: arguments.count)
            throw wrong(fault, at: name.span, in: scope)
        }
        let slots = parameters.map { _ in newValueSlot() }
        let locals = zip(parameters, zip(slots, arguments)).map { parameter, argument in
            Scope.Local(name: parameter.text, meaning: .parameter(slot: argument.0, argument.1.type))
        }
        let inner = Scope(script: definition.script, environment: definition.environment, locals: locals)
        calls.append(place(name.span, in: scope))
        defer { calls.removeLast() }
        let body = try checkNested(definition.syntax.body, in: inner)
        var computation = body.computation
        for (slot, argument) in zip(slots, arguments).reversed() {
            computation = Binding(bound: argument.computation, slot: slot, body: computation)
        }
        var outer = body.slots
        for slot in slots { outer.remove(.value(slot)) }
        return Checked(computation, body.type, at: name.span, on: outer.union(arguments.slots))
    }
}

extension Function.Parameter {
    /// Whether an argument may be left out.
    var isOptional: Bool { if case .required = `default` { false } else { true } }
}

extension OperationError.Kind {
    /// What is wanted, in words: `a number or a quantity`, `numbers or quantities`.
    static func words(_ kinds: Set<OperationError.Kind>, plural: Bool) -> String {
        let words = allCases.filter(kinds.contains).map { plural ? $0.pluralWord : $0.words }
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }

    private var pluralWord: String {
        switch self {
        case .quantity: "quantities"
        case .null, .rows: rawValue
        default: rawValue + "s"
        }
    }
}
