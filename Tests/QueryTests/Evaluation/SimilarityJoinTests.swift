import Documents
import Testing

@testable import Query

extension SeededGenerator: RandomNumberGenerator {}

/// Pairs that are looked up are those of the definition.
@Suite struct SimilarityJoinTests {
    /// Items of few words, many of which are made of others by small changes.
    private static func items(_ seed: UInt64) -> String {
        var generator = SeededGenerator(seed: seed)
        let words = (0..<24).map { _ in
            String(
                (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                    "abcdefg".randomElement(using: &generator) ?? "a"
                })
        }
        var texts: [[String]] = []
        for _ in 0..<60 {
            var text = texts.randomElement(using: &generator) ?? []
            if text.isEmpty || Bool.random(using: &generator) {
                let count = [1, 2, 6, 11, 12, 13, 30].randomElement(using: &generator) ?? 1
                text = (0..<count).map { _ in words.randomElement(using: &generator) ?? "a" }
            } else {
                text[Int.random(in: text.indices, using: &generator)] = words.randomElement(using: &generator) ?? "a"
                if Int.random(in: 0..<3, using: &generator) == 0 { text += text.prefix(4) }
            }
            texts.append(text)
        }
        return texts.map { "- " + $0.joined(separator: " ") + "\n" }.joined()
    }

    @Test(arguments: ["> 0.3", ">= 0.5", ">= 0.6667", ">= 0.8", ">= 1"], [1, 2] as [UInt64])
    func lookedUpPairsAreThoseOfTheDefinition(_ bound: String, _ seed: UInt64) {
        let library = Library()
        library.add(Document(path: "items.md", source: Array(Self.items(seed).utf8)))
        let columns = "select start, o.start, similar(text, o.text) as likeness"
        let lookedUp = "items | join (items) as o on similar(text, o.text) \(bound) | \(columns)"
        let compared = "items | join (items) as o on true | where similar(text, o.text) \(bound) | \(columns)"
        let results = [lookedUp, compared].map { query in
            var lines: [[Value]] = []
            _ = Engine(library: library).run(Script(query)) { result in
                if case .rows(let rows) = result.content {
                    lines = rows.rows.indices.map { row in
                        rows.shape.columns.indices.map { rows.value(row: row, column: $0, in: library) }
                    }
                }
            }
            return lines
        }
        #expect(results[0].count >= 60)
        #expect(results[0] == results[1])
    }
}
