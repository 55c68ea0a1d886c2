import Documents

/// The sentences of a document.
enum SentencesTarget: FuzzTarget {
    static let name = "sentences"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        let document = Document(path: "d.md", source: bytes)
        let library = Library()
        library.add(document)
        try Violation.check(LayerInvariants.violation(document))
        let layer = document.layer(.sentences)
        for row in 0..<layer.count {
            let node = Node(document: 0, relation: .sentences, index: Int32(row))
            if row > 0 {
                try Violation.unless(layer.starts[row] >= layer.ends[row - 1], "\(row): it overlaps the last")
            }
            guard let block = library.container(.blocks, of: node) else { throw Violation("\(row): it is in no block") }
            try Violation.unless(
                library.span(of: block).upperBound >= layer.ends[row], "\(row): it goes on beyond its block")
        }
        for relation in [Relation.words, .figures, .names, .acronyms] { _ = document.layer(relation) }
    }
}
