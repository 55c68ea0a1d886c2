import Corpus
import Documents
import Platform
import Query
import Rendering

/// What must hold of all layers of a document of any kind, and of every field of every node.
enum DocumentOracle {
    /// - Parameter make: Makes the document; it is called twice, to compare what one core makes with what many do.
    static func check(_ make: () -> Document) throws(Violation) {
        let document = make()
        try Violation.check(LayerInvariants.violation(document))
        try Violation.check(document.plainText.violation(in: document.source))
        let library = Library()
        library.add(document)
        try Violation.check(NodeInvariants(library).violation())
        try compare(library, madeByManyCores: make())
    }

    /// The same document, its layers made on all cores at once, has the same rows with the same fields.
    private static func compare(_ library: Library, madeByManyCores other: Document) throws(Violation) {
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
