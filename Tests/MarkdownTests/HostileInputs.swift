/// Texts that make careless parsers slow: about `size` bytes each.
enum HostileInputs {
    static let all: [(name: String, make: @Sendable (Int) -> String)] = [
        ("brackets", { repeated("[", $0) }),
        ("openers", { repeated("*a ", $0) }),
        ("strong openers", { repeated("**a ", $0) }),
        ("quotes", { repeated("> ", $0) }),
        ("backticks", { repeated("`", $0) }),
        ("backslashes", { repeated("\\", $0) }),
        ("angles", { repeated("<", $0) }),
        ("images", { repeated("![](", $0) }),
        ("image brackets", { repeated("![", $0) }),
        ("delimiter row", { repeated("|-", $0) }),
        ("delimiter rows", { repeated("|-\n", $0) }),
        ("closers", { repeated("a_ ", $0) }),
        ("mixed delimiters", { repeated("*a_ ", $0) }),
        ("unequal delimiters", { repeated("_a__", $0) }),
        ("threes", { "x" + repeated(" *a **b ***c", $0 / 2) + repeated(" a* b** c***", $0 / 2) }),
        ("nested strong", { repeated("*a **a ", $0 / 2) + repeated("b** b*", $0 / 2) }),
        ("long run", { repeated("*", $0 / 2) + "a" + repeated("*", $0 / 2) }),
        ("marks", { repeated("==a a== ==", $0) }), ("open marks", { repeated(" ==a", $0) }),
        ("note comments", { repeated("%%a ", $0) }), ("percent signs", { repeated("%% ", $0) }),
        ("roles", { repeated("{math}`", $0) }), ("attribute lines", { repeated("{ .a }\n", $0) }),
        ("open attribute lines", { repeated("{.a b=\"", $0) }), ("component tags", { repeated("<A\nb=\"\n", $0) }),
        ("code between tags", { repeated("{% highlight a %}\n", $0) }),
        ("ends of tags", { repeated("{::comment}\n\n{:/comment} a\n", $0) }),
        ("layout", { repeated("\\vspace{\n", $0) }),
        ("tildes", { repeated("~a ~~b ", $0) }),
        ("nested brackets", { repeated("[", $0 / 2) + "a" + repeated("]", $0 / 2) }),
        ("nested links", { repeated("[a](b", $0 / 2) + repeated(")", $0 / 2) }),
        ("closed brackets", { repeated("[a]", $0) }),
        ("full references", { "[a]: b\n\n" + repeated("[a][a]", $0) }),
        ("unknown references", { "[b]: c\n\n" + repeated("[a][a]", $0) }),
        ("images and links", { repeated("![", $0 / 2) + repeated("[a](b)", $0 / 2) }),
        ("open destinations", { repeated("[a](<b", $0) }),
        ("open bare destinations", { repeated("[a](b", $0) }),
        ("open titles", { repeated("[a](b \"", $0) }),
        ("parentheses", { "[a](" + repeated("(", $0) }),
        ("comments", { "a " + repeated("<!--", $0) }),
        ("comment block", { repeated("<!--\n", $0) }),
        ("instructions", { "a " + repeated("<?", $0) }),
        ("declarations", { "a " + repeated("<!a", $0) }),
        ("character data", { "a " + repeated("<![CDATA[", $0) }),
        ("character data block", { "<div>\n" + repeated("<![CDATA[", $0) }),
        ("open tags", { "a " + repeated("<a b=\"c", $0) }),
        ("attributes", { "a <a" + repeated(" b", $0) }),
        ("open tags in a block", { "<div>\n" + repeated("<a b='", $0) }),
        ("scripts in a block", { "<div>\n" + repeated("<script>", $0) }),
        ("tables in tables", { repeated("<table><td>", $0) }),
        ("wide spans", { "<table><tr>" + repeated("<td colspan=1000 rowspan=9>", $0) }),
        ("high spans", { "<table><tr>" + repeated("<td rowspan=0>", 1000 * 14) + repeated("<tr><td>", $0) }),
        ("open table", { repeated("<table>\n\n", $0) }),
        ("ends of tables", { repeated("<table>\n\n</table\n\n", $0) }),
        ("entities", { repeated("&a", $0) }),
        ("long entity", { "&" + repeated("a", $0) + ";" }),
        ("entity runs", { repeated("&lt;", $0) }),
        ("zeros", { "&#" + repeated("0", $0) + ";" }),
        ("bare links", { repeated("http://a.b ", $0) }),
        ("chained schemes", { repeated("http://", $0) }),
        ("chained www", { repeated("www.", $0) }),
        ("underscored domains", { repeated("_www._", $0) }),
        ("at signs", { repeated("a@", $0) }),
        ("underscored addresses", { repeated("a_a", $0) + "@" }),
        ("addresses", { repeated("_a@b_", $0) }),
        ("link ends", { "http://a.b" + repeated(")", $0) }),
        ("link end entities", { "http://a.b" + repeated("&a;", $0) }),
        ("colons", { repeated(":", $0) }),
        ("backtick runs", { backtickRuns($0) }),
        ("backtick pairs", { repeated("`a``b", $0) }),
        ("spaces before line ends", { repeated("a" + repeated(" ", 1000) + "\n", $0) }),
        ("spaces", { "a" + repeated(" ", $0) + "b" }),
        ("tabs", { "a" + repeated("\t", $0) + "\nb" }),
        ("hashes", { "# a" + repeated(" #", $0) }),
        ("lists in a line", { repeated("- ", $0 - 1) + "a" }),
        ("stars in a line", { repeated("* ", $0 - 1) + "a" }),
        ("numbers in a line", { repeated("1. ", $0 - 1) + "a" }),
        ("mixed marks in a line", { repeated("> - * 1) ", $0 - 1) + "a" }),
        ("200,000 levels", { repeated("- ", 400_000 * $0 / 1_000_000) + "a" }),
        ("lists and blank lines", { repeated("- ", $0 / 2) + "a" + repeated("\n", $0 / 2) }),
        ("lists and lines", { repeated("- ", $0 / 2) + "a\n" + repeated("b\n", $0 / 2) }),
        ("lists, blank lines and text", { repeated("- ", $0 / 2) + "a\n" + repeated("\n b\n", $0 / 2) }),
        ("quotes and lazy lines", { repeated("> ", $0 / 2) + "a\n" + repeated("b\n", $0 / 2) }),
        ("quotes and blank lines", { repeated("> ", $0 / 2) + "a" + repeated("\n", $0 / 2) }),
        ("quotes and quotes", { repeated("> ", $0 / 2) + "a\n" + repeated("> b\n", $0 / 2) }),
        ("steps of lists", { steps(of: "- a\n", indent: 2, size: $0) }),
        ("steps of quotes", { quoteSteps(size: $0) }),
        ("definitions", { repeated("[a]: b\n", $0) }),
        ("dollars", { repeated("$", $0) }),
        ("open formulas", { repeated("$a ", $0) }),
        ("open displays", { repeated("$$a\n", $0) }),
        ("texts in formulas", { repeated("$\\text{", $0) }),
        ("closed texts in formulas", { repeated("$\\text{$}", $0) }),
        ("open parentheses", { repeated("\\(a ", $0) }),
        ("parentheses and an end", { repeated("\\(a ", $0) + "\\)" }),
        ("open brackets of formulas", { repeated("\\[\n", $0) }),
        ("environments", { repeated("\\begin{a}\n", $0) }),
        ("environments of many names", { repeated("\\begin{a}\\begin{b}", $0) + "\\end{c}" }),
        ("nested environments", { repeated("\\begin{a}", $0 / 2) + repeated("\\end{a}", $0 / 2) }),
        ("wiki links", { repeated("[[a", $0) }),
        ("wiki brackets", { repeated("[[", $0 / 2) + repeated("]]", $0 / 2) }),
        ("embeds", { repeated("![[a|", $0) }),
        ("colon fences", { repeated(":::a\n", $0) }),
        ("colon fences and ends", { repeated(":::a\n", $0 / 2) + repeated(":::\n", $0 / 2) }),
        ("long colon fences", { repeated("::::a\n", $0 / 2) + repeated(":::b\n", $0 / 2) + repeated(":::\n", $0 / 2) }),
        ("fences in items", { repeated("- :::a\n", $0) + ":::\n" }),
        ("fenced callouts", { repeated("```{note}\n", $0) }),
        ("callouts", { repeated("!!! a\n", $0) }),
        ("callouts and blank lines", { repeated("!!! a\n\n\n", $0) }),
        ("quoted callouts", { repeated("> [!a] ", $0) }),
        ("directives", { repeated(".. note:: ", $0) }),
        ("notes", { repeated("^[", $0) }),
        ("closed notes", { repeated("^[", $0 / 2) + repeated("]", $0 / 2) }),
        ("templates", { repeated("{{", $0) }),
        ("template tags", { repeated("{% a ", $0) }),
        ("templates in destinations", { repeated("[a]({{", $0) }),
        ("attributes in braces", { repeated("[a]{#a ", $0) }),
        ("quoted attributes", { repeated("[a]{a='", $0) }),
        ("braces", { repeated("{", $0) }),
        ("components", { repeated("<A b={", $0) }),
        ("modules", { repeated("export {(\n\n", $0) }),
        ("comments in braces", { repeated("{/*\n\n", $0) }),
        ("at signs and letters", { repeated("@a", $0) }),
        ("citations", { repeated("[@a", $0) }),
        ("closed citations", { repeated("[@a", $0 / 2) + repeated("]", $0 / 2) }),
        ("tags", { repeated("#a ", $0) }),
        ("terms", { repeated("a\n: b\n\n", $0) }),
        ("terms in terms", { "a\n" + repeated(": ", $0) + "b" }),
        ("headings of HTML", { repeated("<h1>", $0) }),
        ("attributes of a heading", { "# " + repeated("{", $0) + "}" }),
        ("grid rows", { "+-+-+\n" + repeated("| +-+\n", $0) + "+-+-+\n" }),
        ("different definitions", { numbered($0) { "[a\($0)]: b\n" } }),
        ("definitions and uses", { numbered($0) { "[a\($0)]: b\n\n[a\($0)] " } }),
        ("definitions with titles", { repeated("[a]: b\n'c\n", $0) }),
        ("a long label", { repeated("[" + repeated("a", 990), $0) + "]" }),
        ("long reference", { "[x]: " + repeated("y", $0 / 2) + "\n\n" + repeated("[x]", $0 / 2) }),
        ("footnotes", { numbered($0) { "[^\($0)]: a\n\n[^\($0)] " } }),
        ("nested footnotes", { repeated("[^a]:", $0) }),
        ("wide header", { wideTable($0) }),
        ("wide rows", { "|a|\n|-|\n" + repeated("|", $0) }),
        ("escaped pipes", { "|a|\n|-|\n|" + repeated("\\|", $0) + "|" }),
        ("cells of code", { "|a|\n|-|\n" + repeated("|`\\|`", $0) }),
        ("fences", { repeated("```\n", $0) }),
        ("fence infos", { repeated("``` a\n~~~ b`\n", $0) }),
        ("underlines", { repeated("a\n-\n", $0) }),
        ("dash lines", { repeated("--- ---\n", $0) }),
        ("dash lines and text", { repeated("--- ---\na\n", $0) }),
        ("dash lines, text, blank lines", { repeated("--- ---\n\na b\n\n", $0) }),
        ("one dash line", { "-------\n" + repeated("a\n", $0) }),
        ("dash lines and headers", { repeated("--------\na\n", $0) }),
        ("dash lines in lists", { repeated("- ", $0 / 4) + "a\n" + repeated("--- ---\n", $0 / 2) }),
        ("headers without tables", { repeated("a  b\n---- ----\n\n", $0) }),
        ("wide dash lines", { "a b\n" + repeated("--- ", $0 / 2) + "\n" + repeated("a b\n", $0 / 2) }),
        ("grid lines", { repeated("+---+\n", $0) }),
        ("grid lines and text", { repeated("+---+\n| a |\n", $0) }),
        ("open grids", { repeated("+---+\n| a |\n\n", $0) }),
        ("wide grid", { wideGrid($0) }),
        ("plain text", { repeated("a", $0) }),
        ("words", { repeated("a ", $0) }),
        ("lines", { repeated("a\n", $0) }),
        ("paragraphs", { repeated("a\n\n", $0) }),
        ("empty lines", { repeated("\n", $0) }),
        ("carriage returns", { repeated("\r", $0) }),
        ("zero bytes", { repeated("\0", $0) }),
        ("no-break spaces", { repeated("\u{A0}", $0) }),
        ("lines of no-break spaces", { repeated("\u{A0} a\n", $0) }),
        ("no-break spaces in lists", { repeated("- \u{A0}", $0) }),
        ("exclamation marks", { repeated("!", $0) }),
        ("task markers", { repeated("- [ ] ", $0) }),
    ]

