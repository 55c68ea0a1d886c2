import Testing

/// What becomes of the elements of a page.
@Suite struct PageTests {
    @Test(arguments: [
        ("<h2>Fares</h2><p>Pay <b>on</b> board.</p>", "heading2('Fares') paragraph('Pay' strong('on') 'board.')"),
        (
            "Loose <i>text</i><div>More</div>end",
            "paragraph('Loose' emphasis('text')) paragraph('More') paragraph('end')"
        ),
        ("<p>a<p>b", "paragraph('a') paragraph('b')"),
        (
            "<ul><li>one<li><p>two</p><p>three</p></ul>",
            "list(item(paragraph('one')) item(paragraph('two') paragraph('three')))"
        ),
        ("<ol><li>a<ul><li>b</ul></ol>", "list(item(paragraph('a') list(item(paragraph('b')))))"),
        ("<ul><li></li></ul>", "list(item())"),
        (
            "<dl><dt>Lee<dd>The side away from the wind.<dt>Luff<dt>Leech<dd>Edges.</dl>",
            "list(paragraph('Lee') item(paragraph('The side away from the wind.')) paragraph('Luff') paragraph('Leech') item(paragraph('Edges.')))"
        ),
        ("<dl><dt>Alba<dt>Bero</dl>", "list(item(paragraph('Alba')) item(paragraph('Bero')))"),
        ("<blockquote>So <cite>he</cite></blockquote>", "blockQuote(paragraph('So' emphasis('he')))"),
        ("<pre>\na &lt; b\n</pre>", "codeBlock('a' '<' 'b')"),
        ("<p>Use <code>a&amp;b</code>.", "paragraph('Use' codeSpan('a' '&' 'b') '.')"),
        ("<p>Use <code>a<a href=x>b<i>c</i></a></code>.", "paragraph('Use' codeSpan('a' link('b' 'c')) '.')"),
        (
            "<p>See <a href=x>the <b>map</b></a>, <a name=y>here</a>.",
            "paragraph('See' link('the' strong('map')) ',' 'here' '.')"
        ),
        ("<ul><li><h3>Fares</h3><p>a</p></li><li>b</li></ul>", "heading3('Fares') paragraph('a') paragraph('b')"),
        ("<ul><li>a</li><li><h3>Fares</h3></li></ul>", "list(item(paragraph('a')) item(heading3('Fares')))"),
        ("<table><tr><td class='gutter gl'><pre>1\n2</pre><td><pre>ab</pre></table>", "codeBlock('ab')"),
        ("<h2>Old<span class='mw-editsection'>[<a href=e>edit</a>]</span></h2>", "heading2('Old')"),
        ("<h2 class='a screen-reader-text'>More</h2><p>a <span class=sr-only>b</span>", "paragraph('a')"),
        ("<p class=gutter>Rain</p>", "paragraph('Rain')"),
        (
            "<title>A</title><header><h1>A</h1><p>B</p></header><p>c",
            "heading1('A') paragraph('B') paragraph('c')"
        ),
        ("<title>A</title><header><h1>A</h1><a href=x>B</a></header><p>c", "paragraph('c')"),
        ("<title>A</title><header><h1>D</h1></header><p>c", "paragraph('c')"),
        ("<h2>Fares<a href='#a1'>&#9670;&nbsp;&nbsp;</a></h2>", "heading2('Fares')"),
        ("<b><p>one</p><p>two</p></b>", "paragraph(strong('one')) paragraph(strong('two'))"),
        ("<a href=x><h3>Card</h3><p>More</p></a>", "heading3(link('Card')) paragraph('More')"),
        ("<p>a<br>b<hr>c", "paragraph('a' hardBreak 'b') thematicBreak paragraph('c')"),
        ("<p><img src=x alt=y>", "paragraph(htmlInline)"),
        ("<h1>Title <a href='#t'>¶</a></h1>", "heading1('Title')"),
        ("<h1>A<div>B</div></h1>", "heading1('A' softBreak 'B')"),
        ("<p>caf&eacute; &copy 2024 &#150; &unknown;", "paragraph('caf' 'é' '' '©' '2024' '–' '&unknown;')"),
        ("<p>a &amp b</p><p>1 < 2", "paragraph('a' '&' 'b') paragraph('1 < 2')"),
        ("<p>a</foo>b", "paragraph('a' 'b')"),
        ("<b>one<i>two</b>three</i>", "paragraph(strong('one' emphasis('two')) emphasis('three'))"),
        ("<p>a <b>b <code>c</b></code> d 5<p>e", "paragraph('a' strong('b' codeSpan('c')) 'd 5') paragraph('e')"),
        // What nothing closes ends with its block.
        ("<p>a <code>b<p>c 5<p>d", "paragraph('a' codeSpan('b')) paragraph('c 5') paragraph('d')"),
        ("<b>a<p>b</p>c", "paragraph(strong('a')) paragraph('b') paragraph('c')"),
        ("<p>a <b>b<p>c</b> d", "paragraph('a' strong('b')) paragraph(strong('c') 'd')"),
        ("<ul><li><kbd>a<ul><li>b</ul></ul>", "list(item(paragraph(codeSpan('a')) list(item(paragraph('b')))))"),
        // Lists of Word.
        (
            "<p class=MsoListParagraphCxSpFirst style='mso-list:l7 level1 lfo3'><![if !supportLists]><span>·<span>&nbsp; </span></span><![endif]>a</p> <p class=MsoListParagraphCxSpMiddle style='mso-list:l7 level2 lfo3'><span>o<span>&nbsp; </span></span>b</p><p class=MsoListParagraphCxSpLast><span>·</span>c</p><p class=MsoNormal>d</p>",
            "list(item(paragraph('\u{A0}' '' 'a') list(item(paragraph('\u{A0}' '' 'b')))) item(paragraph('c'))) paragraph('d')"
        ),
        (
            "<p class=MsoListParagraph>1.<span>&nbsp; </span>a</p><p class=MsoListParagraph><b>b</b> c</p>",
            "list(item(paragraph('\u{A0}' '' 'a'))) paragraph(strong('b') 'c')"
        ),
        (
            "<div class='fragment'><div class='line'>int a;</div><div class='line'>  b();</div></div><p>c",
            "codeBlock('int a;' hardBreak 'b();') paragraph('c')"
        ),
        ("<i>a<b>b<p>c</b>d</i>", "paragraph(emphasis('a' strong('b'))) paragraph(emphasis(strong('c') 'd'))"),
    ])
    func elementsBecomeEvents(_ html: String, _ outline: String) {
        let found = Pages.outline(html).replacing("paragraph()", with: "").replacing("('' ", with: "(")
        #expect(found == outline.replacing("('' ", with: "("))
    }

