import Testing

@testable import Values

private func date(_ text: String) throws -> DateSpan { try #require(DateSpan(text), "\(text)") }
private func length(_ text: String) throws -> TimeLength { try #require(TimeLength(text), "\(text)") }

@Suite struct DateSpanTests {
    @Test(arguments: [
        ("2024-11-15", "2024-11-15", "2024-11-15"), ("2024-11", "2024-11-01", "2024-11-30"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("2024-Q3", "2024-07-01", "2024-09-30"),
        ("2024-SP", "2024-03-01", "2024-05-31"), ("2024-WI", "2024-12-01", "2025-02-28"),
        ("2024-W46", "2024-11-11", "2024-11-17"), ("2020-W53", "2020-12-28", "2021-01-03"),
        ("2025-W01", "2024-12-30", "2025-01-05"), ("2024", "2024-01-01", "2024-12-31"),
        ("FY2024", "2023-10-01", "2024-09-30"), ("199X", "1990-01-01", "1999-12-31"),
        ("20XX", "2000-01-01", "2099-12-31"), ("0001-01-01", "0001-01-01", "0001-01-01"),
        ("9999-12-31", "9999-12-31", "9999-12-31"), ("9999", "9999-01-01", "9999-12-31"),
        ("2024-03-04/2024-06-07", "2024-03-04", "2024-06-07"), ("99XX", "9900-01-01", "9999-12-31"),
    ])
    func readsAndWrites(_ text: String, _ first: String, _ last: String) throws {
        let span = try date(text)
        #expect(span.text == text)
        #expect(DateSpan(day: span.first)?.text == first)
        #expect(DateSpan(day: span.last)?.text == last)
    }

    @Test(arguments: [
        "", "2024-13", "2024-02-30", "2023-02-29", "2024-W54", "2023-W53", "2024-Q5", "2024-Q0", "0000", "2024-00-01",
        "9999-WI", "24", "2024-1-1", "XXXX", "0XXX", "00XX", "FY0001", "2024-xx", "2024-11-15T00:00", "2024/2023", "/",
        "2024-11/", "2024–11", "1é",
    ])
    func refuses(_ text: String) { #expect(DateSpan(text) == nil) }

    @Test func agreesWithItselfOnEveryDay() throws {
        var day = Calendar.days.lowerBound
        var previous = Calendar.parts(of: day)
        #expect(previous == (1, 1, 1))
        while day < Calendar.days.upperBound {
            day += 1
            let parts = Calendar.parts(of: day)
            if Calendar.day(year: parts.year, month: parts.month, day: parts.day) != day {
                Issue.record("\(day)"); return
            }
            let follows = parts.day == previous.day + 1 || parts.day == 1
            if !follows || Calendar.week(of: day).week > 53 { Issue.record("\(day)"); return }
            previous = parts
        }
        #expect(previous == (9999, 12, 31))
    }

    @Test func comparesSpans() throws {
        let (november, day, year) = (try date("2024-11"), try date("2024-11-15"), try date("2024"))
        #expect(day.isWithin(november) && november.isWithin(year) && !year.isWithin(day))
        #expect(try date("2024-10").isBefore(november))
        #expect(!day.isBefore(november) && !day.isAfter(november))
        #expect(day.endsBy(november) && !november.endsBy(day))
        #expect(day.startsNoSoonerThan(november))
        #expect(try date("2024-10-01/2024-12-31") == date("2024-Q4"))
        #expect(try date("2021").through(date("2024"))?.text == "2021-01-01/2024-12-31")
        #expect(try date("2024").through(date("2021")) == nil)
    }

    @Test(
        arguments: [
            ("2024-01-31", "P1M", "2024-02-29"), ("2024-11-15", "P90D", "2025-02-13"),
            ("2024-11-15", "PT24H", "2024-11-16"),
            ("2024-11-15", "PT12H", nil), ("2024-11-15", "P1.5Y", "2026-05-15"), ("2024-11-15", "P0.3M", nil),
            ("2024-11", "P1M", "2024-12"), ("2024-11", "P1D", nil), ("2024", "P2Y", "2026"), ("2024", "P12M", "2025"),
            ("2024", "P6M", nil), ("2024-Q3", "P3M", "2024-Q4"), ("2024-Q3", "P1M", nil), ("2024-WI", "P3M", "2025-SP"),
            ("FY2024", "P1Y", "FY2025"), ("199X", "P10Y", "200X"), ("199X", "P5Y", nil), ("19XX", "P100Y", "20XX"),
            ("2024-W46", "P1W", "2024-W47"), ("2024-W46", "P7D", "2024-W47"), ("2024-W46", "P1M", nil),
            ("9999", "P1Y", nil), ("0001-01-01", "-P1D", nil), ("2024-11-15", "P99999999999Y", nil),
            ("2024-11-15", "P9999999999999999999999D", nil), ("2024-11-15", "P1Y1M1D", "2025-12-16"),
            ("2024-01-01/2024-01-31", "P1M", "2024-02-01/2024-02-29"),
        ] as [(String, String, String?)])
    func addsByTheCalendar(_ start: String, _ amount: String, _ end: String?) throws {
        #expect(try date(start).adding(length(amount))?.text == end)
    }

    @Test func knowsItsParts() throws {
        #expect(try date("2024-11-15").year == 2024)
        #expect(try date("2024-11-15").quarter == 4)
        #expect(try date("2024-11").month == 11)
        #expect(try date("2024").month == nil)
        #expect(try date("2024").quarter == nil)
        #expect(try date("199X").year == nil)
        #expect(try date("2024-Q3").quarter == 3)
        #expect(try date("2024-10-01").fiscalYear?.text == "FY2025")
        #expect(try date("2024").fiscalYear == nil)
        #expect(try date("FY2024").fiscalYear?.text == "FY2024")
        #expect(try date("FY2024").year == nil)
        #expect(try date("2025-W01").year == 2025)
        #expect(try date("2024-WI").year == 2024)
        #expect(try date("2024-11-15").weekday == 5)
        #expect(try date("2025-01-15").enclosing(.season)?.text == "2024-WI")
        #expect(try date("2024-11-15").enclosing(.week)?.text == "2024-W46")
        #expect(try date("0001-01-15").enclosing(.season) == nil)
        #expect(try date("2024-11-15").days(since: date("2024-10")) == 45)
    }

    @Test func readsAPrefix() {
        #expect(DateSpan.prefix(of: "2024-11-15 and".utf8)?.length == 10)
        #expect(DateSpan.prefix(of: "2024-11)".utf8)?.length == 7)
        #expect(DateSpan.prefix(of: "2024-Q3|".utf8)?.date.text == "2024-Q3")
        #expect(DateSpan.prefix(of: "FY2024".utf8)?.length == 6)
        #expect(DateSpan.prefix(of: "2024 - 11".utf8)?.length == 4)
        #expect(DateSpan.prefix(of: "20245".utf8) == nil)
    }
}

@Suite struct TimeLengthTests {
    @Test(arguments: [
        ("P3Y", "3 years"), ("P1D", "1 day"), ("P90D", "90 days"), ("PT24H", "24 hours"), ("P5W", "5 weeks"),
        ("P0.5Y", "0.5 years"), ("P1Y6M", "1 year 6 months"), ("P1DT2H", "1 day 2 hours"), ("-P1D", "-1 day"),
        ("PT30M", "30 minutes"),
    ])
    func readsAndWrites(_ text: String, _ words: String) throws {
        #expect(try length(text).text == text)
        #expect(try length(text).words == words)
    }

    @Test(arguments: ["", "P", "PT", "P3", "3Y", "P1D1Y", "P1Y1Y", "PT1Y", "P1H", "P-", "PT1HT1M", "P1YT", "p1y"])
    func refuses(_ text: String) { #expect(TimeLength(text) == nil) }

    @Test func comparesByLength() throws {
        #expect(try length("P1Y") == length("P12M"))
        #expect(try length("P1D") == length("PT24H"))
        #expect(try length("P365D") < length("P1Y"))
        #expect(try length("P366D") > length("P1Y"))
        #expect(try Set([length("P1Y"), length("P12M")]).count == 1)
        #expect(try length("P1Y").days?.text == "365.2425")
        let endless = try length("P99999999999999999999999999999999999999Y")
        #expect(try !(endless > length("P1D")))
    }

    @Test func adds() throws {
        #expect(try length("P1Y").adding(length("P6M"))?.text == "P1Y6M")
        #expect(try length("P1Y").subtracting(length("P1Y"))?.text == "P0Y")
        #expect(try length("P1Y6M").subtracting(length("P6M"))?.text == "P1Y")
        #expect(try length("P1Y").multiplied(by: 3)?.text == "P3Y")
        #expect(try length("P1Y").divided(by: length("P1M")) == 12)
    }
}
