/// `bars A by B`: rows pass, and a bar is drawn for each.
struct BarsStage: Stage {
    let slot: Int
    let size: any Computation
    let label: any Computation
    /// What the bars of a label are of, each: they stand together.
    let part: (any Computation)?
    let words: DrawingWords
    let labelName: String
    let partName: String?
    let valueName: String
    let place: Place

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var bars: [Bars.Bar] = []
        bars.reserveCapacity(rows.count)
        var scales: [AmountScale: Int] = [:]
        try frame.keep(rows.count * 2 * MemoryLayout<Bars.Bar>.stride)
        var groups = BarGroups()
        for row in rows {
            try frame.begin(row, in: slot)
            var label = try frame.text(of: label.value(in: &frame), for: "bars", at: place)
            var group: String?
            if let part {
                group = label
                groups.add(label)
                label = try frame.text(of: part.value(in: &frame), for: "bars", at: place)
            }
            try frame.keep((label?.heapSize ?? 0) + (group?.heapSize ?? 0))
            let value = try size.value(in: &frame)
            if let (scale, size) = AmountScale.of(value) {
                let number = scales[scale] ?? scales.count
                scales[scale] = number
                bars.append(.init(label: label, group: group, value: value, size: size.double, scale: number))
            } else if value.isNull {
                bars.append(.init(label: label, group: group, value: value, size: nil, scale: 0))
            } else {
                throw .wrongArgument(value, of: "bars", wanted: BarsStage.wanted, at: place)
            }
        }
        let notes = scales.count > 1 ? ["bars of unlike units can't be compared: each unit has its own scale"] : []
        if part != nil { bars = groups.ordered(bars) }
        let drawn = Bars(
            labelName: partName ?? labelName, groupName: partName == nil ? nil : labelName, valueName: valueName,
            bars: bars)
        try words.draw(.bars(drawn), notes: notes, in: &frame)
        return rows
    }

    /// What can be drawn as a bar.
    static let wanted = "a number, a quantity or a duration"
}

/// Puts the bars of a group together, in the order in which the groups first appear.
private struct BarGroups {
    private var numbers: [String?: Int] = [:]
    private var groups: [Int] = []

    mutating func add(_ name: String?) {
        let number = numbers[name] ?? numbers.count
        numbers[name] = number
        groups.append(number)
    }

    func ordered(_ bars: [Bars.Bar]) -> [Bars.Bar] {
        bars.indices.sorted { (groups[$0], $0) < (groups[$1], $1) }.map { bars[$0] }
    }
}

extension Run {
    /// Shows a drawing, which a later `save` may write, too.
    func draw(_ drawing: Drawing) {
        lastDrawing = drawing
        showsLastDrawing = true
        results.append(QueryResult(.drawing(drawing)))
    }
}
