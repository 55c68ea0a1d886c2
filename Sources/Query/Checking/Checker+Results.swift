extension Checker {
    /// `it`: the last result.
    func checkIt(at span: Range<Int>, in scope: Scope) throws -> Checked {
        guard let index = scope.environment.it else { throw wrong(NameFault.noResult, at: span, in: scope) }
        return Checked(GlobalValue(index: index), globalTypes[index], at: span)
    }

    /// `out[3]`: the third result; nil for another path. A column, a field or a value of the name `out` goes before it.
    func checkNumbered(
        _ base: ExpressionSyntax, _ steps: [ExpressionSyntax.PathStep], in scope: Scope
    ) throws -> Checked? {
        guard isResults(base, in: scope) else { return nil }
        guard case .index(let index)? = steps.first, case .literal(.number(let number)) = index.kind else {
            throw wrong(NameFault.resultWithoutNumber, at: base.span, in: scope)
        }
        let count = importing.isEmpty ? results.entries.count + newResults.count : 0
        guard let position = Int(number.description), (1...max(1, count)).contains(position), count > 0 else {
            throw wrong(NameFault.noNumberedResult(number.description, count: count), at: index.span, in: scope)
        }
        var global = position > results.entries.count ? newResults[position - results.entries.count - 1] : 0
        if position <= results.entries.count {
            let entry = results.entries[position - 1]
            guard entry.bytes != nil else {
                throw wrong(NameFault.releasedResult(position, kept: results.keptNumbers), at: index.span, in: scope)
            }
            global = entry.index
        }
        let span = base.span.lowerBound..<index.span.upperBound
        let value = NumberedResultValue(index: global, number: position, place: place(index.span, in: scope))
        return Checked(value, globalTypes[global], at: span)
    }

    /// Whether a statement only shows what is in results: these stay as they are then.
    func readsResults(_ syntax: ExpressionSyntax, in scope: Scope) -> Bool {
        switch syntax.kind {
        case .it: true
        case .path(let base, _): base.isIt || isResults(base, in: scope)
        default: false
        }
    }

    private func isResults(_ base: ExpressionSyntax, in scope: Scope) -> Bool {
        guard case .name(ResultsName.text) = base.kind else { return false }
        return !means(ResultsName.text, at: base.span, in: scope)
    }
}

extension ExpressionSyntax {
    fileprivate var isIt: Bool { if case .it = kind { true } else { false } }
}
