import Corpus
import Documents
import Query
import Rendering

/// All layers of a document, with every field of every node.
enum DocumentTarget: FuzzTarget {
    static let name = "document"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        let document = Document(path: "d.md", source: bytes)
        try Violation.check(LayerInvariants.violation(document))
        try Violation.check(document.plainText.violation(in: bytes))
        let library = Library()
        library.add(document)
        try Violation.check(NodeInvariants(library).violation())
        try compareWithManyCores(document, library)
    }

    /// The same document, its layers made on all cores at once, has the same rows with the same fields.
    private static func compareWithManyCores(_ document: Document, _ library: Library) throws(Violation) {
        let other = Document(path: document.path, source: document.source)
        let relations = Relation.allCases
        Parallel.forEachIndex(below: relations.count) { _ = other.layer(relations[relations.count - 1 - $0]) }
        let otherLibrary = Library()
        otherLibrary.add(other)
        for relation in relations {
            let isSame = rows(of: relation, in: library) == rows(of: relation, in: otherLibrary)
            try Violation.unless(isSame, "\(relation): other rows where all cores made them")
        }
    }

    /// The rows of a relation with all their fields and receipts, as JSON.
    private static func rows(of relation: Relation, in library: Library) -> [UInt8] {
        let rows = library.nodes(relation).map { Row(node: $0) }
        return Renderer(library: library, format: .json).bytes(
            of: QueryResult(.rows(Rows(RowShape(of: relation), rows))))
    }
}
