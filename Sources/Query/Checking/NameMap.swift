/// Values by name. Copies of which each has a few names more than the one before share what they have in common: each
/// statement of a script keeps the names that it sees, and a long script has thousands of both.
struct NameMap<Element: Sendable>: Sendable {
    private var base: [String: Element] = [:]
    /// What was added since the base was made.
    private var recent: [String: Element] = [:]

    /// So many names are copied at most when one is added.
    private static var mostRecent: Int { 64 }

    init() {}

    subscript(name: String) -> Element? { recent[name] ?? base[name] }

    /// Gives a name a value.
    mutating func set(_ name: String, _ value: Element) {
        recent[name] = value
        guard recent.count > Self.mostRecent else { return }
        base.merge(recent) { $1 }
        recent = [:]
    }

    /// Takes in the names of another, which count more.
    mutating func add(_ other: NameMap) {
        recent.merge(other.base) { $1 }
        recent.merge(other.recent) { $1 }
        base.merge(recent) { $1 }
        recent = [:]
    }

    /// The names, each once, in no order.
    var keys: Set<String> { Set(base.keys).union(recent.keys) }
}
