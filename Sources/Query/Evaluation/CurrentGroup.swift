import Documents

/// A group of `summarize` as its aggregates are worked out: what notes say of it.
struct CurrentGroup {
    let keys: [Value]
    /// By the slot of an aggregate's list: the node of a value that is unlike the first.
    let odd: [Int: Node]
    /// The node of its first row.
    let first: Node?
    /// Where the odd ones stand that another process met, which has their nodes.
    var oddPlaces: [Int: String] = [:]
}

extension Value {
    /// Whether it is of another kind than a value, or in an unlike unit.
    @inline(__always)
    func isUnlike(_ other: Value) -> Bool {
        switch (self, other) {
        case (.quantity(let left), .quantity(let right)): !left.isLike(right)
        case (.quantity, .number), (.number, .quantity): false
        default: kind != other.kind
        }
    }
}
