import Foundation
import TestSupport
import Testing

/// The scripts of Examples/ do what they say, on the documents beside them and on real ones.
@Suite struct ExampleScriptTests {
    static let scripts: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: Program.package.path + "/Examples")) ?? []
        return names.filter { $0.hasSuffix(".docent") }.sorted()
    }()

    /// A check that is to fail where it finds something: its status.
    private func status(_ script: String) -> Int32 { script == "sourced.docent" ? 1 : 0 }

    @Test(arguments: scripts) func givesSomethingOnTheExamples(script: String) throws {
        let run = try Program.shell("docent run Examples/\(script) Examples/*.md Examples/notes")
        #expect(run.status == status(script), "\(run.errors)")
        #expect(run.status == 1 || run.errors == "")
        let rows = run.output.split(separator: "\n").count
        #expect(rows > 1 || script == "missed-deadlines.docent", "\(run.output)")
    }

    @Test(.enabled(if: corpus != nil, "set DOCENT_SHARED to the folder that has the corpus"), arguments: scripts)
    func givesSomethingOnRealDocuments(script: String) throws {
        let corpus = try #require(Self.corpus)
        let isOfTurns = ["questions.docent", "speakers-by-year.docent"].contains(script)
        let folder = isOfTurns ? "press-briefings/2021-12" : "fact-sheets"
        let run = try Program.run("run", "Examples/\(script)", "\(corpus)/\(folder)", "--quiet")
        #expect(run.status == status(script), "\(run.errors)")
        // Fact sheets have no links into their folder, no tasks, and no tables.
        let isOfOthers = ["broken-links.docent", "tasks.docent", "tables.docent"].contains(script)
        #expect(run.output.split(separator: "\n").count > 1 || isOfOthers, "\(run.output)")
    }

    @Test(arguments: scripts) func isExecutableAndSaysWhatItIsFor(script: String) throws {
        let path = Program.package.path + "/Examples/\(script)"
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.hasPrefix("#!/usr/bin/env -S docent run\n# "))
        #expect(FileManager.default.isExecutableFile(atPath: path))
        let index = try String(contentsOfFile: Program.package.path + "/Examples/README.md", encoding: .utf8)
        #expect(index.contains("`\(script)`"))
    }

    @Test func nothingIsWrongWithAny() throws {
        let run = try Program.shell("docent check Examples/*.docent Examples/lib/*.docent 2>&1")
        #expect(run.status == 0, "\(run.output)")
        #expect(!run.output.contains("warning"), "\(run.output)")
    }

    @Test func allAreInTheOneLayout() throws {
        let run = try Program.shell("docent fmt --check Examples/*.docent Examples/lib/*.docent 2>&1")
        #expect(run.status == 0, "\(run.output)")
    }

    @Test func allPrintWhatIsExpectedOfThem() throws {
        let run = try Program.shell("docent test --quiet Examples/*.docent 2>&1")
        #expect(run.status == 0, "\(run.output)")
    }

    @Test func thereAreAtLeastTwelve() { #expect(Self.scripts.count >= 12) }

    private static let corpus: String? = {
        let shared = ProcessInfo.processInfo.environment["DOCENT_SHARED"] ?? Program.package.path + "/../shared"
        return FileManager.default.fileExists(atPath: shared + "/corpus") ? shared + "/corpus" : nil
    }()
}
