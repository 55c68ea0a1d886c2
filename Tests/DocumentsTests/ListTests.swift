import Documents
import Reading
import Testing

/// Lists, items and labels; paragraphs.
struct ListTests {
    @Test func emptyCommentsJoinLists() {
        let sample = Sample("1. a\n\n<!-- -->\n\n1. b\n   - c\n\n   <!-- -->\n\n   - d\n\n<!-- x -->\n\n1. e\n")
        #expect(sample.count(.lists) == 3)
        #expect(sample.values(.items, "number") == ["1", "2", "-", "-", "1"])
        #expect(sample.values(.items, "depth") == ["1", "1", "2", "2", "1"])
        #expect(sample.values(.lists, "ordered") == ["true", "false", "true"])
        #expect(sample.values(.lists, "first") == ["1", "-", "1"])
        #expect(sample.values(.lists, "depth") == ["1", "2", "1"])
    }

    @Test func otherKindsAreNotJoined() {
        #expect(Sample("- a\n\n<!-- -->\n\n1. b\n").count(.lists) == 2)
        #expect(Sample("- a\n\nx\n\n- b\n").count(.lists) == 2)
    }

    @Test func listsOfAPageAreApartAndMayNumberTheirItems() throws {
        let page = "<ol><li>a<li value=9>b<li>c</ol><ol start=4><li>d</ol><ul><li>e</ul><ul><li>f</ul>"
        let sample = Sample(Document(path: "a.html", reading: try FileContent(Array(page.utf8), path: "a.html")))
        #expect(sample.count(.lists) == 4)
        #expect(sample.values(.items, "number") == ["1", "9", "10", "4", "-", "-"])
    }

    @Test func bulletsOfTextMakeNoItem() { #expect(Sample("• a\n• b").count(.items) == 0) }

    @Test func tasksOfAPage() throws {
        let html = "<ul><li><input type='checkbox' checked> Oil it<li><input type='checkbox'> Wax it<li>Row</ul>"
        let sample = Sample(Document(path: "a.html", reading: try FileContent(Array(html.utf8), path: "a.html")))
        #expect(sample.values(.items, "checked") == ["true", "false", "-"])
        #expect(sample.values(.items, "mark") == ["x", " ", "-"])
        #expect(sample.texts(.items) == ["Oil it", "Wax it", "Row"])
    }

    @Test func tasks() {
        let sample = Sample("- [x] a\n- [ ] b\n- c\n")
        #expect(sample.values(.items, "checked") == ["true", "false", "-"])
        #expect(sample.texts(.items) == ["a", "b", "c"])
        #expect(sample.values(.lists, "tight") == ["true"])
    }

    @Test(arguments: [
        ("Rail:  California", "Rail"), ("<u>Seaports</u>:  In", "Seaports"), ("**Label.** Text", "Label"),
        ("*Label* – text", "Label"), ("**Label** text", "-"), ("One two, three: four", "-"),
        ("It’s well-known: a", "It’s well-known"),
        ("a b c d e f g h i: j", "-"), ("10:30 is late", "-"), ("**A:**", "A"), ("**Is it?** Yes", "Is it"),
        ("\(String(repeating: "a", count: 61)): b", "-"), ("[Link](u): a", "Link"), ("Coût : 5 €", "Coût"),
    ])
    func labels(_ item: String, _ label: String) {
        #expect(Sample("- \(item)\n").values(.items, "label") == [label])
    }

    @Test func aLabelBelongsToTheFirstSentence() {
        #expect(Sample("- **Label.** One. Two.").texts(.sentences) == ["Label. One.", "Two."])
    }

    @Test(arguments: [
        ("a\n\u{A0}\nb", 2), ("a  \n\u{A0}  \nb", 2), ("a<br><br>b", 2), ("a\\\n\\\nb", 2), ("a  \nb", 1),
        ("\u{A0}\n\na", 1),
        ("a  \n**  \n**b", 2), ("&nbsp;\n\na", 1),
    ])
    func paragraphs(_ source: String, _ count: Int) {
        #expect(Sample(source).count(.paragraphs) == count)
    }

    @Test(arguments: [
        ("(a) b", "(a)"), ("(iv) b", "(iv)"), ("iv. b", "iv."), ("(1) b", "(1)"), ("b. c", "b."), ("(see) b", "-"),
        ("I. b", "I."), ("ok. b", "-"), ("A. B", "-"),
    ])
    func paragraphLabels(_ source: String, _ label: String) {
        #expect(Sample("x\n\n" + source).values(.paragraphs, "label").last == label)
    }
}
