import Documents
import TestSupport
import Testing

@testable import Shell

/// The line that tells how far long work has come.
@Suite struct ProgressTests {
    @Test func itTellsTheRateAndWhatIsLeft() throws {
        let meter = WorkMeter()
        let work = meter.begin(.reading, of: 400)
        for _ in 0..<100 { meter.advance(work) }
        let progress = try #require(meter.progress)
        #expect(
            ProgressLine.words(for: progress, after: .seconds(2))
                == "reading: 100 of 400 documents, 50 a second, 6 s left")
        #expect(
            ProgressLine.words(for: progress, after: .seconds(400))
                == "reading: 100 of 400 documents, 0.3 a second, 20 min left")
    }

    @Test func aPartOfOtherWorkIsNotMeasured() {
        let meter = WorkMeter()
        let work = meter.begin(.answering, of: 2)
        let inner = meter.begin(.preparing, of: 7)
        #expect(inner == nil)
        meter.advance(inner)
        meter.end(inner)
        meter.advance(work)
        #expect(meter.progress?.done == 1 && meter.progress?.total == 2)
        meter.end(work)
        #expect(meter.progress == nil)
        // What goes on by itself after a stop counts for nothing.
        let next = meter.begin(.reading, of: 3)
        meter.advance(work)
        #expect(meter.progress?.done == 0)
        meter.end(next)
    }

    /// Takes longer than anyone would wait.
    private static let long =
        "words as a | where any(docs.words as b | where any(docs.words as c | where a.start + b.start < c.start - 1000000))"

    @Test func longWorkIsToldAndTheLineGoes() throws {
        let documents = "mkdir ~/many; for i in $(seq 40); do cp Examples/peru.md ~/many/$i.md; done"
        let screen = try Screen("\(documents); docent ~/many").started("many>")
        try screen.type(Self.long)
        try screen.press("Enter")
        #expect(
            screen.shows { $0.contains(/answering from: \d+ of 40 documents/) },
            "\(screen.text)")
        try screen.press("C-c")
        #expect(screen.shows { $0.hasSuffix("stopped\nmany>") && !$0.contains("answering from") }, "\(screen.text)")
    }

    @Test func aSignalThatEndsAQueryTakesTheLineAlong() throws {
        let documents = "mkdir ~/many; for i in $(seq 40); do cp Examples/peru.md ~/many/$i.md; done"
        let screen = try Screen("trap : INT; \(documents); docent query \"\(Self.long)\" ~/many; echo status $?; cat")
        #expect(screen.shows { $0.contains(/answering from: \d+ of 40 documents/) }, "\(screen.text)")
        try screen.press("C-c")
        #expect(screen.shows { $0.contains("status 130") && !$0.contains("answering from") }, "\(screen.text)")
    }

    @Test func pipesHaveNone() throws {
        let folder = try Folder()
        let peru = Program.package.path + "/" + Program.peru
        let run = try folder.shell(
            "for i in $(seq 40); do cp '\(peru)' $i.md; done; timeout -s INT 3 docent query \"\(Self.long)\" . 2>&1 | cat"
        )
        #expect(run.output == "")
    }
}
