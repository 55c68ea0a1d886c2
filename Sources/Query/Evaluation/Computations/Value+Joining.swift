extension [Value] {
    /// Adds a value, and of a list or rows each element.
    mutating func join(_ value: Value) {
        switch value {
        case .list(let list): append(contentsOf: list)
        case .rows(let rows): append(contentsOf: rows.elements)
        default: append(value)
        }
    }
}
