import Documents

extension Checker {
    /// Checks a stage, and changes the state to that of the rows that it gives.
    func checkStage(_ syntax: StageSyntax, in state: inout PipelineState) throws -> any Stage {
        switch syntax.kind {
        case .where(let condition): return try checkWhere(condition, in: &state)
        case .sort(let keys):
            let checked = try each(keys) { (try orderKey($0.expression, in: state.scope), $0.isDescending) }
            state.depend(on: checked.map(\.0))
            return SortStage(
                slot: state.row.slot, keys: checked.map { .init(computation: $0.computation, isDescending: $1) })
        case .part(let part, let count, let per):
            let count = try checkCount(count, of: part.rawValue, in: &state)
            return PartStage(part: part, slot: state.row.slot, count: count, per: try checkKeys(per, in: &state))
        case .sample(let count, let seed, let per):
            let count = try checkCount(count, of: "sample", in: &state)
            let seed = try seed.map { try checkCount($0, of: "seed", in: &state) }
            return SampleStage(
                slot: state.row.slot, count: count, seed: seed, per: try checkKeys(per, in: &state))
        case .top(let count, let key, let per):
            let count = try checkCount(count, of: "top", in: &state)
            let key = try orderKey(key, in: state.scope)
            state.depend(on: [key])
            let sort = SortStage(
                slot: state.row.slot, keys: [.init(computation: key.computation, isDescending: true)])
            return TopStage(
                slot: state.row.slot, count: count, sort: sort, per: try checkKeys(per, in: &state))
        case .unique(let columns): return try checkUnique(columns, in: &state)
        case .assert(let condition, let message):
            let checked = try checkAssertion(condition, message, in: state.scope)
            state.depend(on: [checked.condition, checked.message])
            return AssertStage(
                slot: state.row.slot, condition: checked.condition.computation, message: checked.message.computation,
                values: checked.values, place: place(condition.span, in: state.outer))
        case .select(let columns): return try checkSelect(columns, in: &state)
        case .with(let columns, let per): return try checkWith(columns, per: per, in: &state)
        case .around(let count, let reach): return try checkAround(count, in: reach, at: syntax.nameSpan, &state)
        case .ngrams(let count): return try checkNgrams(count, at: syntax.nameSpan, in: &state)
        case .expand(let list, let name): return try checkExpand(list, name, in: &state)
        case .summarize(let columns, let keys): return try checkSummarize(columns, by: keys, in: &state)
        case .count(let keys): return try checkCount(by: keys, at: syntax.nameSpan, in: &state)
        case .why:
            needs.asksSources = true
            state.turn(to: WhyStage.shape)
            return WhyStage()
        case .show:
            needs.asksSources = true
            return ShowStage()
        case .move(let name, let alias): return try checkMove(name, alias: alias, in: &state)
        case .call(let name, let arguments): return try checkStageCall(name, arguments, at: syntax.span, in: &state)
        case .join(let right, let name, let condition, let isLeft):
            return try checkJoin(right, name, on: condition, isLeft: isLeft, at: syntax.span, in: &state)
        case .near(let text, let distance, let side): return try checkNear(text, distance, side, in: &state)
        case .pivot(let value, let row, let column, let words):
            return try checkPivot(value, by: row, column, words, in: &state)
        case .bars(let size, let label, let part, let words):
            return try checkBars(size, by: label, part, words, in: &state)
        case .histogram(let value, let unit, let words): return try checkHistogram(value, by: unit, words, in: &state)
        case .timeline(let date, let words): return try checkTimeline(date, words, in: &state)
        case .search(let query): return try checkSearch(query, in: &state)
        case .save(let path, let span):
            needs.asksSources = true
            return try checkSave(path, at: span, in: state)
        case .program(let command, let span):
            needs.asksSources = true
            return try checkProgram(command, at: span, in: state)
        }
    }

    private func checkWhere(_ syntax: ExpressionSyntax, in state: inout PipelineState) throws -> any Stage {
        let condition = try checkWhereCondition(syntax, in: state.scope)
        noteConditionOutside(syntax, in: state)
        state.depend(on: [condition])
        return WhereStage(slot: state.row.slot, condition: condition.computation)
    }

