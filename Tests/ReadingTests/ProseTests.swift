import Markdown
import Testing

@testable import Reading

/// Plain text.
@Suite struct ProseTests {
    /// The outermost blocks: of headings the level and text, of others the kind.
    private func blocks(_ text: String) -> [String] {
        let source = Array(text.utf8)
        let parsed = Prose.parse(text: source, from: 0)
        var blocks: [String] = []
        var index = 1
        while index < parsed.events.count {
            let event = parsed.events[index]
            let inner = parsed.events[index + 1..<Int(event.next)].filter { $0.kind == .text }
            let words = inner.map { String(decoding: source[Int($0.start)..<Int($0.end)], as: UTF8.self) }.joined(
                separator: " ")
            blocks.append(event.kind == .heading ? "\(event.level) \(words)" : "\(event.kind)")
            index = Int(event.next)
        }
        return blocks
    }

    @Test(arguments: [
        ("HARBOUR RULES\n\n3.1 Scope\n\nThese hold.\n", ["1 HARBOUR RULES", "3 3.1 Scope", "paragraph"]),
        (
            "1. Scope\n\nThese hold.\n\n2. Lights\n\nShow one.\n",
            ["1 1. Scope", "paragraph", "1 2. Lights", "paragraph"]
        ),
        ("1. Buy rope.\n\n2. Tie it.\n", ["list"]), ("Plan\n====\n\nWe sail.\n", ["1 Plan", "paragraph"]),
        ("Chapter IV\n\nWe sail.\n", ["1 Chapter IV", "paragraph"]),
        ("        CHAPTER I\n\nText.", ["1 CHAPTER I", "paragraph"]),
        ("Chapter 2 tells of the harbour.\n\nText.", ["paragraph", "paragraph"]),
        ("DO NOT ENTER.\n\nText.", ["paragraph", "paragraph"]),
        ("PRESENT: A. BER\n\nText.", ["paragraph", "paragraph"]),
        ("Text.\n\nTHE END\n", ["paragraph", "paragraph"]), ("12 boats came\n\nText.", ["paragraph", "paragraph"]),
        ("One line\nand another\n---\n\nText", ["paragraph", "paragraph"]),
        ("HEAD\ntext goes on\n\nText", ["paragraph", "paragraph"]),
        ("- a\n- b\n\nText", ["list", "paragraph"]),
        ("Text\n\n    if (x) { y(); }\n\nMore", ["paragraph", "codeBlock", "paragraph"]),
        ("Text\n\n    A verse that is\n    set in a little\n\nMore", ["paragraph", "paragraph", "paragraph"]),
        ("2.1. Dues and fees\n\nText", ["2 2.1. Dues and fees", "paragraph"]),
        ("§\n\nText", ["paragraph", "paragraph"]),
        ("LETTER No. 4\n\nText", ["1 LETTER No. 4", "paragraph"]), ("LETTER no 4\n\nText", ["paragraph", "paragraph"]),
        ("23. The book of the old ferry says:\n\nText", ["list", "paragraph"]),
        (
            "Section 5 – Keeping of All Boats and Oars in Winter.\n\nText",
            ["1 Section 5 – Keeping of All Boats and Oars in Winter.", "paragraph"]
        ),
        ("Section 5 -- Keeping of Boats.\n\nText", ["1 Section 5 -- Keeping of Boats.", "paragraph"]),
        ("Section 5 – boats are kept with all of their oars in winter.\n\nText", ["paragraph", "paragraph"]),
    ])
    func headsStandBetweenBlankLines(_ text: String, _ expected: [String]) {
        #expect(blocks(text) == expected)
    }

