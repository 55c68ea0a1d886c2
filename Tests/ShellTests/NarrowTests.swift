import Foundation
import TestSupport
import Testing

/// A window of twenty columns.
@Suite struct NarrowTests {
    private static let columns = 20

    /// The lines of the screen, each as it was written: none fills the window, which would have it broken by the terminal.
    private func lines(_ screen: Screen) -> [Substring] { screen.text.split(separator: "\n") }

    @Test func theWelcomeIsBrokenBetweenWords() throws {
        let screen = try Screen("docent Examples/peru.md", columns: Self.columns).started()
        let words = lines(screen).map(String.init).joined(separator: " ")
        #expect(words.contains("Docent answers questions about documents."), "\(screen.text)")
        #expect(words.contains("Type first: money | top 5 by value"), "\(screen.text)")
        #expect(words.contains(":help"), "\(screen.text)")
    }

    @Test func anErrorHasItsMarkAndItsHintBelow() throws {
        let screen = try Screen.peru(Self.columns)
        try screen.ask("items|count by lable")
        let text = screen.text
        #expect(text.contains("error: no field"), "\(text)")
        #expect(text.contains("^^^^^\n"), "\(text)")
        let words = lines(screen).map { $0.replacing("    | ", with: "") }.joined(separator: " ")
        #expect(words.contains("did you mean 'label'?"), "\(text)")
    }

    @Test func helpStaysWithinTheWindow() throws {
        let screen = try Screen.peru(
            // So low that all help is paged.
            Self.columns, 10,
            environment: ["PAGER": "awk '{ if (length($0) > n) n = length($0) } END { print \"widest \" n }'"])
        for topic in ["", " items", " where", " functions", " errors", " keys", " values"] {
            try screen.press("C-l")
            try screen.ask(":help\(topic)")
            let widest = screen.text.firstMatch(of: /widest (\d+)/).flatMap { Int($0.1) }
            // Of awk's bytes, a dash or an ellipsis has three.
            #expect(widest.map { $0 <= Self.columns + 4 } ?? false, "\(topic): \(screen.text)")
        }
    }

    @Test func aTableStaysWithinTheWindow() throws {
        let screen = try Screen.peru(Self.columns, 24)
        try screen.ask(":set columns all")
        try screen.ask(":set wrap off")
        try screen.ask("sections|take 2")
        let text = screen.text
        #expect(text.contains("(no room for"), "\(text)")
        #expect(text.contains("…"), "\(text)")
    }

    @Test func settingsAreListedWithinTheWindow() throws {
        let screen = try Screen.peru(Self.columns, 150)
        try screen.ask(":set")
        #expect(screen.text.contains("wrap auto"), "\(screen.text)")
        #expect(lines(screen).contains { $0.hasPrefix("    ") }, "\(screen.text)")
    }
}
