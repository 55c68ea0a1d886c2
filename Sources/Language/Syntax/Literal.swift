import Values

/// A value that is written as it is: `12`, `$5 million`, `2024-11`, `"a"`, `true`, `null`.
package enum Literal: Sendable {
    case null
    case truth(Bool)
    case number(Number)
    case quantity(Quantity)
    case date(DateSpan)
    case duration(TimeLength)
    case text(String)
}
