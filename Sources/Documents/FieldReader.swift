/// Reads fields of nodes, most of them of one document and relation: what those have in common is looked up once.
///
/// For one thread at a time.
package final class FieldReader {
    private let library: Library
    /// The document and the layer of the node that was read last.
    private var last: (number: Int32, relation: Relation, document: Document, layer: Layer)?

    package init(_ library: Library) { self.library = library }

    /// A field of a node, by its index in `RelationSchema.allFields`.
    package func field(_ index: Int, of node: Node) -> FieldValue {
        if let last, last.number == node.document, last.relation == node.relation {
            return last.document.value(ofField: index, of: node, in: last.layer, library)
        }
        let document = library.document(of: node)
        let layer = document.layer(node.relation)
        last = (node.document, node.relation, document, layer)
        return document.value(ofField: index, of: node, in: layer, library)
    }
}
