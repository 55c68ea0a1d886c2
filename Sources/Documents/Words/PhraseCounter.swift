/// Counts how often phrases stand in a text, whole, letter by letter: all of them in one pass over its words. The
/// possessive of a phrase is a use of it, and so is the plural of an acronym.
struct PhraseCounter {
    private let bytes: [UInt8]
    private let words: [Range<UInt32>]
    /// How often each phrase was found.
    private var counts: [ArraySlice<UInt8>: Int32] = [:]
    /// How many words the phrases have.
    private var lengths: Set<Int> = []

    /// A longer phrase, in words, is not counted.
    private static let lengthLimit = 20

    init(_ text: PlainText) {
        bytes = text.bytes
        words = bytes.withUnsafeBufferPointer { WordScanner(PlainScan(bytes: $0)).words() }
    }

    /// Counts what stands at these ranges of the text wherever it stands; the counts by range.
    mutating func count(_ ranges: [Range<Int>]) -> [Int32] {
        let phrases = ranges.map { phrase(at: $0) }
        for phrase in phrases where !phrase.isEmpty { counts[phrase] = 0 }
        for length in lengths { countAll(ofLength: length) }
        return phrases.map { counts[$0] ?? 0 }
    }

    /// The text of a range from its first word to its last.
    private mutating func phrase(at range: Range<Int>) -> ArraySlice<UInt8> {
        let first = words.firstIndex(from: UInt32(clamping: range.lowerBound)) { $0.lowerBound }
        let end = words.firstIndex(from: UInt32(clamping: range.upperBound)) { $0.lowerBound }
        guard first < end, end - first <= PhraseCounter.lengthLimit else { return [] }
        lengths.insert(end - first)
        return base(of: bytes[Int(words[first].lowerBound)..<Int(words[end - 1].upperBound)])
    }

    /// A phrase without `’s`, and without the `s` of several: `PRC’s`, `HBCUs`.
    private func base(of phrase: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard phrase.last == UInt8(ascii: "s"), phrase.count > 2 else { return phrase }
        let rest = phrase.dropLast()
        if rest.last == UInt8(ascii: "'") { return rest.dropLast() }
        if rest.suffix(3).elementsEqual([0xE2, 0x80, 0x99]) { return rest.dropLast(3) }
        return rest.suffix(2).allSatisfy { $0 &- 65 < 26 } ? rest : phrase
    }

    private mutating func countAll(ofLength length: Int) {
        guard words.count >= length else { return }
        for first in 0...(words.count - length) {
            let piece = bytes[Int(words[first].lowerBound)..<Int(words[first + length - 1].upperBound)]
            // No phrase is as long as words can be.
            guard piece.count <= 1000 else { continue }
            let phrase = base(of: piece)
            if let count = counts[phrase] { counts[phrase] = count + 1 }
        }
    }
}
