import Fuzzing
import Markdown
import Testing

/// What must hold of all events holds of random texts. A failure names the seed, which makes the text again.
@Suite struct RandomTextTests {
    static let dialects: [Dialect] = [.commonMark, .gitHub, .document]

    @Test(arguments: 0..<4)
    func pieces(_ part: Int) {
        for seed in UInt64(part * 200)..<UInt64(part * 200 + 200) {
            var random = RandomTexts(seed: seed)
            check(random.text(pieces: 30), seed)
        }
    }

    @Test(.enabled(if: SharedFiles.hasCorpus, SharedFiles.missing))
    func mutations() {
        let documents = SharedFiles.corpus()
        for seed in UInt64(0)..<100 {
            var random = RandomTexts(seed: seed)
            guard let document = documents.randomElement(using: &random) else { return }
            check(random.mutation(of: document.bytes), seed)
        }
    }

    private func check(_ text: [UInt8], _ seed: UInt64) {
        for dialect in Self.dialects {
            let violation = EventInvariants.violation(text, dialect: dialect)
            #expect(violation == nil, "seed \(seed): \(String(decoding: text, as: UTF8.self).debugDescription)")
        }
        let parsed = ParsedMarkdown.parse(text, dialect: .document)
        _ = HTMLWriter.html(parsed, of: text)
    }
}
