import TestSupport
import Testing

@testable import Serving

/// Places in texts, as editors count them.
@Suite struct TextDocumentTests {
    @Test(arguments: [
        ("a\nb", 1, 0, 2), ("a\r\nb", 1, 0, 3), ("a\rb", 1, 0, 2), ("é😀x", 0, 1, 2), ("é😀x", 0, 3, 6), ("é😀x", 0, 2, 2),
        ("ab\ncd", 0, 9, 2), ("ab\r\ncd", 0, 9, 2), ("ab", 7, 0, 2), ("", 0, 0, 0), ("", 3, 3, 0),
    ])
    func aPlaceIsAnOffset(text: String, line: Int, character: Int, offset: Int) {
        let document = TextDocument(text)
        #expect(document.offset(of: LSPPosition(line: line, character: character), .utf16) == offset)
    }

    @Test func inUTF8PlacesAreBytes() {
        let document = TextDocument("x\né😀x")
        #expect(document.offset(of: LSPPosition(line: 1, character: 6), .utf8) == 8)
        // Within a sign is before it.
        #expect(document.offset(of: LSPPosition(line: 1, character: 3), .utf8) == 4)
        #expect(document.position(of: 8, .utf8) == LSPPosition(line: 1, character: 6))
        #expect(document.position(of: 8, .utf16) == LSPPosition(line: 1, character: 3))
    }

    /// Each start of a character comes back as it was.
    @Test func placesComeBack() {
        let document = TextDocument("# é😀\r\nitems | where text has \"ü\"\n\n\rlast 漢字")
        for (offset, byte) in document.bytes.enumerated() where byte & 0xC0 != 0x80 && byte != 10 && byte != 13 {
            for encoding in [PositionEncoding.utf8, .utf16] {
                #expect(document.offset(of: document.position(of: offset, encoding), encoding) == offset)
            }
        }
    }

    /// Of a line of many thousand characters, too, each has its own place.
    @Test func placesInALongLineComeBack() {
        let document = TextDocument("x\n" + String(repeating: "aé漢😀", count: 2_000))
        var (character, offset) = (0, 2)
        for (length, units) in (0..<2_000).flatMap({ _ in [(1, 1), (2, 1), (3, 1), (4, 2)] }) {
            #expect(document.position(of: offset, .utf16) == LSPPosition(line: 1, character: character))
            (character, offset) = (character + units, offset + length)
        }
        #expect(document.position(of: offset, .utf16) == LSPPosition(line: 1, character: character))
        #expect(document.bytes.count == offset)
    }

    /// Changes by chance leave what Swift's own strings have.
    @Test func changesAreMadeWhereTheyAre() {
        var random = SeededNumbers(seed: 3)
        var document = TextDocument("let a = 'é😀'\n")
        var expected = Array("let a = 'é😀'\n".unicodeScalars)
        for _ in 0..<500 {
            let low = Int.random(in: 0...expected.count, using: &random)
            let high = Int.random(in: low...min(expected.count, low + 6), using: &random)
            let text = ["", "x", "é\n", "😀", "漢\n\n"].randomElement(using: &random) ?? ""
            func place(_ count: Int) -> LSPPosition {
                let before = expected[..<count]
                let start = before.lastIndex(of: "\n").map { $0 + 1 } ?? 0
                let units = before[start...].reduce(0) { $0 + ($1.value > 0xFFFF ? 2 : 1) }
                return LSPPosition(line: before.count { $0 == "\n" }, character: units)
            }
            document.replace(
                document.offset(of: place(low), .utf16)..<document.offset(of: place(high), .utf16), with: text)
            expected.replaceSubrange(low..<high, with: text.unicodeScalars)
            #expect(document.bytes == Array(String(String.UnicodeScalarView(expected)).utf8))
        }
    }

    @Test(arguments: [
        ("/tmp/a b.md", "file:///tmp/a%20b.md"), ("/é/#?.md", "file:///%C3%A9/%23%3F.md"),
        ("/a\u{10FFFF}.md", "file:///a%FF.md"),
    ])
    func pathsAreAddresses(path: String, address: String) {
        #expect(FileAddress.of(path) == address)
        #expect(FileAddress.path(of: address) == path)
    }

    @Test(arguments: [
        "http://x/y", "file://elsewhere/y", "file:///a%0", "file:///a%zz", "file:///a%00", "file://", "untitled:1",
    ])
    func whatIsNoFileHereHasNoPath(address: String) { #expect(FileAddress.path(of: address) == nil) }
}
