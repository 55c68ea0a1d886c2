import Platform
import Values

/// Round numbers along an axis that has zero.
struct AxisTicks {
    /// In their order.
    let values: [Number]

    /// From the least to the greatest value, at most so many and zero.
    init(from low: Double, to high: Double, most: Int) {
        guard high > low, (high - low).isFinite else {
            values = [.zero]
            return
        }
        let width = (high - low) / Double(max(most, 1))
        var power = Int(log10(width).rounded(.down))
        let digit = width / pow(10, Double(power))
        var factor = digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10
        // One tick beside zero there must be.
        while Double(factor) * pow(10, Double(power)) > max(high, -low) {
            if factor == 1 { power -= 1 }
            factor = factor == 1 ? 5 : factor == 5 ? 2 : factor == 10 ? 5 : 1
        }
        guard let step = Number(coefficient: Int128(factor), exponent: power), step.double > 0 else {
            values = [.zero]
            return
        }
        let first = Int((low / step.double).rounded(.up))
        let last = Int((high / step.double).rounded(.down))
        values = first <= last ? (first...last).compactMap { Number($0).multiplied(by: step) } : [.zero]
    }
}
