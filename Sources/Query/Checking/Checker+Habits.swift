import Documents

/// What can be read, but is meant as another language has it.
extension Checker {
    /// `file.name`, and `items[items.depth == 1]`.
    func requirePath(
        _ base: ExpressionSyntax, _ steps: [ExpressionSyntax.PathStep], at span: Range<Int>, in scope: Scope
    ) throws {
        guard case .name(let name) = base.kind, let step = steps.first else { return }
        switch step {
        case .name(let field) where name == "file" && steps.count == 1 && !means(name, at: base.span, in: scope):
            let isDocument = scope.row?.shape.node == .docs
            guard let meant = OtherNames.file(field.text, isDocument: isDocument) else { return }
            throw wrong(NameFault.unknownName("file", nearest: meant), at: span, in: scope)
        case .index(let condition) where steps.count == 1 && condition.isCondition:
            guard let relation = Relation(named: name) else { return }
            let text = scope.script.text(in: condition.span).replacing("\(relation.schema.name).", with: "")
            let meant = "\(name) | where \(text)"
            throw wrong(
                SyntaxFault.habit(meant: span == statementSpan ? meant : "(\(meant))"), at: span, in: scope)
        default: return
        }
    }

    /// `money and dates`, as a statement: both are wanted.
    func requireOneRelation(_ syntax: PipelineSyntax, in scope: Scope) throws {
        guard case .all(let parts)? = syntax.expression?.kind else { return }
        let names = parts.compactMap { part in
            if case .name(let name) = part.kind, Relation(named: name) != nil { name } else { nil }
        }
        guard names.count == parts.count else { return }
        throw wrong(SyntaxFault.habit(meant: names.joined(separator: "; ")), at: syntax.span, in: scope)
    }

    /// `date is not null`, in sentences: whether there are dates in it.
    func requireField(
        _ operand: ExpressionSyntax, isNegated: Bool, at span: Range<Int>, in scope: Scope
    ) throws {
        guard case .name(let name) = operand.kind, let node = scope.row?.shape.node,
            !means(name, at: operand.span, in: scope),
            let relation = Relation(named: name + "s"), relation.schema.rank >= node.schema.rank
        else { return }
        let meant = "\(isNegated ? "" : "not ")any(\(relation.schema.name))"
        throw wrong(
            NameFault.unknownField(name, on: node.schema.name, nearest: meant), at: span, in: scope)
    }

    func means(_ name: String, at span: Range<Int>, in scope: Scope) -> Bool {
        quietly { (try? checkName(NameSyntax(text: name, span: span), in: scope)) != nil }
    }

    /// `"USAID" in text`
    func requireNoText(
        _ operands: [Checked], isNegated: Bool, at span: Range<Int>, in scope: Scope
    ) throws {
        guard operands[0].type == .text, operands[1].type == .text else { return }
        let texts = operands.map { scope.script.text(in: $0.span) }
        throw wrong(
            SyntaxFault.habit(meant: "\(texts[1]) \(isNegated ? "not " : "")has \(texts[0])"), at: span, in: scope)
    }

    /// `"n: " + 3`: what is meant by a sum of texts and others; nil where there are no texts, or other operators.
    func joinedText(
        _ first: ExpressionSyntax, _ rest: [(operation: ExpressionSyntax.Operation, operand: ExpressionSyntax)],
        _ operands: [Checked], in scope: Scope
    ) -> String? {
        guard rest.allSatisfy({ $0.operation.symbol == .add }), operands.contains(where: { $0.type == .text }) else {
            return nil
        }
        let parts = zip([first] + rest.map(\.operand), operands).map { syntax, checked in
            let source = scope.script.text(in: syntax.span)
            guard case .text? = checked.constant else { return "{\(source)}" }
            let isPlain = source.hasPrefix("\"") || !source.contains(where: { "\\{}\"".contains($0) })
            return isPlain ? String(source.dropFirst().dropLast()) : "{\(source)}"
        }
        return "\"\(parts.joined())\""
    }

    /// What is no condition as one that is very likely meant; nil where nothing is.
    func condition(meantBy checked: Checked, in scope: Scope) -> String? {
        let text = scope.script.text(in: checked.span)
        switch checked.type {
        case .rows, .list: return "any(\(text))"
        case .number where checked.constant == nil: return "\(text) > 0"
        case .text, .node, .row, .quantity, .date, .duration:
            return checked.constant == nil ? "\(text) is not null" : nil
        default: return nil
        }
    }
}

extension ExpressionSyntax {
    fileprivate var isCondition: Bool {
        switch kind {
        case .comparison, .between, .isNull, .not, .all, .any: true
        case .pipeline(let pipeline): pipeline.expression?.isCondition ?? false
        default: false
        }
    }
}
