import Query
import Values

extension SVGPage {
    /// The most rows and columns that are drawn; more can't be read.
    private static let (mostLines, mostColumns) = (200, 30)
    private static let cellHeight = 26.0

    /// A table whose amounts are shaded: of one unit the greatest the most.
    mutating func draw(_ pivot: Pivot) {
        let lines = Array(pivot.lines.prefix(Self.mostLines))
        let columns = pivot.columns.prefix(Self.mostColumns).map { Drawing.line($0) }
        guard !lines.isEmpty, !columns.isEmpty else { return writeNote("no rows") }
        let labels = lines.map { Drawing.line(DrawnAmount.label(of: $0.label)) }
        let labelWidth = min(labels.map { SVGPage.width(of: $0) }.max() ?? 0, SVGPage.inner * 0.35)
        let left = SVGPage.margin + labelWidth + 10
        let step = (SVGPage.width - SVGPage.margin - left) / Double(columns.count)
        let shades = Shades(lines.flatMap { $0.cells.prefix(columns.count) })
        for (index, column) in columns.enumerated() {
            let middle = left + (Double(index) + 0.5) * step
            text(SVGPage.fitted(column, to: step - 4), x: middle, y: y + 14, .dim, anchor: .middle)
        }
        y += 22
        for (label, line) in zip(labels, lines) {
            text(SVGPage.fitted(label, to: labelWidth), x: left - 10, y: y + 17, .label, anchor: .end)
            for (index, cell) in line.cells.prefix(columns.count).enumerated() where !cell.isNull {
                let x = left + Double(index) * step
                let words = Drawing.line(DrawnAmount.label(of: cell))
                shaded(
                    x: x + 1, y: y + 1, width: step - 2, height: Self.cellHeight - 2, shade: shades.shade(of: cell),
                    words: "\(label), \(columns[index]): \(words)")
                text(SVGPage.fitted(words, to: step - 6), x: x + step / 2, y: y + 17, .value, anchor: .middle)
            }
            y += Self.cellHeight
        }
        y += 10
        let (moreLines, moreColumns) = (pivot.lines.count - lines.count, pivot.columns.count - columns.count)
        if moreLines > 0 { writeNote("\(Number(moreLines).groupedText) more rows are not drawn") }
        if moreColumns > 0 { writeNote("\(Number(moreColumns).groupedText) more columns are not drawn") }
    }
}

/// How dark amounts are: by their share of the greatest of their unit.
private struct Shades {
    private var greatest: [AmountScale: Double] = [:]

    init(_ values: [Value]) {
        for value in values {
            guard let (scale, size) = AmountScale.of(value) else { continue }
            greatest[scale] = max(greatest[scale] ?? 0, abs(size.double))
        }
    }

    /// From 0 to 1.
    func shade(of value: Value) -> Double {
        guard let (scale, size) = AmountScale.of(value), let most = greatest[scale], most > 0 else { return 0 }
        return min(abs(size.double) / most, 1)
    }
}

extension DrawnAmount {
    /// An amount as it is drawn; of other values their text.
    static func label(of value: Value) -> String {
        switch value {
        case .number, .quantity, .duration, .date: text(of: value)
        case .text(let text): text
        case .truth(let truth): truth ? "true" : "false"
        default: "null"
        }
    }
}
