import Documents
import Foundation
import Testing

/// The outlines of documents, against what a reader counted.
struct OutlineGoldTests {
    struct Expected: Decodable, Sendable, CustomTestStringConvertible {
        var doc: String
        var intro: Bool?
        var sections: Int?
        var kinds: [String: Int]?
        var levels: [Int]?
        var headings: [String]?
        var lists: Int?
        var items: Int?
        var links: Int?
        var images: Int?
        var quotes: Int?
        var tables: Int?
        var height: Int?
        var columns: Int?
        var turns: Int?
        var questions: Int?
        var paragraphs: Int?
        var note: String?
        var testDescription: String { doc }
    }

    static let documents = gold("documents.jsonl")
    static let examples = gold("example-documents.jsonl")

    private static func gold(_ name: String) -> [Expected] {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Gold/\(name)")
        guard let text = try? String(contentsOf: path, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").compactMap { try? JSONDecoder().decode(Expected.self, from: Data($0.utf8)) }
    }

    @Test func goldIsThere() {
        #expect(OutlineGoldTests.documents.count >= 15)
        #expect(OutlineGoldTests.examples.count >= 3)
    }

    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)), arguments: documents)
    func outline(_ expected: Expected) { check(expected, Sample(SharedCorpus.load(expected.doc))) }

    @Test(arguments: examples)
    func outlineOfExample(_ expected: Expected) { check(expected, Sample(SharedCorpus.example(expected.doc))) }

    private func check(_ expected: Expected, _ sample: Sample) {
        let kinds = sample.values(.sections, "kind")
        let heads = kinds.indices.filter { kinds[$0] != "intro" }
        let counts = heads.reduce(into: [String: Int]()) { $0[kinds[$1], default: 0] += 1 }
        let levels = sample.values(.sections, "level")
        let headings = sample.values(.sections, "heading")
        check(expected.intro, kinds.contains("intro"))
        check(expected.sections, heads.count)
        check(expected.kinds, counts)
        check(expected.levels.map { $0.map(String.init) }, heads.map { levels[$0] })
        check(expected.headings, heads.map { headings[$0] })
        check(expected.lists, sample.count(.lists))
        check(expected.items, sample.count(.items))
        check(expected.links, sample.count(.links))
        check(expected.images, sample.count(.images))
        check(expected.quotes, sample.count(.quotes))
        check(expected.tables, sample.count(.tables))
        check(expected.height.map(String.init), sample.values(.tables, "height").first ?? "-")
        check(expected.columns.map(String.init), sample.values(.tables, "columns").first ?? "-")
        check(expected.turns, sample.count(.turns))
        check(expected.questions, sample.values(.turns, "question").filter { $0 == "true" }.count)
        check(expected.paragraphs, sample.count(.paragraphs))
    }

    private func check<Value: Equatable>(
        _ expected: Value?, _ found: Value, sourceLocation: SourceLocation = #_sourceLocation
    ) {
        if let expected { #expect(found == expected, sourceLocation: sourceLocation) }
    }
}
