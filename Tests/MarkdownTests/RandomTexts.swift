/// Random texts, the same for the same seed: pieces of Markdown strung together, and documents with bytes changed.
struct RandomTexts: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    /// SplitMix64 (Steele, Lea and Flood, 2014).
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var value = state
        value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
        value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
        return value ^ (value >> 31)
    }

    static let pieces: [String] = [
        "a", "b c", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\r\n", "\r", "> ", ">", "- ", "* ", "+ ", "1. ",
        "23) ",
        "# ", "## a ##", "***", "---", "===", "- - -", "```", "~~~", "``", "`", "`a`", "*", "**", "_", "__", "*a*",
        "**b**",
        "~", "~~", "[", "]", "(", ")", "![", "[a](b)", "[a](<b c> \"d\")", "[a][b]", "[b]: c\n", "[b]: c 'd\ne'\n",
        "[^1]",
        "[^1]: ", "<", ">", "<a>", "</a>", "<a b='c'>", "<!-- c -->", "<!--", "-->", "<?x?>", "<![CDATA[", "]]>",
        "<div>\n",
        "</div>", "<table>", "<tr>", "<td>", "<th colspan=2>", "<td rowspan=2>", "</td>", "</tr>", "</table>",
        "<thead>",
        "<script>", "</script>", "<pre>", "<br>", "&amp;", "&#65;", "&", ";", "&ouml;", "\\", "\\*", "\\|", "|",
        "| a | b |\n",
        "|-|-|\n", "|:-:|\n", ":-", "http://a.b/c", "www.a.b", "a@b.c", "mailto:a@b.c", "<http://a>", "<a@b.c>", "[ ] ",
        "[x] ",
        "\u{A0}", "\u{A0}\n", "é", "“", "”", "…", "漢", "\u{FEFF}", "\0", "!", ".", ":", "\"", "'", "=", "$", "$a$",
        "---- ----\n", "-- ---\n", "--------\n", "a  b\n", "+---+---+\n", "| a | b |\n", "+===+===+\n", "+:-:+\n",
        "$$", "\\(", "\\)", "\\[", "\\]", "\\begin{a}", "\\end{a}", "$`a`$", "[[", "]]", "[[a|b]]", "![[a.png]]", "#a ",
        "==", "==a==", "%%", "%%a%%", "{ .a }\n", "{a}`b`", "{math}`a`", "\\newpage", "--8<-- \"a\"\n", "<A\n  b\n>\n",
        "{% highlight a %}\n", "{% endhighlight %}\n", "{::comment}\n", "{:/comment}\n", "::: {}\n",
        " @a",
        "[@a]", "^[", "{", "}", "{#a}", "{.a b=c}", "{{", "}}", "{% a %}", "{/*", "*/}", "<A b={c}>",
        "import a from 'b'\n",
        "export {\n", ":::", ":::a[b]\n", "::: {.a}\n", "!!! a \"b\"\n", "!!! a\n    ", "> [!a] b\n", "```{note} a\n",
        ".. note:: ", ":class: a\n", "\n: ", "a\n: b\n", "- [/] ", "<h2 id=a>", "</h2>", "|   +---+\n",
        "Table: a\n",
        "  a    b\n  ---  ---\n  c    d\n\n", "-----\na b\n--- -\nc d\n\ne f\n-----\n\n",
    ]

    /// A text of up to `count` pieces.
    mutating func text(pieces count: Int) -> [UInt8] {
        var text: [UInt8] = []
        for _ in 0..<Int.random(in: 1...count, using: &self) {
            text += Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)].utf8
            // Now and then, bytes that are no UTF-8.
            if Int.random(in: 0..<200, using: &self) == 0 { text.append(UInt8.random(in: 0...255, using: &self)) }
        }
        return text
    }

    /// A part of a document with some of its bytes removed, doubled, changed, or pieces put in.
    mutating func mutation(of document: [UInt8]) -> [UInt8] {
        let start = Int.random(in: 0...document.count, using: &self)
        var text = Array(document[start..<min(document.count, start + 600)])
        for _ in 0..<Int.random(in: 1...12, using: &self) where !text.isEmpty {
            let place = Int.random(in: 0..<text.count, using: &self)
            switch Int.random(in: 0..<5, using: &self) {
            case 0: text.remove(at: place)
            case 1: text[place] = UInt8.random(in: 0...255, using: &self)
            case 2: text.insert(contentsOf: text[place..<min(text.count, place + 20)], at: place)
            default:
                text.insert(
                    contentsOf: Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &self)].utf8, at: place)
            }
        }
        return text
    }
}
