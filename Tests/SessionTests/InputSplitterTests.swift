import Foundation
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

    /// Line by line, as a person types: what the look ahead must come to, too.
    private func typed(_ text: String, isIncomplete: (String) -> Bool) -> [String] {
        var inputs: [String] = []
        var open: String?
        for line in text.components(separatedBy: "\n") {
            let goesOn = ["|", "and", "by"].contains { line.split(separator: " ").first ?? "" == $0 }
            if let statement = open, goesOn || isIncomplete(statement) {
                open = statement + "\n" + line
                continue
            }
            if let statement = open { inputs.append(statement) }
            open = nil
            if line.hasPrefix(":") { inputs.append(line) } else if !line.trimmingSpaces.isEmpty { open = line }
        }
        return inputs + (open.map { [$0] } ?? [])
    }

    @Test func looksAheadFindWhatLinesAloneWould() {
        let session = Session()
        let lines = [
            "print [", "1,", "2]", "(1 +", "@ 3", ")", "words |", "| count", "and 1", "", "# (", "let a =", ":docs",
            "\"(",
            "words | take", "by text", "\"{(\"", "print 1", "|",
        ]
        var random = UInt64(1)
        for _ in 0..<300 {
            let chosen = (0..<24).map { _ in
                random = random &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                // Mostly what leaves a bracket open, so that statements are long.
                return random >> 33 & 3 == 0 ? "1," : lines[Int(random >> 40) % lines.count]
            }
            let text = chosen.joined(separator: "\n")
            let inputs = InputSplitter.inputs(of: text, isIncomplete: session.isIncomplete).map(\.text)
            #expect(inputs == typed(text, isIncomplete: session.isIncomplete), "\(text)")
        }
    }

    /// At a prompt a statement ends as soon as it can, and a blank line is an input.
    @Test func typedLinesAreAnsweredAsTheyCome() {
        let session = Session()
        let text = "words\n| count\n\nprint [1,\n\n2]\n  \n:docs\nprint ("
        let inputs = InputSplitter.typedInputs(of: text, isIncomplete: session.isIncomplete)
        #expect(inputs.map(\.text) == ["words", "| count", "", "print [1,\n\n2]", "  ", ":docs", "print ("])
        #expect(InputSplitter.typedInputs(of: "a\n") { _ in false }.map(\.text) == ["a"])
    }

    @Test(arguments: [
        "print [\n" + String(repeating: "1,\n", count: 5_000) + "1]",
        "words |" + String(repeating: "\n", count: 5_000) + "count",
    ])
    func aLongStatementIsReadAFewTimes(_ text: String) {
        let session = Session()
        var looks = 0
        let inputs = InputSplitter.inputs(of: text + "\nprint 2") { text in
            looks += 1
            return session.isIncomplete(text)
        }
        #expect(inputs.count == 2 && inputs.first?.line == 1 && inputs.last?.text == "print 2")
        #expect(looks < 100)
    }
}
