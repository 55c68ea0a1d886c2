import Testing

@testable import Session

@Suite struct HighlightingTests {
    private let session = PeruSession.open()

    /// The pieces as `style:text`.
    private func pieces(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return session.highlight(text).pieces.map { "\($0.style):\(String(decoding: bytes[$0.range], as: UTF8.self))" }
    }

    private func wrong(_ text: String) -> [String] {
        pieces(text).filter { $0.hasPrefix("wrong:") }.map { String($0.dropFirst(6)) }
    }

    static let queries = [
        #"items | where label is null | money | show"#,
        #"sections | select heading, count(items) as items, count(money) as sums"#,
        #"sections | with first(money | sort value desc) as best | select heading, best.value, best.sentence.text"#,
        #"money | top 1 by value per section | select section.heading, text, sentence.text"#,
        #"sections | where any(items | where not any(figures))"#,
        #"money | summarize sum(value) by unit, section | why"#,
        #"links | count by host | sort count desc"#,
        #"links | summarize distinct(host), join(text, "; ") as texts by doc"#,
        #"docs | where date >= 2021 | count by fiscal(date)"#,
        #"acronyms as a | where not any(doc.sentences | where start > a.end and text has a.short)"#,
        #"words | where text matches /^[A-Z]{2,6}$/ and text not in doc.acronyms.short | count by text"#,
        #"words | where not common | count by lower | top 20 by count"#,
        #"turns | where question | select text, next().speaker, next().text as answer"#,
        #"tables | rows | where not header | select values.State, number(values["New jobs"]) as jobs"#,
        #"links | assert url starts "https:", "insecure: {url}""#,
        #"headings | assert level <= (previous().level ?? 0) + 1, "skipped: {at}""#,
        #"durations | where sentence.text has ["within", "over"] | select doc.date + value as due, sentence.text | sort due"#,
        #"money | summarize sum(value) by section | with round(sum / $10 billion, 1) as percent"#,
        #"sections | select "{heading ?? 'Introduction'}: {count(items)} items" as line"#,
        #"money | where value between $1.5 million and $2 billion or unit != "USD" # dollars"#,
        #"items | where depth in [1, 2, 3] and label is not null | sample 3 seed 2 per section | unique label"#,
        #"measures | where value > 500 miles and doc.date < 2024-Q3 and doc.date != FY2025"#,
        #"let big = money | where value >= CA$5 million"#,
        #"def share(part, whole) = round(100 * part / whole, 1); print share(1, 3)"#,
        #"print if 1 < 2 then "yes" else 'no'"#,
        #"print {name: "x", least: 3}.least + [1, 2][1] mod 2"#,
        #"print percentile(docs.money.value, 90) > avg(docs.money.value)"#,
        #"at 126:9 | where relation == "items""#,
        #"counts | expand [1, 2] as n | last 3 | skip 1 | where n < doc.wordcount"#,
        #"money | summarize count(where bound == ">") as n, sum(value where value > $5) as sum by section"#,
        #"money | with lag(value, 2) as before, rank(value desc) as place, running(sum(value where value > $5)) as t per unit"#,
        #"sections | with count(items where label is null) as n | where n > 1"#,
        #"dates | where value.year == 2024 and month(value) in 2024 | count by week(value)"#,
        #"print convert(500 miles, "km"); print replace("a", /(a)/, "\\1"); print groups("a", /(a)/)"#,
    ]

    @Test(arguments: queries) func noBeginningOfWhatIsRightIsWrong(_ query: String) {
        for end in query.indices {
            let beginning = String(query[..<end])
            let highlighting = session.highlight(beginning)
            #expect(highlighting.message == nil, "\(beginning)⏐ \(highlighting.message ?? "")")
        }
        #expect(session.highlight(query).message == nil)
    }

