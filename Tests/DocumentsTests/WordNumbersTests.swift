import TestSupport
import Testing

@testable import Documents

/// Words that are spelled alike have one number, and no others; and documents theirs.
@Suite struct WordNumbersTests {
    @Test func numbersAreThoseOfADictionary() {
        var random = SeededNumbers(seed: 8)
        let letters = ["a", "b", "é", "中", "don’t", "incomprehensibilities", "1,000"]
        for round in 0..<60 {
            let words = (0..<Int.random(in: 0...1500, using: &random)).map { _ in
                (0..<Int.random(in: 1...(1 + round % 6), using: &random))
                    .map { _ in letters.randomElement(using: &random) ?? "" }.joined()
            }
            var bytes: [UInt8] = []
            let ranges = words.map { word in
                bytes += word.utf8
                return UInt32(bytes.count - word.utf8.count)..<UInt32(bytes.count)
            }
            let numbers = bytes.withUnsafeBufferPointer { WordNumbers(of: ranges, in: $0) }
            var known: [[UInt8]: Int32] = [:]
            let expected = words.map { word in
                let next = Int32(known.count)
                return known[Array(word.utf8)]
                    ?? {
                        known[Array(word.utf8)] = next
                        return next
                    }()
            }
            #expect(numbers.numbers == expected)
            #expect(numbers.firsts.count == known.count)
            for (number, first) in numbers.firsts.enumerated() { #expect(Int(expected[Int(first)]) == number) }
        }
    }

    @Test(arguments: [
        ("The", "the", true), ("DON’T", "don’t", true), ("don't", "don't", true), ("Yourselves", "yourselves", true),
        ("ferry", "ferry", false), ("FERRYHOUSEKEEPERS", "ferryhousekeepers", false), ("É", "é", false),
        ("Straßenbahnhaltestellen", "straßenbahnhaltestellen", false), ("1.8", "1.8", false), ("U.S.", "u.s.", false),
        ("of", "of", true), ("İ", "i̇", false), ("ＡＢ", "ａｂ", false), ("o’clock", "o’clock", false),
    ])
    func wordsInSmallLettersAreCommonOrNot(_ word: String, _ lower: String, _ isCommon: Bool) {
        let library = Library()
        library.add(Document(path: "a.md", source: Array("The ferry waits, \(word)\n".utf8)))
        let node = Node(document: 0, relation: .words, index: 3)
        if case .text(let text) = library.field("text", of: node) { #expect(text == word) } else { Issue.record() }
        if case .text(let text) = library.field("lower", of: node) { #expect(text == lower) } else { Issue.record() }
        if case .truth(let truth) = library.field("common", of: node) {
            #expect(truth == isCommon)
        } else {
            Issue.record()
        }
    }

    @Test func documentsAreFoundByTheirNumbers() {
        let table = DocumentTable()
        for number in 0..<1000 {
            #expect(table.append(Document(path: "\(number)", source: [])) == number)
            #expect(table.count == number + 1)
        }
        for number in [0, 1, 63, 64, 191, 192, 999] { #expect(table[number].path == "\(number)") }
    }
}
