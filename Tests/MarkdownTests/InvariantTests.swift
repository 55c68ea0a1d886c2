import Fuzzing
import Markdown
import Testing

/// What must hold of all events, over real documents and all the examples.
@Suite struct InvariantTests {
    static let dialects: [Dialect] = [.commonMark, .gitHub, .document]

    @Test(.enabled(if: SharedFiles.hasCorpus, SharedFiles.missing), arguments: dialects)
    func corpus(_ dialect: Dialect) {
        let documents = SharedFiles.corpus()
        #expect(documents.count == 999)
        for document in documents {
            let violation = EventInvariants.violation(document.bytes, dialect: dialect)
            #expect(violation == nil, "\(document.path)")
        }
    }

    @Test(.enabled(if: SharedFiles.hasSpecification, SharedFiles.missing), arguments: dialects)
    func examples(_ dialect: Dialect) throws {
        for name in ["commonmark-0.31.2.json", "gfm-extensions.json"] {
            for example in try SharedFiles.examples(name) {
                let violation = EventInvariants.violation(Array(example.markdown.utf8), dialect: dialect)
                #expect(violation == nil, "\(name), example \(example.example)")
            }
        }
    }
}
