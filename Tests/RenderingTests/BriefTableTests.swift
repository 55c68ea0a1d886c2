import Documents
import Query
import Testing

@testable import Rendering

/// What a table shows of rows whose columns nobody has chosen.
struct BriefTableTests {
    private let library: Library = {
        let library = Library()
        let text = "# Pier\n\nThe old pier of the town will cost more than $48,000 to mend before winter comes again.\n"
        library.add(Document(path: "d.md", source: Array(text.utf8)))
        return library
    }()

    private func table(_ relation: Relation, chosen: [String]? = nil, width: Int = 80, all: Bool = false) -> [String] {
        var shape = RowShape(of: relation)
        if let chosen {
            shape.columns = shape.columns.filter { chosen.contains($0.name) }
            shape.isChosen = true
        }
        let nodes = library.documents[0].layer(relation).starts.indices.map {
            Node(document: 0, relation: relation, index: Int32($0))
        }
        var renderer = Renderer(library: library, format: .table, width: width)
        renderer.showsAllFields = all
        let result = QueryResult(.rows(Rows(shape, nodes.map { Row(node: $0) })))
        return String(decoding: renderer.bytes(of: result), as: UTF8.self).split(separator: "\n").map(String.init)
    }

    @Test func aFigureStandsAmongTheWordsOfItsSentence() {
        #expect(
            table(.money) == [
                "  value  bound  around                                                 at",
                "───────  ─────  ─────────────────────────────────────────────────────  ─────────",
                "$48,000  >      …cost more than $48,000 to mend before winter comes …  d.md:3:46",
            ])
    }

    @Test func allFieldsAreThereIfTheyAreAskedFor() {
        let names = table(.money, width: 200, all: true).first?.split(separator: " ") ?? []
        #expect(names.contains("kind") && names.contains("high") && !names.contains("around"))
    }

    @Test func whatWasChosenStaysWhateverItTakes() {
        let names = table(.money, chosen: ["text", "value", "value2", "unit", "of"], width: 20).first ?? ""
        #expect(names.split(separator: " ") == ["text", "value", "value2", "unit", "of"])
    }

    @Test func placesAreWhole() {
        #expect(table(.money, width: 30).last?.hasSuffix("  d.md:3:46") == true)
    }
}
