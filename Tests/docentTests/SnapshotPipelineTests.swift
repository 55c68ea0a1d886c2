import Foundation
import TestSupport
import Testing

/// Random queries of a folder: whatever became of its snapshot, what is written is the same to the byte.
@Suite struct SnapshotPipelineTests {
    private let folder: TestSupport.Folder
    private let script: String
    private static let count = 260

    /// Makes the folder, and waits until a snapshot would take its documents.
    init() throws {
        folder = try TestSupport.Folder()
        script = RandomPipelines(40, seed: 91).joined(separator: "\n") + "\n"
        for number in 0..<Self.count { try write(number) }
        usleep(2_100_000)
    }

    /// Writes a document of one of several kinds, whose text says how often it was changed.
    private func write(_ number: Int, change: Int = 0) throws {
        let words =
            "The board paid $\(number + change) million in 201\(number % 9) for crane \(number % 7) of Harbour \(change)."
        switch number % 6 {
        case 0:
            try folder.write(
                "in/\(number).html",
                "<!doctype html><title>Harbour \(number)</title><h1>Cranes</h1><p>\(words)<ul><li>one <a href=1.md>boat</a></ul>"
            )
        case 1:
            try folder.write(
                "in/\(number).txt",
                Data(("CRANES\n\n" + words + "\n").utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }))
        default:
            try folder.write(
                "in/\(number % 5)/\(number).md",
                """
                ---
                title: Report \(number)
                date: 20\(10 + number % 9)-0\(1 + number % 9)-11
                score: \(number % 5 == 0 ? "\"n/a\"" : "\(number)")
                ---
                # Harbour \(number % 7)

                \(words) It was \(number % 90)% more.

                - Crane: see [the plan](\(number % 11).md) of 3 May 2015
                - [ ] Boats of the Harbour Board (HB), \(number * 3 % 17) of them &amp; more
                """)
        }
    }

    /// What the program writes of all queries; a limit of what it may write to the disk, in blocks of 1024 bytes, is as a full
    /// disk is.
    private func answer(snapshot: Bool = true, blocks: Int? = nil) throws -> [String] {
        try folder.write("queries", script)
        let limit = blocks.map { "trap '' XFSZ; ulimit -f \($0);" } ?? ""
        let run = try Program.shell(
            "(\(limit) docent '\(folder.path)/in' --format json <'\(folder.path)/queries' 2>&1) | cat",
            environment: [
                "XDG_CACHE_HOME": "\(folder.path)/cache", "XDG_STATE_HOME": "\(folder.path)/state",
                "XDG_CONFIG_HOME": "\(folder.path)/config", "DOCENT_SNAPSHOT": snapshot ? "on" : "off",
            ])
        return run.output.components(separatedBy: "\n")
    }

    private var file: String? {
        let cache = "\(folder.path)/cache/docent"
        return (try? FileManager.default.contentsOfDirectory(atPath: cache))?.first { $0.hasSuffix(".snapshot") }
            .map { "\(cache)/\($0)" }
    }

    /// The first line that differs, with what was expected; nil where none does.
    private func difference(_ given: [String], _ expected: [String]) -> String? {
        if given == expected { return nil }
        let line = zip(given, expected).first { $0 != $1 }
        return "\(line?.0 ?? "\(given.count) lines") instead of \(line?.1 ?? "\(expected.count)")"
    }

    @Test func coldWarmAndHalfStaleGiveTheSame() throws {
        let cold = try answer(snapshot: false)
        #expect(cold.contains { $0.contains("million") })
        #expect(difference(try answer(), cold) == nil)
        #expect(file != nil)
        #expect(difference(try answer(), cold) == nil)
        for number in stride(from: 0, to: Self.count, by: 2) { try write(number, change: 1) }
        let changed = try answer(snapshot: false)
        #expect(changed != cold)
        #expect(difference(try answer(), changed) == nil)
        #expect(difference(try answer(), changed) == nil)
    }

    @Test func damageGivesTheSame() throws {
        let cold = try answer(snapshot: false)
        _ = try answer()
        let path = try #require(file)
        let whole = try Data(contentsOf: URL(fileURLWithPath: path))
        var random = SeededNumbers(seed: 7)
        for round in 0..<6 {
            var bytes = whole
            if round % 2 == 0 {
                for _ in 0..<200 {
                    bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
                        1 << UInt8.random(in: 0..<8, using: &random)
                }
            } else {
                bytes = bytes.prefix(Int.random(in: 0..<bytes.count, using: &random))
            }
            try bytes.write(to: URL(fileURLWithPath: path))
            chmod(path, 0o600)
            #expect(difference(try answer(), cold) == nil, "\(round)")
        }
    }

    @Test(arguments: [0, 16, 200]) func aFullDiskGivesTheSame(blocks: Int) throws {
        let cold = try answer(snapshot: false)
        // With nothing kept, and with a snapshot to which nothing can be added.
        #expect(difference(try answer(blocks: blocks), cold) == nil)
        _ = try Program.shell(
            "docent query 'links | count' '\(folder.path)/in'",
            environment: ["XDG_CACHE_HOME": "\(folder.path)/cache", "DOCENT_SNAPSHOT": "on"])
        #expect(difference(try answer(blocks: blocks), cold) == nil)
        #expect(difference(try answer(), cold) == nil)
    }
}
