import Documents

extension Run {
    /// What could not be compared, added or the like, as notes.
    func noteDiagnostics(at place: Place) -> [Diagnostic] {
        let compared = notes.all.map { pair, count in
            let path = notes.path(of: pair)
            return Diagnostic(
                Note.notCompared(count: count, left: pair.left, right: pair.right, path: path), at: place)
        }
        return compared + nullNotes.diagnostics + remarks
    }

    /// To be called when something was worked out that is remembered for later documents: each part of a run would note
    /// anew what a whole one notes once.
    func noteRemembered(since count: Int) {
        if isPart, noteCount != count { isLikeWhole = false }
    }
}

extension Frame {
    /// Notes once for each window that it has no value where unlike units or kinds meet, and where they first do.
    mutating func noteUnlike(
        _ first: String, _ second: String, by window: Window, at node: Node?
    ) throws(Interruption) {
        let place = window.place
        let isNoted = run.remarks.contains { $0.place.span == place.span && $0.place.script === place.script }
        guard !isNoted else { return }
        var at: String?
        if let node, case .text(let text) = try field(.at, of: node) { at = text }
        let fault = Note.unlikeAmounts(place.script.text(in: place.span), units: [first, second], at: at)
        run.remarks.append(Diagnostic(fault, at: place))
    }
}
