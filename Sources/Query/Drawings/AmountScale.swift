import Values

/// What can be measured of a value, and what it can share an axis with.
package enum AmountScale: Hashable {
    case numbers
    case quantities(Dimension)
    case durations

    /// The scale of a value, and its size there in the base unit; nil of what is no amount.
    package static func of(_ value: Value) -> (scale: AmountScale, size: Number)? {
        switch value {
        case .number(let number): (.numbers, number)
        case .quantity(let quantity): (.quantities(quantity.unit.dimension), quantity.base ?? quantity.value)
        case .duration(let length): (.durations, length.seconds ?? .zero)
        default: nil
        }
    }
}
