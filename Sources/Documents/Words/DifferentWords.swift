import Figures
import Values

/// The different words of a document's text, and what is known of each, found out when first asked for.
final class DifferentWords: Sendable {
    /// Of each word, its number.
    let numbers: [Int32]
    /// The different ones, one after the other, in the order of their numbers.
    private let bytes: [UInt8]
    /// Where each of them ends there.
    private let ends: [UInt32]
    private let known = Lazy<[Vocabulary.Word?]>()

    /// - Parameters:
    ///   - words: Where the words stand in the text.
    ///   - different: Their numbers.
    init(_ text: UnsafeBufferPointer<UInt8>, _ words: [Range<UInt32>], _ different: WordNumbers) {
        numbers = different.numbers
        var (bytes, ends) = ([UInt8](), [UInt32]())
        ends.reserveCapacity(different.firsts.count)
        for first in different.firsts {
            let word = words[Int(first)]
            bytes += text[Int(word.lowerBound)..<Int(word.upperBound)]
            ends.append(UInt32(bytes.count))
        }
        (self.bytes, self.ends) = (bytes, ends)
    }

    /// How many there are.
    private var count: Int { ends.count }

    /// Where one of them stands in `bytes`.
    private func range(_ number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

    /// What the vocabulary has of each; nil for those that it has no room for.
    private var inVocabulary: [Vocabulary.Word?] {
        known.value {
            bytes.withUnsafeBufferPointer { bytes in
                (0..<count).map { number in
                    let range = range(number)
                    return Vocabulary.shared.word(
                        UnsafeBufferPointer(rebasing: bytes[range]), key: WordNumbers.key(bytes, range))
                }
            }
        }
    }

    /// One of them in small letters.
    private func lower(_ number: Int) -> String {
        String(decoding: bytes[range(number)], as: UTF8.self).lowercased()
    }

    /// The words in small letters, by number.
    var lower: NumberedValues {
        NumberedValues(count: count) { [self] in
            inVocabulary.map { $0?.lower ?? -1 }
        } kept: { [self] in
            kept
        } _: { [self] number in
            inVocabulary[number].map { Vocabulary.shared.text($0.lower) } ?? .text(lower(number))
        }
    }

    /// Of each word, whether it is one of the most common of a language, or of English where that isn't known.
    func areCommon(in language: Language?) -> [UInt8] {
        let isEnglish = language.flatMap(StopWords.of) == nil || language == .english
        let known = isEnglish ? inVocabulary : []
        let common = (0..<count).map { number -> UInt8 in
            if isEnglish, let word = known[number] { return word.isCommon ? 1 : 0 }
            return CommonWords.contains(lower(number), of: language) ? 1 : 0
        }
        return numbers.map { common[Int($0)] }
    }

    // MARK: In a snapshot

    /// As a snapshot keeps them.
    private var kept: [UInt8] {
        var writer = CompactWriter()
        writer.append(count)
        for number in 0..<count { writer.append(range(number).count) }
        writer.append(bytes)
        for number in numbers { writer.append(UInt64(number)) }
        return writer.bytes
    }

    /// Those of a text with so many words that were kept.
    init(kept reader: inout CompactReader, ofWords count: Int) throws(MalformedBytes) {
        var ends: [UInt32] = []
        var end = 0
        for _ in 0..<(try reader.count()) {
            let length = try reader.count()
            end += length
            guard length > 0, end <= UInt32.max else { throw MalformedBytes() }
            ends.append(UInt32(end))
        }
        bytes = Array(try reader.piece())
        guard bytes.count == end else { throw MalformedBytes() }
        self.ends = ends
        var numbers: [Int32] = []
        numbers.reserveCapacity(count)
        for _ in 0..<count {
            let number = try reader.offset()
            guard number < ends.count else { throw MalformedBytes() }
            numbers.append(Int32(number))
        }
        self.numbers = numbers
    }
}
