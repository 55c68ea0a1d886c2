import Testing

@testable import Shell

@Suite struct EmacsKeyTests {
    @Test(
        arguments: [
            (["one two", "Home", "X"], "X|one two"), (["one two", "C-a", "C-f", "X"], "oX|ne two"),
            (["one two", "M-b", "X"], "one X|two"), (["one two", "C-Left", "M-Left", "X"], "X|one two"),
            (["one two", "Home", "M-f", "X"], "oneX| two"), (["one two", "S-Left", "X"], "one twX|o"),
            (["one", "Enter", "two", "Up", "X"], "oneX|\ntwo"), (["one", "Enter", "two", "C-Home", "X"], "X|one\ntwo"),
            (["abc", "M-2", "Left", "X"], "aX|bc"), (["abcdefghijkl", "M-1", "1", "C-b", "X"], "aX|bcdefghijkl"),
            (["abc", "M--", "1", "C-f", "X"], "abX|c"), (["M-5", "ab"], "aaaaab|"),
        ] as [([String], String)])
    func keysMove(_ keys: [String], _ line: String) { #expect(typed(keys) == line) }

    @Test(
        arguments: [
            (["one two", "C-w"], "one |"), (["money.value", "C-w"], "|"), (["money.value", "M-Backspace"], "money.|"),
            (["one two", "C-Left", "C-Delete"], "one |"), (["one two", "Home", "M-d"], "| two"),
            (["one two", "Home", "M-Delete"], "| two"), (["one two", "C-Backspace"], "one |"),
            (["one", "Enter", "two", "C-u"], "one\n|"), (["one", "Enter", "two", "C-u", "C-u"], "one\n|"),
            (["one", "Enter", "two", "C-w", "C-w"], "one\n|"),
            (["one", "Enter", "two", "Up", "Home", "C-k"], "|\ntwo"),
            (["one", "Enter", "two", "Up", "Home", "C-k", "C-k"], "|two"),
            (["one two three", "M-2", "M-Backspace"], "one |"),
            (["abc", "M-2", "Backspace"], "a|"), (["ab", "C-t"], "ba|"), (["abc", "Left", "C-t"], "acb|"),
            (["one two", "Home", "M-u"], "ONE| two"), (["one two", "Home", "M-c", "M-c"], "One Two|"),
        ] as [([String], String)])
    func keysChange(_ keys: [String], _ line: String) { #expect(typed(keys) == line) }

    @Test(
        arguments: [
            (["one two", "C-w", "C-w", "C-y"], "one two|"),
            (["one two", "C-w", "Left", "Right", "C-w", "C-y"], "one |"),
            (["one two", "C-w", "Left", "Right", "C-w", "C-y", "M-y"], "two|"),
            (["one two", "C-w", "Left", "Right", "C-w", "C-y", "M-y", "M-y"], "one |"),
            (["one", "C-w", "M-y"], "|"), (["one two", "C-w", "C-_", "C-y"], "one twotwo|"),
            (["ab", "Backspace", "C-y"], "a|"), (["a b", "Home", "M-d", "M-d", "C-y"], "a b|"),
        ] as [([String], String)])
    func killsComeBack(_ keys: [String], _ line: String) { #expect(typed(keys) == line) }

    @Test(
        arguments: [
            (["one two", "C-_"], "one |"), (["one", "C-w", "C-_"], "one|"), (["one", "C-w", "C-_", "M-_"], "|"),
            (["one", "C-w", "C-_", "x", "M-_"], "onex|"), (["one two", "C-_", "C-_", "C-_", "C-_"], "|"),
            (["one", "C-w", "C-x", "C-u"], "one|"), (["M-_"], "|"),
        ] as [([String], String)])
    func changesAreUndoneAndDoneAgain(_ keys: [String], _ line: String) { #expect(typed(keys) == line) }

    @Test(arguments: [
        "M-x", "C-z", "C-o", "F", "C-x q", "C-M-Left", "Escape", "C-Space", "M-[", "C-]", "M-Enter Backspace",
    ])
    func keysWithoutMeaningLeaveTheLine(_ notation: String) {
        var line = TypedLine()
        line.press(["one"])
        for key in Key.sequence(notation) where key.typed == nil || notation.contains(" ") { line.press(key) }
        #expect(line.shown == "one|")
    }

    @Test func theLineIsAskedOfTheEditorAtItsEdges() {
        var line = TypedLine()
        line.press(["one", "Up", "Down", "C-r", "Tab", "C-x", "C-e", "C-d"])
        #expect(line.actions == [.older, .newer, .search, .complete, .editOutside, .deleteOrEnd])
    }

    @Test func upAndDownKeepTheColumn() {
        #expect(typed(["abcdef", "Enter", "g", "Enter", "hijklm", "Up", "Up", "X"]) == "abcdefX|\ng\nhijklm")
        #expect(typed(["abcdef", "Enter", "g", "Enter", "hijklm", "Up", "Left", "Up", "X"]) == "X|abcdef\ng\nhijklm")
    }

    @Test func whatAReaderSeesAsOneCharacterIsOne() {
        #expect(typed(["a👩‍🚀b", "Left", "Backspace"]) == "a|b")
        #expect(typed(["ne\u{301}", "Backspace"]) == "n|")
        #expect(typed(["你好", "Left", "Left", "Delete"]) == "|好")
    }

    private func typed(_ keys: [String]) -> String {
        var line = TypedLine()
        line.press(keys)
        return line.shown
    }
}
