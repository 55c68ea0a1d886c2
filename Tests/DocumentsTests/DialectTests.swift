import Documents
import Reading
import Testing

/// What the signs of dialects become: relations and fields, and no text.
struct DialectTests {
    @Test func formulasStandInTheirSentences() {
        let sample = Sample("Each is $128$ by $x. Y$ wide\nand costs $300.\n\n$$\na = 40\n+ b\n$$\n\n```math\nc\n```")
        #expect(sample.texts(.formulas) == ["128", "x. Y", "a = 40\n+ b", "c"])
        #expect(sample.values(.formulas, "display") == ["false", "false", "true", "true"])
        #expect(sample.texts(.sentences) == ["Each is 128 by x. Y wide and costs $300.", "a = 40 + b"])
        #expect(sample.texts(.figures) == ["$300"])
    }

    @Test func calloutsAreBlocksWithATitle() {
        let sample = Sample(
            "> [!Note]- Low. Mind\n> C.\n\n!!! tip\n    D.\n\n::: {.columns}\n## E\n:::\n\n::: {.callout-warning title=\"F\"}\nG.\n:::"
        )
        #expect(sample.values(.callouts, "kind") == ["note", "tip", "warning"])
        #expect(sample.values(.callouts, "title") == ["Low. Mind", "-", "F"])
        #expect(sample.texts(.sentences) == ["Low.", "Mind", "C.", "D.", "E", "F", "G."])
        #expect(sample.values(.sections, "heading") == ["-", "E"])
        #expect(sample.texts(.quotes) == ["Low. Mind C."])
    }

    @Test func tagsOfTextAndFrontMatter() {
        let sample = Sample(
            "---\ntags: '#a, b c'\nkeywords: [d e, 2024]\ncategories: f\n---\n# G #h\n\n#i [#j](k) `#l` #m/n")
        #expect(sample.values(.tags, "name") == ["a", "b c", "d e", "2024", "f", "i", "m/n"])
        #expect(Set(sample.values(.tags, "source")) == ["meta", "text"])
    }

    @Test func citationsAreNoFigures() {
        let sample = Sample("As @pike2011 and @octocat say [see @a, p. 33; @b-c].\n\n@d too.")
        #expect(sample.values(.citations, "key") == ["pike2011", "octocat", "a", "b-c", "d"])
        #expect(sample.count(.figures) == 0)
        #expect(Sample("Thanks, @octocat and @angular/core 5 times.").count(.citations) == 0)
        #expect(Sample("See @fig-a [@b].").values(.citations, "key") == ["b"])
    }

    @Test func notesInPlaceAreNoPartOfTheirSentence() {
        let sample = Sample("The dam.^[See [here](a.md). *Twice*.] It[^1] stands.\n\n[^1]: A note.")
        #expect(sample.texts(.footnotes) == ["See here. Twice.", "A note."])
        #expect(sample.values(.footnotes, "label") == ["-", "1"])
        #expect(sample.texts(.sentences) == ["The dam.", "It stands.", "A note."])
    }

    @Test func definitionsHaveTheirTermAsLabel() {
        let sample = Sample("A *b*\n: C.\n: D.\n\nE\n\n: F.\n\n  G.")
        #expect(sample.values(.items, "label") == ["A b", "A b", "E"])
        #expect(sample.count(.lists) == 1)
        #expect(sample.texts(.sentences) == ["A b", "C.", "D.", "E", "F.", "G."])
    }

    @Test func headingsOfAllKinds() {
        let sample = Sample(
            "# ![A b](c.png)\n\n##\n\nd\n===\n\n<div>\n<h2 id=\"e\">F</h2>\n<p>G. H.</p>\n</div>\n\n### I {#j .k}\n\n### I\n\n### I & J"
        )
        #expect(sample.values(.sections, "heading") == ["A b", "-", "d", "F", "I", "I", "I & J"])
        #expect(sample.values(.sections, "anchor") == ["a-b", "-", "d", "e", "j", "i", "i--j"])
        #expect(sample.texts(.headings) == ["A b", "", "d", "F", "I", "I", "I & J"])
        #expect(sample.texts(.sentences) == ["d", "F", "G. H.", "I", "I", "I & J"])
        #expect(sample.values(.docs, "title") == ["A b"])
    }

