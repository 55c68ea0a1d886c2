import Foundation
import Fuzzing
import Testing

/// What must hold of all inputs holds of the seeds, among them each input that fuzzing has found a fault with.
@Suite struct SeedTests {
    private static let folder = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fuzzing/Seeds")

    @Test(arguments: FuzzTargets.all.map { $0.name })
    func seeds(_ name: String) throws {
        let target = try #require(FuzzTargets.named(name))
        let folder = Self.folder.appending(path: name)
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(!files.isEmpty)
        for file in files.sorted() {
            let bytes = Array(try Data(contentsOf: folder.appending(path: file)))
            do throws(Violation) {
                try target.check(bytes)
            } catch {
                Issue.record("\(name)/\(file): \(error)")
            }
        }
    }

    @Test func eachFolderIsATargets() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
        #expect(folders.sorted() == FuzzTargets.all.map { $0.name }.sorted())
    }
}
