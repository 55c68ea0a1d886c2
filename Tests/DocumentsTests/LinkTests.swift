import Documents
import Testing

/// Links and images.
struct LinkTests {
    @Test func kinds() {
        let sample = Sample(
            """
            [a](http://A.com/b?x=1&amp;y \"T\") [b][r] <https://c.d:80/> www.e.org <a href=\"/f?g&amp;h\" title='t'>**i**</a>

            [r]: <u v> 'w'
            """)
        #expect(sample.values(.links, "kind") == ["inline", "reference", "autolink", "bare", "html"])
        #expect(
            sample.values(.links, "url")
                == ["http://A.com/b?x=1&y", "u v", "https://c.d:80/", "http://www.e.org", "/f?g&h"])
        #expect(sample.values(.links, "host") == ["a.com", "-", "c.d", "www.e.org", "-"])
        #expect(sample.values(.links, "title") == ["T", "w", "-", "-", "t"])
        #expect(sample.texts(.links) == ["a", "b", "https://c.d:80/", "www.e.org", "i"])
        #expect(sample.sources(.links).last == "<a href=\"/f?g&amp;h\" title='t'>**i**</a>")
    }

    @Test func noBareAddressIsWithinALink() {
        #expect(Sample("[www.a.org](b)").count(.links) == 1)
        #expect(
            Sample("<a href=\"b\">www.a.org</a> <a name=\"b\"> www.a.org</a>").values(.links, "kind") == [
                "html", "bare",
            ])
    }

    @Test func images() {
        let sample = Sample("a ![b *c* \\*](d.png \"e\") <img src=\"f.png\" alt=\"g  &amp; h\"> i")
        #expect(sample.texts(.images) == ["b c *", "g & h"])
        #expect(sample.values(.images, "url") == ["d.png", "f.png"])
        #expect(sample.values(.images, "kind") == ["inline", "html"])
        #expect(sample.texts(.paragraphs) == ["a i"])
        #expect(sample.count(.links) == 0)
    }

    @Test func aParagraphOfOnlyAnImageIsABlock() {
        #expect(Sample("![a](b)").values(.blocks, "kind") == ["paragraph"])
    }
}
