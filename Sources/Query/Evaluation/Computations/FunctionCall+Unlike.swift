import Documents

/// Aggregates over unlike values are null and end no run; a note says which and where.
extension FunctionCall {
    /// Notes that an aggregate of amounts has no value because of unlike ones; whether that was the error.
    func noteUnlike(_ error: OperationError, _ values: [Value], in frame: inout Frame) throws(Interruption) -> Bool {
        guard function.function.comparesValues, case .list(let list)? = values.first,
            let why = why(error, list, isInGroup: frame.group != nil)
        else { return false }
        let group = try frame.group.map { group throws(Interruption) in
            try Self.name(of: group.keys, at: self.place, in: &frame)
        }
        let place = oddPlace(in: frame)
        let node = place == nil ? try oddNode(in: &frame) : nil
        let library = frame.run.library
        frame.run.nullNotes.add(
            function.name, why: why, group: group.flatMap { $0.isEmpty ? nil : $0 }, at: self.place
        ) {
            if let place { return place }
            guard let node, case .text(let at) = library.field("at", of: node) else { return nil }
            return at
        }
        return true
    }

    /// Why values have no sum, or no least one; nil of other errors.
    private func why(_ error: OperationError, _ list: [Value], isInGroup: Bool) -> String? {
        switch error {
        case .unlikeUnits(_, let left, let right):
            var units = [left.name, right.name]
            for case .quantity(let quantity) in list where units.count < Self.mostUnits {
                if !units.contains(quantity.unit.name) { units.append(quantity.unit.name) }
            }
            return units.dropLast().joined(separator: ", ")
                + " and \(units[units.count - 1]) are unlike; 'by unit' keeps them apart"
        case .wrongKinds(_, let left, let right): return "\(left.words) and \(right.words) are unlike"
        case .wrongArgument(let operation, let kind, let wanted):
            let isMixed = list.contains { $0.kind != kind && !$0.isNull }
            guard isMixed || isInGroup, list.contains(where: { $0.kind == kind }) else { return nil }
            return "'\(operation)' needs \(wanted), not \(kind.words)"
        default: return nil
        }
    }

    private static let mostUnits = 5

    /// A group's keys, as a note names it.
    private static func name(of keys: [Value], at place: Place, in frame: inout Frame) throws(Interruption) -> String {
        var names: [String] = []
        for key in keys {
            let text = try frame.text(of: key, for: "note", at: place) ?? "null"
            names.append(text.count > longestName ? text.prefix(longestName - 1) + "…" : text)
        }
        return names.joined(separator: ", ")
    }

    private static let longestName = 40

    /// Where a value stands that is unlike the first, where another process has told it.
    private func oddPlace(in frame: Frame) -> String? {
        guard let slot = (arguments.first as? SlotValue)?.slot else { return nil }
        return frame.group?.oddPlaces[slot]
    }

    /// The node of a value that is unlike the first, as far as it can be told.
    private func oddNode(in frame: inout Frame) throws(Interruption) -> Node? {
        guard var argument = arguments.first else { return nil }
        if let one = argument as? ListOfOne { argument = one.body }
        if let slot = (argument as? SlotValue)?.slot, let group = frame.group { return group.odd[slot] ?? group.first }
        return try Self.oddNode(of: argument, in: &frame)
    }

    private static func oddNode(of argument: any Computation, in frame: inout Frame) throws(Interruption) -> Node? {
        if let once = argument as? Memoized { return try oddNode(of: once.body, in: &frame) }
        if let memo = argument as? NodeMemo { return try memo.container.value(in: &frame).node }
        if let list = argument as? RowsAsList, case .rows(let rows) = try list.value.value(in: &frame),
            let column = rows.shape.columns.first
        {
            let library = frame.run.library
            return oddRow(of: rows) { $0.value(of: column, in: library) }?.firstSource
        }
        guard let member = argument as? MemberOfRows, case .rows(let rows) = try member.rows.value(in: &frame) else {
            return nil
        }
        var first: Value?
        for row in rows.rows {
            try frame.checkStop()
            frame.rows[member.slot] = row
            let value = try member.member.value(in: &frame)
            if value.isNull { continue }
            guard let known = first else {
                first = value
                continue
            }
            if value.isUnlike(known) { return row.firstSource }
        }
        return nil
    }

    private static func oddRow(of rows: Rows, _ value: (Row) -> Value) -> Row? {
        let first = rows.rows.lazy.map(value).first { !$0.isNull }
        return first.flatMap { first in
            rows.rows.first { row in
                let other = value(row)
                return !other.isNull && other.isUnlike(first)
            }
        }
    }
}
