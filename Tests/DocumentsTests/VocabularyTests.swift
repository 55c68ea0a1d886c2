import Platform
import Synchronization
import Testing

@testable import Documents

/// The vocabulary has each spelling once, whoever asks, and no more than it has room for.
@Suite struct VocabularyTests {
    private func word(_ text: String, in vocabulary: Vocabulary, key: UInt64? = nil) -> Vocabulary.Word? {
        Array(text.utf8).withUnsafeBufferPointer { bytes in
            vocabulary.word(bytes, key: key ?? WordNumbers.key(bytes, 0..<bytes.count))
        }
    }

    private func text(_ word: Vocabulary.Word?, in vocabulary: Vocabulary) -> String? {
        guard let word, case .text(let text) = vocabulary.text(word.lower) else { return nil }
        return text
    }

    @Test(arguments: [
        ("Harbour", "harbour", false), ("THE", "the", true), ("Weren’t", "weren’t", true), ("1,000", "1,000", false),
        ("Straßenbahnhaltestelle", "straßenbahnhaltestelle", false), ("ÉTÉ", "été", false), ("中", "中", false),
        ("İ", "i̇", false), ("Antidisestablishmentarianism", "antidisestablishmentarianism", false),
    ])
    func aSpellingIsKnownByItsSmallLetters(_ spelling: String, _ lower: String, _ isCommon: Bool) throws {
        let vocabulary = Vocabulary(limit: 100)
        let first = try #require(word(spelling, in: vocabulary))
        #expect(text(first, in: vocabulary) == lower)
        #expect(first.isCommon == isCommon)
        #expect(word(spelling, in: vocabulary) == first)
        #expect(word(lower, in: vocabulary) == first)
    }

    @Test func whatThereIsNoRoomForHasNoNumber() {
        let vocabulary = Vocabulary(limit: 3)
        #expect(["one", "two", "three"].allSatisfy { word($0, in: vocabulary) != nil })
        #expect(word("four", in: vocabulary) == nil)
        // Nor has one whose small letters have none.
        #expect(word("Five", in: vocabulary) == nil)
        #expect(text(word("two", in: vocabulary), in: vocabulary) == "two")
        #expect(word(String(repeating: "a", count: 65), in: Vocabulary(limit: 3)) == nil)
    }

    /// Who has two numbers may take it that their words are different.
    @Test func ofTwoSpellingsThatAreEqualOneHasANumber() throws {
        let vocabulary = Vocabulary(limit: 100)
        let composed = try #require(word("café", in: vocabulary))
        #expect(word("cafe\u{301}", in: vocabulary) == nil)
        #expect(word("Cafe\u{301}", in: vocabulary) == nil)
        #expect(word("CAFÉ", in: vocabulary)?.lower == composed.lower)
        #expect(word("cafe", in: vocabulary)?.lower != composed.lower)
    }

    @Test func wordsWithOneKeyAreTold() {
        let vocabulary = Vocabulary(limit: 100)
        let (short, long, other) = ("sail", "lighthouse", "lighthouses")
        let key = Array(short.utf8).withUnsafeBufferPointer { WordNumbers.key($0, 0..<$0.count) }
        #expect(text(word(long, in: vocabulary, key: key), in: vocabulary) == long)
        #expect(text(word(short, in: vocabulary, key: key), in: vocabulary) == short)
        #expect(text(word(other, in: vocabulary, key: key), in: vocabulary) == other)
        #expect(text(word(long, in: vocabulary, key: key), in: vocabulary) == long)
    }

    @Test func manyThreadsFindTheSame() {
        let vocabulary = Vocabulary(limit: 1 << 16)
        let spellings = (0..<12_000).map { number in
            number % 3 == 0 ? "Ferry\(number)" : number % 3 == 1 ? "ferry\(number - 1)" : "quayside\(number)"
        }
        let found = Mutex<[[Vocabulary.Word?]]>([])
        Parallel.forEachIndex(below: 8) { worker in
            // Each in an order of its own.
            let order = spellings.indices.map { ($0 * 7 + worker * 1500) % spellings.count }
            var words = [Vocabulary.Word?](repeating: nil, count: spellings.count)
            for index in order { words[index] = word(spellings[index], in: vocabulary) }
            found.withLock { $0.append(words) }
        }
        let all = found.withLock(\.self)
        #expect(all.count == 8)
        for words in all { #expect(words == all[0]) }
        for (spelling, word) in zip(spellings, all[0]) { #expect(text(word, in: vocabulary) == spelling.lowercased()) }
        #expect(Set(all[0].compactMap { $0?.lower }).count == Set(spellings.map { $0.lowercased() }).count)
    }
}