    @Test(arguments: [
        ("Oil it.\n{ .annotate }", "Oil it."), ("- Oil it.\n    { #a style=\"b c\" }", "Oil it."),
        ("{#a .b}\nOil it.", "Oil it."), ("![Oil](a.png)\n{ width=\"9\" }", "-"), ("Oil {.a} it.", "Oil {.a} it."),
        ("- TOC\n{:toc}", "-"), ("1. Contents\n{: toc }\n\nOil it.", "Oil it."), ("{a, b}", "{a, b}"),
        ("See {ref}`oil` or {py:func}`b.c`.", "See oil or b.c."), ("{a} `b`", "{a} b"),
        ("\\newpage", "-"), ("\\noindent Oil it.", "Oil it."), ("\\vspace*{1cm}\nOil it.", "Oil it."),
        ("Use \\newpage so.", "Use \\newpage so."), ("\\emph{Oil}", "\\emph{Oil}"), ("::: {}\nOil it.\n:::", "Oil it."),
        ("{% comment %}\nWax. Oil.\n\n{% endcomment %}\nOil it.", "Oil it."),
        ("{::comment}\nWax.\n{:/comment}\n\nOil it.", "Oil it."), ("--8<-- \"a.md\"\n\nOil it.", "Oil it."),
    ])
    func signsForRenderersAreNoText(_ source: String, _ text: String) {
        #expect(Sample(source).texts(.sentences) == (text == "-" ? [] : [text]))
    }

    @Test func aRoleOfMathematicsIsAFormula() {
        let sample = Sample("Both {math}`a_1 + 5` and {math}`b` hold.")
        #expect(sample.texts(.formulas) == ["a_1 + 5", "b"])
        #expect(sample.count(.code) == 0)
        #expect(sample.count(.figures) == 0)
    }

    @Test func codeBetweenTags() {
        let sample = Sample("A.\n\n{% highlight ruby linenos %}\nb. C # 5 boats\n\nd\n{% endhighlight %}\n\nE.")
        #expect(sample.texts(.code) == ["b. C # 5 boats\n\nd"])
        #expect(sample.values(.code, "language") == ["ruby"])
        #expect(sample.values(.code, "info") == ["ruby linenos"])
        #expect(sample.texts(.sentences) == ["A.", "E."])
        let shortcode = Sample("{{< highlight go >}}\na. B\n{{< /highlight >}}\nC.")
        #expect(shortcode.values(.code, "info") == ["go"])
        #expect(shortcode.texts(.sentences) == ["C."])
        #expect(Sample("{% highlight go %}\n\nOars. Sails.").texts(.sentences) == ["Oars.", "Sails."])
    }

    @Test func aCalloutsHeadingIsItsTitle() {
        let sample = Sample(
            "::: {.callout-tip}\n## A\n\nB.\n:::\n\n::: {.note title=\"C\"}\n# D\n:::\n\n:::tip\nE.\n\n# F\n:::")
        #expect(sample.values(.callouts, "title") == ["A", "C", "-"])
    }

    @Test func tagsOfComponentsGoOnOverLines() throws {
        let source =
            "<Card\n  title=\"A. B\"\n  size={[1,\n\n    2]}\n>\n\nC *d*.\n\n</Card>\n\n- E\n\n  <Tip\n    wide\n  >\n  F.\n  </Tip>"
        let document = Document(path: "a.mdx", reading: try FileContent(Array(source.utf8), path: "a.mdx"))
        let sample = Sample(document)
        #expect(sample.texts(.sentences) == ["C d.", "E", "F."])
        #expect(sample.count(.quotes) == 0)
    }

    @Test func marksOfTasks() {
        let sample = Sample("- [x] a\n- [ ] b\n- [/] c\n- [1] d\n- e")
        #expect(sample.values(.items, "mark") == ["x", " ", "/", "-", "-"])
        #expect(sample.values(.items, "checked") == ["true", "false", "-", "-", "-"])
        #expect(sample.texts(.items) == ["a", "b", "c", "[1] d", "e"])
    }

    @Test func marksBesideCodeAreText() {
        #expect(Sample("a **/*.md b **c").texts(.sentences) == ["a **/*.md b **c"])
        #expect(Sample("f(**kw) and g(**kw)").texts(.sentences) == ["f(**kw) and g(**kw)"])
    }

    @Test func labelsOfItems() {
        let labels = { (text: String) in Sample(text).values(.items, "label") }
        #expect(labels("- **A** - b\n- `c` -- d\n- [E](f) – g\n- *H* - i\n- `j`: k") == ["A", "c", "E", "-", "j"])
        #expect(labels("- **一**：二\n- 三：四") == ["一", "三"])
        #expect(labels("- *Wax it. Oil it.*\n- **Wax it. Oil it.** So") == ["-", "Wax it. Oil it"])
        #expect(labels("- Add `a: b`\n- [c: d](e)\n- Run this:\n\n      f") == ["-", "-", "-"])
    }

    @Test func listsOfDifferentMarkersAreApart() {
        #expect(Sample("- a\n\n* b\n\n1. c\n2) d").count(.lists) == 4)
        #expect(Sample("- a\n\n<!-- -->\n\n- b").count(.lists) == 1)
        #expect(Sample("- a\n\n<!-- c -->\n\n- b").count(.lists) == 2)
    }

    @Test func cellsOfSeveralLinesAreOne() {
        let sample = Sample("+---+---+\n| a | b |\n+===+===+\n| c | d |\n|   | e |\n+---+---+")
        #expect(sample.texts(.cells) == ["a", "b", "c", "d e"])
        let spans = Sample(
            "+---+-------+\n| a | b     |\n|   +---+---+\n| f | c | d |\n+===+===+===+\n| g | h | i |\n+---+---+---+")
        #expect(spans.texts(.cells).filter { !$0.isEmpty } == ["a f", "b", "c", "d", "g", "h", "i"])
        #expect(spans.values(.rows, "values").last == "{a f: g, c: h, d: i}")
    }
}

