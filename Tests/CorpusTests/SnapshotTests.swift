import Corpus
import Documents
import Foundation
import Platform
import TestSupport
import Testing

/// A snapshot changes no answer, whatever happens to it or to the documents.
@Suite struct SnapshotTests {
    @Test func theAnswerIsTheSameColdAndWarmAndHalfWarm() throws {
        let folder = try SnapshotFolder()
        try folder.fill(6)
        let cold = folder.answer(with: nil)
        #expect(cold.lines.count > 300)
        let first = folder.answer([.links, .docs], with: folder.snapshots())
        #expect(first.kept == 0)
        // Some parts are there, others are made and added.
        for _ in 0..<3 {
            let warm = folder.answer(with: folder.snapshots())
            #expect(warm == cold)
            #expect(warm.kept == 11)
        }
        let listed = folder.snapshots().list
        #expect(listed.map(\.documents) == [11])
        #expect(listed.first?.relations.contains("figures") == true)
    }

    @Test func onlyTheRelationsThatWereAskedForAreThere() throws {
        let folder = try SnapshotFolder()
        try folder.fill()
        _ = folder.answer([.money], with: folder.snapshots())
        let relations = folder.snapshots().list.first?.relations ?? []
        #expect(relations.contains("money"))
        #expect(!relations.contains("images"))
    }

    @Test func smallFoldersHaveNone() throws {
        let folder = try SnapshotFolder()
        try folder.folder.write("in/a.md", "$5")
        try folder.folder.write("in/b.md", "$5")
        _ = folder.answer(with: folder.snapshots())
        #expect(folder.file == nil)
    }

    @Test func changedNewAndGoneDocumentsAreSeen() throws {
        let folder = try SnapshotFolder()
        try folder.fill(12)
        _ = folder.answer(with: folder.snapshots())
        try folder.folder.write("in/b.md", "# Other\n\nNow $77.\n")
        try folder.folder.write("in/new.md", "# New\n\nIt has $99.\n")
        try FileManager.default.removeItem(atPath: "\(folder.documents)/a.md")
        let cold = folder.answer(with: nil)
        let mixed = folder.answer(with: folder.snapshots())
        #expect(mixed == cold)
        #expect(mixed.kept == 15)
        let warm = folder.answer(with: folder.snapshots())
        #expect(warm == cold)
        #expect(warm.kept == 17)
        #expect(folder.snapshots().list.map { $0.documents } == [17])
    }

    @Test func theFileIsWrittenAnewWhereAThirdOfItIsStale() throws {
        let folder = try SnapshotFolder()
        try folder.fill(30)
        _ = folder.answer([.figures], with: folder.snapshots())
        let size = folder.snapshots().list.first?.size ?? 0
        for round in 0..<12 {
            for number in 0..<30 {
                try folder.folder.write("in/more/\(number).md", "# R\(round)\n\nIt is $\(round)\(number).\n")
            }
            #expect(folder.answer([.figures], with: folder.snapshots()) == folder.answer([.figures], with: nil))
        }
        #expect(folder.snapshots().list.first?.size ?? 0 < 2 * size)
    }

