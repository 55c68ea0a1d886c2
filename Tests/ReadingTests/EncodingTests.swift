import Testing

@testable import Reading

/// How the bytes of files become text.
@Suite struct EncodingTests {
    private func text(_ bytes: [UInt8], charset: String? = nil) throws -> (text: String, note: String?) {
        let text = try FileText(decoding: bytes, charset: charset)
        return (String(decoding: text.bytes, as: UTF8.self), text.note)
    }

    @Test func wideFormsAreKnownByTheirMark() throws {
        #expect(try text([0xFE, 0xFF, 0, 0x41, 0, 0xE9]).text == "Aé")
        #expect(try text([0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]).text == "A")
        #expect(try text([0, 0, 0xFE, 0xFF, 0, 1, 0xF6, 0]).text == "😀")
        let broken = try text([0xFF, 0xFE, 0, 0xD8, 0x41, 0])
        #expect(broken.text == "\u{FFFD}A" && broken.note?.contains("UTF-16LE") == true)
    }

    @Test func withoutItsMarkUTF16IsNamed() {
        #expect(throws: Unreadable(.unmarked("UTF-16LE"))) { try FileText(decoding: [0x41, 0, 0x42, 0, 0x43, 0]) }
        #expect(throws: Unreadable(.nulls)) { try FileText(decoding: Array("a\u{0}bcdefgh".utf8)) }
    }

    @Test func whatIsNoUTF8IsReadAsLettersWithANote() throws {
        let found = try text(
            Array("The caf".utf8) + [0xE9] + Array(" took ".utf8) + [0xA3, 0x35, 0x20, 0x96] + Array(" a lot".utf8))
        #expect(found.text == "The café took £5 – a lot")
        #expect(found.note == "not UTF-8; read as Windows-1252")
        #expect(try text(Array("plain and é".utf8)).note == nil)
    }

    @Test func aBrokenByteInUTF8SpoilsNoOther() throws {
        let found = try text(Array("Über die Brücke ".utf8) + [0xFC] + Array(" geht".utf8))
        #expect(found.text == "Über die Brücke \u{FFFD} geht")
        #expect(found.note == "1 byte is not UTF-8; read as U+FFFD")
    }

    @Test func lettersOfOtherAlphabetsAreNotTakenForLatinOnes() {
        // Windows-1251: a line in Cyrillic.
        let bytes: [UInt8] = [
            0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20, 0xE2, 0xF1, 0xE5, 0xEC, 0x20, 0xEA, 0xF2, 0xEE, 0x20, 0xEF, 0xF0,
            0xE8, 0xF8, 0xB8, 0xEB,
        ]
        #expect(throws: Unreadable(.encoding(nil))) { try FileText(decoding: bytes) }
    }

    @Test(arguments: ["iso-8859-2", "koi8-r", "euc-kr"])
    func aPageInAnEncodingOfItsOwnIsNotGuessedAt(_ charset: String) {
        let page =
            Array("<meta charset=\(charset)><p>a long page of plain letters, and one that is none: ".utf8) + [
                0xE9, 0x20,
            ]
        #expect(throws: Unreadable(.encoding(charset))) { try FileContent(page, path: "a.html") }
        #expect(throws: Never.self) { try FileContent(Array("<meta charset=\(charset)>é".utf8), path: "a.html") }
    }

    @Test func aPageThatTellsItsEncodingNeedsNoNote() throws {
        let page = Array("<meta charset=\"ISO-8859-1\"><p>caf".utf8) + [0xE9]
        let content = try FileContent(page, path: "a.html")
        #expect(String(decoding: content.text.bytes, as: UTF8.self).hasSuffix("café"))
        #expect(content.text.note == nil)
    }
}
