import TestSupport
import Testing

@testable import Query

@Suite struct TextMatchingTests {
    @Test(arguments: [
        ("The U.S. Space Force", "space force"), ("space", "SPACE"), ("a space-faring nation", "space faring"),
        ("Peru’s economy", "peru"), ("Peru’s economy", "Peru's"), ("Peru's economy", "peru’s econ*"),
        ("the economy grows", "econ* grows"), ("ÉCOLE", "école"), ("in 1.8 billion", "1.8 billion"),
        ("COVID-19", "covid 19"),
        ("the U.S.", "u.s."), ("“Made,” he said", "made he"), ("x space", "space"), ("aspace space", "space"),
        ("word\u{A0}word2", "word word2"), ("a b a c", "a c"), ("1,000 jobs", "1,000"), ("end.", "end"),
        ("naïve", "NAÏVE"),
        ("Łódź", "łódź"), ("ΑΒΓ", "αβγ"), ("日本", "日本"), ("河水很急", "水"), ("河水很急", "水很"), ("船が出た", "が 出た"),
        ("コーヒーとパン", "パン"), ("Café Olé", "cafe ole"), ("cafe", "CAFÉ"), ("cafe\u{301} x", "café"),
        ("São João", "sao joao"), ("Ørsted, Ángström", "orsted angstrom"), ("Łódź", "lodz"), ("Việt Nam", "viet nam"),
        ("Ελλάδα", "ελλαδα"), ("ΟΔΟΣ", "οδός"), ("ёлка", "елка"), ("моло\u{301}ко", "молоко"), ("краи\u{306}", "край"),
        ("İstanbul ılık", "istanbul ilik"), ("é", "e"), ("مُدُن", "مدن"), ("ß ẞ", "ß"),
    ])
    func has(_ text: String, _ phrase: String) {
        #expect(WordPhrase(phrase).stands(in: text))
    }

    @Test(arguments: [
        ("spaces", "space"), ("aerospace", "space"), ("1.8 billion", "8 billion"), ("force space", "space force"),
        ("economy", "econ"), ("", "a"), ("a", ""), ("a", "—"), ("a", "*"), ("space for", "space force"),
        ("1,000", "000"), ("naïveté", "naïve"), ("spaceé", "space"), ("край", "краи"), ("की", "क"), ("æ", "a"),
        ("が", "か"), ("1水0", "10"),
    ])
    func hasNot(_ text: String, _ phrase: String) {
        #expect(!WordPhrase(phrase).stands(in: text))
    }

    @Test func comparesLetters() {
        func check(_ text: String, _ needle: String) -> [Bool] {
            let needle = LetterNeedle(needle)
            return [
                LetterFolding.caseAndAccents.withFolded(text) { needle.stands(inFolded: $0) }, needle.begins(text),
                needle.ends(text),
            ]
        }
        #expect(check("The State’s", "STATE'S") == [true, false, true])
        #expect(check("The State’s", "the") == [true, true, false])
        #expect(check("abc", "") == [true, true, true])
        #expect(check("", "") == [true, true, true])
        #expect(check("", "a") == [false, false, false])
        #expect(check("Ⱥ", "ⱥ") == [true, true, true])
        let quotes = String(repeating: "’", count: 20)
        #expect(check(quotes + "x", String(repeating: "'", count: 20) + "X") == [true, true, true])
        #expect(check("x" + quotes, "X" + String(repeating: "'", count: 20)) == [true, true, true])
        #expect(check("@[`{AZaz@[`{", "@[`{azaz@[`{") == [true, true, true])
        #expect(check("AZ@[`{AZaz@[`{", "az@[`{azaz@[`{") == [true, true, true])
        #expect(check("a long ASCII text, with ÉCLAIR in it, and more of it", "éclair IN") == [true, false, false])
    }