/// Where links lead, among documents that are open and files that are on the disk.
struct LinkTargetTests {
    private struct Files: LinkedFiles {
        var paths: Set<String> = []
        func exists(_ path: String) -> Bool { paths.contains(path) }
        func holds(_ names: [String], below folder: String) -> Bool? {
            paths.contains { path in names.contains { path.hasSuffix("/" + $0) } }
        }
    }

    private func fields(_ field: String, _ links: String) -> [String] {
        let library = Library(files: Files(paths: ["v/pic.png", "v/x/plan.pdf"]))
        let main = Document(path: "v/main.md", source: Array("# Main\n\n\(links)".utf8))
        library.add(main)
        library.add(
            Document(path: "v/sub/Note.md", source: Array("# N\n\n## Second Part\n\nA ^blk\n\n<a id=\"z\"></a>b".utf8)))
        library.add(Document(path: "v/sub/index.md", source: Array("c".utf8)))
        guard let index = Relation.links.schema.index(ofField: field) else { return [] }
        return library.nodes(.links, inside: Node(document: 0, relation: .docs, index: 0)).map { node in
            if case .node(let target) = library.field(index, of: node) {
                return "\(library.document(of: target).path) \(target.relation) \(target.index)"
            }
            return Sample.string(library.field(index, of: node))
        }
    }

    @Test(arguments: [
        ("[a](sub/Note.md)", "v/sub/Note.md docs 0", "false"), ("[a](./sub/Note)", "v/sub/Note.md docs 0", "false"),
        ("[a](sub/Note.html#second-part)", "v/sub/Note.md sections 1", "false"),
        ("[a](sub/)", "v/sub/index.md docs 0", "false"),
        ("[a](sub/Note.md#z)", "v/sub/Note.md docs 0", "false"),
        ("[a](sub/Note.md#none)", "v/sub/Note.md docs 0", "true"),
        ("[a](#main)", "v/main.md sections 0", "false"), ("[a](#none)", "v/main.md docs 0", "true"),
        ("[a](pic.png)", "-", "false"),
        ("[a](gone.md)", "-", "true"), ("[a](/gone)", "-", "-"), ("[a](mailto:b@c.d)", "-", "-"),
        ("[a](https://b.c)", "-", "-"),
        ("[a]({% link b %})", "-", "-"), ("[a](/v/sub/Note.md)", "v/sub/Note.md docs 0", "false"),
        ("[[note]]", "v/sub/Note.md docs 0", "false"), ("[[Note#second part|x]]", "v/sub/Note.md sections 1", "false"),
        ("[[sub/Note#^blk]]", "v/sub/Note.md docs 0", "false"), ("![[plan.pdf]]", "-", "false"),
        ("[[Gone]]", "-", "true"),
    ])
    func leads(_ link: String, _ target: String, _ isBroken: String) {
        #expect(fields("target", link) == [target])
        #expect(fields("broken", link) == [isBroken])
    }

    @Test(arguments: [
        ("#way", "false"), ("#old", "false"), ("#Fares", "false"), ("#x", "false"), ("#none", "true"),
    ])
    func anyElementOfAPageHasItsName(_ anchor: String, _ isBroken: String) throws {
        let page =
            "<h1 id=Fares>F</h1><p id=\"way\">a <a name='old'>b</a> <a href='\(anchor)'>c</a></p><table id=x></table>"
        let document = Document(path: "a.html", reading: try FileContent(Array(page.utf8), path: "a.html"))
        #expect(Sample(document).values(.links, "broken") == [isBroken])
    }

    @Test func aPageTellsWhichDayItsWordsMean() throws {
        let page = """
            <p>Sent <time datetime="2020-01-02T10:00">yesterday</time>, due by <time datetime="2020-03-04">4 March 2020</time> or
            <time datetime="PT2H">2 hours</time> later, on <time>5 May 2021</time> or <code><time datetime=2020-02-02>x</time></code>.</p>
            """
        let document = Document(path: "a.html", reading: try FileContent(Array(page.utf8), path: "a.html"))
        let sample = Sample(document)
        #expect(sample.values(.dates, "value") == ["2020-01-02", "2020-03-04", "2021-05-05"])
        #expect(sample.texts(.dates) == ["yesterday", "4 March 2020", "5 May 2021"])
        #expect(sample.values(.dates, "bound") == ["-", "<=", "-"])
        #expect(sample.texts(.durations) == ["2 hours"])
    }

    @Test func withoutTheDiskItIsNotKnown() {
        #expect(Sample("[a](gone.md) [[Gone]] [b](#none)").values(.links, "broken") == ["-", "-", "true"])
    }
}
