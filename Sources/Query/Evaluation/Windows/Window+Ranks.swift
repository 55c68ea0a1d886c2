import Values

extension Window {
    /// Adds the ranks of a group's rows: 1 for the least (or greatest); equal ones share the first of their places, and the
    /// next goes on after all of them. Null has none. What has no order among itself has none either, which a note tells.
    func addRanks(
        of group: [Int], isDescending: Bool, _ input: WindowInput, to values: inout WindowValues,
        in frame: inout Frame
    ) throws(Interruption) {
        var (rows, keys) = ([Int](), [SortKey]())
        let model =
            group.lazy.map { input.values[$0] }.first { $0.isMet }
            ?? group.lazy.map { input.values[$0] }.first { !$0.isNull } ?? .null
        for row in group where !input.values[row].isNull {
            try frame.checkStop()
            let value = input.values[row].meeting(model)
            guard let kind = try kind(of: value), kind == model.kind, value.isLike(model) else {
                return try frame.noteUnlike(value.unitOrKind, model.unitOrKind, by: self, at: input.nodes[row])
            }
            rows.append(row)
            let key = SortKey(value, in: frame.run.library)
            try frame.keep(MemoryLayout<SortKey>.stride + key.size)
            keys.append(key)
        }
        let order: [Int]
        do {
            let stopFlag = frame.run.stopFlag
            order = try keys.indices.sorted { left, right in
                if stopFlag.isStopped { throw Interruption.stopped }
                return isDescending ? keys[right] < keys[left] : keys[left] < keys[right]
            }
        } catch {
            throw error as? Interruption ?? .stopped
        }
        var rank = 0
        for (position, index) in order.enumerated() {
            if position == 0 || keys[order[position - 1]].compare(keys[index]) != 0 { rank = position + 1 }
            values.values[rows[index]] = .number(Number(rank))
        }
    }

    /// The kind of a value that has a rank; of others it is an error.
    private func kind(of value: Value) throws(Interruption) -> OperationError.Kind? {
        let kinds = Function.Parameter.comparables.elements
        guard kinds.contains(value.kind) else {
            let wanted = OperationError.Kind.words(kinds, plural: false)
            let error = OperationError.wrongArgument(operation: "rank", kind: value.kind, wanted: wanted)
            throw .failed(Diagnostic(OperationFault(error), at: place))
        }
        return value.kind
    }
}

extension Value {
    /// Whether a plain number takes its kind when they meet.
    fileprivate var isMet: Bool {
        switch self {
        case .quantity, .date: true
        default: false
        }
    }

    /// Its unit, or its kind where it has none.
    fileprivate var unitOrKind: String {
        if case .quantity(let quantity) = self { quantity.unit.name } else { kind.rawValue }
    }

    /// Whether both have an order among each other; of one kind.
    func isLike(_ other: Value) -> Bool {
        if case .quantity(let quantity) = self, case .quantity(let other) = other { return quantity.isLike(other) }
        return true
    }
}
