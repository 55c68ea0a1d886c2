import Documents

/// All layers of a document in Markdown, with every field of every node.
enum DocumentTarget: FuzzTarget {
    static let name = "document"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        try DocumentOracle.check { Document(path: "d.md", source: bytes) }
    }
}
