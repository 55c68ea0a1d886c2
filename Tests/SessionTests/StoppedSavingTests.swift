import Corpus
import Documents
import Query
import TestSupport
import Testing

@testable import Session

/// A file of a result is written as a whole or not at all, whatever ends the writing.
@Suite struct StoppedSavingTests {
    private func session(_ folder: TestSupport.Folder) -> Session {
        let session = Session()
        session.saver.rules = WritingRules.beside(folder.path + "/x")
        let items = (0..<200).map { "- the item with number \($0)\n" }.joined()
        session.library.add(Document(path: "a.md", source: Array(items.utf8)))
        return session
    }

    /// Runs a script in which each statement is stopped at a look; how it ended, and what was told.
    private func run(_ text: String, in session: Session, stoppedAfter looks: Int) -> (Outcome.Ending, told: [String]) {
        let stopFlag = session.stopFlag
        session.engine.statementStarts = { _ in stopFlag.stop(afterLooks: looks) }
        defer { session.engine.statementStarts = { _ in } }
        var told: [String] = []
        let ending = session.run(Script(text)) { part in
            switch part {
            case .problem(let text), .note(let text): told.append(text)
            case .diagnostic(let diagnostic): told.append(diagnostic.message)
            case .result, .text: break
            }
        }
        return (ending, told)
    }

    @Test(arguments: SaveFormat.allCases)
    func whatIsStoppedLeavesTheFileAsItWas(_ format: SaveFormat) throws {
        let folder = try TestSupport.Folder()
        let session = session(folder)
        let path = "\(folder.path)/x.\(format.rawValue)"
        let stage = format == .svg ? "bars start by text | save" : "save"
        let script = "items | \(stage) \"\(path)\""
        let enough = 1 << 40
        // The first run makes what is asked of the document, and looks while it waits.
        for _ in 0..<2 { #expect(run(script, in: session, stoppedAfter: enough).0 == .done) }
        let looks = enough - session.stopFlag.looksLeft
        #expect(looks > 200)
        let before = try folder.shell("ls -i; sha256sum *").output
        for count in [1, looks / 2, looks * 3 / 4, looks * 9 / 10] {
            let (ending, told) = run(script, in: session, stoppedAfter: count)
            #expect(ending == .stopped, "\(told)")
            #expect(told == ["stopped"])
            #expect(try folder.shell("ls -iA; sha256sum *").output == before)
        }
    }

    @Test(arguments: SaveFormat.allCases)
    func whatHasTooManyBytesIsNotSaved(_ format: SaveFormat) throws {
        // A picture has a limit of its own, and a database is made in memory.
        guard format != .svg, format != .sqlite else { return }
        let folder = try TestSupport.Folder()
        let session = Session()
        session.saver.rules = WritingRules.beside(folder.path + "/x")
        session.saver.leastOutput = 100_000
        let text = "# \(String(repeating: "word ", count: 1_000))\n\n" + String(repeating: "- a\n", count: 2_000)
        session.library.add(Document(path: "a.md", source: Array(text.utf8)))
        let script = "items | select text, section.heading | save \"\(folder.path)/x.\(format.rawValue)\""
        let (ending, told) = run(script, in: session, stoppedAfter: 1 << 40)
        // A thousand times 13 KB.
        #expect(ending == .done, "\(told)")
        let more =
            "items | select text, section.heading, section.heading as b | expand [1, 2] as n | save \"\(folder.path)/y.\(format.rawValue)\""
        let (refused, why) = run(more, in: session, stoppedAfter: 1 << 40)
        #expect(refused == .stopped)
        #expect(why.contains { $0.contains("the result is larger than 13 MB") }, "\(why)")
        #expect(try folder.shell("ls -A").output == "x.\(format.rawValue)\n")
    }
}
