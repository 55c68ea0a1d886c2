import Testing

@testable import Language

@Suite("Tokens")
struct TokenTests {
    @Test(
        "Tokens stand in order and apart, whatever the text",
        arguments: [
            "items | where text has \"a {1 + \"b\"} c\" # end", "\"a {", "'x", "/a", "5abc £3 1..2 2024-11 FY2024 é",
            "",
            "print \"\\{ \\u{41} {x}\"; let y = [1, {a: /x/i}]", "“a”\u{0}\u{a0}\r\n| take 2",
        ])
    func places(_ text: String) {
        let script = Script(text)
        let tokens = Tokens(of: script)
        var end = 0
        for token in tokens.all {
            #expect(token.span.lowerBound >= end)
            end = token.span.upperBound
        }
        #expect(tokens.all.last?.kind == .end)
        #expect(end <= script.bytes.count)
    }

    @Test("Words, values and comments are told apart")
    func kinds() {
        let tokens = Tokens(of: Script("where text has 'a' and $5 > 2 # so"))
        #expect(
            tokens.all.map(\.kind) == [
                .name, .name, .keyword(.has), .rawText, .keyword(.and), .literal(0), .symbol(.greater), .literal(1),
                .end,
            ])
        #expect(tokens.comments == [30..<34])
    }
}
