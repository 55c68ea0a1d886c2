extension Run {
    /// What there is to know about the result: what could not be compared or taken together.
    func noteDiagnostics(at place: Place) -> [Diagnostic] {
        notes.all.map { pair, count in
            Diagnostic(Note.notCompared(count: count, left: pair.left, right: pair.right), at: place)
        } + remarks
    }

    /// Notes once for each place that something has no value over unlike units or kinds.
    func noteUnlike(_ first: String, _ second: String, at place: Place) {
        let call = place.script.text(in: place.span)
        let isNoted = remarks.contains { $0.place.span == place.span && $0.place.script === place.script }
        if !isNoted { remarks.append(Diagnostic(Note.unlikeAmounts(call, first, second), at: place)) }
    }

    /// The same of two values.
    func noteUnlike(_ first: Value, _ second: Value, at place: Place, in frame: Frame) {
        noteUnlike(first.unitOrKind, second.unitOrKind, at: place)
    }
}

extension Value {
    /// Its unit, or its kind where it has none.
    fileprivate var unitOrKind: String {
        if case .quantity(let quantity) = self { quantity.unit.name } else { kind.rawValue }
    }
}
