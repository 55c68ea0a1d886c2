import Documents
import Values

/// `timeline A`: rows pass, and are drawn at their dates: few each by itself, many as numbers by period.
struct TimelineStage: Stage {
    let slot: Int
    let date: any Computation
    /// What names a row: the first of these that isn't null.
    let labels: [any Computation]
    let words: DrawingWords
    let place: Place

    /// The most rows that are drawn each by itself.
    private static let mostEvents = 40

    func rows(from rows: [Row], in frame: inout Frame) throws(Interruption) -> [Row] {
        var dates: [(date: DateSpan, row: Int)] = []
        try frame.keep(rows.count * 3 * MemoryLayout<DateSpan>.stride)
        for (index, row) in rows.enumerated() {
            try frame.begin(row, in: slot)
            let value = try date.value(in: &frame)
            if let date = value.span {
                dates.append((date, index))
            } else if !value.isNull {
                throw .wrongArgument(value, of: "timeline", wanted: "a date", at: place)
            }
        }
        let notes = Drawing.notes(without: "date", rows.count - dates.count)
        guard dates.count <= TimelineStage.mostEvents else {
            let (periods, more) = Periods.counting(dates.map(\.date), until: frame.run.stopFlag)
            try frame.checkStop()
            try words.draw(.periods(periods), notes: more + notes, in: &frame)
            return rows
        }
        dates.sort { ($0.date.first, $0.date.last, $0.row) < ($1.date.first, $1.date.last, $1.row) }
        var events: [Event] = []
        for (date, index) in dates {
            frame.rows[slot] = rows[index]
            events.append(Event(date: date, label: try label(in: &frame)))
        }
        try words.draw(.events(events), notes: notes, in: &frame)
        return rows
    }

    private func label(in frame: inout Frame) throws(Interruption) -> String? {
        for label in labels {
            if let text = try frame.text(of: label.value(in: &frame), for: "timeline", at: place) { return text }
        }
        return nil
    }
}

extension Drawing {
    /// A note on the rows that can't be drawn, if there are any.
    static func notes(without what: String, _ count: Int) -> [String] {
        count == 0 ? [] : ["\(count) \(count == 1 ? "row has" : "rows have") no \(what)"]
    }
}
