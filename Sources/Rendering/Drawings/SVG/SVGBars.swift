import Query
import Values

extension SVGPage {
    /// The most bars that are drawn; more can't be read.
    private static let mostBars = 400
    private static let (rowHeight, barHeight) = (24.0, 16.0)

    /// Bars from the left to the right, one below the other.
    mutating func draw(_ bars: Bars) {
        let shown = Array(bars.bars.prefix(SVGPage.mostBars))
        guard !shown.isEmpty else { return writeNote("no rows") }
        let labels = shown.map { $0.label.map { Drawing.line($0) } ?? "null" }
        let values = shown.map { DrawnAmount.text(of: $0.value) }
        let labelWidth = min(labels.map { SVGPage.width(of: $0) }.max() ?? 0, SVGPage.inner * 0.4)
        let valueWidth = values.map { SVGPage.width(of: $0) }.max() ?? 0
        let left = SVGPage.margin + labelWidth + 10
        let room = max(SVGPage.width - SVGPage.margin - left - min(valueWidth, SVGPage.inner * 0.3) - 8, 40)
        let axes = BarScales(shown, count: bars.scaleCount)
        let zero = left + room * axes.zero
        let headings = shown.indices.filter(bars.startsGroup).count
        let height = Double(shown.count + headings) * SVGPage.rowHeight
        if axes.count == 1, let unit = AxisUnit(shown) { drawAxis(unit, axes, zero, room, height) }
        for (index, bar) in shown.enumerated() {
            if bars.startsGroup(index) {
                let name = bar.group.map { Drawing.line($0) } ?? "null"
                text(SVGPage.fitted(name, to: SVGPage.inner), x: SVGPage.margin, y: y + 16, .title)
                y += SVGPage.rowHeight
            }
            let middle = y + SVGPage.rowHeight / 2
            let label = SVGPage.fitted(labels[index], to: labelWidth)
            text(label, x: left - 10, y: middle + 4, bar.label == nil ? .dim : .label, anchor: .end)
            drawBar(bar, axes.length(of: bar) * room, zero, middle, words: "\(labels[index]): \(values[index])")
            let end = zero + max(axes.length(of: bar), 0) * room
            text(values[index], x: end + 6, y: middle + 4, bar.size == nil ? .dim : .value)
            y += SVGPage.rowHeight
        }
        line(x: zero, y: y - height, toX: zero, toY: y, .axis)
        y += axes.count == 1 ? 28 : 10
        if shown.count < bars.bars.count {
            writeNote("\(Number(bars.bars.count - shown.count).groupedText) more bars are not drawn")
        }
    }

    private mutating func drawBar(_ bar: Bars.Bar, _ length: Double, _ zero: Double, _ middle: Double, words: String) {
        guard length != 0 else { return }
        let width = max(abs(length), 1)
        rectangle(
            x: length < 0 ? zero - width : zero, y: middle - SVGPage.barHeight / 2, width: width,
            height: SVGPage.barHeight, length < 0 ? .below : .bar, words: words)
    }

    /// Lines at round values, and their names below.
    private mutating func drawAxis(
        _ unit: AxisUnit, _ axes: BarScales, _ zero: Double, _ room: Double, _ height: Double
    ) {
        let most = max(Int(room / 110), 2)
        for tick in AxisTicks(from: axes.low / unit.factor, to: axes.high / unit.factor, most: most).values {
            let x = zero + tick.double * unit.factor / axes.span * room
            line(x: x, y: y, toX: x, toY: y + height, .grid)
            text(DrawnAmount.text(of: unit.value(tick)), x: x, y: y + height + 16, .dim, anchor: .middle)
        }
    }
}

/// How long bars are, as shares of the room that there is.
private struct BarScales {
    let count: Int
    /// Where zero is.
    let zero: Double
    /// The least and the greatest size of the only scale, and what is between them.
    let low: Double
    let high: Double
    let span: Double
    private let factors: [Double]

    init(_ bars: [Bars.Bar], count: Int) {
        self.count = count
        var (lows, highs) = (Array(repeating: 0.0, count: max(count, 1)), Array(repeating: 0.0, count: max(count, 1)))
        for bar in bars {
            guard let size = bar.size else { continue }
            lows[bar.scale] = min(lows[bar.scale], size)
            highs[bar.scale] = max(highs[bar.scale], size)
        }
        (low, high) = (lows[0], highs[0])
        let zero = zip(lows, highs).reduce(0.0) { $1.0 < 0 ? max($0, -$1.0 / ($1.1 - $1.0)) : $0 }
        self.zero = zero
        factors = zip(lows, highs).map { low, high in
            var factor = Double.infinity
            if low < 0 { factor = min(factor, zero / -low) }
            if high > 0 { factor = min(factor, (1 - zero) / high) }
            return factor.isFinite ? factor : 0
        }
        span = factors[0] > 0 ? 1 / factors[0] : 1
    }

    func length(of bar: Bars.Bar) -> Double { bar.size.map { $0 * factors[bar.scale] } ?? 0 }
}

/// The unit of an axis: the first bar's.
private struct AxisUnit {
    /// How large it is in the base unit.
    let factor: Double
    /// So many of it.
    let value: (Number) -> Value

    init?(_ bars: [Bars.Bar]) {
        switch bars.first(where: { $0.size != nil })?.value {
        case .number?:
            factor = 1
            value = { .number($0) }
        case .quantity(let first)?:
            factor = first.unit.factor.double
            value = { .quantity(Quantity($0, first.unit)) }
        case .duration(let first)?:
            let unit = first.parts.first?.unit ?? .day
            factor = unit.seconds.double
            value = { .duration(TimeLength($0, unit)) }
        default: return nil
        }
    }
}
