import Documents
import Query
import Values

extension Drawing {
    /// What is drawn as rows, for formats that machines read: a bar's label and value; a bin's edges and count; a row's
    /// date and label; a period and its count.
    package var records: [Record] {
        switch content {
        case .bars(let bars):
            bars.bars.map {
                Record([
                    (bars.labelName, $0.label.map(Value.text) ?? .null), (bars.valueName, $0.value),
                ])
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
        }
    }

    /// The names of their columns.
    var columnNames: [String] {
        switch content {
        case .bars(let bars): [bars.labelName, bars.valueName]
        case .histograms: ["from", "to", "count"]
        case .events: ["date", "label"]
        case .periods: ["period", "count"]
        }
    }
}
