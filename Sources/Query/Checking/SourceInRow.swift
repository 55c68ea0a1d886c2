import Documents

/// Where a pipeline's rows come from that is read in a row: `sentences`, in a section.
struct SourceInRow {
    let relation: Relation
    /// What the row around is.
    let outer: Relation
    let span: Range<Int>

    /// Whether there are no such rows: none of them holds another.
    var isNone: Bool { relation == outer && !Self.nesting.contains(relation) }

    /// Whether all rows are in the same one of a container's: in that which the row around is in, or is.
    func isFixed(_ container: Relation) -> Bool {
        container == outer && !Self.nesting.contains(outer) || container.schema.rank < outer.schema.rank
    }

    /// Relations of which one may be inside another.
    private static let nesting: Set<Relation> = [
        .sections, .blocks, .quotes, .callouts, .lists, .items, .tables, .highlights,
    ]
}

extension Checker {
    /// The source of a pipeline in a row, if it is a relation's name that means what is inside that row.
    func sourceInRow(_ syntax: PipelineSyntax, _ source: any RowSource, in scope: Scope) -> SourceInRow? {
        guard case .expression(let expression) = syntax.source, case .name = expression.kind,
            let inside = (source as? ValueSource)?.value as? NodesInside, inside.node is RowNode,
            let outer = scope.row?.shape.node
        else { return nil }
        return SourceInRow(relation: inside.relation, outer: outer, span: expression.span)
    }

    /// `money.value` in a row of money, which holds no other.
    func noteRowItself(_ base: ExpressionSyntax, _ checked: Checked, in scope: Scope) {
        guard case .name = base.kind, let inside = checked.computation as? NodesInside, inside.node is RowNode,
            let outer = scope.row?.shape.node,
            SourceInRow(relation: inside.relation, outer: outer, span: base.span).isNone
        else { return }
        let fault = NameFault.onlyInside(
            inside.relation.schema.name, of: outer.schema.singular, isNone: true)
        note(fault, at: base.span, in: scope)
    }

    /// A condition that is true of all that is inside the row around, or of nothing: of others it was meant.
    func noteConditionOutside(_ condition: ExpressionSyntax, in state: PipelineState) {
        guard let source = state.source else { return }
        let conditions: [ExpressionSyntax] = if case .all(let all) = condition.kind { all } else { [condition] }
        guard source.isNone || conditions.contains(where: { isFixed($0, source, in: state) }) else { return }
        let (inner, outer) = (source.relation.schema.name, source.outer.schema.singular)
        note(
            NameFault.onlyInside(inner, of: outer, isNone: source.isNone), at: source.span, in: state.outer)
    }

    /// `doc.name == "old"`: a container's field, and what is the same for all rows.
    private func isFixed(_ condition: ExpressionSyntax, _ source: SourceInRow, in state: PipelineState) -> Bool {
        guard case .comparison(let left, _, let right) = condition.kind else { return false }
        let scope = state.scope
        return [(left, right), (right, left)].contains { side, other in
            guard case .path(let base, _) = side.kind, case .name(let name) = base.kind,
                let container = Relation(container: name), source.isFixed(container),
                scope.local(named: name) == nil, state.row.shape.index(of: name) == nil
            else { return false }
            return quietly { (try? check(other, in: scope))?.slots.isEmpty == true }
        }
    }
}
