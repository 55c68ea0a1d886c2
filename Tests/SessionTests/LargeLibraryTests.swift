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

    /// What is found in the end, and whether any answer before it took longer than a key may.
    private func found(
        _ typed: String, of origin: ValueOrigin, _ kind: ValueCounter.Question.Kind = .literals, in values: FieldValues,
        most: Int = 200
    ) async throws -> FieldValues.Matches {
        for _ in 0..<3_000 {
            let matches = values.matches(
                of: origin, kind: kind, startingWith: typed, most: most, looks: true, within: .milliseconds(1))
            if matches.progress == nil { return matches }
            try await Task.sleep(for: .milliseconds(5))
        }
        return FieldValues.Matches(values: ["never done"], count: 0)
    }

    @Test func aValueOfTheLastDocumentIsFoundByItsStart() async throws {
        let library = library(3_000)
        library.add(Document(path: "last.md", source: Array("# Heading of Peru\n\n# peru again\n".utf8)))
        let values = FieldValues(library)
        let matches = try await found("\"Heading of", of: heading, in: values)
        #expect(matches.values == ["\"Heading of Peru\""] && matches.count == 1)
        // Where none starts so, those that have it.
        let others = try await found("\"PERU", of: heading, in: values)
        #expect(others.values == ["\"Heading of Peru\"", "\"peru again\""])
    }

    @Test func moreThanAreShownAreCounted() async throws {
        let values = FieldValues(library(3_000))
        let path = ValueOrigin(relation: .docs, field: Relation.docs.schema.index(ofField: "path") ?? 0)
        let matches = try await found("\"1", of: path, in: values)
        #expect(matches.values.count == 200 && matches.count == 1_111)
        let all = try await found("\"", of: path, in: values)
        #expect(all.values.count == 200 && all.count == 3_000)
    }

    @Test func whatIsFoundComesMeanwhileAndTheSearchCanBeLeft() async throws {
        let values = FieldValues(library(3_000))
        let first = values.matches(
            of: heading, kind: .literals, startingWith: "\"Head", most: 200, looks: true, within: .milliseconds(1))
        #expect((first.progress?.done ?? 0) < 3_000 && first.progress?.of == 3_000)
        values.stopSearch()
        // Another one takes its place, and the first can be gone on with.
        #expect(try await found("\"Heading 7", of: heading, in: values).values == ["\"Heading 7\""])
        #expect(try await found("\"Head", of: heading, in: values).count == 10)
    }

    @Test func textsComeInTheOrderOfTheirPlaces() async throws {
        let all = try await found("", of: heading, .texts, in: FieldValues(library(3)))
        #expect(all.values == ["Heading 0", "Heading 1", "Heading 2"])
        let some = try await found("HEADING 4", of: heading, .texts, in: FieldValues(library(300)))
        #expect(some.values == ["Heading 4"])
    }
}
