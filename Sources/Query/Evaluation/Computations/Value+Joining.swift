extension Value {
    /// The bytes that it takes in a list that it is joined to.
    var joinedSize: Int {
        switch self {
        case .list(let list): list.count * 2 * MemoryLayout<Value>.stride
        case .rows(let rows): rows.count * (2 * MemoryLayout<Value>.stride + 2 * MemorySize.overhead)
        default: 2 * MemoryLayout<Value>.stride
        }
    }
}

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
