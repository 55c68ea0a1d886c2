import Corpus
import Documents
import TestSupport
import Testing

@testable import Session

/// `:open`, `:close`, `:reload`, and what is said of documents that have changed.
@Suite struct OpenDocumentsTests {
    private let folder: TestSupport.Folder
    private let session = Session()

    init() throws {
        folder = try TestSupport.Folder()
        for name in ["a.md", "b.md", "c d.md", "sub/e.md", "sub/it's.md"] { try folder.write(name, "# \(name)\n") }
    }

    /// What it says to a command in which `~` is the folder.
    private func say(_ command: String) -> String {
        PeruSession.say(command.replacing("~", with: folder.path), in: session).text.replacing(folder.path, with: "~")
    }

    private var names: [String] { folder.relative(session.library.givenDocuments.map(\.path)) }

    @Test func severalAreOpenedByPatternsAndQuotes() {
        #expect(say(":open ~/?.md '~/c d.md' \"~/sub/it's.md\" ~/sub/e.md") == "5 documents opened\n")
        #expect(names == ["a.md", "b.md", "c d.md", "sub/it's.md", "sub/e.md"])
        #expect(say(":open ~/sub") == "they are open already\n".replacing("they are", with: "it is"))
        #expect(say(":open ~/c d.md") == "it is open already\n")
        #expect(say(":open ~/c\\ d.md ~/a.md") == "they are open already\n")
        #expect(say(":open ~/*.txt") == "error: no file fits '~/*.txt'\n")
        #expect(say(":open \"~/a.md") == "error: the \" is not closed\n")
        #expect(say(":open") == "error: which document? ':open PATH'\n")
    }

    @Test(arguments: [
        ("a", ["a.md"]), ("a.md", ["a.md"]), ("~/a.md", ["a.md"]), ("c d", ["c d.md"]),
        ("'c d' b", ["b.md", "c d.md"]),
        ("~/sub", ["sub/e.md", "sub/it's.md"]), ("~/sub/", ["sub/e.md", "sub/it's.md"]),
        ("?.md", ["a.md", "b.md", "sub/e.md"]),
        ("~/sub/*", ["sub/e.md", "sub/it's.md"]), ("s?b", ["sub/e.md", "sub/it's.md"]),
        ("*", ["a.md", "b.md", "c d.md", "sub/e.md", "sub/it's.md"]),
    ]) func aNameFolderOrPatternCloses(_ argument: String, _ closed: [String]) {
        _ = say(":open ~")
        let all = names
        _ = say(":close \(argument)")
        #expect(names == all.filter { !closed.contains($0) })
    }

    @Test func closingSaysWhatItDid() {
        _ = say(":open ~")
        #expect(say(":close a") == "~/a.md closed\n")
        #expect(say(":close a") == "error: no open document is named 'a'; ':docs' lists them\n")
        #expect(say(":close ~/sub") == "2 documents closed\n")
        #expect(say(":close") == "error: which document? ':docs' lists them\n")
        #expect(say(":close *") == "2 documents closed\n")
        #expect(say(":outline") == "error: no documents are open\n")
    }

    @Test func namesOfOpenDocumentsComplete() {
        _ = say(":open ~")
        let typed = ":close c"
        let completions = session.completions(typed, at: typed.utf8.count)
        #expect(completions.candidates.map(\.text) == ["'\(folder.path)/c d.md'"])
        #expect(completions.replaced == 7..<8)
    }

    @Test func pathsCompleteInQuotesAndAfterOthers() {
        let typed = ":open a.md \(folder.path)/c"
        #expect(session.completions(typed, at: typed.utf8.count).candidates.map(\.text) == ["'\(folder.path)/c d.md'"])
        let folders = ":cd \(folder.path)/"
        #expect(session.completions(folders, at: folders.utf8.count).candidates.map(\.label) == ["sub/"])
    }

    @Test func changesAreToldInOneLine() throws {
        _ = say(":open ~")
        #expect(say(":reload") == "nothing has changed\n")
        try folder.write("a.md", "# longer than before\n")
        #expect(say(":reload") == "1 document changed (~/a.md): read anew\n")
        try folder.write("b.md", "# longer than before\n")
        try folder.write("f.md")
        _ = try folder.shell("rm sub/e.md")
        #expect(say(":reload") == "1 document changed (~/b.md), 1 new (~/f.md), 1 gone (~/sub/e.md): read anew\n")
    }

    @Test func ofManyOnlyThoseGoneAreNamed() {
        var changes = OpenFiles.Changes()
        changes.changed = ["a", "b"]
        changes.gone = ["c", "d", "e", "f"]
        #expect(Session.words(on: changes) == "2 documents changed, 4 gone (c, d, e and 1 more): read anew")
        #expect(Session.words(on: OpenFiles.Changes()) == nil)
    }

    @Test func resultsAndNamesOutliveTheirDocuments() throws {
        _ = say(":open ~")
        #expect(say("let old = headings | take 9") == "")
        _ = try folder.shell("rm -r sub; for f in *.md; do echo > \"$f\"; done")
        #expect(say(":reload").contains("gone"))
        var counts: [Int] = []
        for query in ["old", "old | select text, at, section.heading", "headings"] {
            _ = session.answer(query) { part in
                if case .result(let result) = part, case .rows(let rows) = result.content { counts.append(rows.count) }
            }
        }
        #expect(counts == [5, 5, 0])
    }

    @Test(arguments: ["quit", "exit", "\\q", " quit ", ":q", ":quit"]) func wordsOfOtherShellsLeave(_ word: String) {
        #expect(PeruSession.say(word, in: session).last.isLast)
        let pasted = PeruSession.say("peru> print 1\n1\nperu> \(word.trimmingSpaces)\nperu> print 2", in: session).last
        #expect(pasted.isLast)
        #expect(PeruSession.say("print 1\n\(word.trimmingSpaces)\nprint 2", in: session).last.isLast)
    }

    @Test func aNameOfOnesOwnIsNoWordToLeaveBy() {
        _ = say("let quit = 3")
        #expect(!PeruSession.say("quit", in: session).last.isLast)
        #expect(PeruSession.say("exit", in: session).last.isLast)
    }

    @Test func onlyAPersonChangesTheFolder() {
        #expect(say(":cd ~") == "error: only a person at a terminal changes the folder\n")
    }
}
