import Fuzzing
import Markdown
import Testing

/// Any bytes are a document.
@Suite struct OddBytesTests {
    private func kinds(_ source: [UInt8], _ dialect: Dialect = .document) -> [Event.Kind] {
        #expect(EventInvariants.violation(source, dialect: dialect) == nil)
        return ParsedMarkdown.parse(source, dialect: dialect).events.map(\.kind)
    }

    @Test func nothing() {
        #expect(kinds([]) == [.document])
        #expect(kinds([0x0A]) == [.document])
        #expect(kinds([0x20]) == [.document])
        #expect(kinds([0x0D]) == [.document])
    }

    @Test func aMarkAlone() {
        for byte in UInt8.min...UInt8.max {
            for text in [[byte], [byte, byte], [0x20, byte], [byte, 0x0A], [byte, 0x20, byte], [0x61, byte]] {
                for dialect in [Dialect.commonMark, .gitHub, .document] {
                    #expect(EventInvariants.violation(text, dialect: dialect) == nil, "\(text)")
                }
            }
        }
    }

    @Test func aByteOrderMark() {
        let source = Array("\u{FEFF}# Title\n".utf8)
        let parsed = ParsedMarkdown.parse(source, dialect: .document)
        #expect(parsed.events.map(\.kind) == [.document, .heading, .text])
        #expect(parsed.events[1].start == 3)
        #expect(kinds(Array("\u{FEFF}".utf8)) == [.document])
    }

    @Test func zeroBytes() {
        #expect(kinds(Array("a\0b".utf8)) == [.document, .paragraph, .text])
        #expect(html("a\0b", .commonMark) == "<p>a\u{FFFD}b</p>\n")
    }

    @Test func invalidUTF8() {
        let source: [UInt8] = [0x2A, 0x2A, 0xFF, 0x2A, 0x2A, 0x20, 0xE2, 0x82, 0x5B, 0xC3, 0x5D, 0xF0]
        #expect(kinds(source) == [.document, .paragraph, .strong, .text, .text])
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func lineEndings(_ ending: String) {
        let lines = [
            "# A", "", "- b", "  c", "", "> d  ", "> e\\", "> f", "", "```", "g", "", "h", "```", "|i|", "|-|", "|j|",
        ]
        let text = lines.joined(separator: ending)
        let expected = html(lines.joined(separator: "\n"), .document)
        let written = html(text, .document)
            .split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.joined(
                separator: "\n")
        #expect(written == expected)
        #expect(EventInvariants.violation(Array(text.utf8), dialect: .document) == nil)
    }

    @Test func aRange() {
        let source = Array("---\ntitle: a\n---\n\n# Title\n\n[a]\n\n[a]: b\nafter".utf8)
        let range = 17..<(source.count - 6)
        #expect(EventInvariants.violation(source, in: range, dialect: .document) == nil)
        let parsed = ParsedMarkdown.parse(source, in: range, dialect: .document)
        #expect(parsed.events.map(\.kind) == [.document, .heading, .text, .paragraph, .link, .text, .linkDefinition])
        #expect(parsed.events[1].start == 18)
        #expect(ParsedMarkdown.parse(source, in: 100..<200, dialect: .document).events.count == 1)
    }
}
