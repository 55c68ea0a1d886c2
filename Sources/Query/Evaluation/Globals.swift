/// The values of `let`, `param` and results, by their index in the `Environment`; no statement copies them.
final class Globals {
    private var values: [Value?] = []

    init() {}

    /// Those of others as they are now.
    init(_ others: Globals) { values = others.values }

    /// Null is also one that no statement has made, or that was let go of.
    subscript(index: Int) -> Value { (values.indices.contains(index) ? values[index] : nil) ?? .null }

    /// Whether there is a value.
    func has(_ index: Int) -> Bool { values.indices.contains(index) && values[index] != nil }

    /// Values come in the order of their indices, but a statement that failed leaves none.
    func set(_ index: Int, _ value: Value) {
        if index >= values.count { values += repeatElement(nil, count: index + 1 - values.count) }
        release(index)
        values[index] = value
    }

    /// Lets go of a value.
    func release(_ index: Int) {
        guard values.indices.contains(index), var value = values[index] else { return }
        values[index] = nil
        BackgroundRelease.release(&value)
    }
}
