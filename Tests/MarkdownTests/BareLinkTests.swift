import Markdown
import Testing

/// Bare addresses, GFM's extended autolinks.
@Suite struct BareLinkTests {
    @Test(arguments: [
        ("see http://a.b/c_d_e.", ["http://a.b/c_d_e"]),
        ("(https://a.b/c(d)) x", ["https://a.b/c(d)"]),
        ("www.a.b?c=d&amp; e", ["www.a.b?c=d"]),
        ("**http://a.b**, *www.a.b*", ["http://a.b", "www.a.b"]),
        ("ftp://a.b, HTTP://A.B!", ["ftp://a.b", "HTTP://A.B"]),
        ("xhttp://a.b xwww.a.b http://_", []),
        ("a_b.c@d-e.f, mailto:a@b.c. xmpp:a@b.c/d", ["a_b.c@d-e.f", "mailto:a@b.c", "xmpp:a@b.c/d"]),
        ("a@b, a@b.c-, @b.c", []),
        ("[see http://a.b/c]", ["http://a.b/c"]),
        ("`http://a.b` <http://a.b> http://a.b<br>", ["http://a.b"]),
        ("http://a_b.c http://a.b_c", []),
        ("a\u{A0}www.a.b/c\u{A0}d http://a.b\u{A0}c", ["www.a.b/c", "http://a.b"]),
    ])
    func found(_ text: String, _ links: [String]) {
        #expect(texts(.bareLink, text) == links, "\(text)")
        #expect(outline(text).contains("paragraph"), "\(outline(text))")
    }

    /// A link's text is no link, but is unescaped as text is.
    @Test func noneWithinALink() {
        #expect(
            outline("[http://a.b/c\\_d](e) ![www.a.b](f)") == """
                paragraph «[http://a.b/c\\_d](e) ![www.a.b](f)»
                 link «[http://a.b/c\\_d](e)» «http://a.b/c\\_d»
                  text «http://a.b/c»
                  escape «\\_» «_»
                  text «d»
                 text « »
                 image «![www.a.b](f)» «www.a.b»
                  text «www.a.b»
                """)
    }
}
