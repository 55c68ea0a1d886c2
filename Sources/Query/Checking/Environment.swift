/// The names that statements have made so far.
struct Environment: Sendable {
    /// `let` and `param`: the index of the value among the globals.
    var names = NameMap<Int>()
    var definitions = NameMap<Definition>()
    /// The index of the last result among the globals.
    var it: Int?
    /// Whether there may be other names, of a script that could not be read: an unknown one is no error of its own.
    var isUncertain = false

    /// The names of values and of `def`s.
    var allNames: Set<String> { names.keys.union(definitions.keys) }

    /// With the names of another, which count more.
    func adding(_ other: Environment) -> Environment {
        var sum = self
        sum.names.add(other.names)
        sum.definitions.add(other.definitions)
        sum.isUncertain = isUncertain || other.isUncertain
        return sum
    }
}
