import Platform
import Values

/// Where the bins of a histogram begin and end, on round numbers, and how many values are in each.
///
/// The width is by Freedman and Diaconis ("On the histogram as a density estimator", 1981): twice the middle half's width
/// over the cube root of the count; where that is 0, by Sturges ("The choice of a class interval", 1926). Values of
/// many magnitudes get bins that are each a like factor wide.
struct Bins {
    /// One more than there are bins; a bin has its lower edge, not its upper.
    private(set) var edges: [Number] = []
    private(set) var counts: [Int] = []
    /// Whether each bin holds one value: a whole number, or the only value there is.
    private(set) var areSingle = false
    private(set) var areLogarithmic = false
    /// How many values are below the first edge and above the last: a few, far away from all others.
    private(set) var below = 0
    private(set) var above = 0

    /// How many bins are still read with ease.
    private static let most = 24

    /// Of values in their order.
    init(_ sorted: [Number]) {
        guard let low = sorted.first, let high = sorted.last else { return }
        if low == high {
            (edges, counts, areSingle) = ([low, high], [sorted.count], true)
            return
        }
        let positive = sorted.first { $0 > .zero }
        if Bins.isWide(sorted),
            let edges = Bins.powers(from: low, to: high, positive: positive, isMany: sorted.count > 30)
        {
            (self.edges, areLogarithmic) = (edges, true)
        } else if let (edges, isSingle) = Bins.steps(sorted) {
            (self.edges, areSingle) = (edges, isSingle)
        } else {
            // Numbers of so many digits that no step between them can be told.
            (self.edges, counts) = ([low, high], [sorted.count])
            return
        }
        guard let first = edges.first, let last = edges.last, !areLogarithmic else {
            counts = Bins.counts(of: sorted, between: edges)
            return
        }
        below = sorted.prefix { $0 < first }.count
        above = last <= high ? sorted.reversed().prefix { $0 >= last }.count : 0
        counts = Bins.counts(of: Array(sorted[below..<(sorted.count - above)]), between: edges)
    }

    /// Whether values are of so many magnitudes that on an even axis nearly all would be in the first bin.
    static func isWide(_ sorted: [Number]) -> Bool {
        guard let first = sorted.first, !first.isNegative, let start = sorted.firstIndex(where: { $0 > .zero }),
            start <= sorted.count / 2, let high = sorted.last?.double
        else { return false }
        let positive = sorted[start...]
        func value(at share: Double) -> Double {
            positive[positive.startIndex + Int(Double(positive.count - 1) * share)].double
        }
        return value(at: 0.95) >= 100 * value(at: 0.05) || high >= 1_000 * value(at: 0.5)
    }

    /// How many of the values, which are in their order, are in each bin.
    static func counts(of sorted: [Number], between edges: [Number]) -> [Int] {
        var counts = Array(repeating: 0, count: max(edges.count - 1, 0))
        guard !counts.isEmpty else { return counts }
        var bin = 0
        for value in sorted {
            while bin < counts.count - 1, value >= edges[bin + 1] { bin += 1 }
            counts[bin] += 1
        }
        return counts
    }

    /// Edges at 1, 10, 100 and so on; at 1, 2, 5, 10 where there are few.
    private static func powers(
        from low: Number, to high: Number, positive: Number?, isMany: Bool
    ) -> [Number]? {
        guard let positive, let first = power(of: positive), let last = power(of: high) else { return nil }
        let stride = max((last - first) / (most - 2), 1)
        var edges: [Number] = low.isZero ? [.zero] : []
        for power in Swift.stride(from: first, through: last + stride, by: stride) {
            for factor in last - first < 4 && isMany ? [1, 2, 5] : [1] {
                guard let edge = Number(coefficient: Int128(factor), exponent: power) else { return nil }
                // Of edges below the least value the last is wanted only.
                if edge <= positive { edges.removeAll { !$0.isZero } }
                if edges.last.map({ $0 <= high }) ?? true { edges.append(edge) }
            }
        }
        return edges.count > 1 ? edges : nil
    }

    /// The power of ten of the first digit.
    private static func power(of value: Number) -> Int? {
        let guess = log10(value.double)
        guard guess.isFinite else { return nil }
        let power = Int(guess.rounded(.down))
        guard let edge = Number(coefficient: 1, exponent: power) else { return nil }
        return edge <= value ? power : power - 1
    }

    /// Edges a round step apart, around all values or all but a few that are far away.
    private static func steps(_ sorted: [Number]) -> (edges: [Number], areSingle: Bool)? {
        guard let least = sorted.first, let greatest = sorted.last else { return nil }
        let (low, high) = ends(of: sorted) ?? (least, greatest)
        guard let range = high.subtracting(low) else { return nil }
        let areWhole = sorted.allSatisfy(\.isWhole)
        if areWhole, let span = range.int, span < most {
            let edges = (0...(span + 1)).compactMap { low.adding(Number($0)) }
            return edges.count == span + 2 ? (edges, true) : nil
        }
        var step = roundStep(near: max(width(of: sorted, range: range.double), range.double / Double(most)))
        if areWhole, let found = step, found < .one { step = .one }
        while let found = step {
            if let edges = edges(from: low, to: high, step: found) { return (edges, false) }
            step = roundStep(above: found)
        }
        return nil
    }

    /// The ends of all values but the outer hundredth at either end, where those would make bins several times as wide.
    private static func ends(of sorted: [Number]) -> (low: Number, high: Number)? {
        let tail = max(sorted.count / 100, 1)
        guard sorted.count >= 50 else { return nil }
        var (low, high) = (sorted[tail], sorted[sorted.count - 1 - tail])
        let middle = high.double - low.double
        guard middle > 0, let first = sorted.first, let last = sorted.last else { return nil }
        let isFarBelow = low.double - first.double > middle
        let isFarAbove = last.double - high.double > middle
        if !isFarBelow { low = first }
        if !isFarAbove { high = last }
        return isFarBelow || isFarAbove ? (low, high) : nil
    }

    /// The width that a bin should have.
    private static func width(of sorted: [Number], range: Double) -> Double {
        let count = Double(sorted.count)
        let middle = sorted[sorted.count * 3 / 4].double - sorted[sorted.count / 4].double
        let sturges = range / (log2(count).rounded(.up) + 1)
        return middle > 0 ? min(2 * middle / cbrt(count), sturges) : sturges
    }

    /// Edges from the last multiple of a step that is not above the lowest value; nil if they are too many.
    private static func edges(from low: Number, to high: Number, step: Number) -> [Number]? {
        guard var edge = low.divided(by: step)?.floor.multiplied(by: step) else { return nil }
        var edges = [edge]
        while edge <= high {
            guard edges.count <= most, let next = edge.adding(step), next > edge else { return nil }
            edge = next
            edges.append(edge)
        }
        return edges
    }

    /// 1, 2 or 5 times a power of ten, the nearest.
    private static func roundStep(near width: Double) -> Number? {
        guard width > 0, width.isFinite else { return nil }
        let power = Int(log10(width).rounded(.down))
        let digit = width / pow(10, Double(power))
        switch digit {
        case ..<1.5: return Number(coefficient: 1, exponent: power)
        case ..<3.5: return Number(coefficient: 2, exponent: power)
        case ..<7.5: return Number(coefficient: 5, exponent: power)
        default: return Number(coefficient: 1, exponent: power + 1)
        }
    }

    /// The next such step.
    private static func roundStep(above step: Number) -> Number? {
        step.coefficient == 2 ? step.multiplied(by: Number(25))?.divided(by: 10) : step.multiplied(by: 2)
    }
}
