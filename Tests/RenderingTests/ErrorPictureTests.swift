import Testing

@testable import Rendering

private func picture(_ source: String, _ marked: String, hint: String = "", width: Int = 120) -> String {
    let start = source.range(of: marked)?.lowerBound ?? source.endIndex
    let offset = source.utf8.distance(from: source.startIndex, to: start)
    return ErrorPicture(
        message: "wrong", source: source, span: offset..<(offset + marked.utf8.count), hint: hint
    ).text(width: width)
}

extension StringProtocol {
    fileprivate func range(of part: String) -> Range<String.Index>? {
        guard !part.isEmpty else { return nil }
        var index = startIndex
        while index < endIndex {
            if self[index...].hasPrefix(part) { return index..<self.index(index, offsetBy: part.count) }
            index = self.index(after: index)
        }
        return nil
    }
}

@Suite struct ErrorPictureTests {
    @Test func drawsTheManualsExample() {
        let error = ErrorPicture(
            message: "no field 'valeu' on money", source: "money | where valeu > $100 million", span: 14..<19,
            hint: "did you mean 'value'?")
        #expect(
            error.text() == """
                error: no field 'valeu' on money
                  1 | money | where valeu > $100 million
                    |               ^^^^^ did you mean 'value'?

                """)
    }

    @Test func standsUnderWideCharactersAndTabs() {
        #expect(
            picture("a = \"你好😀\" + bad", "bad") == """
                error: wrong
                  1 | a = "你好😀" + bad
                    |                ^^^

                """)
        #expect(
            picture("\tx\tbad", "bad") == """
                error: wrong
                  1 |     x   bad
                    |         ^^^

                """)
        #expect(
            picture("e\u{301}\u{1B}[2J bad", "bad") == """
                error: wrong
                  1 | e\u{301}␛[2J bad
                    |       ^^^

                """)
        #expect(picture("你好", "好").hasSuffix("|   ^^\n"))
    }

    @Test func marksSeveralLines() {
        #expect(
            picture("one\ntwo | (three\r\nfour) five\nsix", "(three\r\nfour)", hint: "here") == """
                error: wrong
                  2 | two | (three
                    |       ^^^^^^
                  3 | four) five
                    | ^^^^^ here

                """)
        let long = (1...40).map { "line \($0)" }.joined(separator: "\n")
        let text = picture(long, long)
        #expect(text.contains("…") && text.contains("line 40") && !text.contains("line 20"))
    }

    @Test func marksTheEnd() {
        #expect(picture("money |", "").hasSuffix("  1 | money |\n    |        ^\n"))
        #expect(picture("", "").hasSuffix("  1 |\n    | ^\n"))
        #expect(ErrorPicture(message: "m", source: "abc", span: 50..<90).text().hasSuffix("  1 | abc\n    |    ^\n"))
        #expect(picture("a\n", "").hasSuffix("  2 |\n    | ^\n"))
    }

    @Test func cutsLongLines() {
        let source = String(repeating: "x", count: 100_000) + " bad " + String(repeating: "é", count: 100_000)
        let text = picture(source, "bad", width: 60)
        #expect(text.split(separator: "\n").allSatisfy { DisplayWidth.columns(of: $0) <= 60 })
        #expect(text.contains("bad"))
        let lines = text.split(separator: "\n")
        #expect(
            lines[1].range(of: "bad").map { lines[1][..<$0.lowerBound].count }
                == lines[2].firstIndex(of: "^").map { lines[2][..<$0].count })
        #expect(picture(source, source, width: 60).split(separator: "\n").allSatisfy { $0.count <= 60 })
    }

    @Test func namesTheFile() {
        let error = ErrorPicture(message: "m", source: "a\nbé c", span: 6..<7, path: "s.docent")
        #expect(error.text().contains("  --> s.docent:2:4\n"))
    }

    @Test func tellsColumns() {
        #expect(DisplayWidth.columns(of: "abc") == 3)
        #expect(DisplayWidth.columns(of: "你好") == 4)
        #expect(DisplayWidth.columns(of: "é e\u{301}") == 3)
        #expect(DisplayWidth.columns(of: "😀👩‍👩‍👧🇵🇪❤️") == 8)
        #expect(DisplayWidth.columns(of: "“’—…") == 4)
        #expect(DisplayWidth.columns(of: "한국") == 4)
        #expect(DisplayWidth.columns(of: "\u{200B}\u{301}") == 0)
        #expect(FittedText.cut("hello world", to: 8).text == "hello w…")
        #expect(FittedText.cut("hello", to: 5).text == "hello")
        #expect(FittedText.cut("你好吗", to: 5).text == "你好…")
        #expect(FittedText.cut("你好吗", to: 6).text == "你好吗")
        #expect(FittedText.cut("你好吗", to: 4) == ("你…", 3))
        #expect(FittedText.cut("ab", to: 1).text == "…")
        #expect(FittedText.cut("ab", to: 0).text == "")
        #expect(FittedText.cutStart("hello world", to: 6).text == "…world")
    }
}
