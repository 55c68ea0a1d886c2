/// What a person has bound to keys in `~/.editrc`: it goes before all that is bound here.
struct OwnKeys {
    /// What keys are bound to: a command by its name, characters that are typed in their place, or nothing.
    enum Binding: Equatable {
        case named(String)
        case typed
        case nothing
    }

    /// A line that binds keys.
    struct Entry: Equatable {
        var keys: [Key]
        /// As libedit has the keys.
        var characters: String
        var binding: Binding
    }

    /// What holds while text is typed, and in vi's mode of commands; later entries go before earlier ones.
    private(set) var typing: [Entry] = []
    private(set) var commands: [Entry] = []

    /// The keys that libedit knows by name, as terminals send them.
    private static let named = [
        "up": "\u{1B}[A", "down": "\u{1B}[B", "right": "\u{1B}[C", "left": "\u{1B}[D", "home": "\u{1B}[H",
        "end": "\u{1B}[F",
        "delete": "\u{1B}[3~",
    ]

    /// Takes the words of a line that starts with `bind`.
    mutating func take(_ words: [String]) {
        let options = words.dropFirst().prefix { $0.hasPrefix("-") && $0.utf8.count > 1 }
        let rest = Array(words.dropFirst(1 + options.count))
        let letters = Set(options.compactMap { $0.dropFirst().first })
        // Choosing the keys of Emacs or vi takes back all that was bound before.
        if letters.contains("v") || letters.contains("e") { self = OwnKeys() }
        guard let key = rest.first else { return }
        let isRemoved = letters.contains("r")
        guard isRemoved || rest.count > 1 else { return }
        let characters = letters.contains("k") ? Self.named[key] ?? "" : LibeditNotation.characters(key)
        let binding: Binding = isRemoved ? .nothing : letters.contains("s") ? .typed : .named(rest[1])
        let entry = Entry(keys: LibeditNotation.keys(characters), characters: characters, binding: binding)
        if letters.contains("a") { commands.append(entry) } else { typing.append(entry) }
    }
}

extension Keymap {
    /// Binds what a person has chosen.
    mutating func bind(_ own: [OwnKeys.Entry]) {
        for entry in own {
            switch entry.binding {
            case .typed: bind(entry.keys, .libedit(entry.characters))
            case .nothing: bind(entry.keys, nil)
            case .named(let name):
                bind(entry.keys, Command(named: name).map { .command($0) } ?? .libedit(entry.characters))
            }
        }
    }
}
