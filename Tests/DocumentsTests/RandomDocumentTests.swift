import Documents
import Fuzzing
import Testing

/// Documents of random pieces: nothing traps, and all layers are in order and within the file.
struct RandomDocumentTests {
    private static let pieces = [
        "*", "**", "***", "_", "`", "[", "]", "(u)", "![", "<u>", "</u>", "<a href='x'>", "</a>", "<br>", "  \n", "\n",
        "\n\n", "- ",
        "1. ", "> ", "# ", "    ", "|", "|---|\n", "\u{A0}", "\u{A0}\n", "&amp;", "&nbsp;", "\\#", "\\*", "Q ",
        "MR. A: ",
        "12:36 P.M. EST", "Sec. 1. ", "Word", "word", ". ", "! ", "…", "”", "“", "U.S. ", ":", " – ", "END", "\\###",
        "<!-- -->", "<!--", "-->", "<table>", "<tr>", "<td>", "</td>", "</table>", "<script>", "$5 million", "3%",
        "[^1]", "[^1]: ",
        "\t", "\r\n", "\r", "é", "\u{200B}", "😀", "```\n", "~~", "---\n", "+++\n", "[x] ", "<img alt='a'>", "(ABC) ",
        "www.a.org",
    ]

    @Test(arguments: [1, 2, 3, 4, 55, 59])
    func layers(_ seed: UInt64) {
        var numbers = RandomNumbers(seed: seed)
        for _ in 0..<150 {
            var source: [UInt8] = []
            for _ in 0..<numbers.next(below: 60) {
                source += numbers.element(of: RandomDocumentTests.pieces).utf8
                if numbers.next(below: 60) == 0 { source.append(UInt8(numbers.next(below: 256))) }
            }
            check(Document(path: "random.md", source: source))
        }
    }

    private func check(_ document: Document) {
        let violation = LayerInvariants.violation(document)
        #expect(violation == nil, "\(String(decoding: document.source, as: UTF8.self).debugDescription)")
        let sample = Sample(document)
        for relation in Relation.allCases {
            for row in 0..<document.layer(relation).count {
                let node = sample.node(relation, row)
                for field in relation.schema.allFields.indices { _ = sample.library.field(field, of: node) }
            }
            guard relation.showsPlainText else { continue }
            // Where the texts stand, all in one pass, is where each stands.
            let ranges = document.plainRanges(of: relation, rows: (0..<sample.count(relation)).map { Int32($0) })
            let texts = ranges.map { range in
                String(decoding: document.plainText.bytes[Int(range.lowerBound)..<Int(range.upperBound)], as: UTF8.self)
            }
            #expect(texts == sample.texts(relation))
        }
    }
}
