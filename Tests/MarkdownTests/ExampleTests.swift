import Markdown
import Testing

/// Our own examples for each section of CommonMark's and GitHub's specifications; they need nothing but the package.
@Suite struct ExampleTests {
    @Test("Each example becomes the HTML that its rule asks for", arguments: ExampleFile.all)
    func examples(_ file: ExampleFile) {
        #expect(!file.examples.isEmpty)
        let safety: HTMLWriter.Safety = file.name == "gfm-6.11-disallowed-raw-html" ? .filtered : .asWritten
        for example in file.examples {
            #expect(
                html(example.markdown, example.dialect, safety: safety) == example.html,
                "\(file.section), example \(example.number): \(example.rule)")
        }
    }

    /// The sections of CommonMark 0.31.2 that state rules, and those that GitHub adds.
    private static let sections: Set = [
        "02.2-tabs", "02.4-backslash-escapes", "02.5-entities", "03.1-precedence", "04.1-thematic-breaks",
        "04.2-atx-headings", "04.3-setext-headings", "04.4-indented-code", "04.5-fenced-code", "04.6-html-blocks",
        "04.7-link-reference-definitions", "04.8-paragraphs", "04.9-blank-lines", "05.1-block-quotes",
        "05.2-list-items", "05.3-lists", "06-inlines", "06.1-code-spans", "06.2-emphasis", "06.3-links",
        "06.4-images", "06.5-autolinks", "06.6-raw-html", "06.7-hard-line-breaks", "06.8-soft-line-breaks",
        "06.9-textual-content", "gfm-4.10-tables", "gfm-5.3-task-list-items", "gfm-6.5-strikethrough",
        "gfm-6.9-autolinks", "gfm-6.11-disallowed-raw-html", "gfm-footnotes",
    ]

    @Test("Each section has its file, and there are enough examples")
    func sections() {
        #expect(Set(ExampleFile.all.map(\.name)) == Self.sections)
        #expect(ExampleFile.all.map(\.examples.count).reduce(0, +) >= 400)
    }

    @Test("No rule is proved twice in a section, and no example is without text", arguments: ExampleFile.all)
    func rules(_ file: ExampleFile) {
        let rules = file.examples.map(\.rule)
        #expect(Set(rules).count == rules.count)
        #expect(file.examples.allSatisfy { !$0.rule.isEmpty && !$0.markdown.isEmpty })
    }
}