    /// A change of the same size right after the snapshot's making is seen, by the clock's grain.
    @Test func changesWithinOneSecondAreSeen() throws {
        var folder = try SnapshotFolder()
        folder.ahead = .zero
        folder.grain = .milliseconds(30)
        try folder.fill()
        let path = "\(folder.documents)/b.md"
        for round in 0..<500 {
            let text = "# B\n\nIt costs $\(1000 + round).\n"
            switch round % 5 {
            case 0: try Data(text.utf8).write(to: URL(fileURLWithPath: path))
            case 1: try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
            case 2:
                try FileManager.default.removeItem(atPath: path)
                try folder.folder.write("in/b.md", text)
            case 3:
                // Its time is set back to what it was.
                let before = try FileManager.default.attributesOfItem(atPath: path)
                try Data(text.utf8).write(to: URL(fileURLWithPath: path))
                try FileManager.default.setAttributes(
                    [.modificationDate: before[.modificationDate] as Any], ofItemAtPath: path)
            default:
                // Two trade their names.
                try folder.folder.write("in/z.md", text)
                _ = folder.answer([.money], with: folder.snapshots())
                #expect(rename("\(folder.documents)/z.md", path) == 0)
            }
            if round % 7 == 0 { usleep(40_000) }
            #expect(
                folder.answer([.money], with: folder.snapshots()) == folder.answer([.money], with: nil), "\(round)")
        }
    }

    @Test func whatWasChangedJustNowIsNotKept() throws {
        var folder = try SnapshotFolder()
        folder.ahead = .zero
        try folder.fill()
        _ = folder.answer([.money], with: folder.snapshots())
        #expect(folder.answer([.money], with: folder.snapshots()).kept == 0)
    }

    /// Bytes of the file are turned, cut off and written over, and the answer stays.
    @Test func damageChangesNothing() throws {
        let folder = try SnapshotFolder()
        try folder.fill()
        let relations: [Relation] = [.docs, .figures, .links, .sentences, .sections, .turns, .items]
        let cold = folder.answer(relations, with: nil)
        _ = folder.answer(relations, with: folder.snapshots())
        let file = try #require(folder.file)
        let whole = try Data(contentsOf: URL(fileURLWithPath: file))
        var random = SeededNumbers(seed: 7)
        for round in 0..<400 {
            var bytes = whole
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch round % 4 {
            case 0, 1: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
            case 2: bytes = bytes.prefix(place)
            default:
                let end = min(bytes.count, place + Int.random(in: 1..<600, using: &random))
                for index in place..<end { bytes[index] = UInt8.random(in: 0...255, using: &random) }
            }
            try bytes.write(to: URL(fileURLWithPath: file))
            #expect(chmod(file, 0o600) == 0)
            #expect(folder.answer(relations, with: folder.snapshots()) == cold, "\(round) at \(place)")
        }
    }

    /// The file is cut while documents of it are open.
    @Test func aFileThatIsCutMeanwhileChangesNothing() throws {
        let folder = try SnapshotFolder()
        try folder.fill()
        let cold = folder.answer(with: nil)
        _ = folder.answer(with: folder.snapshots())
        let snapshots = folder.snapshots()
        var loader = Loader()
        loader.snapshots = snapshots
        let library = Library()
        _ = OpenFiles().open([folder.documents], with: loader, in: library)
        #expect(library.documents.count { $0.isKept } == 5)
        let file = try #require(folder.file)
        #expect(truncate(file, 2000) == 0)
        let sources = library.nodes(.sentences).map { "\(library.field("source", of: $0))" }
        let fresh = Library()
        _ = OpenFiles().open([folder.documents], with: Loader(), in: fresh)
        #expect(sources == fresh.nodes(.sentences).map { "\(fresh.field("source", of: $0))" })
        #expect(folder.answer(with: folder.snapshots()) == cold)
    }

    @Test func anotherVersionsFileIsNotLookedAtAndIsReplaced() throws {
        var folder = try SnapshotFolder()
        try folder.fill()
        let cold = folder.answer(with: nil)
        _ = folder.answer(with: folder.snapshots())
        folder.version = "2"
        #expect(folder.snapshots().list.first?.folder == nil)
        let first = folder.answer(with: folder.snapshots())
        #expect(first == cold)
        #expect(first.kept == 0)
        let second = folder.answer(with: folder.snapshots())
        #expect(second == cold)
        #expect(second.kept == 5)
    }

    @Test func twoAtOnceDoNotDisturbEachOther() throws {
        let folder = try SnapshotFolder()
        try folder.fill(20)
        let cold = folder.answer(with: nil)
        for _ in 0..<4 {
            Parallel.forEachIndex(below: 4) { _ in #expect(folder.answer(with: folder.snapshots()) == cold) }
        }
        #expect(folder.answer(with: folder.snapshots()).kept == 25)
    }

    @Test func aCacheThatOthersCouldWriteIsNotUsed() throws {
        let folder = try SnapshotFolder()
        try folder.fill()
        _ = folder.answer(with: folder.snapshots())
        #expect(folder.answer(with: folder.snapshots()).kept == 5)
        let file = try #require(folder.file)
        #expect(chmod(folder.cache, 0o777) == 0)
        #expect(folder.answer(with: folder.snapshots()).kept == 0)
        #expect(chmod(folder.cache, 0o700) == 0)
        #expect(folder.answer(with: folder.snapshots()).kept == 5)
        #expect(chmod(file, 0o620) == 0)
        #expect(folder.answer(with: folder.snapshots()).kept == 0)
        // A link is not followed, and a file that another name leads to is not written.
        let mine = try folder.folder.write("mine", "mine\n")
        for isHard in [false, true] {
            try FileManager.default.removeItem(atPath: file)
            #expect((isHard ? link(mine, file) : symlink(mine, file)) == 0)
            #expect(folder.answer(with: folder.snapshots()).kept == 0)
            let left = try String(contentsOfFile: mine, encoding: .utf8)
            #expect(left == "mine\n")
        }
    }

    @Test func aCacheThatCannotBeMadeIsDoneWithout() throws {
        let folder = try SnapshotFolder()
        try folder.fill()
        try folder.folder.write("cache", "a file")
        let cold = folder.answer(with: nil)
        for _ in 0..<2 { #expect(folder.answer(with: folder.snapshots()) == cold) }
    }

    @Test func theLimitHoldsAndTheLongestUnusedGoFirst() throws {
        var folder = try SnapshotFolder()
        try folder.fill()
        folder.limit = 4000
        let cold = folder.answer(with: nil)
        #expect(folder.answer(with: folder.snapshots()) == cold)
        #expect(folder.file == nil)
        folder.limit = Snapshots.usualLimit
        _ = folder.answer(with: folder.snapshots())
        let old = try #require(folder.file)
        var times = [timespec(tv_sec: 1000, tv_nsec: 0), timespec(tv_sec: 1000, tv_nsec: 0)]
        #expect(utimensat(AT_FDCWD, old, &times, 0) == 0)
        let size = folder.snapshots().list.reduce(0) { $0 + $1.size }
        let other = try SnapshotFolder()
        try other.fill()
        let shared = Snapshots(in: OwnFolder(folder.cache), version: "1", limit: size + size / 2, least: 2) {
            .seconds(Date().timeIntervalSince1970) + .seconds(60)
        }
        _ = other.answer(with: shared)
        #expect(shared.list.count == 1)
        #expect(shared.list.first?.folder?.hasPrefix(other.folder.path) == true)
        #expect(shared.removeAll() == 1)
        #expect(shared.list.isEmpty)
    }

    /// A file whose rights were taken back is not shown.
    @Test(.enabled(if: geteuid() != 0)) func whatMayNotBeReadAnyMoreIsNotShown() throws {
        let folder = try SnapshotFolder()
        try folder.fill()
        _ = folder.answer(with: folder.snapshots())
        #expect(chmod("\(folder.documents)/b.md", 0) == 0)
        #expect(folder.answer(with: folder.snapshots()) == folder.answer(with: nil))
    }

    /// A session goes on with what it has, whoever replaces the file or the documents.
    @Test func whatIsAtHandStaysAsItWas() throws {
        let folder = try SnapshotFolder()
        try folder.fill(5)
        _ = folder.answer(with: folder.snapshots())
        var loader = Loader()
        loader.snapshots = folder.snapshots()
        let library = Library()
        let files = OpenFiles()
        _ = files.open([folder.documents], with: loader, in: library)
        let nodes = library.nodes(.paragraphs)
        let cold = Library()
        _ = OpenFiles().open([folder.documents], with: Loader(), in: cold)
        let sources = nodes.map { "\(cold.field("source", of: $0)) \(cold.field("text", of: $0))" }
        for (name, _) in SnapshotFolder.texts { try folder.folder.write("in/\(name)", "Else.\n") }
        #expect(files.update(library, with: loader).changed.count == 5)
        #expect(nodes.map { "\(library.field("source", of: $0)) \(library.field("text", of: $0))" } == sources)
        #expect(library.nodes(.paragraphs).count == 10)
    }
}
