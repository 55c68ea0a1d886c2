import Testing

@testable import Reading

/// What a page says of itself.
@Suite struct PageHeadTests {
    private func head(_ html: String) -> PageHead { Page(Array(html.utf8), from: 0).head }

    @Test func aTitleIsTheSurestOfThree() {
        let title = "<title>Fares – Lune Line</title>"
        #expect(head(title).title == "Fares – Lune Line")
        #expect(head("\(title)<h1>Fares <a href='#f'>¶</a></h1>").title == "Fares")
        #expect(head("\(title)<h1>One</h1><h1>Two</h1>").title == "Fares – Lune Line")
        #expect(head("<meta property=og:title content='Fares &amp; dogs'>\(title)<h1>One</h1>").title == "Fares & dogs")
        #expect(head("<h1>Fares<button>Copy</button></h1>").title == "Fares")
        #expect(head("<p>x").title == nil)
        #expect(head("<title>{{ page.title }} – Lune {a} Line</title>").title == "Lune {a} Line")
        #expect(head("<title>{% block title %}{% endblock %}</title>").title == nil)
        #expect(head("<title>{{ t }}</title><h1>Fares: {A}:</h1>").title == "Fares: {A}:")
    }

    @Test func aDateIsTheFirstDayItCameOut() {
        let modified = "<meta property='article:modified_time' content='2024-02-03'>"
        #expect(head(modified).date == "2024-02-03")
        #expect(head("\(modified)<meta name=DC.Date content='2021-06-03'>").date == "2021-06-03")
        #expect(head("<time itemprop=datePublished datetime=2020-01-02>then</time>").date == "2020-01-02")
        #expect(head("<time datetime=2020-01-02>then</time>").date == nil)
    }

    @Test func allThatIsSaidIsThere() {
        let found = head(
            "<html lang=de><meta charset=utf-8><meta name=Author content='A. Ber'><meta name=x><title>T</title>")
        #expect(found.fields.map { "\($0.name): \($0.value)" } == ["lang: de", "author: A. Ber", "title: T"])
    }
}
