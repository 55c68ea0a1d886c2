import Testing

@testable import Session

@Suite struct InputSplitterTests {
    private func texts(_ text: String) -> [String] {
        InputSplitter.inputs(of: text) { text in
            text.hasSuffix("|") || text.filter { $0 == "(" }.count > text.filter { $0 == ")" }.count
        }.map(\.text)
    }

    @Test func eachLineIsAnInput() {
        #expect(texts("items\n\n  links | count\n") == ["items", "  links | count"])
    }

    @Test func anOpenStatementGoesOn() {
        #expect(texts("items |\ncount\ncount(\nlinks\n)") == ["items |\ncount", "count(\nlinks\n)"])
    }

    @Test func aLineThatCanOnlyGoOnDoes() {
        #expect(texts("items\n  | where a\n  and b\nlinks") == ["items\n  | where a\n  and b", "links"])
        #expect(texts("items\nandes") == ["items", "andes"])
    }

    @Test func commandsStandAlone() {
        #expect(texts(":fields items\nitems\n?links") == [":fields items", "items", "?links"])
    }

    @Test func thePlaceOfEachIsKnown() {
        let inputs = InputSplitter.inputs(of: "\n\né items\n\nlinks\n") { _ in false }
        #expect(inputs == [.init(text: "é items", line: 3), .init(text: "links", line: 5)])
    }

    @Test func whatNeverEndsIsOneInput() {
        #expect(texts("count(\nitems") == ["count(\nitems"])
    }
}