    static func repeated(_ text: String, _ size: Int) -> String {
        String(repeating: text, count: max(1, size / text.utf8.count))
    }

    private static func numbered(_ size: Int, _ make: (Int) -> String) -> String {
        var text = ""
        var number = 0
        while text.utf8.count < size {
            text += make(number)
            number += 1
        }
        return text
    }

    private static func backtickRuns(_ size: Int) -> String {
        var text = ""
        var length = 1
        while text.utf8.count < size {
            text += String(repeating: "`", count: length) + "a"
            length += 1
        }
        return text
    }

    private static func steps(of line: String, indent: Int, size: Int) -> String {
        var text = ""
        var depth = 0
        while text.utf8.count < size {
            text += String(repeating: " ", count: depth * indent) + line
            depth += 1
        }
        return text
    }

    private static func quoteSteps(size: Int) -> String {
        var text = ""
        var depth = 1
        while text.utf8.count < size {
            text += String(repeating: ">", count: depth) + "a\n\n"
            depth += 1
        }
        return text
    }

    private static func wideTable(_ size: Int) -> String {
        repeated("|a", size / 4) + "\n" + repeated("|-", size / 4) + "\n" + repeated("|a\n", size / 2)
    }

    private static func wideGrid(_ size: Int) -> String {
        let line = "+" + repeated("-+", size / 4) + "\n"
        return line + "|" + repeated("a|", size / 4) + "\n" + line
    }
}
