import Values

/// `histogram A`: rows pass, and how their values spread is drawn.
struct HistogramStage: Stage {
    let slot: Int
    let value: any Computation
    /// What dates are counted by, if that is given.
    let unit: CalendarUnit?
    let words: DrawingWords
    let place: Place

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var values = DrawnValues()
        try frame.keep(rows.count * 3 * MemoryLayout<Value>.stride)
        for row in rows {
            try frame.begin(row, in: slot)
            let value = try value.value(in: &frame)
            guard values.add(value) else {
                throw .wrongArgument(value, of: "histogram", wanted: HistogramStage.wanted, at: place)
            }
        }
        let (content, notes) = values.histogram(by: unit, until: frame.run.stopFlag)
        try frame.checkStop()
        try words.draw(content, notes: notes, in: &frame)
        return rows
    }

    /// What has a place on an axis.
    static let wanted = "a number, a quantity, a duration or a date"
}
