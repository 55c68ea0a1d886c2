import Documents
import Foundation
import Session
import TestSupport
import Testing

@testable import Tour

/// First tours, made of any document.
@Suite struct DraftTests {
    private func check(_ text: String, name: String = "d.md") throws {
        let folder = try Folder()
        let document = try folder.write(name, text)
        let session = Session()
        #expect(session.open([document]) { _ in } == .done)
        let path = try folder.write("tours/t.md", TourDraft(in: session).markdown(document: "../\(name)"))
        let outcome = TestedTour().test(path, TestOptions())
        #expect(outcome.ending == .passed, "\(name): \(outcome.parts)")
        for difference in outcome.differences {
            Issue.record("\(name): \(difference.comparison.difference().map(\.text))")
        }
    }

    @Test(arguments: [
        "", "\n", "# \n", "text", "```\ncode\n```\n", "- ```x\n- ...\n\n...\n",
        "# ``` ~~~ \"a\" 'b' \\ {c}\n\n- **`x`:** we will pay $5 by 2027 ```` x\n- y\n",
        "---\ntitle: \"2024-11-15\"\n---\n", "---\ntitle: [\n---\n## ## ##\n",
        "---\ntitle: \"a\\nb: 'c' # d\"\n---\n1 + 1\n",
        "\u{FEFF}# a\u{1B}[31m\u{202E}b\u{2028}c\n\nIt cost €5 and $6 and 7 miles, and 8%.\n",
        "World Health Organization (WHO) will meet on 1 May 2027 at [there](https://a.b/`c`) [](x) ![y](z)\n",
    ])
    func itPassesItsTestAtOnce(_ text: String) throws { try check(text) }

    @Test(arguments: [
        "a b.md", "\"q\".md", "it's `x`.md", "# [x]: {y}, &*!|>%@.md", "2024-11-15.md", "true.md", "- a.md", "é…日本.md",
        "tab\tand\\back.md",
    ])
    func oddNamesAreNoTrouble(_ name: String) throws { try check("# A\n\n- $5 by 2027\n", name: name) }

    private func draft(_ text: String) throws -> String {
        let session = Session()
        session.library.add(Document(path: "d.md", source: Array(text.utf8)))
        return TourDraft(in: session).markdown(document: "d.md")
    }

    @Test(arguments: ["", "# A\n\n- $5 by 2027\n\nThere were 12 boats and we will see 3 more.\n"])
    func itsStepsAreCounted(_ text: String) throws {
        let draft = try draft(text)
        let tour = TourReader.read(Array(draft.utf8), path: "t.md").tour
        #expect(draft.contains("in \(tour.steps.count) steps."))
        #expect(Set(tour.steps.map(\.title)).count == tour.steps.count)
    }

    @Test(arguments: [
        ("# Short\n", "A tour of Short"),
        (
            "# What the United States has brought to Peru, in the words of the people who were there\n",
            "A tour of What the United States has brought to Peru, in the words of the…"
        ),
    ])
    func aTitleEndsAtAWord(_ text: String, _ title: String) throws {
        #expect(try draft(text).contains("title: \"\(title)\"\n"))
    }

    @Test func aDocumentWithoutADateIsNotAskedForIt() throws {
        #expect(try draft("# A\n\nText.\n").contains("docs | select name, wordcount"))
        #expect(try draft("---\ndate: 2024-05-06\n---\n# A\n").contains("docs | select name, date, wordcount"))
    }

    @Test(.enabled(if: Self.corpus != nil, "the corpus is not there")) func soDoTheToursOfRealDocuments() throws {
        let corpus = try #require(Self.corpus)
        let all = FileManager.default.enumerator(atPath: corpus)?.compactMap { $0 as? String } ?? []
        let documents = all.filter { $0.hasSuffix(".md") }.sorted()
        for index in stride(from: 3, to: documents.count, by: 50) {
            let text = try String(contentsOfFile: "\(corpus)/\(documents[index])", encoding: .utf8)
            try check(text, name: (documents[index] as NSString).lastPathComponent)
        }
    }

    private static var corpus: String? {
        let shared =
            ProcessInfo.processInfo.environment["DOCENT_SHARED"]
            ?? Program.package.deletingLastPathComponent().appendingPathComponent("shared").path
        let path = shared + "/corpus"
        return FileManager.default.fileExists(atPath: path) ? path : nil
    }
}
