import Testing

@testable import Shell

@Suite struct ViKeyTests {
    @Test(arguments: [
        ("one two three", "0w", "one |two three"), ("one two three", "0e", "on|e two three"),
        ("one two three", "b", "one two |three"), ("one two three", "bge", "one tw|o three"),
        ("a.b c.d", "0W", "a.b |c.d"), ("a.b c.d", "0w", "a|.b c.d"), ("a.b c.d", "0E", "a.|b c.d"),
        ("  one", "^", "  |one"), ("one", "0", "|one"), ("one", "0$", "on|e"), ("one two", "02l", "on|e two"),
        ("one two three", "02w", "one two |three"), ("abcabc", "0fc", "ab|cabc"), ("abcabc", "02fc", "abcab|c"),
        ("abcabc", "0tc", "a|bcabc"), ("abcabc", "0tc;", "abca|bc"), ("abcabc", "Fa", "abc|abc"),
        ("abcabc", "0fc;", "abcab|c"), ("abcabc", "0fc;,", "ab|cabc"), ("abcabc", "4|", "abc|abc"),
        ("f(a, [b])", "0%", "f(a, [b]|)"), ("f(a, [b])", "0%%", "f|(a, [b])"), ("one", "hhhhh", "|one"),
        ("one", "0lllll", "on|e"), ("one", "0fx", "|one"),
    ])
    func commandsMove(_ text: String, _ keys: String, _ line: String) { #expect(typed(text, keys) == line) }

    @Test(arguments: [
        ("one two three", "0dw", "|two three"), ("one two three", "02dw", "|three"),
        ("one two three", "0d2w", "|three"),
        ("one two three", "db", "one two |e"), ("one two three", "0wD", "one| "), ("one two three", "dd", "|"),
        ("one two three", "0de", "| two three"), ("one two", "wdw", "one t|w"), ("a(b(c)d)e", "0fcdi(", "a(b(|)d)e"),
        ("a(b(c)d)e", "0fcda(", "a(b|d)e"), ("a(b(c)d)e", "0fc2da(", "a|e"),
        ("say 'a b' now", "0f'ldi'", "say '|' now"),
        ("say 'a b' now", "0di'", "say '|' now"), ("say 'a b' now", "0da'", "say | now"),
        ("say \"a \\\" b\" now", "0di\"", "say \"|\" now"), ("one two three", "0wdiw", "one | three"),
        ("one two three", "0wdaw", "one |three"), ("one two", "0wdaw", "on|e"), ("a.b c", "0diW", "| c"),
        ("[1, 2]", "0di[", "[|]"), ("{a: {b}}", "0di{", "{|}"), ("one two", "0dfw", "|o"), ("one two", "0dtw", "|wo"),
        ("one", "0x", "|ne"), ("one", "03x", "|"), ("one", "0x9x", "|"), ("one", "X", "o|e"), ("one two", "0d$", "|"),
        ("one two", "0~", "O|ne two"), ("one two", "03~", "ONE| two"), ("one two", "0gUw", "|ONE two"),
        ("one two", "0gUiw", "|ONE two"), ("one", "0rX", "|Xne"), ("one", "02rX", "X|Xe"), ("one", "05rX", "|one"),
        ("f(a, [b])", "0d%", "|"),
    ])
    func commandsDelete(_ text: String, _ keys: String, _ line: String) { #expect(typed(text, keys) == line) }

    @Test(
        arguments: [
            (["one two", "Escape", "0cwX"], "X| two"), (["one two", "Escape", "ccX"], "X|"),
            (["one two", "Escape", "0CX"], "X|"),
            (["one two", "Escape", "0wciwX"], "one X|"), (["one two", "Escape", "SX"], "X|"),
            (["one", "Escape", "sX"], "onX|"),
            (["f(a)", "Escape", "ci(b"], "f(b|)"), (["f()", "Escape", "ci(b"], "f(b|)"),
            (["one", "Escape", "IX"], "X|one"),
            (["one", "Escape", "0aX"], "oX|ne"), (["one", "Escape", "0AX"], "oneX|"),
            (["one", "Escape", "oX"], "one\nX|"),
            (["one", "Escape", "OX"], "X|\none"), (["one", "Escape", "0RXY"], "XY|e"),
            (["one", "Escape", "0RXYZAB"], "XYZAB|"),
            (["one", "Escape", "03ix", "Escape"], "xx|xone"), (["one two", "Escape", "02cwX"], "X|"),
        ] as [([String], String)])
    func commandsInsert(_ keys: [String], _ line: String) {
        var typed = TypedLine(isVi: true)
        typed.press(keys)
        #expect(typed.shown == line)
    }

    @Test(
        arguments: [
            (["one two three four", "Escape", "0dw", "."], "|three four"),
            (["one two three", "Escape", "0x", "3."], "|two three"),
            (["one two", "Escape", "0cwX", "Escape", "w."], "X |X"),
            (["one", "Escape", "Ax", "Escape", ".."], "onexx|x"),
            (["a b c", "Escape", "0dwu"], "|a b c"), (["a b c", "Escape", "0dwdwuu"], "|a b c"),
            (["a b c", "Escape", "0dwdwuu", "C-r"], "|b c"), (["one two", "Escape", "u"], "|"),
            (["one", "Escape", "Atwo", "Escape", "u"], "on|e"),
            (["one", "Escape", "Atwo", "Escape", "u", "C-r"], "onetw|o"),
            (["ab", "Escape", "0xp"], "b|a"), (["one two", "Escape", "0dwwP"], "twone| o"),
            (["one", "Escape", "yyp"], "one\n|one"),
            (["one", "Escape", "yyP"], "|one\none"), (["ab", "Escape", "0x3p"], "baa|a"),
            (["one", "M-Enter", "two", "M-Enter", "three", "Escape", "kdd"], "one\n|three"),
            (["one", "M-Enter", "two", "Escape", "dd"], "|one"),
            (["one", "M-Enter", "two", "Escape", "ddp"], "one\n|two"),
            (["one", "M-Enter", "two", "Escape", "ggdG"], "|"), (["one", "M-Enter", "two", "Escape", "dk"], "|"),
            (["ab", "M-Enter", "b", "Escape", "tbTaFa;,"], "ab\n|b"),
            (["ab", "M-Enter", "ab", "Escape", "kfb;"], "a|b\nab"),
            (["one", "M-Enter", "two", "Escape", "ggJ"], "one| two"),
            (["one two", "Escape", "0wcwX", "Escape", "0w."], "one |X"),
        ] as [([String], String)])
    func changesAreDoneAgainAndUndone(_ keys: [String], _ line: String) {
        var typed = TypedLine(isVi: true)
        typed.press(keys)
        #expect(typed.shown == line)
    }

    @Test(arguments: [
        "dq", "dgq", "d Escape", "diq", "2 Escape", "f Escape", "r Escape", "zz", "QK", "dc", "ZZ", "d2 Escape",
    ])
    func whatMeansNothingChangesNothing(_ keys: String) {
        var typed = TypedLine(isVi: true)
        typed.press(["one two", "Escape"])
        typed.press(keys.split(separator: " ").map(String.init))
        typed.press(["0"])
        #expect(typed.shown == "|one two")
    }

    @Test func searchesAndHistoryAreAskedOfTheEditor() {
        var line = TypedLine(isVi: true)
        line.press(["one", "Escape", "kj/?nNv"])
        #expect(
            line.actions == [
                .older, .newer, .searchLine, .searchLineForward, .searchAgain, .searchAgainReversed, .editOutside,
            ])
    }

    @Test func keysOfInsertionAreThoseOfEmacs() {
        #expect(TypedLine.vi("one two", "C-w", "C-y", "C-a", "X") == "X|one two")
    }

    private func typed(_ text: String, _ keys: String) -> String {
        var line = TypedLine(isVi: true)
        line.press([text, "Escape"])
        for letter in keys { line.press([String(letter)]) }
        return line.shown
    }
}
