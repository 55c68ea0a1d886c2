/// What keys do: single ones, and those pressed one after another.
struct Keymap {
    /// What is bound to keys.
    enum Binding: Equatable {
        case command(Command)
        /// libedit does it, when it gets these characters.
        case libedit(String)
    }

    private var bindings: [[Key]: Binding] = [:]
    private var beginnings: Set<[Key]> = []

    /// - Parameter table: Keys in the notation of `Key.sequence`, several of them with the same command.
    init(_ table: [(keys: [String], command: Command)] = []) {
        for (notations, command) in table {
            for notation in notations { bind(Key.sequence(notation), .command(command)) }
        }
    }

    /// Binds keys; what was bound to a part of them, or to more than them, is no more.
    mutating func bind(_ keys: [Key], _ binding: Binding?) {
        guard !keys.isEmpty else { return }
        if beginnings.contains(keys) {
            bindings = bindings.filter { !$0.key.starts(with: keys) }
            beginnings = Set(bindings.keys.flatMap(Self.beginnings))
        }
        for beginning in Self.beginnings(of: keys) { bindings[beginning] = nil }
        bindings[keys] = binding
        if binding != nil { beginnings.formUnion(Self.beginnings(of: keys)) }
    }

    private static func beginnings(of keys: [Key]) -> [[Key]] {
        (1..<max(1, keys.count)).map { Array(keys.prefix($0)) }
    }

    subscript(keys: [Key]) -> Binding? { bindings[keys] }

    /// Whether more keys are to come.
    func isBeginning(_ keys: [Key]) -> Bool { beginnings.contains(keys) }

    /// All keys that are bound.
    var keys: [[Key]] { Array(bindings.keys) }
}
