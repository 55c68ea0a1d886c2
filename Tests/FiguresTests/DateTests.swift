import Figures
import Testing
import Values

/// Dates: written in full, resolved from the text's own, ranges.
struct DateTests {
    @Test(arguments: [
        ("November 15, 2024", "November 15, 2024: date 2024-11-15"),
        ("in May 2026 and in 2001", "May 2026: date 2026-05|2001: date 2001"),
        (
            "FY 2015, fiscal year 2016, Fiscal Year (FY) 2017, FY22",
            "FY 2015: date FY2015|fiscal year 2016: date FY2016|Fiscal Year (FY) 2017: date FY2017|FY22: date FY2022"
        ),
        ("Fiscal Years 2022 and 2023", "Fiscal Years 2022: date FY2022|2023: date FY2023"),
        ("the 1990s and the 21st century", "1990s: date 199X|21st century: date 20XX"),
        ("Q2-Q4 2022, Q1 and Q3 2021", "Q2-Q4 2022: date 2022-Q2..2022-Q4|Q1: date 2021-Q1|Q3 2021: date 2021-Q3"),
        ("Q3 2024, third quarter of 2024", "Q3 2024: date 2024-Q3|third quarter of 2024: date 2024-Q3"),
        ("spring 2025", "spring 2025: date 2025-SP"),
        (
            "since 19th of May, 1993, on the 30th November, 2023",
            "19th of May, 1993: date 1993-05-19 >=|30th November, 2023: date 2023-11-30"
        ),
        ("2021-2024 or from 2021 to 2024", "2021-2024: date 2021..2024|2021 to 2024: date 2021..2024"),
        ("between May and July 2023", "May and July 2023: date 2023-05..2023-07"),
        ("May 30 – June 2, 2023", "May 30 – June 2, 2023: date 2023-05-30..2023-06-02"),
        ("March 17-19, 2022", "March 17-19, 2022: date 2022-03-17..2022-03-19"),
        ("November 30 and December 1, 2023", "November 30: date 2023-11-30|December 1, 2023: date 2023-12-01"),
        ("[Tweet, 9/20/23]", "9/20/23: date 2023-09-20"),
        (
            "this seventh day of August, in the year of our Lord two thousand twenty-five",
            "seventh day of August, in the year of our Lord two thousand twenty-five: date 2025-08-07"
        ),
        ("the Civil Rights Act of 1964", "1964: date 1964"),
        ("Friday, February 16, 2024", "Friday, February 16, 2024: date 2024-02-16"),
    ])
    func written(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("Today, and not tomorrow", "Today: date 2024-11-15|tomorrow: date 2024-11-16"),
        ("this year, next year, last month", "this year: date 2024|next year: date 2025|last month: date 2024-10"),
        ("this week and last week", "this week: date 2024-W46|last week: date 2024-W45"),
        ("He signed it on November 1.", "November 1: date 2024-11-01"),
        ("She will speak on March 3.", "March 3: date 2025-03-03"),
        ("In October, it approved the plan.", "October: date 2024-10"),
        ("It starts December 1 of next year.", "December 1 of next year: date 2025-12-01"),
        ("two years ago", "two years ago: date 2022"),
        ("this fiscal year", "this fiscal year: date FY2025"),
        ("this decade", "this decade: date 202X"),
        ("He will come on Monday.", "Monday: date 2024-11-18"),
        ("on August 29th", "August 29: date 2024-08-29"),
        ("starting November 18", "November 18: date 2024-11-18 >="),
        ("last May", "last May: date 2024-05"),
    ])
    func resolved(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("It sat on March 8 and 15, 2019.", "March 8: date 2019-03-08|15, 2019: date 2019-03-15"),
        (
            "On March 3, 10 and 17, 2021, it rained.",
            "March 3: date 2021-03-03|10: date 2021-03-10|17, 2021: date 2021-03-17"
        ),
        (
            "It rained on March 3-5 and 10-12, 2019.",
            "March 3-5: date 2019-03-03..2019-03-05|10-12, 2019: date 2019-03-10..2019-03-12"
        ),
        (
            "on April 2, 6 to 8 and 11, 2021",
            "April 2: date 2021-04-02|6 to 8: date 2021-04-06..2021-04-08|11, 2021: date 2021-04-11"
        ),
        (
            "3–5 and 10–12 March 2019",
            "3–5: date 2019-03-03..2019-03-05|10–12 March 2019: date 2019-03-10..2019-03-12"
        ),
        ("May 3 & 4, 2019", "May 3: date 2019-05-03|4, 2019: date 2019-05-04"),
        (
            "They met on June 12, 13 and 19.",
            "June 12: date 2024-06-12|13: date 2024-06-13|19: date 2024-06-19"
        ),
        ("On July 5 and 7 people were hurt.", "July 5: date 2024-07-05|7: count 7 of people"),
        ("On July 5, 2021, 12 dogs ran.", "July 5, 2021: date 2021-07-05|12: count 12 of dogs"),
        ("The fairs of May 3 and 12 drew crowds.", "May 3: date 2024-05-03|12: date 2024-05-12"),
        ("Seven died on May 3 and 12 were hurt.", "Seven: count 7|May 3: date 2024-05-03|12: count 12"),
    ])
    func severalDays(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        (
            "Between July 9, 2014, and March 2, 2016, nobody came.",
            "July 9, 2014, and March 2, 2016: date 2014-07-09..2016-03-02"
        ),
        (
            "It ran from October 1, 2011, through September 30, 2015.",
            "October 1, 2011, through September 30, 2015: date 2011-10-01..2015-09-30"
        ),
        ("On May 4, 2019, to our joy, it rained.", "May 4, 2019: date 2019-05-04"),
    ])
    func rangesWithCommas(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    /// The text's date is a Friday.
    @Test(arguments: [
        ("Please reply by Monday.", "2024-11-18 <="), ("The form must be in by Monday.", "2024-11-18 <="),
        ("He asked them to pay by Monday.", "2024-11-18 <="), ("It had been paid by Wednesday.", "2024-11-13 <="),
        ("Join us on Wednesday for tea.", "2024-11-20"), ("Deadline: Wednesday", "2024-11-20"),
        ("See you on Wednesday!", "2024-11-20"), ("The library closes on Wednesday.", "2024-11-20"),
        ("Doors open Wednesday.", "2024-11-20"), ("The squad flies to Oslo on Wednesday.", "2024-11-20"),
        ("They play today; on Wednesday they lost.", "2024-11-13"), ("A fire on Wednesday", "2024-11-13"),
        ("Police arrested two men on Wednesday.", "2024-11-13"), ("Fire destroys barn on Wednesday.", "2024-11-13"),
        ("Thanks for coming on Wednesday!", "2024-11-13"), ("The strike was extended until Monday.", "2024-11-18 <="),
        ("Prices rose today, and on Wednesday the bank meets.", "2024-11-20"),
        ("It snowed today, and on Wednesday the roads reopen.", "2024-11-20"),
        ("Many came today; nobody sails on Wednesday.", "2024-11-20"),
        ("A fire broke out at 2am on Wednesday.", "2024-11-13"), ("I am to sail at 2 pm on Monday.", "2024-11-18"),
    ])
    func weekdaysToCome(_ text: String, _ date: String) {
        #expect(Sample.figures(text).last(where: { $0.hasSuffix("day: date \(date)") }) != nil)
    }

    @Test(arguments: [
        ("It was moved to Tuesday the 19th.", "Tuesday the 19: date 2024-11-19"),
        ("See you on Friday the 3rd.", "Friday the 3: date 2025-01-03"),
        ("The clinic opens on the first Tuesday of next month.", "first Tuesday of next month: date 2024-12-03"),
        ("the last Friday of this month", "last Friday of this month: date 2024-11-29"),
        ("the first Tuesday of the month", ""),
    ])
    func weekdaysOfMonths(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("A well (c. 1480) and a bell (ca. 1230)", "1480: date 1480 ~|1230: date 1230 ~"),
        ("It was cast circa 1390–1410, and sold c. 1800.", "1390–1410: date 1390..1410 ~|1800: date 1800 ~"),
        ("About 1390 sheep died, circa 1200 goats lived.", "1390: count 1390 ~ of sheep|1200: count 1200 ~ of goats"),
        ("Nov. '16 and 2023Q2", "Nov. '16: date 2016-11|2023Q2: date 2023-Q2"),
    ])
    func approximateAndShort(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("05/11/2019", "GB", "2019-11-05"), ("05/11/2019", "US", "2019-05-11"), ("05/11/2019 in £", "US", "2019-05-11"),
        ("05/11/2019", "CA", "2019-05-11"), ("12.31.2019 and 01.02.2020", nil, "2020-01-02"),
        ("31.12.2019 and 01.02.2020", nil, "2020-02-01"), ("12/25/2018 and 04/07/2018", "GB", "2018-04-07"),
    ])
    func orderOfDayAndMonth(_ text: String, _ region: String?, _ date: String) {
        let lexed = LexedText(Array(text.utf8), language: .english, region: region)
        let figures = FigureFinder(reference: nil).figures(in: lexed)
        #expect(figures.last.map { "\($0.value)" } == date)
    }

    @Test func regionsOfTags() {
        #expect(Language.region(ofTag: "en-GB") == "GB" && Language.region(ofTag: "zh_Hant_TW") == "TW")
        #expect(Language.region(ofTag: "en") == nil && Language.region(ofTag: "English") == nil)
    }

    @Test(arguments: [
        "It may help.", "this evening", "now", "the weekend", "the coming week", "Black Friday", "every Sunday",
        "10 AM",
        "You can march on.",
    ])
    func hasNone(_ text: String) {
        #expect(Sample.figures(text) == [])
    }

    @Test func nothingIsResolvedWithoutADate() {
        #expect(Sample.figures("today, on Friday and in 2001", date: nil) == ["2001: date 2001"])
    }

    @Test(
        arguments: [
            ("It opens on 3 June; the test was on 12 April.", nil, "3 June: date 2023-06-03|12 April: date 2023-04-12"),
            (
                "Am 3. Juni geht es los; am 12. April war Probe.", .german,
                "3. Juni: date 2023-06-03|12. April: date 2023-04-12"
            ),
        ] as [(String, Language?, String)])
    func clausesHaveTheirTense(_ text: String, _ language: Language?, _ expected: String) {
        #expect(Sample.figures(text, date: "2023-05-10", language: language).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("the class of ’68 and the winter of '47", "’68: date 1968|winter of '47: date 1947-WI"),
        ("They met in '84 and moved in ’91.", "'84: date 1984|’91: date 1991"), ("the rule of '24 hours'", ""),
        ("a bell from about 1480", "1480: date 1480 ~"), ("In 1388 the quay burned.", "1388: date 1388"),
        ("He died in 1204, aged.", "1204: date 1204"), ("It results in 1024.", ""),
        ("in 1204 of the cases", "1204: count 1204 of cases"),
    ])
    func yearsAlone(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test func lengthsThatNeedNoDate() {
        #expect(Sample.figures("over the past decade", date: nil) == ["decade: duration P10Y"])
        #expect(Sample.figures("this year and last month", date: nil) == [])
    }

    @Test(arguments: [
        ("They sailed in 1492.", "1492: date 1492"),
        ("They came here in 1346.", "1346: date 1346"),
        ("It stood before 1470.", "1470: date 1470 <"),
        ("The treaty of 1373 holds.", "1373: date 1373"),
        ("It resulted in 1200, said Bo.", ""),
        ("It packed 1200 crates in 1200 ways", "1200: count 1200 of crates|1200: count 1200 of ways"),
    ])
    func yearsLongAgo(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("Send it by 5 p.m. on 3 March 2022.", "3 March 2022: date 2022-03-03 <="),
        ("Come before noon on June 1, 2023", "June 1, 2023: date 2023-06-01 <"),
        ("no later than 11.59pm on 9 May 2018", "9 May 2018: date 2018-05-09 <="),
        ("It opens at 7 pm on 3 March 2022.", "3 March 2022: date 2022-03-03"),
    ])
    func deadlines(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("Q2: How do you tie it?", ""),
        ("Q3. What is a cleat?", ""),
        ("Q3: Sales fell.", "Q3: date 2024-Q3"),
    ])
    func questionsThatAreNoQuarters(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