    @Test func foldsEveryScalar() {
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 1) where value < 0x3100 || value % 97 == 0 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for folding in [LetterFolding.caseOnly, .caseAndAccents] {
                let folded = folding.folded(String(Character(scalar)))
                #expect(String(validating: folded, as: UTF8.self) != nil)
            }
        }
        let all = String(String.UnicodeScalarView((0...0xFFFF).compactMap { Unicode.Scalar($0 as UInt32) }))
        #expect(LetterFolding.caseOnly.folded(all).count > 0xFFFF)
        #expect(LetterFolding.caseOnly.folded(String(repeating: "Ⱥ", count: 1_000)).count == 3_000)
    }

    @Test func accentsAreLeftAsideByLettersToo() {
        func check(_ text: String, _ needle: String) -> [Bool] {
            let needle = LetterNeedle(needle)
            return [
                LetterFolding.caseAndAccents.withFolded(text) { needle.stands(inFolded: $0) }, needle.begins(text),
                needle.ends(text),
            ]
        }
        #expect(check("Élan vital à côté", "elan") == [true, true, false])
        #expect(check("Élan vital à côté", "a cote") == [true, false, true])
        #expect(check("elan", "ÉLAN") == [true, true, true])
        // More marks than letters.
        let marks = String(repeating: "\u{301}", count: 200)
        #expect(check("a\(marks)b\(marks)c\(marks)", "abc") == [true, true, true])
        #expect(check("xa\(marks)b", "ab") == [true, false, true])
    }

    @Test func orderMindsAccents() {
        #expect(LetterFolding.caseOnly.folded("ÉA") == Array("éa".utf8))
        #expect(SortKey(.text("é"), in: nil) > SortKey(.text("Z"), in: nil))
    }

    @Test func isLinear() {
        let text = String(repeating: "a", count: 200_000)
        let needle = LetterNeedle(String(repeating: "a", count: 100_000) + "b")
        #expect(!LetterFolding.caseAndAccents.withFolded(text) { needle.stands(inFolded: $0) })
        #expect(!WordPhrase("aa b").stands(in: text))
        #expect(!WordPhrase("\u{93F} b").stands(in: "क" + String(repeating: "\u{93F}", count: 100_000)))
    }

    /// Against the plainest way to do it, on random texts.
    @Test func agreesWithThePlainWay() {
        let pieces = [
            "a", "b", "ab", "A", " ", " ", "-", "’", "'", "1", ".", ",", "é", "É", "ba", "*", "\u{A0}", "😀", "Ⱥ",
        ]
        var numbers = SeededNumbers(seed: 5)
        func text(_ lengths: ClosedRange<Int>) -> String {
            (0..<Int.random(in: lengths, using: &numbers))
                .map { _ in pieces.randomElement(using: &numbers) ?? "" }.joined()
        }
        func words(_ text: String) -> [String] {
            LetterFolding.caseAndAccents.withFolded(text) { bytes in
                let reader = FoldedWords(bytes: bytes)
                var words: [String] = []
                var start = reader.nextWord(from: 0)
                while start < bytes.count {
                    let end = reader.wordEnd(from: start)
                    let isPrefix = end < bytes.count && bytes[end] == UInt8(ascii: "*")
                    words.append(String(decoding: bytes[start..<end], as: UTF8.self) + (isPrefix ? "*" : ""))
                    start = reader.nextWord(from: end)
                }
                return words
            }
        }
        for _ in 0..<20_000 {
            let (hay, needle) = (text(0...14), text(0...5))
            let (all, wanted) = (words(hay).map { $0.filter { $0 != "*" } }, words(needle))
            let stands =
                !wanted.isEmpty && all.count >= wanted.count
                && (0...(all.count - wanted.count)).contains { start in
                    zip(all[start...], wanted).allSatisfy { $1.last == "*" ? $0.hasPrefix($1.dropLast()) : $0 == $1 }
                }
            #expect(
                WordPhrase(needle).stands(in: hay) == stands, "\(hay.debugDescription) has \(needle.debugDescription)")
            let (folded, part) = (LetterFolding.caseAndAccents.folded(hay), LetterFolding.caseAndAccents.folded(needle))
            let letters = LetterNeedle(needle)
            #expect(letters.begins(hay) == folded.starts(with: part))
            #expect(letters.ends(hay) == folded.reversed().starts(with: part.reversed()))
            let contains = folded.indices.contains { folded[$0...].starts(with: part) } || part.isEmpty
            #expect(LetterFolding.caseAndAccents.withFolded(hay) { letters.stands(inFolded: $0) } == contains)
        }
    }
}
