import Foundation
import Testing

/// The finder against what readers found, as floors that only rise.
struct GoldTests {
    /// What a gold's score must reach.
    private struct Floor {
        var f1 = 0.97
        var kind = 0.93
        var spans = 0.97
        var bound = 0.97
        var of = 0.85
        var per = 0.9
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.missing)))
    func developmentGold() throws {
        let file = SharedFolder.path + "/gold/development.jsonl"
        try check(SharedFolder.rows(of: file), Floor(f1: 0.99, spans: 0.99, bound: 0.99, of: 0.95))
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.missing)))
    func readGold() throws {
        try check(SharedFolder.gold("read.jsonl", as: GoldFigure.self), Floor())
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.missing)))
    func unseenGold() throws {
        try check(SharedFolder.gold("unseen.jsonl", as: GoldFigure.self), Floor())
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.missing)))
    func freshGold() throws {
        try check(SharedFolder.gold("fresh.jsonl", as: GoldFigure.self), Floor(per: 0.8))
    }

    /// Five documents of other worlds than the corpus: earnings, a recipe, a leaflet, minutes, a changelog.
    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.missing)))
    func genreGold() throws {
        let folder = SharedFolder.path + "/gold/genres/"
        let gold: [GoldFigure] = try SharedFolder.rows(of: folder + "gold.jsonl")
        try checkGenres(gold, Floor(f1: 0.99, bound: 0.98, of: 0.9)) { SharedFolder.bytes(folder + "documents/" + $0) }
    }

    /// Ten more, written for these tests, in four languages and several notations.
    @Test func ownGenreGold() throws {
        let gold = try SharedFolder.gold("genres.jsonl", as: GoldFigure.self)
        try checkGenres(gold, Floor()) { SharedFolder.bytes(SharedFolder.goldFolder + "/genres/" + $0) }
    }

    /// A fact sheet that the package has among its examples.
    @Test func exampleGold() throws {
        let gold = try SharedFolder.gold("examples.jsonl", as: GoldFigure.self)
        #expect(gold.count >= 70)
        try check(gold, Floor()) { SharedFolder.bytes(SharedFolder.goldFolder + "/../../../" + $0) }
    }

    private func checkGenres(_ gold: [GoldFigure], _ floor: Floor, source: (String) -> [UInt8]) throws {
        for (doc, figures) in Dictionary(grouping: gold, by: \.doc) {
            let score = GoldScore(gold: figures, source: source)
            #expect(score.all.f1 >= 0.9, "\(doc): \(score.differences)")
        }
        try check(gold, floor, source: source)
    }

    private func check(
        _ gold: [GoldFigure], _ floor: Floor, source: (String) -> [UInt8] = SharedFolder.document
    ) throws {
        let score = GoldScore(gold: gold, source: source)
        for difference in score.differences { print(difference) }
        for (kind, tally) in score.kinds.sorted(by: { $0.key < $1.key }) {
            print("\(kind): gold \(tally.gold), found \(tally.found), right \(tally.right), F1 \(tally.f1)")
            if tally.gold >= 10 { #expect(tally.f1 >= floor.kind, "\(kind)") }
        }
        let all = score.all
        print("all: gold \(all.gold), found \(all.found), right \(all.right), F1 \(all.f1)")
        print("bound \(score.bound), of \(score.of), per \(score.per), spans \(all.exact)")
        #expect(all.f1 >= floor.f1)
        #expect(GoldScore.share(all.exact, all.right) >= floor.spans)
        #expect(GoldScore.share(score.bound.right, score.bound.all) >= floor.bound)
        #expect(GoldScore.share(score.of.right, score.of.all) >= floor.of)
        #expect(GoldScore.share(score.per.right, score.per.all) >= floor.per)
    }

    /// A sentence's tense.
    private struct GoldTense: Decodable {
        var doc: String
        var start: Int
        var end: Int
        var tense: String
    }

    @Test(.enabled(if: SharedFolder.exists, Comment(rawValue: SharedFolder.missing)))
    func tenses() throws {
        let gold = try SharedFolder.gold("tense.jsonl", as: GoldTense.self)
        var right = 0
        for (doc, rows) in Dictionary(grouping: gold, by: \.doc) {
            let sentences = SentenceTenses(of: doc)
            for row in rows {
                let found = sentences.tense(at: (row.start + row.end) / 2)
                right += found == row.tense ? 1 : 0
                if found != row.tense { print(doc.suffix(40), row.start, row.tense, "but found", found ?? "none") }
            }
        }
        print("tenses: \(right) of \(gold.count)")
        #expect(GoldScore.share(right, gold.count) >= 0.95)
    }
}
