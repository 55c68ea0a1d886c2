/// The types of `let`, `param` and `it`, by their index among the globals.
///
/// Copies share one list, of which each sees so many types: a session of thousands of statements adds to it with each, and
/// copies nothing. To be used from one thread at a time, as the engine is.
struct GlobalTypes {
    private final class List {
        var types: [ValueType]
        init(_ types: [ValueType]) { self.types = types }
    }

    private var list = List([])
    /// How many there are.
    private(set) var count = 0

    subscript(index: Int) -> ValueType { list.types[index] }

    /// Adds a type; its index is the last.
    mutating func append(_ type: ValueType) {
        if list.types.count != count { list = List(Array(list.types.prefix(count))) }
        list.types.append(type)
        count += 1
    }

    /// Leaves to an earlier copy, which stays, what was added since: this one is used no more.
    consuming func giveBack(to earlier: GlobalTypes) {
        guard list === earlier.list, list.types.count == count else { return }
        list.types.removeLast(count - earlier.count)
    }
}
