import Markdown
import Testing

/// Destinations, titles, languages, labels and entities.
@Suite struct ParsedTextTests {
    private func destinations(_ text: String) -> [String] {
        let source = Array(text.utf8)
        let parsed = ParsedMarkdown.parse(source, dialect: .document)
        return parsed.events.filter { [.link, .image, .autolink, .bareLink, .linkDefinition].contains($0.kind) }
            .map { parsed.destination(of: $0, in: source) }
    }

    @Test func destinationsAreDecoded() {
        #expect(
            destinations("[a](b\\_c&amp;d) [e](<f g>) ![h]() [i]\n\n[i]: j&ouml;") == ["b_c&d", "f g", "", "jö", "jö"])
        #expect(
            destinations("<http://a> <a@b.c> www.a.b a@b.c") == [
                "http://a", "mailto:a@b.c", "http://www.a.b", "mailto:a@b.c",
            ])
    }

    @Test func titles() {
        let source = Array("> [a](b 'c &lt;\n> d') [e](f)".utf8)
        let parsed = ParsedMarkdown.parse(source, dialect: .document)
        let titles = parsed.events.filter { $0.kind == .link }.map { parsed.title(of: $0, in: source) }
        #expect(titles == ["c <\nd", nil])
    }

    @Test func definitionsAreKnown() {
        let parsed = ParsedMarkdown.parse(Array("[a] [b](c)\n\n[A]: d\n[a]: e".utf8), dialect: .document)
        let links = parsed.events.filter { $0.kind == .link }.map { parsed.links[Int($0.detail)] }
        let definition = links[0].definition.map { parsed.events[Int($0)].kind }
        #expect(definition == .linkDefinition)
        #expect(links[1].definition == nil)
    }

    @Test func languages() {
        let source = Array("```c&amp;\\+ x\n```\n\n~~~\n~~~\n\n    a\n".utf8)
        let parsed = ParsedMarkdown.parse(source, dialect: .document)
        let languages = parsed.events.filter { $0.kind == .codeBlock }.map { parsed.language(of: $0, in: source) }
        #expect(languages == ["c&+", nil, nil])
    }

    @Test func footnoteLabels() {
        let source = Array("a[^b c] d[^É]\n\n[^é]: e".utf8)
        let parsed = ParsedMarkdown.parse(source, dialect: .document)
        let labels = parsed.events.compactMap { parsed.label(of: $0, in: source) }
        #expect(labels == ["É", "é"])
    }

    @Test(arguments: [
        ("&amp;", "&"), ("&AElig;", "Æ"), ("&zwnj;", "\u{200C}"), ("&#35;", "#"), ("&#X22;", "\""),
        ("&#0;", "\u{FFFD}"),
        ("&NotEqualTilde;", "\u{2242}\u{338}"), ("&aacute;", "á"), ("&zscr;", "𝓏"),
        ("&CounterClockwiseContourIntegral;", "∳"),
    ])
    func entities(_ text: String, _ decoded: String) {
        let parsed = ParsedMarkdown.parse(Array(text.utf8), dialect: .document)
        #expect(parsed.events.filter { $0.kind == .entity }.map { parsed.decoded($0) } == [decoded])
    }

    @Test(arguments: ["&", "&;", "&a", "&ampx;", "&#;", "&#x;", "&#12345678;", "&#xFFFFFFF;", "&Aelig;", "& amp;"])
    func noEntities(_ text: String) {
        #expect(events(.entity, text).isEmpty)
    }
}
