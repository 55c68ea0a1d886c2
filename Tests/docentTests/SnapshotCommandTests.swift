import Foundation
import TestSupport
import Testing

/// Snapshots as the program keeps them.
@Suite struct SnapshotCommandTests {
    private let folder: TestSupport.Folder
    private var environment: [String: String] {
        ["XDG_CACHE_HOME": "\(folder.path)/cache", "XDG_CONFIG_HOME": "\(folder.path)/config", "DOCENT_SNAPSHOT": ""]
    }

    /// Makes a folder of 300 documents, and waits until a snapshot would take them.
    init() throws {
        folder = try TestSupport.Folder()
        for number in 0..<300 {
            try folder.write("in/\(number).md", "# D\(number)\n\nIt costs $\(number) [here](\(number + 1).md).\n")
        }
        usleep(2_100_000)
    }

    private func query(_ query: String, _ options: String..., environment more: [String: String] = [:]) throws -> Run {
        try Run(
            Program.path, ["query", query, "\(folder.path)/in"] + options,
            environment: environment.merging(more) { $1 })
    }

    private func list(_ arguments: String...) throws -> String {
        try Run(Program.path, ["snapshot"] + arguments, environment: environment).output
    }

    private static let asked = "money | top 3 by value | select value, text, at"

    @Test func aSecondQueryAnswersFromTheSnapshotWithTheSameBytes() throws {
        let cold = try query(Self.asked, "--no-snapshot")
        #expect(try list() == "nothing is kept\n")
        let runs = try [
            query(Self.asked), query(Self.asked), query(Self.asked, environment: ["DOCENT_SNAPSHOT": "off"]),
        ]
        for run in runs { #expect(run.output == cold.output && run.errors.isEmpty && run.status == 0) }
        let listed = try list()
        #expect(listed.contains("/in  300 documents"))
        #expect(listed.contains("money"))
        #expect(try list("--clean") == "1 snapshot removed\n")
        #expect(try list() == "nothing is kept\n")
    }

    @Test func theEnvironmentAndTheSettingsTurnItOff() throws {
        _ = try query(Self.asked, environment: ["DOCENT_SNAPSHOT": "off"])
        #expect(try list() == "nothing is kept\n")
        try folder.write("config/docent/settings", "snapshot off\n")
        _ = try query(Self.asked)
        #expect(try list() == "nothing is kept\n")
        try folder.write("config/docent/settings", "snapshot 5MB\n")
        _ = try query(Self.asked)
        #expect(try list().contains("300 documents"))
    }

    @Test func theShellTellsHowManyAreKept() throws {
        let lines = "links | count\n:docs\n"
        let runs = try (0..<2).map { _ in
            try Run(Program.path, ["\(folder.path)/in"], input: lines, environment: environment)
        }
        #expect(!runs[0].output.contains("from the snapshot"))
        #expect(runs[1].output.contains("300 of 300 from the snapshot"))
    }

    /// Programs that are ended in the midst of writing leave nothing behind that disturbs the next.
    @Test func beingKilledWhileWritingDisturbsNothing() throws {
        let cold = try query("figures | count by kind", "--no-snapshot")
        for round in 1...25 {
            let line = """
                docent query 'figures | select text, of' '\(folder.path)/in' >/dev/null & sleep 0.\(String(format: "%03d", round * 17)); \
                kill -9 $! 2>/dev/null; wait 2>/dev/null
                """
            _ = try Program.shell(line, environment: environment)
            let warm = try query("figures | count by kind")
            #expect(warm.output == cold.output && warm.errors.isEmpty, "\(round)")
            if round % 5 == 0 { _ = try list("--clean") }
        }
    }

    @Test func severalAtOnceGiveTheSame() throws {
        let cold = try query(Self.asked, "--no-snapshot")
        let line = """
            for i in 1 2 3 4 5 6; do docent query '\(Self.asked)' '\(folder.path)/in' >'\(folder.path)'/out$i & done; wait
            cat '\(folder.path)'/out*
            """
        #expect(try Program.shell(line, environment: environment).output == String(repeating: cold.output, count: 6))
    }
}
