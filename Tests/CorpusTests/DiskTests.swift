import Synchronization
import TestSupport
import Testing

@testable import Corpus

/// What links find on the disk.
@Suite struct DiskTests {
    @Test func whatIsThereIsFound() throws {
        let folder = try TestSupport.Folder()
        for name in ["a.md", "b/c.md", "b/.hidden.md", "caf\u{E9}.md"] { try folder.write(name) }
        try folder.link("to a.md", to: "a.md")
        try folder.link("dead.md", to: "nowhere.md")
        let disk = Disk()
        for there in ["a.md", "b", "b/", "b/c.md", "b/.hidden.md", "to a.md", "b/../a.md", "b/.", ".", "caf\u{E9}.md"] {
            #expect(disk.exists(folder.path + "/" + there), "\(there)")
        }
        for missing in [
            "z.md", "dead.md", "a.md/c.md", "nowhere/c.md", "b/a.md", "B/c.md", "A.md", "cafe\u{301}.md", "a\0.md",
        ] {
            #expect(!disk.exists(folder.path + "/" + missing), "\(missing)")
        }
    }

    @Test func relativePathsStartFromTheBase() throws {
        let folder = try TestSupport.Folder()
        try folder.write("b/c.md")
        let disk = Disk()
        disk.setBase(folder.path + "/")
        #expect(disk.exists("b/c.md") && disk.exists("b") && disk.exists("") && !disk.exists("c.md"))
        disk.setBase("")
        #expect(disk.exists("") && !disk.exists("b/c.md"))
    }

    @Test func whatCameSinceIsFoundOnceTheOldIsForgotten() throws {
        let folder = try TestSupport.Folder()
        try folder.write("a.md")
        let disk = Disk()
        #expect(!disk.exists(folder.path + "/b.md"))
        #expect(disk.holds(["b.md"], below: folder.path) == false)
        try folder.write("b.md")
        disk.forget()
        #expect(disk.exists(folder.path + "/b.md"))
        #expect(disk.holds(["b.md"], below: folder.path) == true)
    }

    @Test func aWalkThatIsStoppedIsNoAnswer() throws {
        let folder = try TestSupport.Folder()
        for place in 0..<30 { try folder.write("\(place % 3)/\(place).md") }
        let left = Atomic(10)
        let asked = Atomic(0)
        let disk = Disk {
            asked.wrappingAdd(1, ordering: .relaxed)
            return left.wrappingSubtract(1, ordering: .relaxed).newValue < 0
        }
        #expect(disk.holds(["29.md"], below: folder.path) == nil)
        #expect(asked.load(ordering: .relaxed) < 20, "it goes on after it was stopped")
        left.store(.max, ordering: .relaxed)
        #expect(disk.holds(["29.md"], below: folder.path) == true)
        #expect(disk.holds(["30.md"], below: folder.path) == false)
    }

    @Test func hiddenFilesCountForTheLimit() throws {
        let folder = try TestSupport.Folder()
        for place in 0..<20 { try folder.write(".\(place).md") }
        try folder.write("seen.md")
        for limit in [1, 10, 20, 21] { #expect(Corpus.Folder.names(below: folder.path, limit: limit) == nil) }
        for limit in [0, 1, 20, 21] {
            #expect(try Corpus.Folder.entries(of: folder.path, hidden: true, limit: limit).count == limit)
        }
        #expect(Corpus.Folder.names(below: folder.path, limit: 100) == ["seen.md"])
    }
}
