import Documents
import TestSupport
import Testing

@testable import Query

/// Scripts that import scripts.
@Suite struct ImportTests {
    /// Answers a script, and tells what it prints and how often files were read.
    private func run(_ text: String, _ scripts: [String: String]) -> (printed: [String], faults: [String], reads: Int) {
        let engine = Engine(library: Library())
        var reads = 0
        engine.readScript = { path throws(Engine.OpenFailure) in
            reads += 1
            guard let text = scripts[path] else { throw Engine.OpenFailure("no such file") }
            return text
        }
        var printed: [String] = []
        let ending = engine.run(Script(text)) { if case .printed(let line) = $0.content { printed.append(line) } }
        if case .failed(let diagnostics) = ending { return (printed, diagnostics.map(\.code), reads) }
        return (printed, [], reads)
    }

    /// Each of many levels imports both scripts of the next: what is shared is read once, not once for each way to it.
    @Test func whatManyImportIsReadOnce() {
        var scripts: [String: String] = [:]
        for level in 0..<60 {
            for name in ["a", "b"] {
                scripts["\(name)\(level)"] =
                    "import \"a\(level + 1)\"\nimport \"./b\(level + 1)\"\nlet \(name)\(level) = a\(level + 1) + 1\n"
            }
        }
        scripts["a60"] = "let a60 = 0\n"
        scripts["b60"] = "let b60 = 0\n"
        let outcome = run("import \"a0\"\nprint a0", scripts)
        #expect(outcome.printed == ["60"])
        #expect(outcome.reads <= 2 * 61)
        scripts["b60"] = "let b60 = nothing\n"
        let wrong = run("import \"a0\"\nprint a0", scripts)
        #expect(wrong.faults == ["E201"] && wrong.reads <= 2 * 61)
    }

    /// A script that is imported again has its names again, and says what is wrong with it again.
    @Test func whatIsImportedAgainIsThereAgain() {
        let outcome = run("import \"a\"\nlet x = 2\nimport \"a\"\nprint x", ["a": "let x = 1\n"])
        #expect(outcome.printed == ["1"])
        let both = run("import \"b\"\nprint x", ["a": "let x = 1\n", "b": "import \"a\"\nlet x = 2\nimport \"a\"\n"])
        #expect(both.printed == ["1"])
    }
}
