import Testing

@testable import Shell

@Suite struct OwnKeysTests {
    private func keys(_ lines: [String]) -> OwnKeys {
        var own = OwnKeys()
        for line in lines { own.take(line.split(separator: " ").map(String.init)) }
        return own
    }

    private func bound(_ keymap: Keymap, _ own: [OwnKeys.Entry]) -> Keymap {
        var keymap = keymap
        keymap.bind(own)
        return keymap
    }

    @Test(arguments: [
        ("^T", "C-t"), ("\\eb", "M-b"), ("M-b", "M-b"), ("\\e[A", "Up"), ("\\033[1;5C", "C-Right"), ("^?", "Backspace"),
        ("^X^A", "C-x C-a"), ("\\^A", "^ A"), ("jk", "j k"), ("\\U+20AC", "€"), ("^[[D", "Left"),
    ])
    func notationsOfLibeditAreKeys(_ notation: String, _ keys: String) {
        #expect(LibeditNotation.keys(LibeditNotation.characters(notation)) == Key.sequence(keys))
    }

    @Test func whatIsBoundGoesBeforeOurs() {
        let own = keys(["bind ^W ed-move-to-beg", "bind \\e[A ed-next-history", "bind ^R no-such-command"])
        let keymap = bound(.emacs, own.typing)
        #expect(keymap[Key.sequence("C-w")] == .command(.move(.lineStart)))
        #expect(keymap[Key.sequence("Up")] == .command(.act(.newer)))
        #expect(keymap[Key.sequence("C-r")] == .libedit("\u{12}"))
    }

    @Test func aKeyIsUnboundAndTypedTextsAreLibeditsToDo() {
        let own = keys(["bind -r ^W", "bind -s ^T items", "bind -k up ed-move-to-end"])
        let keymap = bound(.emacs, own.typing)
        #expect(keymap[Key.sequence("C-w")] == nil)
        #expect(keymap[Key.sequence("C-t")] == .libedit("\u{14}"))
        #expect(keymap[Key.sequence("Up")] == .command(.move(.lineEnd)))
    }

    @Test func oneKeyTakesThePlaceOfSeveralThatStartWithIt() {
        let keymap = bound(.emacs, keys(["bind ^X ed-move-to-beg"]).typing)
        #expect(keymap[Key.sequence("C-x")] == .command(.move(.lineStart)))
        #expect(!keymap.isBeginning(Key.sequence("C-x")))
        let longer = bound(.emacs, keys(["bind ^A^B ed-move-to-end"]).typing)
        #expect(longer.isBeginning(Key.sequence("C-a")))
        #expect(longer[Key.sequence("C-a C-b")] == .command(.move(.lineEnd)))
    }

    @Test func choosingTheKeysOfViTakesBackWhatWasBoundBefore() {
        let own = keys(["bind ^W ed-move-to-beg", "bind -v", "bind -a K ed-move-to-beg"])
        #expect(own.typing.isEmpty && own.commands.count == 1)
        #expect(bound(.viCommands, own.commands)[Key.sequence("K")] == .command(.move(.lineStart)))
    }

    @Test func allKeysOfTheTablesAreKeys() {
        for keymap in [Keymap.emacs, .viInsertion, .viCommands] {
            #expect(keymap.keys.count > 30)
            #expect(keymap.keys.allSatisfy { !$0.isEmpty && !keymap.isBeginning($0) })
        }
    }
}
