import Testing

@testable import Session

/// A session that is pasted loses its prompts and what was printed.
@Suite struct PastedPromptsTests {
    @Test func promptsAreTakenOff() {
        let pasted = "peru> items | count\ncount\n─────\n   27\nperu> links\n  …> | take 1\ntext  url\n"
        #expect(PastedPrompts.removed(from: pasted) == "items | count\nlinks\n| take 1")
    }

    @Test func aLineThatGoesOnNeedsNone() {
        #expect(PastedPrompts.removed(from: "peru+2> money\n  | take 3\n$5\n") == "money\n  | take 3")
    }

    @Test func commandsHavePrompts() {
        #expect(PastedPrompts.removed(from: "docent> :fields items\ndocent> let a = 3") == ":fields items\nlet a = 3")
    }

    @Test(arguments: [
        "items | where depth > 1", "count(items)> 5", "a> 5", "depth > count(items)", "print 1 > 2", "\"a> items\"",
        "# peru> items", "let a = 3\nperu> items", "",
    ])
    func whatHasNoneStaysAsItIs(text: String) {
        #expect(PastedPrompts.removed(from: text) == text)
    }

    @Test func allInputsAreAnswered() {
        let session = PeruSession.open()
        var shown = 0
        let outcome = session.answer("peru> let n = 2\nperu> print n + 1\n3\nperu> items\n…> | take n") { part in
            if case .result = part { shown += 1 }
        }
        #expect(outcome.ending == .done)
        #expect(shown == 2)
        #expect(Session.unprompted("peru> items") == "items")
    }

    @Test func statementsAndCommandsOfOneTextRunOneAfterAnother() {
        let session = PeruSession.open()
        let said = PeruSession.say(
            ":set width 90\nlet big = money | top 1 by value\n:set width\nprint 1 +\n2\n?where", in: session)
        #expect(said.text.contains("width 90"), "\(said.text)")
        #expect(said.text.contains("where"), "\(said.text)")
        #expect(said.last.ending == .done)
        #expect(session.awaitsMore(":fields items\nitems |"))
        #expect(!session.awaitsMore("items |\n:fields items"))
    }

    @Test func aCommandsPassageOrQueryMayHaveSeveralLines() {
        let session = PeruSession.open()
        let said = PeruSession.say(":explain items\n| where label is null\n| count", in: session)
        #expect(said.last.ending == .done, "\(said.text)")
    }
}
