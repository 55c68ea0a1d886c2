import Testing

@testable import Rendering

@Suite struct TerminalTextTests {
    private let hostile = "x\u{1B}[41m\u{9B}\u{202E}"
    private let visible = "x␛[41m\\u{9b}\\u{202e}"

    @Test func literalsActAndTextsDoNot() {
        let text: TerminalText = "\u{1B}[1m\(hostile)\u{1B}[0m\(7)\n"
        #expect(text.string == "\u{1B}[1m\(visible)\u{1B}[0m7\n")
        #expect(TerminalText(hostile).string == visible)
        #expect(("\u{7}" as TerminalText).bytes == [7])
    }

    @Test func textsAreJoinedAsTheyAre() {
        let bold: TerminalText = "\u{1B}[1m"
        #expect([bold, TerminalText(hostile)].joined(separator: "\r\n").string == "\u{1B}[1m\r\n\(visible)")
        #expect((bold + "a").string == "\u{1B}[1ma")
        #expect(("<\(bold)>" as TerminalText).string == "<\u{1B}[1m>")
    }

    @Test func stylesAreAroundWhatIsThere() {
        #expect(TerminalText(hostile, code: "31").string == "\u{1B}[31m\(visible)\u{1B}[0m")
        #expect(TerminalText("", code: "31").isEmpty)
        #expect(TerminalText("a", code: nil).string == "a")
    }

    @Test func dataKeepsItsLines() {
        #expect(TerminalText(data: Array("a,b\r\n\r\nc\rd\n".utf8)).string == "a,b\r\n\r\nc␍d\n")
        #expect(TerminalText(data: Array("\r\n".utf8)).string == "\r\n")
        #expect(TerminalText(data: [0x61, 0x9B, 0x62]).string == "a\u{FFFD}b")
        #expect(TerminalText(data: Array(hostile.utf8)).string == visible)
    }

    @Test func coloursAndLinksAreAroundVisibleText() {
        var text = TerminalText()
        Paint(true).write(hostile, .error, link: Links.address("https://a.org/\u{9B}"), to: &text)
        let end = "\u{1B}\\"
        #expect(
            text.string
                == "\u{1B}]8;;https://a.org/%C2%9B\(end)\u{1B}[1;31m\(visible)\u{1B}[0m\u{1B}]8;;\(end)")
    }
}
