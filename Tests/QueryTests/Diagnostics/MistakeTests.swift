import Documents
import Foundation
import Query
import TestSupport
import Testing

/// What people write who know other languages: the words of the first message, followed to the letter, give the right query.
///
/// What stands in quotes in the hint goes in the place that is marked, or above the query where the hint says so.
@Suite("Mistakes")
struct MistakeTests {
    /// What is written, and what is meant by it.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let written: String
        let right: String

        init(_ written: String, _ right: String) {
            self.written = written
            self.right = right
        }

        var testDescription: String { written }
    }

    @Test(
        "A message leads to the right query in one step",
        arguments: typical + ofSQL + ofFilters + ofPython + ofNotes + ofEnglish)
    func mistake(_ mistake: Mistake) throws {
        let diagnostic = try #require(
            Self.session().engine.prepare(Script(mistake.written)).diagnostics.first, "nothing is said")
        let followed = try #require(
            Self.followed(diagnostic, in: mistake.written), "\(diagnostic.message): \(diagnostic.hint)")
        let answer = try Self.session().answer(followed)
        let right = try Self.session().answer(mistake.right)
        #expect(
            !right.lines.isEmpty && !right.lines.contains { $0.hasPrefix("! ") }, "\(mistake.right) is wrong itself")
        #expect(answer.lines == right.lines, "\(diagnostic.hint) makes: \(followed)")
        #expect(answer.columns == right.columns)
    }

    private static func session() throws -> SpecSession {
        let path = SpecFile.root.appending(path: "Examples/peru.md").path
        let data = try #require(FileManager.default.contents(atPath: path))
        var session = SpecSession()
        session.add(Document(path: "peru.md", source: Array(data)))
        return session
    }

    /// A query after what a hint says; nil where it says nothing that can be followed.
    private static func followed(_ diagnostic: Diagnostic, in written: String) -> String? {
        let bytes = Array(written.utf8)
        let span = diagnostic.place.span
        func replaced(by text: String) -> String {
            String(decoding: bytes[..<span.lowerBound] + Array(text.utf8) + bytes[span.upperBound...], as: UTF8.self)
        }
        if diagnostic.hint.hasPrefix("leave it out") { return replaced(by: "") }
        guard let match = diagnostic.hint.firstMatch(of: /^(?:write|did you mean) '(.*?)'($|\?|,|;| above)/) else {
            return nil
        }
        return match.2 == " above" ? "\(match.1)\n\(written)" : replaced(by: String(match.1))
    }

    private static let typical: [Mistake] = [
        .init("items | where label != None", "items | where label != null"),
        .init("items | select text.upper()", "items | select upper(text)"),
        .init("items | where text =~ /USAID/", "items | where text matches /USAID/"),
        .init("money | summarize total = sum(value)", "money | summarize sum(value) as total"),
        .init("items | first 5", "items | take 5"),
        .init("money | select distinct value", "money | select value | unique"),
        .init(
            #"items | where section == "Partners in Space""#, #"items | where section.heading == "Partners in Space""#),
        .init("items | where words > 100", "items | where count(words) > 100"),
        .init("links | summarize count distinct host", "links | summarize distinct(host)"),
        .init("money | drop value", "money | select text, kind, value2, low, high, unit, bound, of, per"),
        .init(
            #"items | where text has "USAID" || text has "NASA""#,
            #"items | where text has "USAID" or text has "NASA""#),
        .init("items | where text LIKE '%USAID%'", #"items | where text contains "USAID""#),
        .init("items | summarize count(*)", "items | summarize count()"),
        .init("items | count(*)", "items | count"),
        .init(".items[]", "items"),
        .init(#"items | where startswith(text, "The")"#, #"items | where text starts "The""#),
        .init(#"items | where text.startswith("The")"#, #"items | where text starts "The""#),
        .init(#"items | where text startswith "The""#, #"items | where text starts "The""#),
        .init("items | where text has /USAID/", "items | where text matches /USAID/"),
        .init(#"print "n: " + 3"#, #"print "n: {3}""#),
        .init("dates | where value > today", "param today = 2025-12-31\ndates | where value > today"),
        .init("items | select *", "items"),
        .init("select * from items", "items"),
        .init("money | sort desc", "money | sort value desc"),
        .init("links | count by host | sort desc", "links | count by host | sort count desc"),
        .init("sentences[0]", "sentences[1]"),
        .init("sentences | select text.lower", "sentences | select lower(text)"),
        .init("money | sort by value", "money | sort value"),
        .init("sections | where any(money) and dates", "sections | where any(money) and any(dates)"),
        .init("money and dates", "money; dates"),
        .init("sentences | where date is not null", "sentences | where any(dates)"),
        .init(
            "which section has the most money?",
            "money | summarize sum(value) as total by section | top 1 by total"),
        .init("which document is the longest", "words | count by doc | top 1 by count"),
        .init(
            "which sections mention helicopters the most?",
            #"sentences | search "helicopters" | count by section | top 5 by count"#),
        .init(
            "which document mentions sister ports most often",
            #"sentences | search "sister ports" | count by doc | top 1 by count"#),
        .init(#"docs where name == "peru""#, #"docs | where name == "peru""#),
        .init(#"items | near "USAID" within 1 word"#, #"items | near "USAID" within 1 words"#),
        .init(#"sections | where title == "Partners in Space""#, #"sections | where heading == "Partners in Space""#),
        .init("items | count -- how many", "items | count # how many"),
        .init(#"dates | where value > "2024-01-01""#, "dates | where value > 2024-01-01"),
        .init(#"items | where text matches "USAID""#, "items | where text matches /USAID/"),
        .init("items | where links is null", "items | where not any(links)"),
        .init("percents | where value > 0.5", "percents | where value > 50%"),
    ]

    private static let ofSQL: [Mistake] = [
        .init("select text from items where depth = 1", "items | where depth == 1 | select text"),
        .init("select host, count(*) from links group by host", "links | count by host"),
        .init(
            #"links | where host in ("www.state.gov", "www.spacecom.mil")"#,
            #"links | where host in ["www.state.gov", "www.spacecom.mil"]"#),
        .init("money | order by value desc limit 5", "money | sort value desc | take 5"),
        .init(
            "SELECT section.heading, COUNT(*) FROM money GROUP BY section.heading HAVING COUNT(*) > 2 ORDER BY COUNT(*) DESC",
            "money | count by section.heading | where count > 2 | sort count desc"),
        .init("items | where label <> 'Rail'", "items | where label != 'Rail'"),
        .init("money | group by unit | sum(value)", "money | summarize sum(value) by unit"),
        .init("SELECT MAX(value) FROM money WHERE unit = 'USD'", "money | where unit == 'USD' | summarize max(value)"),
        .init("money | top 5 value", "money | top 5 by value"),
        .init("items | count by label desc", "items | count by label | sort count desc"),
        .init("-- how many\nitems | count", "# how many\nitems | count"),
        .init("items | | count", "items | count"),
        .init("items || count", "items | count"),
        .init("money | with running(sum(value)) as sum by unit", "money | with running(sum(value)) as sum per unit"),
        .init("money | with sum(value) as total by unit", "money | summarize sum(value) as total by unit"),
    ]

    private static let ofFilters: [Mistake] = [
        .init(".links[] | .url", "links | select url"),
        .init(#"links | select(.host == "www.state.gov")"#, #"links | where host == "www.state.gov""#),
        .init("items | map(.text)", "items | select text"),
        .init("links | group_by(.host)", "links | count by host"),
        .init("links | unique_by(.host)", "links | unique host"),
        .init(".money | map(.value) | add", "money | summarize sum(value)"),
        .init("links | group_by(.host) | map({host: .[0].host, n: length})", "links | count by host"),
        .init("links | map(select(.host == \"www.state.gov\"))", "links | where host == \"www.state.gov\""),
    ]

    private static let ofPython: [Mistake] = [
        .init("len(items)", "count(items)"),
        .init("items[items.depth == 1]", "items | where depth == 1"),
        .init("items.head(3)", "items | take 3"),
        .init(#"items | where "USAID" in text"#, #"items | where text has "USAID""#),
        .init(#"money.sort_values("value")"#, "money | sort value"),
        .init(#"money.sort_values("value", ascending=False).head(5)"#, "money | sort value desc | take 5"),
        .init(#"links.groupby("host").size()"#, "links | count by host"),
        .init("money | summarize countif(value > $1 million)", "money | summarize count(where value > $1 million)"),
        .init(
            #"money | summarize countif(value, ">1 million")"#, "money | summarize count(where value > 1 million)"),
        .init(
            #"money | summarize sumif(unit, "USD", value)"#, #"money | summarize sum(value where unit == "USD")"#),
        .init("=SUM(money)", "money | summarize sum(value) by unit"),
        .init(#"=COUNTIF(percents, ">50")"#, "percents | where value > 50 | count"),
        .init("=COUNT(links)", "links | count"),
        .init("dates | where year == 2024", "dates | where value.year == 2024"),
        .init("sentences | where length > 200", "sentences | where length(text) > 200"),
        .init("items | where label is None", "items | where label is null"),
        .init("items | where not label", "items | where label is null"),
        .init(#"items | where text has "USAID" or "NASA""#, #"items | where text has "USAID" or text has "NASA""#),
    ]

    private static let ofNotes: [Mistake] = [
        .init(
            #"TABLE host, url FROM links WHERE host = "www.state.gov""#,
            #"links | where host == "www.state.gov" | select host, url"#),
        .init(#"links | where contains(host, "state")"#, #"links | where host contains "state""#),
        .init(#"docs | where file.name == "peru""#, #"docs | where name == "peru""#),
        .init(
            #"items | where depth == 1 && text has "USAID""#, #"items | where depth == 1 and text has "USAID""#),
    ]

    private static let ofEnglish: [Mistake] = [
        .init("how many links are there", "links | count"),
        .init("items about USAID", #"items | search "USAID""#),
        .init("money greater than 1 billion", "money | where value > 1 billion"),
        .init("sections without links", "sections | where count(links) == 0"),
        .init("number of items per section", "items | count by section"),
        .init("what is the total amount of money?", "money | summarize sum(value) by unit"),
        .init("show me all dates after 2024", "dates | where value > 2024"),
        .init("list the longest sentences", "sentences | top 5 by length(text)"),
        .init("which document is the longest?", "words | count by doc | top 1 by count"),
        .init("which section is the longest?", "words | count by section | top 1 by count"),
        .init("which sentence is the shortest", "sentences | sort length(text) | take 1"),
        .init("average length of sentences", "sentences | summarize avg(length(text))"),
        .init("the 3 largest percentages", "percents | top 3 by value"),
        .init("which sentences mention both USAID and Peru?", #"sentences | search "USAID Peru""#),
        .init(#"links | where host ends with ".gov""#, #"links | where host ends ".gov""#),
        .init(
            "sentences | where length(text) is greater than 200", "sentences | where length(text) > 200"),
        .init(
            "money | where value is between $1 million and $5 million",
            "money | where value between $1 million and $5 million"),
    ]
}
