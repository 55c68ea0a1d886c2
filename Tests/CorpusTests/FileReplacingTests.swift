import Corpus
import Glibc
import TestSupport
import Testing

/// Files that are put in place of others, or made.
@Suite struct FileReplacingTests {
    private func reason(_ work: () throws(ReadingProblem) -> Void) -> ReadingProblem.Reason? {
        do throws(ReadingProblem) {
            try work()
            return nil
        } catch {
            return error.reason
        }
    }

    @Test func aFileIsReplacedThroughALinkThatMayLeadNowhereYet() throws {
        let folder = try Folder()
        try folder.write("in/a.txt", "old")
        try folder.link("old", to: "in/a.txt")
        try folder.link("new", to: "in/b.txt")
        for (link, name) in [("old", "a"), ("new", "b")] {
            try File.replace("\(folder.path)/\(link)", with: Array("text".utf8))
            #expect(try File.read("\(folder.path)/in/\(name).txt") == Array("text".utf8))
        }
        #expect(try folder.shell("ls -a . in").output == ".:\n.\n..\nin\nnew\nold\n\nin:\n.\n..\na.txt\nb.txt\n")
    }

    @Test func whatIsNoFileStays() throws {
        let folder = try Folder()
        #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
        #expect(reason { () throws(ReadingProblem) in try File.replace("\(folder.path)/pipe", with: []) } == .notAFile)
        #expect(reason { () throws(ReadingProblem) in try File.replace(folder.path, with: []) } == .folder)
        let missing = "\(folder.path)/nowhere/x"
        #expect(reason { () throws(ReadingProblem) in try File.replace(missing, with: []) } == .system(ENOENT))
        #expect(try folder.shell("test -p pipe; echo $?").output == "0\n")
    }

    @Test func aNameWithANullByteLeadsToNoOtherFile() throws {
        let folder = try Folder()
        try folder.write("a.txt", "old")
        let name = "\(folder.path)/a.txt\0.csv"
        #expect(reason { () throws(ReadingProblem) in _ = try File.read(name) } == .system(EINVAL))
        try folder.write("d.md", "- one\n")
        let run = try Program.shell(#"cd '\#(folder.path)' && docent query 'items | save "a.txt\u{0}.csv"' d.md"#)
        #expect(run.status != 0 && run.errors.contains("save"))
        #expect(try folder.shell("cat a.txt; ls").output == "olda.txt\nd.md\n")
    }

    @Test func aFileIsMadeOnce() throws {
        let folder = try Folder()
        let path = folder.path + "/a.txt"
        try File.create(path, with: Array("first".utf8))
        #expect(reason { () throws(ReadingProblem) in try File.create(path, with: []) } == .system(EEXIST))
        #expect(try File.read(path) == Array("first".utf8))
    }

    @Test func aFileInPortionsIsTheFile() throws {
        let folder = try Folder()
        let text = String(repeating: "some text, ", count: 60_000)
        let file = try PortionedFile(try folder.write("a.txt", text))
        var bytes: [UInt8] = []
        while true {
            let portion = try file.next()
            if portion.isEmpty { break }
            bytes += portion
        }
        #expect(bytes == Array(text.utf8))
        #expect(reason { () throws(ReadingProblem) in _ = try PortionedFile(folder.path) } == .folder)
    }
}
