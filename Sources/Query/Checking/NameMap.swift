/// Values by name. Copies of which each has a few names more than the one before share what they have in common: each
/// statement of a script keeps the names that it sees, and a long script has thousands of both.
struct NameMap<Element: Sendable>: Sendable {
    /// Names and their values: the oldest first, which count least. Each has at least twice as many as the one after it, so
    /// that they are few, and a name is copied only as often as there are.
    private var levels: [[String: Element]] = []
    /// What was added since the last of them was made.
    private var recent: [String: Element] = [:]

    /// So many names are copied at most when one is added.
    private static var mostRecent: Int { 8 }

    init() {}

    subscript(name: String) -> Element? {
        if let element = recent[name] { return element }
        for level in levels.reversed() {
            if let element = level[name] { return element }
        }
        return nil
    }

    /// Gives a name a value.
    mutating func set(_ name: String, _ value: Element) {
        recent[name] = value
        guard recent.count > Self.mostRecent else { return }
        push(recent)
        recent = [:]
    }

    /// Takes in the names of another, which count more.
    mutating func add(_ other: NameMap) {
        push(recent)
        recent = other.recent
        for level in other.levels { push(level) }
    }

    private mutating func push(_ names: [String: Element]) {
        guard !names.isEmpty else { return }
        var newest = names
        while let older = levels.last, older.count < 2 * newest.count {
            newest = older.merging(newest) { $1 }
            levels.removeLast()
        }
        levels.append(newest)
    }

    /// The names, each once, in no order.
    var keys: Set<String> { levels.reduce(into: Set(recent.keys)) { $0.formUnion($1.keys) } }
}
