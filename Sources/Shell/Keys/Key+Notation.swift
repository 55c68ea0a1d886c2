/// Keys as they are written in keymaps, after Emacs's and tmux's manner: `a`, `C-a`, `M-f`, `C-Left`, `Space`; those that are
/// pressed one after another have spaces between them: `C-x C-e`.
extension Key {
    private static let names: [String: Base] = [
        "Enter": .enter, "Tab": .tab, "Backspace": .backspace, "Escape": .escape, "Up": .up, "Down": .down,
        "Left": .left,
        "Right": .right, "Home": .home, "End": .end, "PageUp": .pageUp, "PageDown": .pageDown, "Insert": .insert,
        "Delete": .delete, "Space": .character(" "),
    ]

    private static let modifiers: [(sign: String, modifier: Modifiers)] = [
        ("C-", .control), ("M-", .alt), ("S-", .shift),
    ]

    /// A key of its notation; nil where that names none.
    init?(notation: some StringProtocol) {
        var (rest, held) = (Substring(notation), Modifiers())
        while let found = Self.modifiers.first(where: { rest.hasPrefix($0.sign) && rest.count > 2 }) {
            held.formUnion(found.modifier)
            rest = rest.dropFirst(2)
        }
        if let base = Self.names[String(rest)] {
            self.init(base, held)
        } else if let scalar = rest.unicodeScalars.first, rest.unicodeScalars.count == 1 {
            self.init(.character(scalar), held)
        } else {
            return nil
        }
    }

    /// The keys of a notation; none where it has an error.
    static func sequence(_ notation: String) -> [Key] {
        let keys = notation.split(separator: " ").map { Key(notation: $0) }
        return keys.contains(nil) ? [] : keys.compactMap { $0 }
    }
}