    @Test(arguments: [
        ("<nav>x</nav><p>a</p>", "a"), ("<header>x</header><main><header>b</header>a</main><footer>x</footer>", "ba"),
        ("<aside>x</aside><form>x</form>a<script>x<p></script><style>x</style>", "a"),
        ("<template><p>x</template>a<p hidden>x</p><p style='display: none'>x", "a"),
        ("<div role=navigation>x</div><div role=main>a</div><p>x", "a"), ("<article>a</article><p>x", "a"),
        ("<article>a</article><article>b</article>", "ab"), ("<main></main><p>a", "a"),
        ("<form><h1>a</h1><input value=x><button>x</button></form>", "a"),
        ("<section><header>a</header></section><dialog>x</dialog><dialog open>b</dialog>", "ab"),
        ("<svg><title>x</title><text>x</text></svg>a<noscript>x</noscript><select><option>x</select>", "a"),
        ("<title>x</title><body>a<textarea><p>x</textarea><iframe>x</iframe>", "a"),
        ("<table><caption>a</caption><tr><td>b<td>c</table>", "abc"), ("<table>a<tr><td>b<td>c</table>", "abc"),
    ])
    func whatNobodySeesIsNoText(_ html: String, _ letters: String) {
        #expect(Pages.letters(Array(html.utf8)) == letters)
    }

    @Test(arguments: [
        (
            "<ul><li><input type='checkbox' checked> a<li><label><INPUT type=checkbox> b</label></ul>",
            "list(item(paragraph(taskMarker() 'a')) item(paragraph(taskMarker() 'b')))"
        ),
        ("<ul><li><p><input type=checkbox>a</p></ul>", "list(item(paragraph(taskMarker() 'a')))"),
        (
            "<ul><li>a <input type=checkbox><li><input type=radio> b</ul>",
            "list(item(paragraph('a')) item(paragraph('b')))"
        ),
        ("<p><input type=checkbox> a", "paragraph('a')"),
    ])
    func boxesOfItemsAreTasks(_ html: String, _ outline: String) {
        #expect(Pages.outline(html).replacing("'' ", with: "") == outline)
    }

    @Test(arguments: [
        ("{% include \"menu.html\" %}<p>Hello {{ name }}{%- if a -%}!{% endif %}", "Hello"),
        ("<p>a{# x #}b{{.Title}}c{{{ x }}}d{{#each x}}", "abcd"),
        ("<table>{% for x in y %}<tr><td>a<td>{{x}}</tr>{% endfor %}<tr><td>b<td>c</table>", "abc"),
        ("<p>x^{{2a}} {{a b}} <code>{{ c }}</code> {{ d <pre>{% e %}</pre>", "x2aabcde"), ("<p>50{% a", "50a"),
    ])
    func signsOfTemplatesAreNoText(_ html: String, _ letters: String) {
        #expect(Pages.letters(Array(html.utf8)) == letters)
    }

    @Test(arguments: [
        (
            "<table><tr><th>A<th>B<tr><td>1<td>2</table>",
            "table(tableRow!(tableCell0!('A') tableCell1!('B')) tableRow(tableCell0('1') tableCell1('2')))"
        ),
        (
            "<table><thead><tr><td>A<td>B<tbody><tr><td colspan=2>1<tr><td><td>2</table>",
            "table(tableRow!(tableCell0!('A') tableCell1!('B')) tableRow(tableCell0('1')) tableRow(tableCell0() tableCell1('2')))"
        ),
        (
            "<table><tr><td rowspan=2>1<td>2<tr><td>3</table>",
            "table(tableRow(tableCell0('1') tableCell1('2')) tableRow(tableCell1('3')))"
        ),
        (
            "<table><tr><th>A<th>B<tr><td>1<td>2<tr><th colspan=2>Later</table>",
            "table(tableRow!(tableCell0!('A') tableCell1!('B')) tableRow(tableCell0('1') tableCell1('2')) tableRow(tableCell0!('Later')))"
        ),
        ("<table><tr><td><h2>Head</h2><p>Text</table>", "heading2('Head') paragraph('Text')"),
        ("<table><tr><td>Menu<tr><td>Text</table>", "paragraph('Menu') paragraph('Text')"),
        ("<table><tr><td><table><tr><td>1<td>2</table></table>", "table(tableRow(tableCell0('1') tableCell1('2')))"),
        (
            "<table><tr><td>1<p>2</p>3<td>4</table>",
            "table(tableRow(tableCell0('1' paragraph('2') paragraph('3')) tableCell1('4')))"
        ),
    ])
    func tablesHaveRowsAndColumns(_ html: String, _ outline: String) {
        #expect(Pages.outline(html) == outline)
    }
}
