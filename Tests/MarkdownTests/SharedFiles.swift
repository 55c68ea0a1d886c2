import Foundation
import Testing

/// Data for tests that is no part of the package: where it lies, and what is in it.
enum SharedFiles {
    /// The package's own folder.
    static let package = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let folder: URL = {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["DOCENT_SHARED"] { return URL(fileURLWithPath: path) }
        return package.deletingLastPathComponent().appendingPathComponent("shared")
    }()

    static let specification: URL = {
        let environment = ProcessInfo.processInfo.environment
        if let path = environment["MARKDOWN_SPEC"] { return URL(fileURLWithPath: path) }
        return folder.appendingPathComponent("spec")
    }()

    static let missing: Comment = "the shared data is not there (DOCENT_SHARED, MARKDOWN_SPEC)"

    static var hasSpecification: Bool { exists(specification.appendingPathComponent("commonmark-0.31.2.json")) }
    static var hasCorpus: Bool { exists(folder.appendingPathComponent("corpus")) }

    /// The documents of the corpus, in order of their paths.
    static func corpus() -> [(path: String, bytes: [UInt8])] {
        let root = folder.appendingPathComponent("corpus")
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".md") }.sorted().compactMap { path in
            guard let data = FileManager.default.contents(atPath: root.appendingPathComponent(path).path) else {
                return nil
            }
            return (path, [UInt8](data))
        }
    }

    /// An example of a specification: Markdown and the HTML it must become.
    struct Example: Decodable {
        var example: Int
        var section: String
        var markdown: String
        var html: String
        var extensions: [String]?
    }

    static func examples(_ name: String) throws -> [Example] {
        let data = try Data(contentsOf: specification.appendingPathComponent(name))
        return try JSONDecoder().decode([Example].self, from: data)
    }

    private static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
