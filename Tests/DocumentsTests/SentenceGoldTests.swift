import Documents
import Foundation
import Testing

/// The ends of sentences, against those that a reader found.
struct SentenceGoldTests {
    /// One passage that was read in full.
    private struct Passage: Decodable {
        var doc: String
        var from: UInt32
        var to: UInt32
        var ends: [UInt32]
        var either: [UInt32]?
    }

    @Test(.enabled(if: SharedCorpus.exists, Comment(rawValue: SharedCorpus.missing)))
    func precisionAndRecall() throws { try check("sentences.jsonl", atLeast: 90, document: SharedCorpus.load) }

    @Test func precisionAndRecallOfExamples() throws {
        try check("example-sentences.jsonl", atLeast: 25, document: SharedCorpus.example)
    }

    private func check(_ name: String, atLeast count: Int, document load: (String) -> Document) throws {
        let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Gold/\(name)")
        let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n")
        var right = 0
        var found = 0
        var expected = 0
        for line in lines {
            let passage = try JSONDecoder().decode(Passage.self, from: Data(line.utf8))
            let document = load(passage.doc)
            let either = Set(passage.either ?? [])
            let ends = Set(document.layer(.sentences).ends.filter { $0 > passage.from && $0 <= passage.to })
                .subtracting(either)
            let gold = Set(passage.ends).subtracting(either)
            right += ends.intersection(gold).count
            found += ends.count
            expected += gold.count
            for end in ends.symmetricDifference(gold).sorted() {
                let around =
                    document.sourceText(in: (max(end, 70) - 70)..<end) + "‖" + document.sourceText(in: end..<end + 40)
                print(gold.contains(end) ? "missed:" : "wrong:", passage.doc.suffix(40), end, around.debugDescription)
            }
        }
        let precision = Double(right) / Double(found)
        let recall = Double(right) / Double(expected)
        print("sentence ends: \(expected) in the gold, precision \(precision), recall \(recall)")
        #expect(expected >= count)
        #expect(precision >= 0.99)
        #expect(recall >= 0.99)
    }
}
