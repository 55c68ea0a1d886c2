import Foundation

/// Where the corpus and the gold annotations are: `../shared` beside the package, or where `DOCENT_SHARED` says.
enum SharedFolder {
    static let path: String = {
        if let shared = ProcessInfo.processInfo.environment["DOCENT_SHARED"] { return shared }
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return root.deletingLastPathComponent().path + "/shared"
    }()

    static let exists = FileManager.default.fileExists(atPath: path + "/corpus")
    static let missing = "there is no corpus at ../shared/corpus (DOCENT_SHARED names another place for ../shared)"

    /// A document's bytes.
    static func document(_ name: String) -> [UInt8] {
        bytes(path + "/corpus/" + name)
    }

    /// A file's bytes.
    static func bytes(_ file: String) -> [UInt8] { [UInt8](FileManager.default.contents(atPath: file) ?? Data()) }

    /// The folder of the golds beside the tests.
    static let goldFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().path + "/Gold"

    /// The lines of a gold file beside the tests.
    static func gold<Row: Decodable>(_ name: String, as type: Row.Type) throws -> [Row] {
        try rows(of: goldFolder + "/" + name)
    }

    /// The lines of a JSON Lines file.
    static func rows<Row: Decodable>(of file: String) throws -> [Row] {
        try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").map {
            try JSONDecoder().decode(Row.self, from: Data($0.utf8))
        }
    }
}
