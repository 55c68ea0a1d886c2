import TestSupport
import Testing

@testable import Shell

/// Ctrl-R: the lines of the history that have what is typed.
@Suite struct HistoryListTests {
    private func asked(_ queries: [String], vi: Bool = false) throws -> Screen {
        let screen = try Screen.peru(before: vi ? "echo 'bind -v' > ~/.editrc" : "true")
        for query in queries { try screen.ask(query) }
        return screen
    }

    private let lines = ["items | count", "print 'a'", "links | count", "items | count"]

    @Test func theMatchesStandBelowOneAnotherEachOnceAndWhatWasTypedIsMarked() throws {
        let screen = try asked(lines)
        try screen.press("C-r")
        try screen.type("COUNT")
        let list = "peru> items | count\nsearch: COUNT  1 of 2\n  items | count\n  links | count"
        #expect(screen.ends(with: list), "\(screen.text)")
        #expect(screen.shows("count", in: "bold yellow"))
    }

    @Test func whatIsTypedIsLookedForFirst() throws {
        let screen = try asked(lines)
        try screen.type("lin")
        try screen.press("C-r")
        #expect(screen.ends(with: "peru> links | count\nsearch: lin  1 of 1\n  links | count"), "\(screen.text)")
    }

    @Test(arguments: [("Down", "Up"), ("C-r", "C-s"), ("C-n", "C-p")])
    func keysGoThroughTheList(_ older: String, _ newer: String) throws {
        let screen = try asked(lines)
        try screen.press("C-r")
        #expect(screen.shows { $0.contains("peru> items | count\nsearch:   1 of 3\n") }, "\(screen.text)")
        try screen.press(older, older)
        #expect(screen.shows { $0.contains("peru> print 'a'\nsearch:   3 of 3\n") }, "\(screen.text)")
        try screen.press(newer)
        #expect(screen.shows { $0.contains("peru> links | count\nsearch:   2 of 3\n") }, "\(screen.text)")
    }

    @Test func returnRunsWhatIsChosen() throws {
        let screen = try asked(["items | count", "print 'other'"])
        try screen.press("C-r")
        try screen.type("items")
        #expect(screen.shows { $0.contains("search: items  1 of 1") })
        try screen.press("Enter")
        #expect(screen.shows { $0.components("   27\n") == 2 && $0.hasSuffix("peru>") }, "\(screen.text)")
    }

    @Test func returnWithoutAMatchRunsNothing() throws {
        let screen = try asked(["items | count"])
        try screen.type("print 'draft'")
        try screen.press("C-r", "Enter")
        #expect(screen.ends(with: "peru> print 'draft'\nsearch: print 'draft'  failed"), "\(screen.text)")
        #expect(screen.shows("failed", in: "bold red"))
    }

    @Test func tabTakesTheLineToBeChanged() throws {
        let screen = try asked(lines)
        try screen.press("C-r")
        try screen.type("links")
        try screen.press("Tab")
        try screen.type(" by host")
        #expect(screen.ends(with: "peru> links | count by host"), "\(screen.text)")
    }

    @Test(arguments: ["Escape", "C-g"], [false, true])
    func theLineIsAsItWasAfter(_ key: String, vi: Bool) throws {
        let screen = try asked(lines, vi: vi)
        try screen.type("it")
        try screen.press("C-r")
        try screen.type("ems")
        #expect(screen.shows { $0.contains("search: items  1 of 1") }, "\(screen.text)")
        try screen.press(key)
        #expect(screen.ends(with: "peru> it"), "\(screen.text)")
        try screen.type("em")
        #expect(screen.ends(with: "peru> item"), "\(screen.text)")
    }

    @Test func whatIsLookedForIsChangedByKeysAndPastes() throws {
        let screen = try asked(lines)
        try screen.press("C-r")
        try screen.type("links zz")
        #expect(screen.shows { $0.contains("search: links zz  failed") }, "\(screen.text)")
        try screen.press("C-w", "BSpace")
        #expect(screen.shows { $0.contains("search: links  1 of 1") }, "\(screen.text)")
        try screen.press("C-u")
        #expect(screen.shows { $0.contains("search:   1 of 3") }, "\(screen.text)")
        try screen.paste("print")
        #expect(screen.shows { $0.contains("peru> print 'a'\nsearch: print  1 of 1") }, "\(screen.text)")
    }

    @Test func aMovingKeyTakesTheLineAndMoves() throws {
        let screen = try asked(lines)
        try screen.press("C-r")
        try screen.type("links")
        try screen.press("End")
        try screen.type("!")
        #expect(screen.ends(with: "peru> links | count!"), "\(screen.text)")
    }

    @Test func theListGoesWithTheWindow() throws {
        let screen = try asked(lines)
        try screen.press("C-r")
        try screen.type("links")
        #expect(screen.ends(with: "\n  links | count"), "\(screen.text)")
        try screen.resize(columns: 14, rows: 24)
        #expect(screen.ends(with: "\n  links | co…"), "\(screen.text)")
        try screen.press("Escape")
        #expect(screen.ends(with: "peru>"), "\(screen.text)")
    }

    // MARK: The list by itself

    private func list(_ count: Int, _ pattern: String = "") -> HistoryList {
        HistoryList(of: (1...count).map { "print \($0)" }, from: LineBuffer(pattern))
    }

    @Test func aLongListTurnsPages() {
        var list = list(100)
        #expect(list.rows(columns: 80, height: 20).count == 12)
        let lines = [11, 1000, 1, -11].map { step in
            let isMoved = list.move(by: step)
            return "\(isMoved) \(list.line ?? "none")"
        }
        #expect(lines == ["true print 89", "true print 1", "false print 1", "true print 12"])
    }

    @Test(arguments: 8...200) func noRowIsWiderThanTheWindow(_ columns: Int) {
        let entry = "items | where text has '\(String(repeating: "é你x", count: 90))NEEDLE' | count\n| take 1"
        var list = HistoryList(of: [entry, "a", entry], from: LineBuffer("needle"))
        #expect(list.found.map { String(decoding: Array(entry.utf8)[$0], as: UTF8.self) } == "NEEDLE")
        for _ in 0..<2 {
            var layout = LineLayout(prompt: "> ", continuation: "… ", text: "", cursor: 0, columns: columns)
            for row in list.rows(columns: columns, height: 9) { layout.addBelow(row) }
            #expect(layout.below.count == (list.pattern.isEmpty ? 3 : 2))
            for row in layout.below {
                let text = row.runs.map(\.text).joined()
                #expect(text.unicodeScalars.reduce(0) { $0 + ($1.value > 0x2FFF ? 2 : 1) } < columns, "\(text)")
            }
            let shown = layout.below[0].runs.map(\.text).joined()
            #expect(list.pattern.isEmpty || shown.contains("needle"), "\(columns): \(shown)")
            if columns >= 12, !list.pattern.isEmpty {
                #expect(layout.below[1].runs.map(\.text).joined().contains("NEEDLE"), "\(columns): \(layout.below[1])")
            }
            _ = list.removeAll()
        }
    }

    @Test func lettersWhoseSmallOnesAreLongerAreMarkedWhereTheyStand() {
        let list = HistoryList(of: ["İİ Straße X"], from: LineBuffer("straße"))
        #expect(list.found.map { String(decoding: Array("İİ Straße X".utf8)[$0], as: UTF8.self) } == "Straße")
    }
}
