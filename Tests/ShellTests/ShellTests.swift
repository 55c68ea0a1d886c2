import Foundation
import TestSupport
import Testing

@Suite struct ShellTests {
    private func peru(_ columns: Int = 80, environment: [String: String] = [:]) throws -> Screen {
        let screen = try Screen("docent Examples/peru.md", columns: columns, environment: environment)
        #expect(screen.ends(with: "peru>"))
        return screen
    }

    @Test func aQueryIsAnsweredAndControlDEnds() throws {
        let screen = try peru()
        try screen.type("items | count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("peru>") }, "\(screen.text)")
        try screen.press("C-d")
        #expect(screen.ends(with: "ended 0"), "\(screen.text)")
    }

    @Test func aCommandEndsItToo() throws {
        let screen = try peru()
        try screen.type(":quit")
        try screen.press("Enter")
        #expect(screen.ends(with: "ended 0"))
    }

    @Test func anOpenQueryGoesOnInTheNextLine() throws {
        let screen = try peru()
        try screen.type("items |")
        try screen.press("Enter")
        #expect(screen.ends(with: "peru> items |\n   …>"), "\(screen.text)")
        try screen.type("count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") }, "\(screen.text)")
    }

    @Test func controlCDropsTheLine() throws {
        let screen = try peru()
        try screen.type("items | nonsense")
        try screen.press("C-c")
        #expect(screen.ends(with: "nonsense\nperu>"), "\(screen.text)")
    }

    @Test func historyIsKeptFromSessionToSession() throws {
        let state = FileManager.default.temporaryDirectory.appendingPathComponent("docent-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: state) }
        let first = try peru(environment: ["XDG_STATE_HOME": state.path])
        try first.type("links | count")
        try first.press("Enter", "C-d")
        #expect(first.ends(with: "ended 0"))
        let second = try peru(environment: ["XDG_STATE_HOME": state.path])
        try second.press("C-r")
        try second.type("lin")
        #expect(second.shows { $0.contains("peru> links | count") }, "\(second.text)")
        let file = state.appendingPathComponent("docent/history").path
        let mode = try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int
        #expect(mode == 0o600)
    }

    @Test func aPasteOfManyLinesIsOneQuery() throws {
        let screen = try peru()
        try screen.paste("items\n| count\n")
        #expect(screen.ends(with: "peru> items\n   …> | count"), "\(screen.text)")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") }, "\(screen.text)")
    }

    @Test func aLongLineIsEditedAcrossRows() throws {
        let screen = try peru(30)
        try screen.type("items | where text has \"USAID\" | count")
        try screen.press("C-a", "Delete", "C-e", "Enter")
        #expect(screen.shows { $0.contains("error") }, "\(screen.text)")
        try screen.press("Up", "C-a")
        try screen.type("i")
        try screen.press("Enter")
        #expect(screen.shows { $0.hasSuffix("peru>") && $0.split(separator: "\n").contains { $0.contains("6") } })
    }

    @Test func aDumbTerminalIsReadPlainly() throws {
        let screen = try peru(environment: ["TERM": "dumb"])
        try screen.type("items | count")
        try screen.press("Enter")
        #expect(screen.shows { $0.contains("27") && $0.hasSuffix("peru>") }, "\(screen.text)")
    }
}