    /// How many rows: read outside the rows, seen as it runs where it isn't written there.
    func checkCount(
        _ syntax: ExpressionSyntax, of stage: String, in state: inout PipelineState
    ) throws -> RowCount {
        let checked = try check(syntax, in: state.countScope)
        state.depend(on: [checked])
        return try rowCount(checked, of: stage, in: state.outer)
    }

    /// How many rows a stage or function is for.
    func rowCount(_ checked: Checked, of stage: String, in scope: Scope) throws -> RowCount {
        switch checked.type {
        case .number, .any: break
        default: throw wrong(CheckFault.notACount(stage), at: checked.span, in: scope)
        }
        if case .number(let number)? = checked.constant, !number.isWhole || number.isNegative {
            throw wrong(CheckFault.notACount(stage), at: checked.span, in: scope)
        }
        return RowCount(computation: checked.computation, stage: stage, place: place(checked.span, in: scope))
    }

    /// Keys of groups whose names don't matter; the name of rows means their node.
    func checkKeys(_ columns: [ColumnSyntax], in state: inout PipelineState) throws -> [any Computation] {
        let checked = try each(columns) { nodeKey(try check($0.expression, in: state.scope)) }
        state.depend(on: checked)
        return checked.map(\.computation)
    }

    private func checkUnique(_ columns: [ColumnSyntax], in state: inout PipelineState) throws -> any Stage {
        var keys = try checkKeys(columns, in: &state)
        if keys.isEmpty {
            for column in state.row.shape.columns { noteAround(state.row.shape.field(of: column)) }
            keys = state.row.shape.columns.map(state.row.computation)
        }
        return UniqueStage(slot: state.row.slot, keys: keys)
    }

    private func checkNear(
        _ text: ExpressionSyntax, _ distance: ExpressionSyntax, _ side: StageSyntax.Side, in state: inout PipelineState
    ) throws -> any Stage {
        let checked = try checkText(text, in: state.scope)
        state.depend(on: [checked])
        guard state.row.shape.hasNodes else {
            throw wrong(NameFault.noNodeForFunction("near"), at: text.span, in: state.outer)
        }
        switch checked.type {
        case .text, .any, .null: break
        default: throw wrongArgument(checked, of: "near", wanted: "a text", in: state)
        }
        try requireWords(in: checked, of: "near", in: state.outer)
        let distance = try checkCount(distance, of: "within", in: &state)
        return NearStage(
            slot: state.row.slot, text: fitting(checked, [.text], of: "near", wanted: "a text", in: state),
            distance: distance, side: side,
            place: place(checked.span, in: state.outer))
    }

    private func checkExpand(
        _ list: ExpressionSyntax, _ name: NameSyntax, in state: inout PipelineState
    ) throws -> any Stage {
        let checked = try check(list, in: state.scope)
        state.depend(on: [checked])
        let element: ValueType
        switch checked.type {
        case .rows(let shape): element = shape.listElement
        case .list(let type): element = type
        case .any, .null: element = .any
        default: element = checked.type
        }
        let stage = ExpandStage(slot: state.row.slot, list: checked.computation)
        warnIfHiding(name.text, at: name.span, in: state.scope)
        state.add(name.text, element, isMeta: checked.isMeta)
        return stage
    }

    /// What a stage works on is of a kind that it can't.
    func wrongArgument(
        _ checked: Checked, of stage: String, wanted: String, in state: PipelineState
    ) -> CheckFailure {
        let error = OperationError.wrongArgument(operation: stage, kind: checked.kind ?? .null, wanted: wanted)
        return wrong(OperationFault(error), at: checked.span, in: state.outer)
    }

    /// A column that hides a `let` is worth a warning.
    func warnIfHiding(_ name: String, at span: Range<Int>, in scope: Scope) {
        guard scope.row?.shape.index(of: name) == nil else { return }
        if scope.environment.names[name] != nil { note(NameFault.hidesName(name), at: span, in: scope) }
    }

