import Documents
import Values

/// `with A as name per KEY`, where a column looks at the rows around: each column is worked out for all rows before the
/// next, so that the next can look around in it, too.
struct WindowStage: Stage {
    struct Column: Sendable {
        /// Those within others first.
        let windows: [Window]
        let computation: any Computation
    }

    let slot: Int
    /// What the rows that come in have.
    let shape: RowShape
    let per: [any Computation]
    let columns: [Column]

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        let groups = try Grouping.indices(of: rows, slot: slot, keys: per, in: &frame)
        var result = rows
        for column in columns {
            var known: [(window: Window, values: WindowValues)] = []
            for window in column.windows {
                let input = try input(of: window, result, known, in: &frame)
                known.append((window, try window.values(of: input, groups, in: &frame)))
            }
            try add(column, known, to: &result, in: &frame)
        }
        return result
    }

    /// Works out a window's argument for each row, with the windows in it.
    private func input(
        of window: Window, _ rows: [Row], _ known: [(window: Window, values: WindowValues)], in frame: inout Frame
    ) throws(Interruption) -> WindowInput {
        var input = WindowInput()
        for (index, row) in rows.enumerated() {
            try frame.begin(row, in: slot)
            for (inner, values) in known { frame.values[inner.slot] = values.values[index] }
            frame.collected = []
            var value = Value.null
            let counts = try window.counts(in: &frame)
            if counts, let argument = window.argument { value = try argument.value(in: &frame) }
            let collected = frame.takeCollected() + known.compactMap { $0.values.sources[index] }
            try frame.keep(inList: value)
            try frame.keep(2 * MemoryLayout<RowSources>.stride + MemorySize.sources(collected.count))
            input.values.append(value)
            input.counts.append(counts)
            input.nodes.append(row.node)
            input.sources.append(row.sources.adding(collected, node: row.node).of(row.node))
        }
        return input
    }

    private func add(
        _ column: Column, _ known: [(window: Window, values: WindowValues)], to rows: inout [Row],
        in frame: inout Frame
    ) throws(Interruption) {
        for index in rows.indices {
            let row = rows[index]
            try frame.begin(row, in: slot)
            for (window, values) in known { frame.values[window.slot] = values.values[index] }
            frame.collected = []
            let value = try column.computation.value(in: &frame)
            let collected = frame.takeCollected() + known.compactMap { $0.values.sources[index] }
            try frame.keep([value], sources: collected.count)
            rows[index].values.append(value)
            rows[index].sources = row.sources.adding(collected, node: row.node)
        }
    }
}

extension Window {
    /// Whether an aggregate takes in the row in its slot.
    fileprivate func counts(in frame: inout Frame) throws(Interruption) -> Bool {
        guard let condition else { return true }
        return try condition.truth(in: &frame) == true
    }

    /// What it is of each row.
    fileprivate func values(
        of input: WindowInput, _ groups: [[Int]], in frame: inout Frame
    ) throws(Interruption) -> WindowValues {
        var values = WindowValues(count: input.values.count)
        try frame.keep(MemorySize.values(input.values.count) * 2)
        switch kind {
        case .neighbour(let count, let isBefore):
            let distance = try count.value(in: &frame)
            for group in groups { group.addNeighbours(at: distance, isBefore: isBefore, of: input, to: &values) }
        case .position:
            for group in groups {
                for (position, row) in group.enumerated() { values.values[row] = .number(Number(position + 1)) }
            }
        case .rank(let isDescending):
            for group in groups {
                try addRanks(of: group, isDescending: isDescending, input, to: &values, in: &frame)
            }
        case .running(let function, let others):
            var constants: [Value] = []
            for other in others { constants.append(try other.value(in: &frame)) }
            for group in groups { try addRunning(function, constants, of: group, input, to: &values, in: &frame) }
        }
        return values
    }
}

extension [Int] {
    /// The values of the rows so many places before or after those of a group; null where there is none.
    fileprivate func addNeighbours(
        at distance: Int, isBefore: Bool, of input: WindowInput, to values: inout WindowValues
    ) {
        guard distance < count else { return }
        for position in distance..<count {
            let (row, other) =
                isBefore ? (self[position], self[position - distance]) : (self[position - distance], self[position])
            values.values[row] = input.values[other]
            if distance > 0 { values.sources[row] = input.sources[other] }
        }
    }
}
