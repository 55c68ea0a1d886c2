import Corpus
import Platform
import TestSupport
import Testing

@Suite struct FolderTests {
    @Test func documentsBelowAreFoundInTheOrderOfTheirPaths() throws {
        let folder = try Folder()
        for name in ["b.md", "a/z.markdown", "a/b/c.txt", "a-b.MD", "a/picture.png", "readme", "a.md.bak"] {
            try folder.write(name)
        }
        #expect(folder.relative(Corpus.Folder(folder.path).paths) == ["a-b.MD", "a/b/c.txt", "a/z.markdown", "b.md"])
    }

    @Test func allOfManyInOneFolderAreFoundAndRead() throws {
        let folder = try Folder()
        let names = (0..<600).map { "n\(1000 + $0).md" }
        for name in names.shuffled() { try folder.write(name) }
        #expect(folder.relative(Corpus.Folder(folder.path).paths) == names)
        let loaded = Loader().load([folder.path])
        #expect(loaded.documents.count == names.count)
        #expect(loaded.problems.isEmpty)
    }

    @Test func aSlashAtTheEndIsNotDoubled() throws {
        let folder = try Folder()
        let file = try folder.write("a.md")
        #expect(Corpus.Folder(folder.path + "/").paths == [file])
    }

    @Test func hiddenFilesAndFoldersAreLeftOut() throws {
        let folder = try Folder()
        for name in [".hidden.md", ".git/a.md", "seen.md", ".md"] { try folder.write(name) }
        #expect(folder.relative(Corpus.Folder(folder.path).paths) == ["seen.md"])
    }

    @Test func aLinkBackUpEndsAndTakesNothingTwice() throws {
        let folder = try Folder()
        try folder.write("z/a.md")
        try folder.link("z/up", to: "..")
        try folder.link("again", to: "z")
        try folder.link("again.md", to: "z/a.md")
        try folder.link("itself.md", to: "itself.md")
        let found = Corpus.Folder(folder.path)
        #expect(folder.relative(found.paths) == ["z/a.md"])
        #expect(found.problems == [.init(path: "\(folder.path)/itself.md", reason: .system(ELOOP))])
    }

    @Test func linksOutOfTheFolderAreFollowedOnce() throws {
        let folder = try Folder()
        let other = try Folder()
        let file = try other.write("there.md")
        try folder.link("one", to: other.path)
        try folder.link("two", to: other.path)
        try folder.link("three.md", to: file)
        let paths = folder.relative(Corpus.Folder(folder.path).paths)
        #expect(paths.count == 1, "\(paths)")
    }

    @Test func aDeadLinkIsAProblemOnlyWhereItLooksLikeADocument() throws {
        let folder = try Folder()
        try folder.write("a.md")
        try folder.link("dead.md", to: "nowhere")
        try folder.link("dead", to: "nowhere")
        let found = Corpus.Folder(folder.path)
        #expect(found.problems == [.init(path: "\(folder.path)/dead.md", reason: .system(ENOENT))])
        #expect("\(found.problems[0])" == "\(folder.path)/dead.md: no such file or directory")
    }

    @Test func aFolderWithoutDocumentsIsAProblem() throws {
        let folder = try Folder()
        #expect(Corpus.Folder(folder.path).problems.map(\.reason) == [.noDocuments])
    }

    @Test func aDeepTreeIsWalkedWithoutRecursion() throws {
        let folder = try Folder()
        let deep = String(repeating: "d/", count: 500)
        try folder.write(deep + "a.md")
        #expect(Corpus.Folder(folder.path).paths == ["\(folder.path)/\(deep)a.md"])
    }
}
