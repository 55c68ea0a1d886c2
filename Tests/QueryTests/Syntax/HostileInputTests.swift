import Documents
import TestSupport
import Testing

@testable import Query

/// No input makes reading, checking or running trap, hang or exhaust the stack.
@Suite("Hostile input")
struct HostileInputTests {
    @Test("A megabyte of one thing is read in little time", arguments: ["(", "not ", "- ", "1+", "[", "|"])
    func megabytes(_ piece: String) { reads(piece, bytes: 1_000_000) }

    @Test(
        "So is a part of one",
        arguments: [
            "{", ")", "1 ", "a.", "a[", "\"", "\"{", "'", "/", "items|", "f(", "if ",
            ",", ";", "\n", "#", "\\", "\u{0}", "“", "é", "{a:", "let ", "1..", "a ?? ", "x and ", "$", "2024-",
            "199X ",
            "[1,", "1 million ", "as ", "def f(x)=",
        ])
    func repeats(_ piece: String) { reads(piece, bytes: 100_000) }

    @Test(
        "So are very many stages and statements",
        arguments: [
            "docs", "docs | save \"a.csv\"", "docs | take 5", "docs | sort text", "docs | with 1 as a",
            "docs | where count(docs | where true", "open \"a.md\";", "docs | save \"a.csv\";", "print 1;",
        ])
    func many(_ text: String) {
        let pipe = text.lastIndex(of: "|")
        let piece = text.hasSuffix(";") ? text : pipe.map { String(text[$0...]) } ?? "| take 5\n# a\n"
        reads(String(text.dropLast(piece.count)) + String(repeating: piece, count: 100_000 / piece.utf8.count))
    }

    private func reads(_ piece: String, bytes: Int) {
        reads(String(repeating: piece, count: bytes / piece.utf8.count))
    }

    private func reads(_ text: String) {
        let start = ContinuousClock.now
        _ = Engine(library: Library()).prepare(Script(text))
        #expect(ContinuousClock.now - start < .seconds(30 * Sanitizer.slowness))
    }

    @Test("A row has thousands of columns, but not tens of thousands")
    func columns() {
        let many = (0..<30_000).map { "1 as c\($0)" }
        let texts = [
            "docs | select \(many.joined(separator: ", "))", "docs | with \(many.joined(separator: ", "))",
            "docs " + many.map { "| with \($0) " }.joined(),
        ]
        let engine = Engine(library: Library())
        for text in texts {
            guard case .failed(let diagnostics) = engine.run(Script(text), show: { _ in }) else {
                Issue.record("it ran")
                continue
            }
            #expect(diagnostics.map(\.message) == ["a row has more than 2000 columns"])
        }
        let few = many.prefix(1_500).joined(separator: ", ")
        for verb in ["select", "with"] {
            guard case .done = engine.run(Script("docs | \(verb) \(few)"), show: { _ in }) else {
                Issue.record("it did not run")
                continue
            }
        }
    }

    @Test("A long chain is one expression, and runs")
    func chains() {
        let engine = Engine(library: Library())
        for (text, wanted) in [
            (String(repeating: "1+", count: 40_000) + "1", "40001"),
            (String(repeating: "true and ", count: 40_000) + "false", "false"),
            (String(repeating: "null ?? ", count: 40_000) + "3", "3"),
            (String(repeating: "not ", count: 300_000) + "true", "true"),
            (String(repeating: "- ", count: 300_000) + "5", "5"),
        ] {
            var result = ""
            let ending = engine.run(Script("print " + text)) {
                if case .printed(let line) = $0.content { result = line }
            }
            guard case .done = ending else {
                Issue.record("\(ending)")
                continue
            }
            #expect(result == wanted)
        }
    }

    @Test("Nesting to the limit runs, and one more is an error")
    func nesting() {
        func ending(_ depth: Int) -> Ending {
            let text = String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
            return Engine(library: Library()).run(Script(text)) { _ in }
        }
        guard case .done = ending(Parser.deepest - 1) else { return #expect(Bool(false), "not to the limit") }
        guard case .failed(let errors) = ending(Parser.deepest) else { return #expect(Bool(false), "no error") }
        #expect(errors.map(\.code) == ["E115"])
    }

    @Test("Calls of calls have an end")
    func definitions() {
        let chain = "def f0(x) = x\n" + (1...2_000).map { "def f\($0)(x) = f\($0 - 1)(x)\n" }.joined() + "f2000(1)"
        let doubling =
            "def f0(x) = x + x\n" + (1...40).map { "def f\($0)(x) = f\($0 - 1)(x) + f\($0 - 1)(x)\n" }.joined()
        for text in [chain, doubling + "f40(1)"] {
            guard case .failed(let errors) = Engine(library: Library()).run(Script(text), show: { _ in }) else {
                Issue.record("no error")
                continue
            }
            #expect(errors.allSatisfy { ["E115", "E501"].contains($0.code) })
        }
    }

    @Test("Values have an end")
    func growth() {
        let doubling = "let a0 = [1]\n" + (1...60).map { "let a\($0) = a\($0 - 1) + a\($0 - 1)\n" }.joined()
        let texts = "let a0 = \"x\"\n" + (1...60).map { "let a\($0) = \"{a\($0 - 1)}{a\($0 - 1)}\"\n" }.joined()
        let nested = "let a0 = [1]\n" + (1...60).map { "let a\($0) = [a\($0 - 1), a\($0 - 1)]\n" }.joined()
        for (text, code) in [(doubling, "E504"), (texts, "E502"), (nested, "E504")] {
            guard case .failed(let errors) = Engine(library: Library()).run(Script(text), show: { _ in }) else {
                Issue.record("no error")
                continue
            }
            #expect(errors.map(\.code) == [code])
        }
    }

    @Test("Any words in any order", arguments: 0..<40)
    func soup(_ seed: Int) {
        let words = [
            "items", "sections", "docs", "|", "where", "select", "(", ")", "[", "]", "{", "}", ",", "as", "x", "text",
            "1",
            "\"a\"", "\"{", "}\"", "'b'", "/c/", "and", "or", "not", "==", "<", "+", "-", "*", "/", "..", "??", ".",
            "count",
            "sum", "summarize", "by", "sort", "desc", "take", "top", "per", "join", "on", "let", "def", "=", "print",
            "it",
            "if", "then", "else", "is", "null", "has", "in", "between", "$5", "2024-11", "3 years", "\n", ";", "first",
            "with",
            "expand", "why", "show", "at", "open", "section", "unique", "sample", "assert", "next", ":", "x.y", "left",
        ]
        var generator = SeededGenerator(seed: UInt64(seed))
        let engine = Engine(library: Library())
        engine.library.add(Document(path: "a.md", source: Array("# A\n\n- one [l](u)\n- two\n".utf8)))
        for _ in 0..<400 {
            let count = Int(generator.next() % 14) + 1
            let text = (0..<count).map { _ in words[Int(generator.next() % UInt64(words.count))] }.joined(
                separator: " ")
            _ = engine.run(Script(text)) { _ in }
        }
    }

    @Test("Any bytes", arguments: 0..<10)
    func bytes(_ seed: Int) {
        var generator = SeededGenerator(seed: UInt64(seed) + 1_000)
        let engine = Engine(library: Library())
        for _ in 0..<400 {
            let bytes = (0..<generator.next() % 40).map { _ in UInt8(truncatingIfNeeded: generator.next()) }
            _ = engine.run(Script(String(decoding: bytes, as: UTF8.self))) { _ in }
        }
    }
}
