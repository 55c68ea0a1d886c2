import Documents
import Query
import Values

extension Drawing {
    /// What is drawn as rows, for formats that machines read.
    func rows(in library: Library) -> ResultRows {
        if case .pivot(let pivot) = content { return ResultRows(pivot.rows, in: library) }
        return ResultRows(records, named: columnNames, in: library)
    }

    /// What is drawn as records, for formats that machines read: a bar's label and value; a bin's edges and count; a row's
    /// date and label; a period and its count.
    package var records: [Record] {
        switch content {
        case .bars(let bars):
            bars.bars.map { bar in
                let group = bars.groupName.map { [($0, bar.group.map(Value.text) ?? .null)] } ?? []
                return Record(
                    group + [(bars.labelName, bar.label.map(Value.text) ?? .null), (bars.valueName, bar.value)])
            }
        case .histograms(let histograms):
            histograms.flatMap { histogram in
                histogram.bins.map {
                    Record([("from", $0.from), ("to", $0.to), ("count", .number(Number($0.count)))])
                }
            }
        case .events(let events):
            events.map { Record([("date", .date($0.date)), ("label", $0.label.map(Value.text) ?? .null)]) }
        case .periods(let periods):
            periods.counts.compactMap { count in
                count.name.map { name in
                    let period = count.period.map(Value.date) ?? .text(name)
                    return Record([("period", period), ("count", .number(Number(count.count)))])
                }
            }
        case .pivot(let pivot):
            pivot.lines.map { Record(Array(zip([pivot.labelName] + pivot.columns, [$0.label] + $0.cells))) }
        }
    }

    /// The names of their columns.
    var columnNames: [String] {
        switch content {
        case .bars(let bars): (bars.groupName.map { [$0] } ?? []) + [bars.labelName, bars.valueName]
        case .histograms: ["from", "to", "count"]
        case .events: ["date", "label"]
        case .periods: ["period", "count"]
        case .pivot(let pivot): [pivot.labelName] + pivot.columns
        }
    }
}
