import Documents

/// Comparisons that are right in form, and ask nothing or something else than they seem to.
extension Checker {
    /// A thing that is compared with itself is a mistake: another row's was meant.
    func requireTwoThings(
        _ sides: [ExpressionSyntax], _ operands: [Checked], at span: Range<Int>, in scope: Scope
    ) throws {
        // What depends on no row is the same everywhere, and may be compared to try it.
        guard operands.allSatisfy({ !$0.slots.isEmpty }), sides.allSatisfy(\.isNamed) else { return }
        let texts = sides.map { scope.script.bytes[$0.span].filter { $0 > UInt8(ascii: " ") } }
        guard texts[0] == texts[1] else { return }
        let text = scope.script.text(in: sides[0].span)
        throw wrong(NameFault.comparedWithItself(text, right: scope.joined), at: sides[1].span, in: scope)
    }

    /// `l.item == item`, in items: the container's name, where the row itself is compared.
    func noteContainer(_ sides: [ExpressionSyntax], _ operands: [Checked], in scope: Scope) {
        guard let relation = scope.row?.shape.node else { return }
        let name = relation.schema.singular
        for (index, side) in sides.enumerated() {
            guard case .name(name) = side.kind, operands[index].computation is RowField,
                operands[1 - index].type.nodeRelation == relation,
                !isContainer(sides[1 - index], of: relation, named: name, in: scope)
            else { continue }
            note(NameFault.containerForThis(name, of: relation.schema.name), at: side.span, in: scope)
        }
    }

    /// `o.section` of a row of sections, with which `section` is compared on purpose: both are in one.
    private func isContainer(
        _ side: ExpressionSyntax, of relation: Relation, named name: String, in scope: Scope
    ) -> Bool {
        guard case .path(let base, let steps) = side.kind, steps.count == 1, case .name(let last) = steps[0],
            last.text == name, case .name(let row) = base.kind
        else { return false }
        switch scope.local(named: row)?.meaning {
        case .row(let row): return row.shape.node == relation
        case .carried(_, _, let type): return type.nodeRelation == relation
        default: return false
        }
    }
}

extension ExpressionSyntax {
    /// Whether it is a name, a path or a call: what has another value in another row.
    fileprivate var isNamed: Bool {
        switch kind {
        case .name, .path, .call: true
        default: false
        }
    }
}

extension ValueType {
    /// The relation of a node, or of a row's.
    fileprivate var nodeRelation: Relation? {
        switch self {
        case .node(let relation): relation
        case .row(let shape): shape.node
        default: nil
        }
    }
}
