import Markdown
import Testing

/// The examples of CommonMark's and GitHub's specifications, through the HTML writer.
@Suite struct SpecificationTests {
    @Test(.enabled(if: SharedFiles.hasSpecification, SharedFiles.missing))
    func commonMark() throws {
        let examples = try SharedFiles.examples("commonmark-0.31.2.json")
        #expect(examples.count == 652)
        for example in examples {
            #expect(
                html(example.markdown, .commonMark) == example.html,
                "example \(example.example), \(example.section)")
        }
    }

    /// GitHub's example 20 gives no HTML to compare with: it asks that nothing crash.
    static let different: Set<Int> = [20]

    @Test(.enabled(if: SharedFiles.hasSpecification, SharedFiles.missing))
    func gitHub() throws {
        for example in try SharedFiles.examples("gfm-extensions.json") {
            var dialect = Dialect.commonMark
            for name in example.extensions ?? [] {
                switch name {
                case "table": dialect.insert(.tables)
                case "strikethrough": dialect.insert(.strikethrough)
                case "autolink": dialect.insert(.bareLinks)
                case "tasklist": dialect.insert(.taskLists)
                case "footnotes": dialect.insert(.footnotes)
                default: Issue.record("an unknown extension, \(name)")
                }
            }
            let isEqual = html(example.markdown, dialect) == example.html
            #expect(
                isEqual != Self.different.contains(example.example),
                "example \(example.example), \(example.section)")
        }
    }

    /// The examples of CommonMark alone must not change with GitHub's extensions on, but where those are used.
    @Test(.enabled(if: SharedFiles.hasSpecification, SharedFiles.missing))
    func extensionsKeepToThemselves() throws {
        // These hold bare addresses.
        let different: Set<Int> = [602, 608, 611, 612]
        for example in try SharedFiles.examples("commonmark-0.31.2.json") {
            #expect(
                (html(example.markdown, .gitHub) == example.html) != different.contains(example.example),
                "example \(example.example), \(example.section)")
        }
    }
}

/// The HTML of a text.
func html(_ markdown: String, _ dialect: Dialect, safety: HTMLWriter.Safety = .asWritten) -> String {
    let source = Array(markdown.utf8)
    let parsed = ParsedMarkdown.parse(source, dialect: dialect)
    return String(decoding: HTMLWriter.html(parsed, of: source, safety: safety), as: UTF8.self)
}
