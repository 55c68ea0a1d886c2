import Documents
import Testing

/// Real documents whose outline is known.
struct WhatMustHoldTests {
    /// A document and what it has.
    struct Row: Sendable, CustomTestStringConvertible {
        var path: String
        /// Without the intro.
        var sections: Int
        var intro: Bool
        var lists: Int
        var items: Int
        var links: Int
        var tables = 0
        var turns = 0
        var testDescription: String { path }

        init(
            _ path: String, _ sections: Int, intro: Bool = true, _ lists: Int, _ items: Int, _ links: Int,
            tables: Int = 0,
            turns: Int = 0
        ) {
            self.path = path
            self.sections = sections
            self.intro = intro
            self.lists = lists
            self.items = items
            self.links = links
            self.tables = tables
            self.turns = turns
        }
    }

    static let rows = [
        Row("statements-releases/2024-11/2024-11-15-fact-sheet-advancing", 5, 5, 27, 6),
        Row("fact-sheets/2026-06/2026-06-03-", 3, intro: false, 4, 20, 0),
        Row("fact-sheets/2025-01/2025-01-22-fact-sheet-president-donald-j-trump-declares", 3, intro: false, 4, 12, 0),
        Row("statements-releases/2022-10/2022-10-13-fact-sheet-second", 16, 17, 44, 1),
        Row("statements-releases/2024-03/2024-03-07-", 20, 0, 0, 0),
        Row("presidential-actions/2025-04/2025-04-15-", 7, 0, 0, 0),
        Row("statements-releases/2023-11/2023-11-14-", 11, 5, 8, 15),
        Row("statements-releases/2021-06/2021-06-24-fact-sheet-president", 2, 2, 23, 0, tables: 1),
        Row("press-briefings/2021-12/2021-12-23-", 0, 0, 0, 0, turns: 116),
        Row("remarks/2025-01/2025-01-25-", 0, 0, 0, 0, turns: 22),
    ]

    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)), arguments: rows)
    func outline(_ row: Row) throws {
        let sample = Sample(try SharedCorpus.document(row.path))
        let kinds = sample.values(.sections, "kind")
        #expect(kinds.filter { $0 != "intro" }.count == row.sections)
        #expect(kinds.filter { $0 == "intro" }.count == (row.intro ? 1 : 0))
        #expect(sample.count(.lists) == row.lists)
        #expect(sample.count(.items) == row.items)
        #expect(sample.count(.links) == row.links)
        #expect(sample.count(.tables) == row.tables)
        #expect(sample.count(.turns) == row.turns)
    }

    private static func kinds(_ path: String) throws -> [String: Int] {
        counts(Sample(try SharedCorpus.document(path)).values(.sections, "kind"))
    }

    private static func counts(_ values: [String]) -> [String: Int] {
        values.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func kindsAndLevels() throws {
        #expect(try WhatMustHoldTests.kinds(WhatMustHoldTests.rows[0].path) == ["intro": 1, "run-in": 4, "bold": 1])
        #expect(try WhatMustHoldTests.kinds(WhatMustHoldTests.rows[4].path) == ["intro": 1, "bold": 20])
        #expect(try WhatMustHoldTests.kinds(WhatMustHoldTests.rows[5].path) == ["intro": 1, "numbered": 7])
        let mexico = Sample(try SharedCorpus.document(WhatMustHoldTests.rows[3].path))
        #expect(WhatMustHoldTests.counts(mexico.values(.sections, "level")) == ["1": 3 + 1, "2": 13])
        let climate = Sample(try SharedCorpus.document(WhatMustHoldTests.rows[6].path))
        #expect(WhatMustHoldTests.counts(climate.values(.sections, "level")) == ["1": 1, "3": 1, "4": 10])
    }

    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func tablesAndTurns() throws {
        let framework = Sample(try SharedCorpus.document(WhatMustHoldTests.rows[7].path))
        #expect(framework.values(.tables, "height") == ["19"])
        #expect(framework.count(.cells) == 40)
        let briefing = Sample(try SharedCorpus.document(WhatMustHoldTests.rows[8].path))
        #expect(briefing.values(.turns, "question").filter { $0 == "true" }.count == 58)
        #expect(briefing.count(.paragraphs) == 200)
        let remarks = Sample(try SharedCorpus.document(WhatMustHoldTests.rows[9].path))
        #expect(remarks.values(.turns, "question").filter { $0 == "true" }.count == 11)
        #expect(remarks.count(.paragraphs) == 28)
    }

    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func factSheet() throws {
        let peru = Sample(try SharedCorpus.document(WhatMustHoldTests.rows[0].path))
        #expect(peru.texts(.items).filter { $0.contains("USAID") }.count == 6)
        #expect(
            peru.values(.items, "label").filter { $0 != "-" }
                == ["Rail", "Seaports", "Sister Ports", "Clean Water", "Management and Reform", "Investment"])
        #expect(peru.values(.docs, "title") == ["Fact Sheet: Advancing the United States – Peru Partnership"])
        #expect(peru.values(.docs, "date") == ["2024-11-15"])
        #expect(peru.values(.docs, "transcript") == ["false"])
        #expect(peru.document.problems.isEmpty)
    }

    /// What the model says of the whole corpus, as near as its own counts go.
    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func countsOfTheCorpus() {
        var sections: [String: Int] = [:]
        var onlyIntro = 0
        var transcripts = 0
        var turns = 0
        var tables = 0
        var images: [String: Int] = [:]
        for file in SharedCorpus.files {
            let sample = Sample(SharedCorpus.load(file))
            let kinds = sample.values(.sections, "kind")
            for kind in kinds { sections[kind, default: 0] += 1 }
            if kinds == ["intro"] { onlyIntro += 1 }
            if sample.values(.docs, "transcript") == ["true"] { transcripts += 1 }
            turns += sample.count(.turns)
            tables += sample.count(.tables)
            for kind in sample.values(.images, "kind") { images[kind, default: 0] += 1 }
        }
        #expect(SharedCorpus.files.count == 999)
        #expect(sections["heading"] == 25)
        #expect(sections["numbered"] == 165)
        #expect((1435...1480).contains(sections["bold"] ?? 0))
        #expect((1375...1420).contains(sections["run-in"] ?? 0))
        #expect((445...451).contains(onlyIntro))
        #expect(transcripts == 121)
        #expect((5430...5445).contains(turns))
        #expect(tables == 10)
        #expect(images == ["html": 73, "inline": 5])
    }
}
