import Corpus
import Documents
import Foundation
import TestSupport
import Testing

/// What `OpenFiles` finds out about documents that change after they were opened.
@Suite struct ChangedFilesTests {
    private let folder: TestSupport.Folder
    private let files = OpenFiles()
    private let library = Library()

    init() throws { folder = try TestSupport.Folder() }

    private func open(_ names: String...) {
        _ = files.open(names.map { "\(folder.path)/\($0)" }, with: Loader(), in: library)
    }

    private func update(anew: Bool = false) -> OpenFiles.Changes { files.update(library, with: Loader(), anew: anew) }

    private var texts: [String] { library.givenDocuments.map { String(decoding: $0.source, as: UTF8.self) } }

    private func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: "\(folder.path)/\(name)") }

    @Test func nothingIsReadAsLongAsNothingChanges() throws {
        try folder.write("in/a.md", "a")
        open("in")
        let document = library.givenDocuments.first
        #expect(update().isEmpty)
        #expect(update(anew: true).isEmpty)
        #expect(library.givenDocuments.first === document)
    }

    @Test func aFolderIsReadAnewInItsOrder() throws {
        for name in ["a", "b", "d"] { try folder.write("in/\(name).md", name) }
        open("in")
        try folder.write("in/a.md", "a, longer")
        try folder.write("in/c.md", "c")
        try folder.write("in/new/e.md", "e")
        try remove("in/b.md")
        let changes = update()
        #expect(folder.relative(changes.changed) == ["in/a.md"])
        #expect(folder.relative(changes.new) == ["in/c.md", "in/new/e.md"])
        #expect(folder.relative(changes.gone) == ["in/b.md"])
        #expect(texts == ["a, longer", "c", "d", "e"])
        #expect(update().isEmpty)
    }

    @Test func whatIsAtHandOfADocumentStaysAsItWas() throws {
        try folder.write("a.md", "one two three")
        open("a.md")
        let words = library.nodes(.words)
        try folder.write("a.md", "short")
        #expect(update().changed.count == 1)
        #expect(words.map { library.span(of: $0).count } == [3, 3, 5])
        #expect(library.nodes(.words).count == 1)
        #expect(library.openDocuments.count == 1)
    }

    @Test func aFileThatIsReplacedOrOnlyTouchedIsKnown() throws {
        try folder.write("a.md", "a")
        open("a.md")
        _ = try folder.shell("echo other > new; mv new a.md")
        #expect(update().changed.count == 1)
        #expect(texts == ["other\n"])
        _ = try folder.shell("touch -d 2001-01-01 a.md")
        #expect(update().isEmpty)
        _ = try folder.shell("cp a.md new; mv new a.md")
        #expect(update().isEmpty)
        open("a.md")
        #expect(texts == ["other\n"])
    }

    @Test func whatWasClosedStaysClosedUntilItIsOpenedAgain() throws {
        for name in ["a", "b"] { try folder.write("in/\(name).md", name) }
        open("in")
        #expect(files.close(in: library) { $0.hasSuffix("a.md") }.count == 1)
        try folder.write("in/a.md", "a, longer")
        try folder.write("in/c.md", "c")
        #expect(folder.relative(update().new) == ["in/c.md"])
        #expect(texts == ["b", "c"])
        open("in/a.md")
        #expect(texts == ["b", "c", "a, longer"])
    }

    @Test func aFolderOfWhichAllIsClosedIsLeft() throws {
        try folder.write("in/a.md", "a")
        open("in")
        #expect(files.close(in: library) { _ in true }.count == 1)
        try folder.write("in/b.md", "b")
        #expect(update().isEmpty)
        #expect(texts.isEmpty)
    }

    @Test func afterAllAreGoneTheyMayComeBack() throws {
        try folder.write("in/a.md", "a")
        open("in")
        try remove("in")
        #expect(folder.relative(update().gone) == ["in/a.md"])
        #expect(texts.isEmpty)
        try folder.write("in/a.md", "again")
        #expect(folder.relative(update().new) == ["in/a.md"])
        #expect(texts == ["again"])
    }

    @Test func aLinkAndItsFileAreOneDocument() throws {
        try folder.write("a.md", "a")
        try folder.link("b.md", to: "a.md")
        open("a.md", "b.md")
        open("b.md")
        #expect(texts == ["a"])
        try folder.write("a.md", "longer")
        #expect(update().changed.count == 1)
        #expect(texts == ["longer"])
    }

    @Test func aStopLeavesAllAsItWas() throws {
        try folder.write("a.md", "a")
        open("a.md")
        try folder.write("a.md", "longer")
        var loader = Loader()
        loader.isStopped = { true }
        #expect(files.update(library, with: loader).isStopped)
        #expect(texts == ["a"])
        #expect(update().changed.count == 1)
    }

    @Test func whatCanNotBeReadAnyMoreIsToldAndGone() throws {
        try folder.write("a.md", "a")
        open("a.md")
        try folder.write("a.md", "%PDF-1.4\nlonger")
        let changes = update()
        #expect(changes.problems.count == 1)
        #expect(changes.gone.count == 1)
        #expect(texts.isEmpty)
    }

    @Test func aProblemIsToldOnce() throws {
        try folder.write("in/a.md", "a")
        try folder.write("in/b.md", "%PDF-1.4\n")
        open("in")
        try folder.write("in/c.md", "c")
        let first = update()
        #expect(first.problems.isEmpty)
        #expect(first.new.count == 1)
        try folder.write("in/d.md", "%PDF-1.4\n")
        #expect(update().problems.count == 1)
        #expect(texts == ["a", "c"])
    }
}
