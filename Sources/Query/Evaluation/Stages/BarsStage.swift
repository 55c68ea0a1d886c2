/// `bars A by B`: rows pass, and a bar is drawn for each.
struct BarsStage: Stage {
    let slot: Int
    let size: any Computation
    let label: any Computation
    let title: String
    let labelName: String
    let valueName: String
    let place: Place

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var bars: [Bars.Bar] = []
        bars.reserveCapacity(rows.count)
        var scales: [AmountScale: Int] = [:]
        try frame.keep(rows.count * 2 * MemoryLayout<Bars.Bar>.stride)
        for row in rows {
            try frame.begin(row, in: slot)
            let label = try frame.text(of: label.value(in: &frame), for: "bars", at: place)
            try frame.keep(label?.heapSize ?? 0)
            let value = try size.value(in: &frame)
            if let (scale, size) = AmountScale.of(value) {
                let number = scales[scale] ?? scales.count
                scales[scale] = number
                bars.append(.init(label: label, value: value, size: size.double, scale: number))
            } else if value.isNull {
                bars.append(.init(label: label, value: value, size: nil, scale: 0))
            } else {
                throw .wrongArgument(value, of: "bars", wanted: BarsStage.wanted, at: place)
            }
        }
        let notes = scales.count > 1 ? ["bars of unlike units can't be compared: each unit has its own scale"] : []
        let content = Drawing.Content.bars(Bars(labelName: labelName, valueName: valueName, bars: bars))
        frame.run.draw(Drawing(title: title, content: content, notes: notes))
        return rows
    }

    /// What can be drawn as a bar.
    static let wanted = "a number, an amount or a length of time"
}

extension Run {
    /// Shows a drawing, which a later `save` may write, too.
    func draw(_ drawing: Drawing) {
        lastDrawing = drawing
        showsLastDrawing = true
        results.append(QueryResult(.drawing(drawing)))
    }
}