    @Test func namesThatComeBackAreNoHeads() {
        let letters = (1...12).map {
            "LETTER No. \($0)\n\n\($0 % 2 == 0 ? "MOSS" : "LIND")\n\nDear all, it rains.\n\nFERRYMAN\n\n"
        }
        #expect(blocks(letters.joined()).filter { $0.hasPrefix("1 ") } == (1...12).map { "1 LETTER No. \($0)" })
        // What comes back less often than other heads may be a part of each.
        let parts = (1...3).map { "BOAT \($0)\n\nText.\n\nCREW OF BOAT \($0)\n\nText.\n\nNOTES\n\nText.\n\n" }
        #expect(blocks(parts.joined()).filter { $0 == "1 NOTES" }.count == 3)
    }

    @Test func signsAreText() {
        let source = Array("5 * 3 * 2 <b> &amp; [x]: y `z` \\* _w_".utf8)
        let texts = Prose.parse(text: source, from: 0).events.filter { $0.kind != .document && $0.kind != .paragraph }
        #expect(texts.map(\.kind) == [.text])
        #expect(texts.first.map { $0.start..<$0.end } == 0..<UInt32(source.count))
    }

    @Test func whatStandsAtTheLeftEdgeHeadsAnIndentedText() {
        #expect(
            blocks(
                """
                Harbour Group                          A. Lee
                Notes: 7                             May 1990

                              Counting Gulls

                Status of this Note

                   It is a note.  It holds.

                Contents

                   1.  Scope  . . . . 1
                   2.  Terms  . . . . 2

                1.  Scope

                   Gulls are counted.

                Lee            Informational         [Page 1]

                2.  Terms

                2.1.  Gulls

                   A gull is a bird.

                   o  Some are large.
                """) == [
                    "paragraph", "1 Counting Gulls", "2 Status of this Note", "paragraph", "2 Contents", "list",
                    "2 1.  Scope", "paragraph", "paragraph", "2 2.  Terms", "3 2.1.  Gulls", "paragraph", "paragraph",
                ])
        #expect(
            blocks("NAME\n       lure - calls gulls\n\nSYNOPSIS\n       lure [-v] FILE\n\nSEE ALSO\n       gull(1)\n")
                == ["1 NAME", "paragraph", "1 SYNOPSIS", "paragraph", "1 SEE ALSO", "paragraph"])
        // A list whose items go on is one.
        #expect(
            blocks(
                "1. Buy a rope that is long and\n   strong enough\n   for two\n\n2. Tie it to the\n   quay\n   by noon\n"
            ) == [
                "list"
            ])
    }

    @Test(arguments: [
        ("for f in *.txt; do\n      cat a\n    done", true), ("sort a.txt | uniq", true), ("cat \"$a\"", true),
        ("The boats are gone,\n    and no one rows.", false), ("three boats, all of wood;\n    two oars", false),
    ])
    func indentedLinesThatLookLikeCode(_ lines: String, _ isCode: Bool) {
        #expect(blocks("So:\n\n    \(lines)\n\nDone.\n").contains { $0.hasPrefix("code") } == isCode)
    }

    @Test func linesOfCommentsAreNoHeads() {
        #expect(
            blocks("# Keys that are trusted.\n# One a line.\n\nAB:CD\n\n# Of the harbour\n# office\nEF:01") == [
                "paragraph", "paragraph", "paragraph",
            ])
        #expect(blocks("# Keys\n## Old\n\nA\n\n## New\n\nB") == ["1 Keys", "2 Old", "paragraph", "2 New", "paragraph"])
    }

    @Test func textWithTheSignsOfMarkdownIsMarkdown() {
        #expect(blocks("# Head\n\nText") == ["1 Head", "paragraph"])
        #expect(blocks("A **bold** word\n\nHEAD\n\nText") == ["paragraph", "paragraph", "paragraph"])
    }

    @Test func markdownWithoutAMarkIsProse() {
        let kinds = { (text: String) in Prose.parse(markdown: Array(text.utf8), from: 0).events.map(\.kind) }
        #expect(kinds("HEAD\n\nText").contains(.heading))
        #expect(!kinds("HEAD\n\n- Text").contains(.heading))
        #expect(!kinds("HEAD\n\nText *so*").contains(.heading))
    }
}
