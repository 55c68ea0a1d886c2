import Corpus
import Dispatch
import Documents
import Foundation
import Platform
import Synchronization
import TestSupport
import Testing

@Suite struct LoaderTests {
    @Test func documentsComeInTheOrderAskedForAndAFolderInItsPlace() throws {
        let folder = try Folder()
        let last = try folder.write("last.md", "last")
        try folder.write("in/b.md", "b")
        try folder.write("in/a.md", "a")
        let loaded = Loader().load([last, "\(folder.path)/in"])
        #expect(folder.relative(loaded.documents.map(\.path)) == ["last.md", "in/a.md", "in/b.md"])
        #expect(loaded.documents.map { String(decoding: $0.source, as: UTF8.self) } == ["last", "a", "b"])
        #expect(loaded.problems.isEmpty)
    }

    @Test func whatCannotBeReadIsNamedAndTheOthersGoOn() throws {
        let folder = try Folder()
        let paths = [try folder.write("a.md"), "\(folder.path)/missing.md", try folder.write("b.md")]
        let loaded = Loader().load(paths)
        #expect(loaded.documents.map(\.path) == [paths[0], paths[2]])
        #expect(loaded.problems == [.init(path: paths[1], reason: .system(ENOENT))])
    }

    @Test func manyDocumentsKeepTheirOrder() throws {
        let folder = try Folder()
        for number in 100..<400 { try folder.write("\(number).md", "\(number)") }
        let loaded = Loader().load([folder.path])
        let texts = loaded.documents.map { String(decoding: $0.source, as: UTF8.self) }
        #expect(texts == (100..<400).map(String.init))
    }

    @Test func aFileOverTheLimitIsRefused() throws {
        let folder = try Folder()
        let path = try folder.write("long.md", String(repeating: "x", count: 1_001))
        let loaded = Loader(sizeLimit: 1_000).load([path])
        #expect(loaded.problems == [.init(path: path, reason: .tooLarge(limit: 1_000))])
        #expect(loaded.problems.map(\.description) == ["\(path): larger than 1000 bytes"])
    }

    @Test func aSparseFileLargerThanPlacesAreWideIsRefusedWithoutReadingIt() throws {
        let folder = try Folder()
        let path = try folder.write("huge.md")
        #expect(truncate(path, Int(UInt32.max) + 1) == 0)
        #expect(Loader().load([path]).problems.map(\.reason) == [.tooLarge(limit: Int(UInt32.max))])
    }

    @Test func aFileThatDoesNotTellItsLengthIsReadToItsEnd() throws {
        #expect(try !File.read("/proc/self/status").isEmpty)
    }

    @Test func anEndlessDeviceIsRefused() {
        #expect(throws: ReadingProblem(path: "/dev/zero", reason: .tooLarge(limit: 1 << 20))) {
            try File.read("/dev/zero", limit: 1 << 20)
        }
    }

    /// Opening a pipe that nobody writes to would wait for ever; one that the command line names is waited for.
    @Test func aPipeIsReadOnlyWhereItMayBe() throws {
        let folder = try Folder()
        let pipe = "\(folder.path)/pipe.md"
        #expect(mkfifo(pipe, 0o600) == 0)
        try folder.link("link.md", to: pipe)
        for path in [pipe, "\(folder.path)/link.md", "/dev/zero"] {
            #expect(throws: ReadingProblem(path: path, reason: .notAFile)) { try File.readRegular(path) }
            #expect(Loader().load([path]).problems == [ReadingProblem(path: path, reason: .notAFile)])
        }
        #expect(Loader().load(["-"]).problems == [ReadingProblem(path: "-", reason: .notAFile)])
        #expect(Loader().load([folder.path]).problems == [ReadingProblem(path: folder.path, reason: .noDocuments)])
        var loader = Loader()
        loader.readsPipes = true
        // The pipe opens for both or for neither: the writer must last as long as the reader.
        Thread.detachNewThread {
            guard let file = fopen(pipe, "w") else { return }
            fputs("text\n", file)
            fclose(file)
        }
        #expect(loader.load([pipe]).documents.map(\.source) == [Array("text\n".utf8)])
    }

    /// Bytes with nulls among them are no text, whatever the name of their file.
    @Test func whatHasNullsIsNoDocument() throws {
        let folder = try Folder()
        let path = try folder.write("blob.md", Data("# A\n\nx\0y\n".utf8))
        try folder.write("text.md")
        let loaded = Loader().load([folder.path])
        #expect(loaded.problems.map(\.path) == [path])
        #expect(loaded.problems.first?.description.hasPrefix("\(path): not text: it has null bytes") == true)
        #expect(loaded.documents.count == 1)
    }

    /// What was begun ends by itself, and nobody waits for it.
    @Test(.timeLimit(.minutes(1 * Sanitizer.slowness))) func whatIsStoppedIsNotWaitedFor() async {
        let isStopped = Mutex(false)
        let wasLeft = Mutex(false)
        let mayEnd = DispatchSemaphore(value: 0)
        await withCheckedContinuation { continuation in
            Parallel.forEachIndex(below: 1, isShort: false, until: { isStopped.withLock { $0 } }) { _, isLeft in
                isStopped.withLock { $0 = true }
                mayEnd.wait()
                wasLeft.withLock { $0 = isLeft() }
                continuation.resume()
            }
            // It is not over yet, and here all the same.
            mayEnd.signal()
        }
        let wasToldSo = wasLeft.withLock { $0 }
        #expect(wasToldSo)
    }

    @Test func aFolderIsNoFile() {
        #expect(throws: ReadingProblem(path: "/", reason: .folder)) { try File.read("/") }
    }

    @Test(arguments: [0, 1, 2, 7, 1_000])
    func everyIndexIsWorkedOnOnce(count: Int) {
        let calls = Mutex<[Int]>([])
        Parallel.forEachIndex(below: count) { index in calls.withLock { $0.append(index) } }
        #expect(calls.withLock { $0.sorted() } == Array(0..<count))
        #expect(Parallel.map(below: count) { $0 * 2 } == (0..<count).map { $0 * 2 })
    }
}
