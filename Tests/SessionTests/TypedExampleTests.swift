import Foundation
import Testing

@testable import Session

/// All that the documentation and the examples have is right, so no beginning of it is shown as wrong while it is typed.
@Suite struct TypedExampleTests {
    private static let package = PeruSession.path.replacing("Examples/peru.md", with: "")

    private static func files(in folder: String, _ ending: String) -> [String] {
        ((try? FileManager.default.contentsOfDirectory(atPath: package + folder)) ?? []).filter { $0.hasSuffix(ending) }
            .sorted()
            .map { folder + "/" + $0 }
    }

    // The page of errors has what is wrong.
    static let pages =
        files(in: "Documentation", ".md").filter { !$0.hasSuffix("Errors.md") } + files(in: "Examples", ".md")
        + files(in: "Examples/tours", ".md")
    static let scripts = files(in: "Examples", ".docent")

    @Test(arguments: pages) func noBeginningOnAPageIsWrong(_ page: String) throws {
        let session = PeruSession.open()
        for block in try Self.blocks(of: page) {
            type(block, in: session, page)
            // What it names may be used below it; nothing is saved.
            _ = session.withoutSaving { session.answer(block) { _ in } }
        }
    }

    @Test(arguments: scripts) func noBeginningOfAScriptIsWrong(_ path: String) throws {
        type(try String(contentsOfFile: Self.package + path, encoding: .utf8), in: PeruSession.open(), path)
    }

    @Test func thereAreMany() throws {
        #expect(try Self.pages.reduce(0) { try $0 + Self.blocks(of: $1).count } > 150)
        #expect(Self.scripts.count > 20)
    }

    /// Types a text; what is shown as wrong in the whole of it is meant to be so.
    private func type(_ text: String, in session: Session, _ place: String) {
        guard session.highlight(text).message == nil else { return }
        for end in text.indices {
            let beginning = String(text[..<end])
            guard let message = session.highlight(beginning).message else { continue }
            Issue.record("\(place): \(beginning)⏐ \(message)")
            return
        }
    }

    private static func blocks(of page: String) throws -> [String] {
        var blocks: [String] = []
        var open: [Substring]?
        for line in try String(contentsOfFile: package + page, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        {
            if open != nil, line.hasPrefix("```") {
                blocks.append((open ?? []).joined(separator: "\n"))
                open = nil
            } else if open != nil {
                open?.append(line)
            } else if line.hasPrefix("```docent") {
                open = []
            }
        }
        return blocks
    }
}
