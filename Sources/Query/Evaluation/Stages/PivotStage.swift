/// `pivot A by B, C`: rows pass, and a table of them is shown.
struct PivotStage: Stage {
    let slot: Int
    let value: any Computation
    let row: any Computation
    let column: any Computation
    let labelName: String
    /// `summarize sum(n) as n by speaker, year | pivot …`, where two rows are for one place.
    let meant: String
    let words: DrawingWords
    let place: Place

    /// Wider tables nobody reads; so a table's size grows with its rows only.
    private static let mostColumns = 500

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var lines = Grouping(slot: slot, keys: [row])
        var columns = Grouping(slot: slot, keys: [column])
        defer {
            lines.discard()
            columns.discard()
        }
        var cells: [[Int: Value]] = []
        var sources: [[RowSources]] = []
        for row in rows {
            try frame.begin(row, in: slot)
            let line = try lines.group(in: &frame)
            let column = try columns.group(in: &frame)
            if line == cells.count {
                cells.append([:])
                sources.append([])
            }
            guard column < Self.mostColumns else {
                try checkWidth(rows, &columns, in: &frame)
                continue
            }
            guard cells[line][column] == nil else {
                throw try repeated(lines.groups[line][0], columns.groups[column][0], in: &frame)
            }
            let value = try value.value(in: &frame)
            cells[line][column] = value
            sources[line].append(row.sources.of(row.node))
            try frame.keep([value])
            try frame.keep(2 * MemoryLayout<Value>.stride + MemorySize.sources(1))
        }
        let table = try pivot(lines.groups.map { $0[0] }, columns.groups.map { $0[0] }, cells, sources, in: &frame)
        try words.draw(.pivot(table), in: &frame)
        return rows
    }

    /// Says how many columns there would be.
    private func checkWidth(
        _ rows: [Row], _ columns: inout Grouping, in frame: inout Frame
    ) throws(Interruption) {
        for row in rows {
            try frame.begin(row, in: slot)
            _ = try columns.group(in: &frame)
        }
        let fault = StageFault.tooManyColumns(columns.groups.count, most: Self.mostColumns)
        throw .failed(Diagnostic(fault, at: place))
    }

    private func repeated(
        _ line: Value, _ column: Value, in frame: inout Frame
    ) throws(Interruption) -> Interruption {
        let library = frame.run.library
        let fault = StageFault.repeatedCell(
            line.shortWords(in: library), column.shortWords(in: library), meant: meant)
        return .failed(Diagnostic(fault, at: place))
    }

    private func pivot(
        _ labels: [Value], _ keys: [Value], _ cells: [[Int: Value]], _ sources: [[RowSources]], in frame: inout Frame
    ) throws(Interruption) -> Pivot {
        let sortKeys = keys.map { SortKey($0, in: frame.run.library) }
        let order = keys.indices.sorted { left, right in
            if sortKeys[left].isNull || sortKeys[right].isNull { return !sortKeys[left].isNull }
            let order = sortKeys[left].compare(sortKeys[right])
            return order == 0 ? left < right : order < 0
        }
        var names = ColumnNames(taken: [labelName])
        var columns: [String] = []
        for index in order {
            columns.append(names.free(try frame.text(of: keys[index], for: "pivot", at: place) ?? "null"))
        }
        var lines: [Pivot.Line] = []
        try frame.keep(labels.count * MemorySize.values(columns.count + 1))
        for (index, label) in labels.enumerated() {
            let values = order.map { cells[index][$0] ?? .null }
            lines.append(.init(label: label.named(in: frame.run.library), cells: values, sources: .all(sources[index])))
        }
        return Pivot(labelName: labelName, columns: columns, lines: lines)
    }
}