    private func checkMove(
        _ name: NameSyntax, alias: NameSyntax?, in state: inout PipelineState
    ) throws -> any Stage {
        if atCursor(name, at: .stage(state)) != nil { throw CheckFailure() }
        let shape = state.row.shape
        let down = Relation(named: name.text)
        guard let relation = down ?? Relation(container: name.text) else {
            throw unknownStage(name, in: state.outer)
        }
        guard shape.hasNodes else { throw wrong(NameFault.noNode(name.text), at: name.span, in: state.outer) }
        if down != nil {
            try checkInside(relation, of: shape.node, at: name.span, in: state.outer)
        } else if let node = shape.node, relation.schema.rank > node.schema.rank || node == .docs {
            let fault = NameFault.cannotBeAround(
                name.text, of: node.schema.name, down: relation.schema.name)
            throw wrong(fault, at: name.span, in: state.outer)
        }
        needs.relations.insert(relation)
        let carried = CarriedValues(slot: state.row.slot, values: state.move(to: RowShape(of: relation)))
        inspectRowName(alias, of: state.row.shape, in: state.outer)
        state.name(alias)
        return down != nil
            ? DownStage(relation: relation, carried: carried)
            : UpStage(relation: relation, mayBeOwn: shape.hasMixedNodes, carried: carried)
    }

    private func unknownStage(_ name: NameSyntax, in scope: Scope) -> CheckFailure {
        if scope.environment.isUncertain { return CheckFailure() }
        let definitions = scope.environment.definitions
        let nearest =
            definitions[name.text] != nil
            ? "\(name.text)()" : StageName.meant(by: name.text, among: definitions.keys.sorted())
        return wrong(NameFault.unknownStage(name.text, nearest: nearest), at: name.span, in: scope)
    }

    /// `| f(x)` is `f(rows, x)`.
    private func checkStageCall(
        _ name: NameSyntax, _ arguments: [PipelineSyntax], at span: Range<Int>, in state: inout PipelineState
    ) throws -> any Stage {
        guard let definition = state.outer.environment.definitions[name.text] else {
            if let function = FunctionName(rawValue: name.text) ?? FunctionName(meantBy: name.text),
                function.isAggregate
            {
                let call = function.rawValue + state.outer.script.text(in: name.span.upperBound..<span.upperBound)
                throw wrong(NameFault.unknownStage(name.text, nearest: "summarize \(call)"), at: span, in: state.outer)
            }
            throw unknownStage(name, in: state.outer)
        }
        uses?.add(name, isCall: true, in: state.outer.script)
        let slot = newValueSlot()
        let shape = state.row.shape
        let rows = Checked(SlotValue(slot: slot), .rows(shape), at: name.span, on: [.value(slot)])
        let others = try each(arguments) { try checkNested($0, in: state.countScope) }
        let body = try checkCall(of: definition, name, [rows] + others, in: state.outer)
        switch body.type {
        case .rows, .list, .any, .null: break
        default:
            throw wrong(CheckFault.stageGivesNoRows(name.text, body.kind ?? .null), at: name.span, in: state.outer)
        }
        let (source, result) = try self.rows(of: body, in: state.outer)
        state.depend(on: [body])
        state.slots.remove(.value(slot))
        state.turn(to: result)
        return CallStage(slot: slot, shape: shape, body: source)
    }
}

extension PipelineState {
    /// Adds a column of a value that is appended to the rows' values, in place of one of its name.
    mutating func add(_ name: String, _ type: ValueType, from origin: ValueOrigin? = nil, isMeta: Bool = false) {
        add(name, type, at: row.shape.valueCount, from: origin, isMeta: isMeta)
    }

    /// Adds a column of a value by its index among the rows' values, in place of one of its name.
    mutating func add(
        _ name: String, _ type: ValueType, at index: Int, from origin: ValueOrigin? = nil, isMeta: Bool = false
    ) {
        var column = RowColumn(name, type, at: .value(index))
        column.origin = origin
        column.isMeta = isMeta
        if let index = row.shape.index(of: name) {
            // A value that no column shows any more is still there.
            row.shape.columns[index] = column
        } else {
            row.shape.columns.append(column)
        }
    }
}
