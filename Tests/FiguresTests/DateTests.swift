import Testing

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
}
