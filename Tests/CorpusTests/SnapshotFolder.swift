import Corpus
import Documents
import Foundation
import TestSupport

/// A folder of documents with a cache beside it, and all that can be asked of them.
struct SnapshotFolder: @unchecked Sendable {
    /// It is only made and taken away by one thread.
    let folder: TestSupport.Folder
    var cache: String { "\(folder.path)/cache" }
    var documents: String { "\(folder.path)/in" }
    /// How far the clock is ahead: files seem to have been changed long ago.
    var ahead = Duration.seconds(60)
    var grain = Duration.seconds(2)
    var version = "1"
    var limit = Snapshots.usualLimit

    init() throws { folder = try TestSupport.Folder() }

    static let texts: [(name: String, text: Data)] = [
        (
            "a.md",
            Data(
                """
                ---
                title: Five & more
                date: 2024-05-06
                tags: [one, two]
                ---
                # The *first* heading

                It costs at least $5.25 million &amp; 12% (or `code`) by 3 May 2024, [a link](b.md "title").

                1. **Rail:** 20 km in 3 days [other](https://example.org/x) #tag
                2. [ ] task ==marked== ![picture](p.png)

                | Quay | Fare |
                | --- | --- |
                | Orne | €2.40 |

                > [!note] Title
                > The United Nations (UN) said so last month. The UN did.

                ```swift
                let x = 1
                ```

                Note[^1] <!-- hidden --> $x^2$

                [^1]: The note.
                """.utf8)
        ),
        ("b.md", Data("# B\n\n- between 5 and 10 tons per year\n- the 45-year-old Ms. Smith — she’s here\n".utf8)),
        (
            "c.html",
            Data(
                """
                <!doctype html><html lang=de><title>Seite</title><body><h1 id=x>Kopf</h1>
                <p>Es kostet 5 Millionen Euro.</p><a href="b.md">B</a><table><tr><th>A<td>4</table>
                """.utf8)
        ),
        ("d.txt", "Q. Überall 3 Tage?\n\nA. Ja, $4 am 3. Mai 2024.\n".data(using: .utf16) ?? Data()),
        ("e.md", Data("---\ntitle: [broken\n---\n\nA \u{FF} b, $3.\n".utf8) + Data([0xFF, 10])),
    ]

    /// Writes the documents, and more of them.
    func fill(_ more: Int = 0) throws {
        for (name, text) in Self.texts { try folder.write("in/\(name)", text) }
        for number in 0..<more { try folder.write("in/more/\(number).md", "# M\(number)\n\nIt is $\(number).\n") }
    }

    func snapshots() -> Snapshots {
        let ahead = ahead
        return Snapshots(in: OwnFolder(cache), version: version, limit: limit, least: 2, grain: grain) {
            .seconds(Date().timeIntervalSince1970) + ahead
        }
    }

    /// What a new process would make of the folder: all fields of all rows of some relations.
    struct Answer: Equatable {
        var lines: [String]
        var kept = 0

        static func == (left: Answer, right: Answer) -> Bool { left.lines == right.lines }
    }

    func answer(_ relations: [Relation] = Relation.allCases, with snapshots: Snapshots?) -> Answer {
        var loader = Loader()
        loader.snapshots = snapshots
        let library = Library()
        let opened = OpenFiles().open([documents], with: loader, in: library)
        var lines = opened.problems.map { "\($0)" }
        for document in library.documents {
            lines.append("\(document.path) \(document.fileCount) \(document.textCount) \(document.problems)")
        }
        for relation in relations {
            for node in library.nodes(relation) {
                let values = relation.schema.allFields.indices.map { "\(library.field($0, of: node))" }
                lines.append("\(node) \(library.span(of: node)) \(library.identity(node)) \(values)")
            }
        }
        let kept = library.documents.count { $0.isKept }
        withExtendedLifetime(library) { snapshots?.write() }
        return Answer(lines: lines, kept: kept)
    }

    /// The snapshot's file.
    var file: String? {
        (try? FileManager.default.contentsOfDirectory(atPath: cache))?.first { $0.hasSuffix(".snapshot") }
            .map { "\(cache)/\($0)" }
    }
}
