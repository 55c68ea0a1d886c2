import TestSupport
import Testing

@testable import Serving

/// What makes one text of another.
@Suite struct LineEditTests {
    private func applied(_ old: String, _ new: String) -> (text: String, edit: LineEdit) {
        let edit = LineEdit(from: Array(old.utf8), to: Array(new.utf8))
        var bytes = Array(old.utf8)
        bytes.replaceSubrange(edit.range, with: edit.new)
        return (String(decoding: bytes, as: UTF8.self), edit)
    }

    @Test(arguments: [
        ("\na\n", "a\n"), ("a\n", "\na\n"), ("a\n\n\n", "a\n"), ("", "a\n"), ("a\n", ""), ("a", "a\n"),
        ("a\na\na\n", "a\na\n"),
        ("b\na\n", "a\n"), ("xa\n", "a\n"),
    ])
    func oneTextBecomesTheOther(old: String, new: String) { #expect(applied(old, new).text == new) }

    @Test func onlyLinesThatDifferAreReplaced() {
        let (text, edit) = applied("one\ntwo \nthree\n", "one\ntwo\nthree\n")
        #expect(text == "one\ntwo\nthree\n" && edit.range == 4..<9 && Array(edit.new) == Array("two\n".utf8))
    }

    @Test func texts() {
        var random = SeededNumbers(seed: 11)
        func text() -> String {
            (0..<Int.random(in: 0..<7, using: &random)).map { _ in
                ["\n", "a", "b\n", "é", ""].randomElement(using: &random) ?? ""
            }.joined()
        }
        for _ in 0..<2_000 {
            let (old, new) = (text(), text())
            #expect(applied(old, new).text == new, "\(old.debugDescription) to \(new.debugDescription)")
        }
    }
}
