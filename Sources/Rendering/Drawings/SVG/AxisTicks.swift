import Glibc
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
        let power = log10(width).rounded(.down)
        let digit = width / pow(10, power)
        let (factor, exponent) =
            digit <= 1 ? (1, power) : digit <= 2 ? (2, power) : digit <= 5 ? (5, power) : (1, power + 1)
        guard let step = Number(coefficient: Int128(factor), exponent: Int(exponent)), step.double > 0 else {
            values = [.zero]
            return
        }
        let first = Int((low / step.double).rounded(.up))
        let last = Int((high / step.double).rounded(.down))
        values = first <= last ? (first...last).compactMap { Number($0).multiplied(by: step) } : [.zero]
    }
}
