/// What stages do to the order of rows.
enum RowOrder {
    /// Those that are left stay in it.
    case kept
    /// They are put into one that was asked for.
    case made
    /// There are other rows.
    case lost
}

extension PipelineSyntax {
    /// What all stages do, one after the other.
    func order(in environment: Environment) -> RowOrder {
        for stage in stages.reversed() {
            let order = stage.order(in: environment)
            if order != .kept { return order }
        }
        return .kept
    }
}

extension StageSyntax {
    fileprivate func order(in environment: Environment) -> RowOrder {
        switch kind {
        case .sort, .top, .search: .made
        case .where, .part, .sample, .unique, .near, .assert, .select, .with, .around, .show, .pivot, .bars,
            .histogram, .timeline, .save, .program:
            .kept
        case .call(let name, _): environment.definitions[name.text]?.order ?? .lost
        case .expand, .join, .summarize, .count, .ngrams, .why, .move: .lost
        }
    }
}

extension Definition {
    /// What it does to its first parameter's rows.
    fileprivate var order: RowOrder {
        let order = syntax.body.order(in: environment)
        guard order == .kept else { return order }
        guard case .expression(let source) = syntax.body.source, case .name(let name) = source.kind else {
            return .lost
        }
        return name == syntax.parameters.first?.text ? .kept : .lost
    }
}
