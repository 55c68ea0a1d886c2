// Operations on front matter, which differs from file to file: what can't be done with a file's value is null, and noted.

import Documents

/// An operation that gives null where a value is of a kind that it is not for.
struct Tolerant: Computation {
    let body: any Computation
    /// The slot of the row that it is worked out for.
    let slot: Int?

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let before = frame.run.notes.total
        do {
            let value = try body.value(in: &frame)
            locate(since: before, in: frame)
            return value
        } catch {
            try note(error, in: frame)
            return .null
        }
    }

    func truth(in frame: inout Frame) throws(Interruption) -> Bool? {
        let before = frame.run.notes.total
        do {
            let truth = try body.truth(in: &frame)
            locate(since: before, in: frame)
            return truth
        } catch {
            try note(error, in: frame)
            return nil
        }
    }

    /// Comparisons that could not be made are this file's.
    private func locate(since before: Int, in frame: Frame) {
        guard frame.run.notes.total > before, let path = frame.path(ofRowIn: slot) else { return }
        frame.run.notes.locate(in: path)
    }

    private func note(_ error: Interruption, in frame: Frame) throws(Interruption) {
        guard case .failed(let diagnostic) = error, diagnostic.fault.isOfKinds else { throw error }
        frame.run.nullNotes.add(why: diagnostic.message, at: diagnostic.place) { frame.path(ofRowIn: slot) }
    }
}

/// A value of some kinds; null where it is of another, which is noted.
struct KindGuard: Computation {
    let body: any Computation
    let kinds: Set<OperationError.Kind>
    /// What wants it, and what it wants.
    let operation: String
    let wanted: String
    let slot: Int?
    let place: Place

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try body.value(in: &frame)
        if value.isNull || kinds.contains(value.kind) { return value }
        let error = OperationError.wrongArgument(operation: operation, kind: value.kind, wanted: wanted)
        let fault = OperationFault(error)
        frame.run.nullNotes.add(why: fault.message, at: place) { frame.path(ofRowIn: slot) }
        return .null
    }
}

/// A list, or one value as a list of one.
struct ListOfOne: Computation {
    let body: any Computation

    func value(in frame: inout Frame) throws(Interruption) -> Value {
        let value = try body.value(in: &frame)
        return switch value {
        case .null, .list, .rows, .range, .date, .number: value
        default: .list([value])
        }
    }
}

extension Frame {
    /// The path of the document that the row in a slot is of.
    fileprivate func path(ofRowIn slot: Int?) -> String? {
        guard let slot, let node = rows[slot].node else {
            return run.given.count == 1 ? run.documents[run.given[0]].path : nil
        }
        return run.library.document(of: node).path
    }
}
