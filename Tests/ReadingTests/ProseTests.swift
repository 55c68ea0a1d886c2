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
        ("Oil it.\n==================\n", ["paragraph"]), ("Oil it.\n=======\n", ["1 Oil it."]),
        ("§ 1 Mietsache\n\nText\n\n§ 2\n\nText", ["1 § 1 Mietsache", "paragraph", "1 § 2", "paragraph"]),
        ("§ 12 gilt hier nicht.\n\nText", ["paragraph", "paragraph"]),
        ("第一章　总则\n\nText\n\n第2条（賃料）\n\nText", ["1 第一章　总则", "paragraph", "2 第2条（賃料）", "paragraph"]),
        ("第一条　港口适用本法。\n\nText", ["paragraph", "paragraph"]),
        ("Article 1er - Objet\n\nText", ["1 Article 1er - Objet", "paragraph"]),
        ("TOP 1 Kasse\n\nText", ["1 TOP 1 Kasse", "paragraph"]), ("Top 1 Kasse\n\nText", ["paragraph", "paragraph"]),
        ("Art. 2 (Sanzioni)\n\nText", ["1 Art. 2 (Sanzioni)", "paragraph"]),
        ("For 4 people:\n320 g rice\n1 onion\n50 g butter\nsalt\n\nText", ["list", "paragraph"]),
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

    @Test(arguments: [
        ("=====\nBoats\n=====\n\nText\n", ["1 Boats", "paragraph"]),
        ("*****\nBoats\n*****\n\nText", ["thematicBreak", "1 Boats", "thematicBreak", "paragraph"]),
        ("Plan\n====\n\nText\n\nBoats\n~~~~~\n\nText", ["1 Plan", "paragraph", "2 Boats", "paragraph"]),
        ("Boats\r\n~~~~~\r\n\r\nText", ["1 Boats", "paragraph"]),
        ("#####\nBoats\n#####\n\nOars\n^^^^\n\nText", ["1 Boats", "2 Oars", "paragraph"]),
        ("-----\nBoats\n-----\n\nText", ["thematicBreak", "2 Boats", "paragraph"]),
        (
            "--------------------\n1. Boats\n--------------------\n\nText",
            ["thematicBreak", "1 1. Boats", "thematicBreak", "paragraph"]
        ),
        // The rule is longer than what stands above it.
        ("We sail\n********************\n\nText", ["paragraph", "thematicBreak", "paragraph"]),
        ("We sail\n~~~~~~~~~~~~~~~~~~~~\n\nText", ["paragraph", "paragraph"]),
        // A sentence, a table's head, and the mark above a signature.
        ("We have sailed to all of the islands.\n-----\n\nText", ["paragraph", "paragraph"]),
        ("Boat   Crew      Port\n---------------------\nAlba   4         Orne\n", ["paragraph", "paragraph"]),
        ("A long way     and back\n-----------------------\n\nText", ["2 A long way     and back", "paragraph"]),
        (
            "B O A T S   A N D   O A R S\n===========================\n\nText",
            ["1 B O A T S   A N D   O A R S", "paragraph"]
        ),
        ("See you\n-- \nAda\n", ["paragraph", "paragraph"]), ("Boats\n--\n\nText", ["paragraph", "paragraph"]),
        ("Boats\n==\n\nText", ["1 Boats", "paragraph"]),
        // Two are framed by the same marks, or one has capitals.
        ("*** Boats ***\n\nText\n\n*** Oars ***\n\nText", ["1 Boats", "paragraph", "1 Oars", "paragraph"]),
        ("-- see below --\n\nText", ["paragraph", "paragraph"]), ("== BOATS ==\n\nText", ["1 BOATS", "paragraph"]),
        (
            "** Boats\n\nText\n\n*** Oars\n\nText\n\n*** Sails\n\nText\n\n** Tolls\n\nText",
            ["1 Boats", "paragraph", "2 Oars", "paragraph", "2 Sails", "paragraph", "1 Tolls", "paragraph"]
        ),
        ("Text\n\n** Without tolls\n", ["paragraph", "paragraph"]),
        ("---- START OF MESSAGE ----\n\nText", ["paragraph", "paragraph"]),
        ("-- Cut here --\n\nText\n\n-- Cut here --\n\nText", ["paragraph", "paragraph", "paragraph", "paragraph"]),
    ])
    func headsMayBeSetApartByMarks(_ text: String, _ expected: [String]) { #expect(blocks(text) == expected) }

    @Test(arguments: [
        ("1 Scope\n\nText\n\n2 Terms\n\nText", ["1 1 Scope", "paragraph", "1 2 Terms", "paragraph"]),
        ("2.1. gull -- a bird\n\nText", ["2 2.1. gull -- a bird", "paragraph"]),
        ("3.5 litres of oil\n\nText", ["paragraph", "paragraph"]),
        ("3 Scope\n\n3.1 Boats\n\nText", ["1 3 Scope", "2 3.1 Boats", "paragraph"]),
        ("12 May 2020\n\nText", ["paragraph", "paragraph"]), ("1 May\n\nText", ["paragraph", "paragraph"]),
        ("10 Mill Lane\n\nText", ["paragraph", "paragraph"]),
        (
            "CONTENTS\n\n1. Boats\n\n2. Oars\n\n1. Boats\n\nText\n\n2. Oars\n\nText",
            ["1 CONTENTS", "list", "2 1. Boats", "paragraph", "2 2. Oars", "paragraph"]
        ),
        ("Row\n\nOR\n\nSail", ["paragraph", "paragraph", "paragraph"]),
        ("Text\n\n** NO FIRE HERE! **\n\nText", ["paragraph", "paragraph", "paragraph"]),
        (
            "Table of Contents\n\n1. Boats\n\n     of wood\n\nChapter 1. Boats\n\nText\n\nChapter 2. Oars\n\nText",
            [
                "paragraph", "paragraph", "paragraph", "1 Chapter 1. Boats", "paragraph", "1 Chapter 2. Oars",
                "paragraph",
            ]
        ),
        ("Article\u{A0}3.\u{A0}Fees\n\nText", ["1 Article\u{A0}3.\u{A0}Fees", "paragraph"]),
        ("FERRY LINES: THE LONG WAY\n\nText", ["1 FERRY LINES: THE LONG WAY", "paragraph"]),
        ("ON BOARD: ADA LIND, BO MOSS\n\nText", ["paragraph", "paragraph"]),
        ("ITEM 2: TOLLS\n\nText", ["1 ITEM 2: TOLLS", "paragraph"]),
        (
            "1. Boats\n\nText\n\nA. Oars\n\nText\n\nB. Sails\n\nText\n\n2. Tolls\n\nText",
            ["1 1. Boats", "paragraph", "2 A. Oars", "paragraph", "2 B. Sails", "paragraph", "1 2. Tolls", "paragraph"]
        ),
        ("I. Boats\n\nText\n\nII. Oars\n\nText", ["1 I. Boats", "paragraph", "1 II. Oars", "paragraph"]),
        // The initials of a name.
        ("Text\n\nC. Lind\n\nText", ["paragraph", "paragraph", "paragraph"]),
        ("Text\n\nC. TOLLS\n\nText", ["paragraph", "1 C. TOLLS", "paragraph"]),
        // A law's heads have kinds of their own.
        ("SECTION 2. FEES.\n\nText", ["paragraph", "paragraph"]),
    ])
    func numbersAndCapitals(_ text: String, _ expected: [String]) { #expect(blocks(text) == expected) }

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
        ("TERN 2\nGULL 13\nAUK 4\n", ["list"]), ("2 oars\n1 1/2 m of rope\n3 nails\n", ["list"]),
        ("4 Of oars\n5 Of sails\n6 Of ropes\n", ["paragraph"]),
        ("_/ |   |_\n/ _ \\   |_|\n|_|     |_\n", ["paragraph"]),
        ("Alba      12 m\nBero       9 m\nCora      14 m\n", ["list"]),
        ("We rowed past pier 2\nand then past pier 13\nand back again.\n", ["paragraph"]),
        ("Tools:\n    a saw\n    two hammers\n    ten nails\n", ["list"]),
        ("Wood\n    oak from the old yard\n\nRope\n    hemp, of three strands\n", ["list", "list"]),
        ("Wood\n    oak from the old yard\n", ["paragraph"]),
        ("BEL:\n    Who rows to the old yard?\n\nANN:\n    I do, with the next tide.\n", ["paragraph", "paragraph"]),
        ("The tide, which had been rising since the morning,\n   turned, and the boats\n   went out\n", ["paragraph"]),
    ])
    func linesThatStandForThemselves(_ text: String, _ expected: [String]) {
        #expect(blocks(text) == expected)
    }

    @Test func columnsOfARowStandApart() {
        let text = "2     176  Alba\n3     127  Bero\n4      61  Cora\n"
        let parsed = Prose.parse(text: Array(text.utf8), from: 0)
        #expect(parsed.events.count { $0.kind == .item } == 3)
        #expect(parsed.events.count { $0.kind == .hardBreak } == 6)
    }

    @Test func whatIsBelowATermIsPartedWhereItsLinesAre() {
        let text =
            "Tools:\n    a saw\n    two hammers\n\nCare:\n    Oil the saw after each use, and keep it\n    in a dry place all winter.\n"
        let parsed = Prose.parse(text: Array(text.utf8), from: 0)
        #expect(parsed.events.count { $0.kind == .item } == 3)
        let fields = Prose.parse(text: Array("Boat: Alba\nHome port: Orne\n".utf8), from: 0)
        #expect(fields.events.contains { $0.kind == .hardBreak })
        let speech = Prose.parse(text: Array("Bo: Who rows?\nBo: I do.\n".utf8), from: 0)
        #expect(!speech.events.contains { $0.kind == .hardBreak })
    }

    @Test(arguments: [
        ("for f in *.txt; do\n      cat a\n    done", true), ("sort a.txt | uniq", true), ("cat \"$a\"", true),
        ("The boats are gone,\n    and no one rows.", false), ("three boats, all of wood;\n    two oars", false),
    ])
    func indentedLinesThatLookLikeCode(_ lines: String, _ isCode: Bool) {
        #expect(blocks("So:\n\n    \(lines)\n\nDone.\n").contains { $0.hasPrefix("code") } == isCode)
    }

    @Test func indentedTextBelowCodeIsText() {
        let text =
            "So:\n\n    sort a.txt | uniq\n\n    ls -l | sort\n\n    That sorts all of the lines in it.\n\nDone.\n"
        #expect(blocks(text) == ["paragraph", "codeBlock", "paragraph", "paragraph"])
    }

    @Test(arguments: [
        (
            "1. You may row.\n\n                         NO WARRANTY\n\n2. You may sail.\n",
            ["list", "1 NO WARRANTY", "list"]
        ),
        ("1. Row so:\n\n          Pull hard\n\n2. Rest.\n", ["list"]),
        (
            "1. TOLLS\n\n   All pay\n   the same.\n\n2. BOATS\n\n   Two.\n",
            ["1 1. TOLLS", "paragraph", "1 2. BOATS", "paragraph"]
        ),
        (
            "  1. Care of the Oars.\n\n     Oil them.\n\n  2. Tolls.\n\n     All pay.\n",
            ["1 1. Care of the Oars.", "paragraph", "1 2. Tolls.", "paragraph"]
        ),
        ("1. Terms\n\n   1.1. \"Boat\" means a boat.\n", ["1 1. Terms", "paragraph"]),
        ("1. Go to bed.\n\n   Sleep.\n", ["list"]), ("1. It Rains. Go.\n\n   Sleep.\n", ["list"]),
        ("1. ROPE\n\n2. TAR\n\nText", ["list", "paragraph"]),
    ])
    func titlesAreNoPartsOfLists(_ text: String, _ expected: [String]) { #expect(blocks(text) == expected) }

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

    @Test(arguments: ["Call __init__ of it\n\nHEAD\n\nText", "Use table[0](x)\n\nHEAD\n\nText"])
    func whatCodeHasIsNoSignOfMarkdown(_ text: String) {
        #expect(blocks(text) == ["paragraph", "1 HEAD", "paragraph"])
    }

    @Test(arguments: [
        ("See <http://a.example/b> now", "http://a.example/b"), ("See [http://a.example/b] now", "http://a.example/b"),
        ("See http://a.example/b[1] now", "http://a.example/b[1]"),
    ])
    func whatEnclosesAnAddressIsNoPartOfIt(_ text: String, _ address: String) {
        let source = Array(text.utf8)
        let links = Prose.parse(text: source, from: 0).events.filter { $0.kind == .bareLink }
        #expect(links.map { String(decoding: source[Int($0.start)..<Int($0.end)], as: UTF8.self) } == [address])
    }

    @Test func authorsBelowATitleAreNoHeads() {
        #expect(
            blocks(
                "On Tides\n\nAda Lind\n\nBo Moss\n\n   Printed in Orne.\n\nAim\n\n   We ask how\n   they move,\n   and what\n   it costs.\n\nWay\n\n   We saw\n   them all.\n"
            ).filter { $0.hasPrefix("1 ") } == ["1 Aim", "1 Way"])
    }

    @Test func markdownWithoutAMarkIsProse() {
        let kinds = { (text: String) in Prose.parse(markdown: Array(text.utf8), from: 0).events.map(\.kind) }
        #expect(kinds("HEAD\n\nText").contains(.heading))
        #expect(!kinds("HEAD\n\n- Text").contains(.heading))
        #expect(!kinds("HEAD\n\nText *so*").contains(.heading))
    }
}
