import Documents

/// Finds out, as a text is checked, what a name at the cursor could mean.
final class CompletionContext {
    /// What stands in the text where the name would. No person writes it.
    static let placeholder = "_the_name_at_the_cursor"

    /// What a name there would be.
    enum Position {
        /// A value, in a scope.
        case value(Scope)
        /// Something of a value of that type.
        case member(ValueType)
        /// A stage, after rows.
        case stage(PipelineState)
    }

    /// What the name at the cursor would be, as it was met first.
    private(set) var position: Position?
    /// What the name is compared with.
    private(set) var compared: (type: ValueType, origin: ValueOrigin?)?

    /// The names that there are once the text was checked.
    var environment: Environment?

    /// Where what stands before the name's dot comes from.
    var memberOrigin: ValueOrigin?

    func meet(_ position: Position) { if self.position == nil { self.position = position } }

    func compare(with type: ValueType, from origin: ValueOrigin?) {
        if compared == nil { compared = (type, origin) }
    }

    /// Whether an expression is the name at the cursor, or a list with it.
    static func stands(in expression: ExpressionSyntax) -> Bool {
        switch expression.kind {
        case .name(let name): name == placeholder
        case .list(let elements): elements.contains(where: stands)
        default: false
        }
    }
}

extension Checker {
    /// What the name at the cursor is, where a value is due: null, so that nothing else is wrong.
    func atCursor(_ name: NameSyntax, at position: @autoclosure () -> CompletionContext.Position) -> Checked? {
        guard let completion, name.text == CompletionContext.placeholder else { return nil }
        completion.meet(position())
        return Checked(Constant(.null), .null, at: name.span)
    }

    /// Notes what the name at the cursor is compared with.
    func noteCompared(_ left: ExpressionSyntax, with right: ExpressionSyntax, in scope: Scope) {
        guard let completion, CompletionContext.stands(in: right), let checked = try? check(left, in: scope) else {
            return
        }
        completion.compare(with: checked.type, from: origin(of: left, in: scope))
    }

    /// Notes where the record is from that the name at the cursor is a key of.
    func noteRecord(_ base: ExpressionSyntax, _ steps: [ExpressionSyntax.PathStep], in scope: Scope) {
        guard let completion, completion.memberOrigin == nil else { return }
        guard
            let index = steps.firstIndex(where: {
                if case .name(let name) = $0 { name.text == CompletionContext.placeholder } else { false }
            })
        else { return }
        let before = Array(steps[..<index])
        let kind = before.isEmpty ? base.kind : .path(base, before)
        completion.memberOrigin = origin(of: ExpressionSyntax(span: base.span, kind: kind), in: scope)
    }

    /// Looks into the body of a `def`, which is else checked where it is called.
    func checkForCompletion(_ definition: DefinitionSyntax, in scope: Scope) {
        guard completion != nil else { return }
        let locals = definition.parameters.map {
            Scope.Local(name: $0.text, meaning: .parameter(slot: newValueSlot(), .any))
        }
        let inner = Scope(script: scope.script, environment: scope.environment, locals: locals)
        _ = try? checkNested(definition.body, in: inner)
    }

    /// Where the values of a column come from, as far as that can be told without checking anything again.
    func columnOrigin(of syntax: ExpressionSyntax, in scope: Scope) -> ValueOrigin? {
        if completion != nil { return origin(of: syntax, in: scope) }
        if case .name = syntax.kind { return origin(of: syntax, in: scope) }
        return nil
    }

    private func origin(of syntax: ExpressionSyntax, in scope: Scope) -> ValueOrigin? {
        switch syntax.kind {
        case .name(let name):
            guard scope.local(named: name) == nil, let shape = scope.row?.shape else { return nil }
            return origin(of: name, in: shape)
        case .path(let base, let steps):
            guard let last = steps.last else { return nil }
            let rest = Array(steps.dropLast())
            let kind = rest.isEmpty ? base.kind : .path(base, rest)
            let outer = ExpressionSyntax(span: syntax.span, kind: kind)
            return origin(of: last, after: outer, in: scope)
        default: return nil
        }
    }

    private func origin(
        of step: ExpressionSyntax.PathStep, after outer: ExpressionSyntax, in scope: Scope
    ) -> ValueOrigin? {
        guard let type = try? check(outer, in: scope).type else { return nil }
        if case .name(let name) = step {
            switch type.element ?? type {
            case .node(let relation?): return origin(of: name.text, in: RowShape(of: relation))
            case .row(let shape): return origin(of: name.text, in: shape)
            default: break
            }
        }
        guard var origin = origin(of: outer, in: scope) else { return nil }
        switch step {
        case .name(let name): origin.keys.append(name.text)
        case .index(let index):
            guard let constant = try? check(index, in: scope).constant else { return nil }
            if case .text(let key) = constant { origin.keys.append(key) }
        }
        return origin
    }

    private func origin(of name: String, in shape: RowShape) -> ValueOrigin? {
        if let column = shape.columns.first(where: { $0.name == name }) {
            guard case .field(let field) = column.storage, let relation = shape.node else { return column.origin }
            return ValueOrigin(relation: relation, field: field)
        }
        guard let relation = shape.node else { return nil }
        return relation.schema.index(ofField: name).map { ValueOrigin(relation: relation, field: $0) }
    }
}
