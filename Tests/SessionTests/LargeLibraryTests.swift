import Documents
import Query
import Testing

@testable import Session

/// Values of many documents, which are counted in the background.
@Suite struct LargeLibraryTests {
    private func library(_ count: Int) -> Library {
        let library = Library()
        for place in 0..<count {
            library.add(
                Document(
                    path: "\(place).md",
                    source: Array("# Heading \(place % 10)\n\nText of $\(place + 1) million.\n".utf8)))
        }
        return library
    }

    private var heading: ValueOrigin {
        ValueOrigin(relation: .sections, field: Relation.sections.schema.index(ofField: "heading") ?? 0)
    }

    @Test func aKeyNeverWaitsAndTheValuesComeMeanwhile() async throws {
        let values = FieldValues(library(200))
        var found = values.values(of: heading, within: .milliseconds(1))
        for _ in 0..<500 where found.count < 10 {
            try await Task.sleep(for: .milliseconds(10))
            found = values.values(of: heading, within: .milliseconds(1))
        }
        #expect(found.count == 10)
        #expect(found.first == "\"Heading 0\"")
    }

    @Test func documentsThatAreOpenedLaterAreCountedToo() async throws {
        let library = library(100)
        let values = FieldValues(library)
        _ = values.values(of: heading, within: .seconds(20))
        library.add(Document(path: "new.md", source: Array("# Another\n".utf8)))
        var found: [String] = []
        for _ in 0..<500 where !found.contains("\"Another\"") {
            found = values.values(of: heading, within: .seconds(1))
        }
        #expect(found.contains("\"Another\""))
    }

    @Test func fewSmallDocumentsAreLookedIntoAtOnce() {
        #expect(FieldValues(library(3)).values(of: heading, within: .zero).count == 3)
    }

    @Test func textsComeInTheOrderOfTheirPlaces() {
        let texts = FieldValues(library(3)).texts(of: heading, within: .zero)
        #expect(texts == ["Heading 0", "Heading 1", "Heading 2"])
    }
}
