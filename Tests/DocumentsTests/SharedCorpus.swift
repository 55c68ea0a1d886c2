import Documents
import Foundation

/// The folder of real documents that some tests read: `../shared/corpus` beside the package, or in `DOCENT_SHARED`.
enum SharedCorpus {
    static let path: String = {
        if let shared = ProcessInfo.processInfo.environment["DOCENT_SHARED"] { return shared + "/corpus" }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return root.deletingLastPathComponent().path + "/shared/corpus"
    }()

    static let exists = FileManager.default.fileExists(atPath: path)
    static let missing = "there is no corpus at ../shared/corpus (DOCENT_SHARED names another place)"

    /// The paths of all documents, below the folder, in order.
    static let files: [String] = {
        let all = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".md") && $0.contains("/") }.sorted()
    }()

    /// The document whose path starts so; there is one.
    static func document(_ prefix: String) throws -> Document {
        let found = files.filter { $0.hasPrefix(prefix) }
        guard found.count == 1 else { throw Ambiguous(prefix: prefix, count: found.count) }
        return load(found[0])
    }

    /// One of the package's own documents, `Examples/…`, which needs no corpus.
    static func example(_ file: String) -> Document {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        let bytes = FileManager.default.contents(atPath: package + "/" + file) ?? Data()
        return Document(path: file, source: [UInt8](bytes))
    }

    static func load(_ file: String) -> Document {
        Document(path: file, source: [UInt8](FileManager.default.contents(atPath: path + "/" + file) ?? Data()))
    }

    struct Ambiguous: Error {
        var prefix: String
        var count: Int
    }
}
