import Testing

@testable import Documents

/// What the layers declare.
struct SchemaTests {
    @Test func eachFieldHasAColumn() {
        let document = Document(path: "a.md", source: Array("a".utf8))
        for relation in Relation.allCases {
            #expect(document.layer(relation).columns.count == relation.schema.fields.count, "\(relation)")
            #expect(document.layer(relation).relation == relation)
        }
    }

    @Test func namesLeadToRelationsAndFields() {
        for relation in Relation.allCases {
            #expect(Relation(named: relation.schema.name) == relation)
            #expect(relation.schema.name == "\(relation)")
            for (index, field) in relation.schema.allFields.enumerated() {
                #expect(relation.schema.field(at: index)?.name == field.name)
            }
        }
        #expect(Relation(container: "item") == .items)
        #expect(Relation(container: "figure") == nil)
        #expect(Relation(named: "item") == nil)
        #expect(Relation.items.schema.index(ofField: "label") == 0)
        #expect(Relation.items.schema.index(ofField: "text") == 5)
        #expect(Relation.items.schema.index(ofField: "value") == nil)
        // An own field hides the common one.
        #expect(Relation.sections.schema.index(ofField: "path") == 5)
    }

    @Test func containersAreCommonFields() {
        let names = Field.common.map(\.name)
        #expect(
            names == [
                "text", "start", "end", "source", "line", "column", "at", "doc", "section", "turn", "block", "list",
                "item",
                "quote", "table", "row", "cell", "sentence", "link", "highlight",
            ])
        for relation in Relation.containers { #expect(names.contains(relation.schema.singular)) }
    }

    @Test func aNodeIsOneNode() {
        let library = Library()
        library.add(Document(path: "a.md", source: Array("- a\n\n      code\n\n`span` $5 million is 5%.\n".utf8)))
        func identity(_ relation: Relation, _ index: Int32 = 0) -> Node {
            library.identity(Node(document: 0, relation: relation, index: index))
        }
        #expect(identity(.lists) == Node(document: 0, relation: .blocks, index: 0))
        #expect(identity(.items) == Node(document: 0, relation: .blocks, index: 1))
        #expect(identity(.paragraphs) == Node(document: 0, relation: .blocks, index: 2))
        #expect(identity(.code) == Node(document: 0, relation: .blocks, index: 3))
        #expect(identity(.code, 1) == Node(document: 0, relation: .code, index: 1))
        #expect(identity(.money) == Node(document: 0, relation: .figures, index: 0))
        #expect(identity(.percents) == Node(document: 0, relation: .figures, index: 1))
    }

    @Test func filesBeyondTheLimitAreRefused() {
        // A file of 4 GB is not made here; what holds the places is 32 bits wide.
        #expect(Document.sizeLimit == Int(UInt32.max))
    }
}
