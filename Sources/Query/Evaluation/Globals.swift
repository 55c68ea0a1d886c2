/// The values of `let`, `param` and `it`, by their place in the `Environment`; no statement copies them.
final class Globals {
    private var values: [Value] = []

    /// Null is one that no statement has made.
    subscript(index: Int) -> Value { values.indices.contains(index) ? values[index] : .null }

    /// Values come in the order of their places, but a statement that failed leaves none.
    func set(_ index: Int, _ value: Value) {
        if index >= values.count { values += repeatElement(.null, count: index + 1 - values.count) }
        BackgroundRelease.release(&values[index])
        values[index] = value
    }
}
