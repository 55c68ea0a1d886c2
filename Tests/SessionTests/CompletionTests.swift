import Testing

@testable import Session

@Suite struct CompletionTests {
    private let session = PeruSession.open()

    private func texts(_ text: String) -> [String] {
        session.completions(text, at: text.utf8.count).candidates.map(\.text)
    }

    /// Whether all of these can stand at the end of a text, and none of those.
    private func expect(
        _ text: String, has wanted: [String], lacks unwanted: [String] = [],
        at location: SourceLocation = #_sourceLocation
    ) {
        let found = texts(text)
        for word in wanted { #expect(found.contains(word), "\(word) in \(found)", sourceLocation: location) }
        for word in unwanted { #expect(!found.contains(word), "no \(word)", sourceLocation: location) }
    }

    @Test func afterOutComeTheNumbersOfTheResults() {
        let session = PeruSession.open()
        _ = PeruSession.say("items | count", "print 3", "links\n| count", in: session)
        func numbers(_ text: String) -> [String] {
            session.completions(text, at: text.utf8.count).candidates.map { "\($0.text): \($0.help)" }
        }
        #expect(numbers("out[") == ["2: links | count", "1: items | count"])
        #expect(numbers("print count(out[1") == ["1: items | count"])
        #expect(numbers("it | where about[").allSatisfy { !$0.contains("links | count") })
    }

    @Test func anEmptyLineStartsWithRelationsAndStatements() {
        expect("", has: ["items", "money", "docs", "let", "print"], lacks: ["where", "and", "=="])
        #expect(texts("").first == "docs")
        #expect(texts("it") == ["items"])
    }

    @Test func stagesComeAfterABar() {
        expect(
            "items | ", has: ["where", "sort", "select", "links", "section", "doc"],
            lacks: ["items2", "==", "and", "text"])
        #expect(texts("items | whe") == ["where"])
        expect("items | count by section | ", has: ["where", "links"])
        expect("items | select text | ", has: ["links"])
        expect("items | summarize count() | ", has: ["where"], lacks: ["links", "section"])
    }

    @Test func whatIsNeverInsideIsNotOffered() {
        expect("links | ", has: ["sentence", "item"], lacks: ["sentences", "items"])
        expect("links | where ", has: ["url", "host", "sentence"], lacks: ["sentences"])
        expect("docs | ", has: ["items", "sections"], lacks: ["section", "item"])
    }

    @Test func fieldsAreThoseOfWhatThePipelineCarries() {
        expect("money | where ", has: ["value", "unit", "section", "text", "not", "count("], lacks: ["heading", "=="])
        #expect(texts("money | where ").first == "text")
        #expect(texts("money | where va") == ["value", "value2"])
        expect("items | links | where ", has: ["url"], lacks: ["label"])
        expect("items | doc | where ", has: ["title"])
    }

    @Test func onlyWhatSelectAndSummarizeMakeIsLeft() {
        expect("items | select label as name, count(money) as sums | where ", has: ["name", "sums"])
        #expect(texts("items | select label as name, count(money) as sums | sort na").first == "name")
        expect("links | count by host | sort ", has: ["count", "host"], lacks: ["url", "title"])
        expect("money | summarize sum(value) as total by section | sort ", has: ["total", "section"])
    }

    @Test func aggregatesTakeConditionsAndDatesHaveParts() {
        expect("money | summarize sum(value ", has: ["where"])
        expect("money | summarize count(", has: ["where", "value"])
        expect("money | summarize count(where ", has: ["value", "bound"], lacks: ["where"])
        expect("money | where length(", has: ["value"], lacks: ["where"])
        expect("docs | where date.", has: ["year", "quarter", "month", "day", "weekday"], lacks: ["week"])
        expect("money | with lag(value) as before ", has: ["per"])
        expect("money | with rank(value ", has: ["desc"])
        expect("money | with ", has: ["lag(", "running("])
    }

    @Test func withSeesTheColumnsBefore() {
        expect("items | with count(money) as sums, su", has: ["sums"])
    }

    @Test func aPathGoesOnByItsType() {
        expect("money | where section.", has: ["heading", "level", "money"], lacks: ["value", "and"])
        #expect(texts("money | where section.hea") == ["heading", "headings"])
        expect("items as i | select text, (doc.acronyms as a | where a.", has: ["short", "long"], lacks: ["heading"])
        expect("items as i | select (doc.acronyms as a | where ", has: ["i", "a", "short"])
        expect(
            "sections | with first(money | sort value desc) as best | select heading, best.",
            has: ["value", "sentence"])
        expect("docs | select meta.", has: ["title", "date"])
    }

    @Test func insideParenthesesItGoesByTheRowAround() {
        expect("sections | where any(", has: ["items", "money"])
        expect("sections | where any(items | where ", has: ["label", "figures"], lacks: ["heading"])
        expect("sections | where any(items | ", has: ["where", "links"])
        expect("items | select \"{", has: ["label", "text"])
    }

    @Test func operatorsComeAfterAValue() {
        expect(
            "items | where text ", has: ["has", "contains", "==", "is", "and", "|"], lacks: ["label", "sort", "by"])
        expect("items | where depth ", has: ["==", ">", "between"], lacks: ["has", "starts"])
        #expect(texts("items | where text h") == ["has"])
        expect("items | count ", has: ["by", "|"], lacks: ["==", "has"])
        expect("items | sort depth ", has: ["desc", "asc"])
        expect("items | take 5 ", has: ["per", "|"])
        expect("items | top 3 ", has: ["by"])
        expect("items | where label is ", has: ["null", "not"])
        expect("items | where text not ", has: ["in"], lacks: ["null"])
        expect("items ", has: ["|", "as"], lacks: ["where"])
    }

    @Test func valuesAreThoseOfTheDocuments() {
        expect("sections | where kind == ", has: ["\"run-in\"", "\"bold\""])
        #expect(texts("sections | where kind == ").first == "\"run-in\"")
        #expect(texts("sections | where kind == \"bo") == ["\"bold\""])
        #expect(texts("money | where section.heading == \"space").allSatisfy { $0.lowercased().contains("space") })
        #expect(!texts("money | where section.heading == \"space").isEmpty)
        expect("items | where label in [", has: ["\"Rail\""])
        expect("items | where label in [\"Rail\", ", has: ["\"Seaports\""])
        expect("links | where host == ", has: ["\"www.state.gov\""])
        expect("lists | where ordered == ", has: ["true", "false"])
    }

    @Test func columnsThatAreMadeOfFieldsHaveTheirValues() {
        expect("links | count by host | where host == ", has: ["\"www.state.gov\""])
        expect("sections | select kind as k, level | where k == ", has: ["\"run-in\""])
        expect("items | with section.heading as h | where h == ", has: ["\"Partners in Space\""])
        expect("money | summarize count() by section.heading as h | where h == ", has: ["\"Partners in Space\""])
        _ = session.answer("let hosts = links | count by host") { _ in }
        expect("hosts | where host == ", has: ["\"www.state.gov\""])
    }

    @Test func amountsDatesAndLengthsOfTimeAreValues() {
        expect("money | where value > ", has: ["$65 million", "$20.5 billion"])
        #expect(texts("money | where value > $6").prefix(2) == ["$65 million", "$6.6 billion"])
        expect("dates | where value < ", has: ["2026", "2024-11-15"])
        expect("durations | where value == ", has: ["10 years"])
        expect("dates | where value < 2024-1", has: ["2024-11-15"], lacks: ["2026"])
    }

    @Test func unitWordsComeAfterANumber() {
        expect("money | where value > $5 ", has: ["million", "billion"], lacks: ["days", "%"])
        #expect(texts("money | where value > $5 mi") == ["million"])
        expect("money | where value > $7", has: ["$7 million"])
        expect("durations | where value > 5 ", has: ["years", "days"])
        expect("percents | where value > 5", has: ["5%"])
        #expect(texts("items | take 5 ").first != "million")
        #expect(!texts("items | take 5 ").contains("million"))
        #expect(session.suggestion("money | where value > $5 mi", history: []) == "llion")
    }

    @Test func aValueTakesThePlaceOfWhatIsTyped() {
        let text = "sections | where kind == \"bo"
        let completions = session.completions(text, at: text.utf8.count)
        #expect(completions.replaced == 25..<28)
        let word = session.completions("items | whe", at: 11)
        #expect(word.replaced == 8..<11)
    }

    @Test func theTextAfterTheCursorIsLeft() {
        let completions = session.completions("items | whe text", at: 11)
        #expect(completions.replaced == 8..<11)
        #expect(completions.candidates.map(\.text) == ["where"])
    }

    @Test func functionsShowTheirSignature() {
        let round = session.completions("print rou", at: 9).candidates.first
        #expect(round?.text == "round(")
        #expect(round?.label.hasPrefix("round(") == true && round?.label.hasSuffix(")") == true)
        #expect(round?.help.isEmpty == false)
    }

    @Test func whatAFunctionTakesComesFirst() {
        #expect(texts("money | summarize sum(").first == "value")
        #expect(texts("items | summarize max(").first != nil)
    }

    @Test func namesOfTheSessionAreOffered() {
        _ = session.answer("let big = money | take 3") { _ in }
        _ = session.answer("def largest(these, n) = these | top n by value") { _ in }
        expect("bi", has: ["big"])
        expect("big | where ", has: ["value"])
        expect("money | lar", has: ["largest("])
        expect("def f(rows) = ro", has: ["rows"])
    }

    @Test func whereANameIsMadeNothingIsOffered() {
        #expect(texts("items | select text as ").isEmpty)
        #expect(texts("let ").isEmpty)
    }

    @Test func commandsAreCompletedFromTheirDefinitions() {
        expect(":", has: [":help", ":fields", ":quit"])
        #expect(texts(":fie") == [":fields"])
        #expect(texts(":fields ite") == ["items"])
        expect(":help ", has: ["stages", "where", "count", "items", "E102"])
        #expect(texts("?sor") == ["sort"])
        #expect(texts(":set wr") == ["wrap"])
        #expect(texts(":set wrap o") == ["on", "off"])
        #expect(texts(":set columns ") == ["brief", "all"])
        #expect(texts(":set format nd") == ["ndjson"])
        #expect(texts(":explain items | whe") == ["where"])
        #expect(texts(":explain E10").contains("E102"))
        #expect(texts(":read ").contains { !$0.isEmpty })
    }

    @Test func filesAreCompleted() {
        let folder = PeruSession.path.replacing("peru.md", with: "")
        #expect(texts(":open \(folder)pe") == ["\(folder)pensions.md", "\(folder)peru.ipynb", "\(folder)peru.md"])
        #expect(texts("open \"\(folder)per") == ["\"\(folder)peru.ipynb\"", "\"\(folder)peru.md\""])
        #expect(texts(":run \(folder)outline.d") == ["\(folder)outline.docent"])
    }

    @Test func aSuggestionIsTheNewestLineWithThePrefix() {
        let history = ["items | count", "items | where text has \"USAID\"", "links"]
        #expect(session.suggestion("items", history: history) == " | where text has \"USAID\"")
        #expect(session.suggestion("items | c", history: history) == "ount")
        #expect(session.suggestion("", history: history) == nil)
    }

    @Test func elseASuggestionGoesOnFromTheSchema() {
        #expect(session.suggestion("sections | where head", history: []) == "ing")
        #expect(session.suggestion("sections | whe", history: []) == "re")
        #expect(session.suggestion("sections | where kind == ", history: []) == "\"run-in\"")
        #expect(session.suggestion("sections | where kind == \"b", history: []) == "old\"")
        #expect(session.suggestion(":fie", history: []) == "lds")
    }

    @Test(arguments: [
        "items | count", "money | where value", "items as b | where b", "print 1", "money | top 5 by value",
        "items | where text",
    ])
    func aWordThatIsWholeAndRightIsNotMadeAnother(_ text: String) {
        let history = ["items | counts", "print 12", "money | top 5 by value2", "items as b | where blocks"]
        let rest = session.suggestion(text, history: history)
        #expect(rest.map(\.startsWithinWord) != true, "\(text)⏐\(rest ?? "")")
    }

    @Test func whatFollowsAWholeWordIsSuggested() {
        #expect(session.suggestion("items | count", history: ["items | count by label"]) == " by label")
        #expect(session.suggestion("items | where text has 'US", history: ["items | where text has 'USAID'"]) == "AID'")
    }

    @Test func linesThatFailedOrAreWrongHereAreNotSuggested() {
        let history = ["print round(2.5)", "print rouge", ":feilds items", "items | where lable == 'a'"]
        #expect(session.suggestion("print rou", history: history) == "nd(2.5)")
        #expect(session.suggestion(":fei", history: history) == nil)
        #expect(session.suggestion("items | wh", history: history) == "ere")
        let other = PeruSession.open()
        _ = other.answer("print big | count") { _ in }
        #expect(other.suggestion("print bi", history: ["print big | count"]) == nil)
        _ = other.answer("let big = money") { _ in }
        #expect(other.suggestion("print bi", history: ["print big | count"]) != nil)
    }

    @Test(arguments: [
        ("money | top 5 ", "by"), ("dates | near \"since\" ", "within"), ("dates | near \"since\" within 3 ", "words"),
        ("items | where text between 'a' ", "and"), ("print if 1 < 2 ", "then"), ("print if 1 < 2 then 3 ", "else"),
        ("money | top 5 b", "by"), ("money | join (items) ", "as"),
    ])
    func theWordWithoutWhichThereIsNoWayOnComesFirst(_ text: String, _ word: String) {
        #expect(texts(text).first == word, "\(texts(text).prefix(3))")
        #expect(session.suggestion(text, history: []).map { word.hasSuffix($0) } == true)
    }

    @Test func wordsWithinAndPathsByTheirPartsComeWhereNothingStartsSo() {
        expect("money | where eading", has: [], lacks: ["text"])
        #expect(texts("sections | where eadin").first == "heading")
        #expect(texts("money | where s.h").contains("section.heading"))
        #expect(texts("money | where section.eadin").first == "heading")
        expect("money | where d.ti", has: ["doc.title"])
        #expect(texts("money | where zzzz").isEmpty)
        #expect(texts("money | where s.zzzz").isEmpty)
    }

    @Test func whereNotAllAreGivenItIsSaidHowManyThereAre() {
        let text = "words | where text == "
        let completions = session.completions(text, at: text.utf8.count)
        #expect(completions.candidates.count >= 200)
        #expect((completions.total ?? 0) > completions.candidates.count)
        #expect(session.completions("items | ", at: 8).total == nil)
    }
}
