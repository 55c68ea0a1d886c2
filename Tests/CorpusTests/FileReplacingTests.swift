import Corpus
import Platform
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

    /// Writes to a file that a person named; the result is why that can't be done.
    @discardableResult
    private func write(_ path: String, isNew: Bool = false, _ text: String = "text") -> WritingProblem.Reason? {
        do throws(WritingProblem) {
            let destination = try WritingRules.beside(path).destination(of: path, sparing: nil)
            if isNew { try destination.create(Array(text.utf8)) } else { try destination.write(Array(text.utf8)) }
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
            #expect(write("\(folder.path)/\(link)") == nil)
            #expect(try File.read("\(folder.path)/in/\(name).txt") == Array("text".utf8))
        }
        #expect(try folder.shell("ls -a . in").output == ".:\n.\n..\nin\nnew\nold\n\nin:\n.\n..\na.txt\nb.txt\n")
    }

    /// What was read to be written anew, and is not any more what it was, is not replaced; nor is what nobody saw.
    @Test func aFileThatAnotherHasWrittenSinceStays() throws {
        let folder = try Folder()
        for name in ["there.db", "new.db"] {
            if name == "there.db" { try folder.write(name, "old") }
            let path = "\(folder.path)/\(name)"
            let destination = try WritingRules.beside(path).destination(of: path, sparing: nil)
            let read = destination.standing
            try folder.write(name, "of another")
            do throws(WritingProblem) {
                try destination.write(over: read) { sink in _ = Array("mine".utf8).withUnsafeBytes { sink($0) } }
                Issue.record("\(name) was replaced")
            } catch {
                #expect(error.reason == .changed)
            }
            #expect(try File.read(path) == Array("of another".utf8))
            try destination.write(over: destination.standing) { sink in
                _ = Array("mine".utf8).withUnsafeBytes { sink($0) }
            }
            #expect(try File.read(path) == Array("mine".utf8))
        }
    }

    /// Who holds a folder has it alone, and who waits for it can be stopped.
    @Test func aFolderIsHeldByOneAtATime() throws {
        let folder = try Folder()
        defer { withExtendedLifetime(folder) {} }
        let path = "\(folder.path)/x.db"
        let destination = try WritingRules.beside(path).destination(of: path, sparing: nil)
        do {
            let first = try destination.hold { false }
            var looks = 0
            do throws(WritingProblem) {
                _ = try destination.hold {
                    looks += 1
                    return looks > 2
                }
                Issue.record("two have it")
            } catch {
                #expect(error.reason == .stopped)
            }
            withExtendedLifetime(first) {}
        }
        _ = try destination.hold {
            Issue.record("nobody has it any more")
            return true
        }
    }

    @Test func whatIsNoFileStays() throws {
        let folder = try Folder()
        #expect(mkfifo("\(folder.path)/pipe", 0o600) == 0)
        #expect(write("\(folder.path)/pipe") == .notAFile)
        #expect(write(folder.path) == .folder)
        let missing = "\(folder.path)/nowhere/x"
        #expect(write(missing) == .system(ENOENT))
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
        #expect(write(path, isNew: true, "first") == nil)
        #expect(write(path, isNew: true) == .system(EEXIST))
        #expect(try folder.shell("ls -A").output == "a.txt\n")
        #expect(try File.read(path) == Array("first".utf8))
    }

    @Test(arguments: ["touch", "ln -s other.txt"])
    func whatAProcessLeftBehindIsNoHindrance(leftover: String) throws {
        let folder = try Folder()
        // A link in its place leads nowhere else.
        try folder.write("other.txt", "other")
        for isNew in [true, false] {
            _ = try folder.shell("\(leftover) .docent-\(getpid())")
            #expect(write("\(folder.path)/a.txt", isNew: isNew) == nil)
        }
        #expect(try folder.shell("rm -f .docent-*; cat a.txt other.txt; ls -A").output == "textothera.txt\nother.txt\n")
    }

    @Test func aFileThatWasReadIsKnownByWhatItIs() throws {
        let folder = try Folder()
        let path = try folder.write("a.txt", "read")
        let reads = ReadFiles()
        _ = try File.read(path, noting: reads)
        _ = try folder.shell(
            "ln a.txt hard.txt; ln -s a.txt soft.txt; mv a.txt moved.txt; ln moved.txt a.txt; cp a.txt copy.txt")
        for name in ["a", "hard", "soft", "moved"] {
            #expect(throws: WritingProblem.self) {
                try WritingRules.beside(path).destination(of: "\(folder.path)/\(name).txt", sparing: reads)
            }
        }
        _ = try WritingRules.beside(path).destination(of: "\(folder.path)/copy.txt", sparing: reads)
        // An editor puts another file in the place of the one that was read.
        _ = try folder.shell("cp a.txt new; mv new a.txt")
        #expect(reads.hold(path))
        #expect(!reads.hold("\(folder.path)/copy.txt"))
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