    @Test func eachWordHasItsStyle() {
        #expect(
            pieces(#"items | where depth > $5 and count(money) == 2 # c"#) == [
                "relation:items", "keyword:|", "stage:where", "field:depth", "number:$5", "keyword:and",
                "function:count", "relation:money", "number:2", "comment:# c",
            ])
        #expect(
            pieces(#"items | links | take 5 per "a {text} b""#) == [
                "relation:items", "keyword:|", "relation:links", "keyword:|", "stage:take", "number:5", "keyword:per",
                "text:\"a ", "keyword:{", "field:text", "keyword:}", "text: b\"",
            ])
        #expect(pieces("items | where text matches /a b/i").last == "pattern:/a b/i")
        #expect(pieces("items | where text has 'ab").last == "text:'ab")
        #expect(pieces("let big = money") == ["keyword:let", "relation:money"])
    }

    @Test func aWordThatCannotBeRightAnyMoreIsWrong() {
        #expect(wrong("items | where lable") == ["lable"])
        #expect(wrong("items | where lab").isEmpty)
        #expect(wrong("items | where lab ") == ["lab"])
        #expect(wrong("items | wher ") == ["wher"])
        #expect(wrong("items | wherx") == ["wherx"])
        #expect(wrong("itemz") == ["itemz"])
        #expect(wrong("money | where valeu > $5 and ") == ["valeu"])
        #expect(wrong("money | where valeu > $5 and (te") == ["valeu"])
        #expect(wrong("items | where text & ") == ["&"])
        #expect(wrong("items | where text = 'a'") == ["="])
        #expect(wrong("print cout(") == ["cout"])
        #expect(wrong("items | where text == 'a' == 'b'") == ["=="])
    }

    @Test func kindsThatNothingCanMendAreWrong() {
        #expect(wrong("items | where text == 3 | ").isEmpty == false)
        #expect(wrong("items | where text | ").isEmpty == false)
        #expect(wrong("items | where text").isEmpty)
        #expect(wrong("print round('a') + 1 + ").isEmpty == false)
    }

    @Test func theMessageSaysWhatIsWrongFirst() {
        #expect(session.highlight("items | where lable ").message == "no field 'lable' on items; did you mean 'label'?")
        #expect(session.highlight("items | where label ").message == nil)
        #expect(session.highlight(":feilds x").message == "no command ':feilds'; did you mean ':fields'?")
    }

    @Test func theWordAtTheCursorIsBeingTyped() {
        let text = "items | where lable == 'a'"
        #expect(session.highlight(text, cursor: 16).message == nil)
        #expect(session.highlight(text).message != nil)
    }

    @Test func anEditInTheMiddleRaisesNoErrorsAboutWhatFollows() {
        let text = "items | whre text has 'a' | selct text"
        #expect(session.highlight(text, cursor: 12).message == nil)
        #expect(session.highlight("itemz | count", cursor: 10).message?.contains("itemz") == true)
        #expect(session.highlight(text, cursor: 25).message?.contains("whre") == true)
    }

    @Test func optionsThatThereAreNotAreWrong() {
        #expect(wrong(":set formt") == ["formt"])
        #expect(session.highlight(":set formt").message == "no option 'formt' - did you mean 'format'?")
        #expect(wrong(":set form").isEmpty && wrong(":set format csv").isEmpty && wrong(":set ").isEmpty)
        #expect(wrong(":set form csv") == ["form"])
    }

    @Test func commandsAndStatementsInOneTextAreEachWhatTheyAre() {
        #expect(
            pieces(":fields items\nitems | count\n:xyz") == [
                "command::fields", "relation:items", "keyword:|", "stage:count", "wrong::xyz",
            ])
        #expect(session.highlight("items | count\n:fields items").message == nil)
    }

    @Test(arguments: ["import", "import ", "import \"a", "import \"a.docent\"", "import \"a.csv\" as b", "impo"])
    func anImportIsNotWrongWhileItIsTyped(_ text: String) { #expect(session.highlight(text).message == nil) }

    @Test(arguments: ["items | ul\"{ae-> # as e\"Ha", "print \"{1 # a\" b"]) func noPieceIsInAnother(_ query: String) {
        let pieces = session.highlight(query).pieces
        #expect(zip(pieces, pieces.dropFirst()).allSatisfy { $0.range.upperBound <= $1.range.lowerBound })
    }

    @Test func commandsAreColoured() {
        #expect(pieces(":fields items") == ["command::fields"])
        #expect(pieces(":xyz") == ["wrong::xyz"])
        #expect(pieces(":explain items | count") == ["command::explain", "relation:items", "keyword:|", "stage:count"])
        #expect(pieces(":f") == ["command::f"])
    }

    @Test func anythingAtAllCanBeTyped() {
        let odd = [
            "\"{\"{\"{", "((((((", "}}}}", "''\"", "/[", "\\", "\u{0}", "é|é|", "|", "| |", "let", "def f(", "$",
            "\"\\u{", "a.b.c.", "🙂",
        ]
        for text in odd {
            for end in 0...text.utf8.count {
                _ = session.completions(text, at: end)
                let pieces = session.highlight(text, cursor: end).pieces
                #expect(pieces.allSatisfy { $0.range.upperBound <= text.utf8.count })
                for (left, right) in zip(pieces, pieces.dropFirst()) {
                    #expect(left.range.upperBound <= right.range.lowerBound)
                }
            }
            _ = session.suggestion(text, history: [])
        }
    }
}
