import Markdown
import Testing

/// Signs of dialects, and what only looks like one.
struct DialectTests {
    @Test func formulasBetweenDollars() {
        #expect(
            texts(.formula, "Let $a_1$, the $n$th, $`b`$ and $$c\n= d$$.") == ["$a_1$", "$n$", "$`b`$", "$$c\n= d$$"])
        #expect(texts(.formula, "$\\text{costs $5$}$ \\$x$") == ["$\\text{costs $5$}$"])
        #expect(texts(.emphasis, "$a *b$ c* $$*d*$$").isEmpty)
    }

    @Test(arguments: [
        "$5-$10; $20-$30, $40.", "Set $HOME and $PATH.", "$HOME/bin:$PATH", "$1.00 (US$ at par)", "US$m and A$m",
        "a $$ place, next to a $$$ place", "$5 for `a$b`", "[$A](b) and [$B](c)", "**$A** and **$B**", "$ x$ and $x $",
        "$a\n\nb$",
    ])
    func dollarsOfMoneyAndPrograms(_ text: String) {
        #expect(texts(.formula, text).isEmpty)
    }

    @Test func formulasOfTeX() {
        #expect(texts(.formula, "at \\(p = h/l\\) or \\(x\\)") == ["\\(p = h/l\\)", "\\(x\\)"])
        #expect(texts(.formula, "\\[a = b\\]") == ["\\[a = b\\]"])
        #expect(texts(.formula, "\\begin{align*}\na\n- b\n\\end{align*}") == ["\\begin{align*}\na\n- b\n\\end{align*}"])
        for text in ["\\[sic\\]", "\\(see below\\)", "\\(c\\) Any", "\\[a_b\\](c)", "\\begin{quote}\na\n\\end{quote}"] {
            #expect(texts(.formula, text).isEmpty, "\(text)")
        }
    }

    @Test func lettersInBracketsAreFormulasBelowOthers() {
        #expect(texts(.formula, "\\[a = b\\]\n\n- \\(a\\) is the load") == ["\\[a = b\\]", "\\(a\\)"])
        #expect(texts(.formula, "- \\(a\\) Any") == [])
    }

    @Test func bodiesOfDirectives() {
        let figure =
            "```{figure} a.png\n---\nname: a\n\nwidth: 3\n---\nThe load $p$.\n```\n\n:::{figure} b.png\n:name: b\n$q$\n:::"
        #expect(texts(.formula, figure) == ["$p$", "$q$"] && texts(.paragraph, figure) == ["The load $p$.", "$q$"])
        #expect(texts(.callout, "```{prf:lemma} On $a$\n:label: b\n\n$c$\n```").count == 1)
        #expect(texts(.formula, "```{prf:lemma} On $a$\n:label: b\n\n$c$\n```") == ["$a$", "$c$"])
        #expect(texts(.codeBlock, "```{prf:print}\na\n```").count == 1)
        #expect(texts(.thematicBreak, "```{note}\na\n\n---\n```").count == 1)
    }

    @Test func linesOfAFormulaBeginNoBlocks() {
        #expect(texts(.list, "$$\na\n- b\n# c\n$$").isEmpty)
        #expect(texts(.formula, "> $$\n> - a\n> $$") == ["$$\n> - a\n> $$"])
        #expect(texts(.list, "$$\n- a\n\n$$") == ["- a"])
    }

    @Test func wikiLinks() {
        #expect(texts(.link, "[[A b#c|d]] ![[E]] [[f]](g)") == ["[[A b#c|d]]", "![[E]]", "[[f]](g)"])
        #expect(texts(.image, "![[a.png|300]] ![[b/c.JPG|A boat]]") == ["![[a.png|300]]", "![[b/c.JPG|A boat]]"])
        for text in ["x[[1]]", "[[ -f a ]]", "[[a\nb]]", "`[[a]]`", "[[]]", "\\[[a]]"] {
            #expect(texts(.link, text).isEmpty, "\(text)")
        }
    }

    @Test func tags() {
        #expect(texts(.tag, "#a, #b/c (#d) a#e #42 #4a #é. [#f](g) `#h` \\#i") == ["#a", "#b/c", "#4a", "#é"])
        #expect(texts(.tag, "# a #b").isEmpty)
    }

    @Test func citationsAndNotes() {
        #expect(texts(.citation, "[see @a1, p. 3; -@b:c] and @d2001. e@f.g") == ["@a1", "@b:c", "@d2001"])
        #expect(texts(.citationGroup, "[@a](b) [@c]") == ["[@c]"])
        #expect(texts(.inlineNote, "a^[b [c](d) e] 10^[3]") == ["^[b [c](d) e]"])
    }

    @Test func templatesAndAttributes() {
        let text = "{{< a b=\"c. d\" >}} {% e %} {{ f }} [g](h){.i} `j`{.k} [l]{#m} {n} <T o={[1]}> {{p"
        #expect(
            texts(.markup, text) == [
                "{{< a b=\"c. d\" >}}", "{% e %}", "{{ f }}", "{.i}", "{.k}", "[", "]{#m}",
            ])
        #expect(texts(.htmlInline, text) == ["<T o={[1]}>"])
        #expect(texts(.markup, "# a {#b .c}\n\n# d {e}\n\nf {#g}\n---") == ["{#b .c}", "{#g}"])
    }

    @Test func attributesOfEmphasis() {
        #expect(texts(.markup, "a *b*{: .c} **d**{.e} *f{.g} h") == ["{: .c}", "{.e}"])
        #expect(texts(.emphasis, "a *b*{: .c} d") == ["*b*"])
    }

    @Test func marksAndCommentsOfNotes() {
        #expect(texts(.markup, "Bring ==rope== and **==wax==**, 带==绳子==来") == ["==", "==", "==", "==", "==", "=="])
        #expect(texts(.strong, "**a ==b** c==") == ["**a ==b**"])
        for text in ["a == b == c", "a==b==c", "a === b", "====", "`==a==`", "==a", "(a ==) b"] {
            #expect(texts(.markup, text).isEmpty, "\(text)")
        }
        #expect(texts(.markup, "%% a 5 b %%\n\nc %%d%% e\n%%f\ng%%") == ["%% a 5 b %%", "%%d%%", "%%f\ng%%"])
        for text in ["Use %% for a percent sign and %% again", "100%% of 5%%", "%%%%", "`%%a%%`", "%% a", "5 %%"] {
            #expect(texts(.markup, text).isEmpty, "\(text)")
        }
    }

    @Test func tabsAndSignsOfContents() {
        let text = "=== \"Linux\"\n\n    Run *it*.\n\n===+ \"Others\"\n    No."
        #expect(texts(.calloutTitle, text) == ["Linux", "Others"])
        #expect(texts(.emphasis, text) == ["*it*"])
        for text in ["=== \"a\"\nb", "== \"a\"\n\n    b", "===\n\n    b", "a\n==="] {
            #expect(texts(.callout, text).isEmpty, "\(text)")
        }
        #expect(texts(.markup, "[TOC]\n\n[[_TOC_]]\n\n[toc] a") == ["[TOC]", "[[_TOC_]]"])
        #expect(texts(.link, "[TOC]\n\n[toc]: a") == ["[TOC]"])
    }

    @Test func abbreviationsAndWhatIsRaised() {
        #expect(texts(.markup, "*[HTML]: Hypertext\n*[CSS]: Sheets\n\na") == ["*[HTML]: Hypertext", "*[CSS]: Sheets"])
        for text in ["*[a]: b*", "*[a] b", "a\n*[b]: c", "*[]: a"] { #expect(texts(.markup, text).isEmpty, "\(text)") }
        #expect(texts(.markup, "x^2^ and 10^-3^.") == ["^", "^", "^", "^"])
        for text in ["x^2 + y^2", "2^3^4", "x^a b^", "^2^", "x^^", "x^2^^"] {
            #expect(texts(.markup, text).isEmpty, "\(text)")
        }
        #expect(texts(.markup, "$$\na\n$$ {#eq-b}") == ["{#eq-b}"])
    }

    @Test func modulesOfMDX() {
        let text = "import A from 'b';\nexport const c = {\n\n};\n\n# d {e}\n\nimport duties"
        #expect(
            texts(.markup, text, .mdx) == ["import A from 'b';", "export const c = {\n\n};", "{e}", "import duties"])
        #expect(
            texts(.markup, "import A from 'b'\n\nimport duties rose\n\nexport default values", .document) == [
                "import A from 'b'"
            ])
        // Where indentation makes no code, it keeps no fence open.
        #expect(texts(.heading, "<A>\n    b\n\n    ```js\n    c\n    ```\n</A>\n\n# d", .mdx) == ["# d"])
        #expect(texts(.heading, "```js\nc\n    ```\n\n# d", .document) == [])
    }

    @Test func callouts() {
        #expect(texts(.calloutTitle, "> [!note]- A *b*\n> c") == ["A *b*"])
        #expect(texts(.callout, "!!! a \"B\"\n    c\n\n    - d\ne") == ["!!! a \"B\"\n    c\n\n    - d\ne"])
        #expect(texts(.callout, "::::a\n:::b[C]\n- d\n:::\n::::\ne").count == 2)
        #expect(texts(.calloutTitle, "```{tip} A\n:class: b\n\nc\n```") == ["A"])
        #expect(texts(.callout, ".. note:: a\n\n   b\n\nc") == [".. note:: a\n\n   b"])
        #expect(texts(.callout, "!!! a\n    b\n\n??? c\n\n    d") == ["!!! a\n    b", "??? c\n\n    d"])
        #expect(texts(.callout, "- a\n\n!!! b\n\n    c") == ["!!! b\n\n    c"])
        // What nothing closes is text.
        #expect(texts(.callout, ":::a\nb\n\n# C\n\n:::d\ne\n:::") == [":::d\ne\n:::"])
        #expect(texts(.callout, "- :::a\n  b\n  :::\n\n1. > :::c\n   > d\n   > :::").count == 2)
        #expect(texts(.callout, ":::a\n::: (b\nc\n:::") == [":::a\n::: (b\nc\n:::"])
        for text in ["!!! a b c", ":::a\nb", "::: \n", ".. code:: a", "> [!a](b)"] {
            #expect(texts(.callout, text).isEmpty, "\(text)")
        }
    }

    @Test func definitions() {
        #expect(texts(.item, "a\n: b\n: c\n\nd\n\n:   e\n\n    f") == [": b", ": c", ":   e\n\n    f"])
        #expect(texts(.item, "a\nb\n: c") == [": c"])
        #expect(texts(.paragraph, "a  \n b\n\n: c") == ["a", "b", "c"])
        let long = String(repeating: "d", count: 61)
        for text in ["a.\nb\n: c", "a\n\(long)\n: c", "a\nb\nc\nd\ne\n: f", "a\n:c", "# a\n: b", ": a"] {
            #expect(texts(.item, text).isEmpty, "\(text)")
        }
    }

    @Test func taskMarks() {
        #expect(texts(.taskMarker, "- [/] a\n- [✓] b\n- [1] c\n- [ab] d\n- [-](e)\n- [ ]") == ["[/]", "[✓]", "[ ]"])
    }

    @Test func headingsOfHTML() {
        #expect(texts(.heading, "<div>\n<h2 id=\"a\">B</h2>\nc\n</div>") == ["<h2 id=\"a\">B</h2>"])
        #expect(texts(.heading, "<table><td><h2>a</h2></table>").isEmpty)
    }

    @Test(
        arguments: [
            ("rust,ignore", "rust"), ("{r, echo=FALSE}", "r"), ("{.python .numberLines}", "python"), ("js{1,3}", "js"),
            ("{code-cell} ipython3", "ipython3"), ("c++ title=\"a\"", "c++"), ("{#a .b}", "b"), ("title=\"a\"", nil),
            ("{figure} a.png", nil), ("{.numberLines}", nil), ("{=html}", "html"), ("js:a.js", "js"),
        ] as [(String, String?)])
    func languages(_ info: String, _ language: String?) {
        #expect(CodeLanguage.name(in: info) == language)
    }
}
