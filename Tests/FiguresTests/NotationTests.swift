import Testing

/// Sums, measures and dates in notations that are easily cut: none of their parts is a figure of its own.
struct NotationTests {
    @Test(arguments: [
        (
            "aud$ 15 and MXN$ 20, Mex$ 10 million",
            "aud$ 15: money 15 AUD|MXN$ 20: money 20 MXN|Mex$ 10 million: money 10000000 MXN"
        ),
        ("a fund of 75 USD million", "75 USD million: money 75000000 USD"),
        ("$ 20,000.00 $ 37,305.97", "$ 20,000.00: money 20000 USD|$ 37,305.97: money 37305.97 USD"),
        ("20 usd and 40 rmb", "20 usd: money 20 USD|40 rmb: money 40 CNY"),
        ("420 million Finnish markka", "420 million Finnish markka: money 420000000 FIM"),
        ("an offer of 528 million francs", ""),
        ("a range of $8,070 - $8,210 million", "$8,070 - $8,210 million: money 8070000000..8210000000 USD"),
        ("it costs 15 dollars 50.", "15 dollars 50: money 15.5 USD"),
        ("₿21,000 of it", ""),
    ])
    func money(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("12 ft 2 in tall; 5 ft in the shade", "12 ft 2 in: measure 146 inch|5 ft: measure 5 ft"),
        ("2 yards, 1 foot and 3 inches", "2 yards, 1 foot and 3 inches: measure 87 inch"),
        ("10 km, 8 m and 6 cm", "10 km, 8 m and 6 cm: measure 1000806 cm"),
        ("25 m^2 of wall", "25 m^2: measure 25 m2 of wall"),
        ("12 degrees below zero", "12 degrees below zero: measure -12 degree"),
        ("at 27° C or 45° Celsius", "27° C: measure 27 °C|45° Celsius: measure 45 °C"),
        (
            "Stars 11.02K (-0.09%), forks 28.72K (2%), 1.9K",
            "11.02K: count 11020|-0.09%: percent -0.09 %|28.72K: count 28720|2%: percent 2 %|1.9K: count 1900"
        ),
        ("It was warmed from 77K to 300K.", "77K: measure 77 K|300K: measure 300 K"),
        ("The hub lists 10m+ pulls of it.", "10m+: count 10000000 >= of pulls"),
        (
            "at 300 °C (573K) with 32K followers",
            "300 °C: measure 300 °C|573K: measure 573 K|32K: count 32000 of followers"
        ),
        ("a 9\" plate; he said \"I need 8\" and left", "9\": measure 9 inch of plate|8: count 8"),
        ("up to 400 million N-95 masks", "400 million: count 400000000 <= of N-95 masks"),
        ("heat it for 10minutes", "10minutes: duration PT10M"),
        ("5 past years and 10 previous weeks", "5 past years: duration P5Y|10 previous weeks: duration P10W"),
        ("99999999999999999999½ cups, 2½ cups", "2½ cups: measure 2.5 cup"),
        ("a 1 second delay, two years and a half", "1 second: duration PT1S|two years and a half: duration P2.5Y"),
        ("100-1000 liters", "100-1000 liters: measure 100..1000 liter"),
        ("the captain, 31, signed on", "31: age 31"),
        ("a night of -5 to -8 °C", "-5: measure -5 °C|-8 °C: measure -8 °C"),
        ("no more than two dogs under 40 lbs", "two: count 2 <= of dogs|40 lbs: measure 40 lb <"),
    ])
    func measures(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        (
            "signed on july 4th of 1995 and in june of 1992",
            "july 4th of 1995: date 1995-07-04|june of 1992: date 1992-06"
        ),
        ("the fourth of july, 1995", "fourth of july, 1995: date 1995-07-04"),
        ("the twenty-eighth day of April, 2023", "twenty-eighth day of April, 2023: date 2023-04-28"),
        ("on 2019-Aug-01, 2019/aug/02", "2019-Aug-01: date 2019-08-01|2019/aug/02: date 2019-08-02"),
        (
            "in 2019 q1, 2019-H2, q3 2019, 2015-03",
            "2019 q1: date 2019-Q1|2019-H2: date 2019-H2|q3 2019: date 2019-Q3|2015-03: date 2015-03"
        ),
        ("week 12 of 2024, 2018-W31, week 5", "week 12 of 2024: date 2024-W12|2018-W31: date 2018-W31"),
        ("our 2017 first quarter", "2017 first quarter: date 2017-Q1"),
        ("June 31, 2022 and 30 February 2019", ""),
        ("10 August 234 BC", ""),
        ("August 32, 2014 or 32 August", "2014: date 2014"),
        ("in July 45 people came, 5m ago", "July: date 2024-07|45: count 45 of people|5m: duration PT5M"),
        ("Thu Oct 26 11:00:09 2023", "Thu Oct 26 11:00:09 2023: date 2023-10-26"),
        (
            "3 Aug 96; on Aug 9, 96 homes burned",
            "3 Aug 96: date 1996-08-03|Aug 9: date 2024-08-09|96: count 96 of homes"
        ),
        (
            "Friday next week, Monday of last week",
            "Friday next week: date 2024-11-22|Monday of last week: date 2024-11-04"
        ),
        ("the 15th of next month", "15th of next month: date 2024-12-15"),
        ("the day before yesterday", "the day before yesterday: date 2024-11-13"),
        ("from Sep to Nov, Jan–Mar 2024", "Sep to Nov: date 2024-09..2024-11|Jan–Mar 2024: date 2024-01..2024-03"),
        ("since 12-2015, (04/2016), Regulation 12/2010", "12-2015: date 2015-12 >=|04/2016: date 2016-04"),
        ("she will be back on 12/22", "12/22: date 2024-12-22"), ("since 9/11 they have paid", ""),
        ("Version: 1.10.30 and 2012-1400", ""),
        ("on Monday at 9 and tonight at 8", "Monday: date 2024-11-18"),
        ("the last week of July was wet", "July: date 2024-07"),
        ("Viewing on Tuesday, March 24", "Tuesday, March 24: date 2026-03-24"),
        ("grades 3-5, approved 4,112 to 3,980", ""),
        ("a workshop to be held on February 3", "February 3: date 2025-02-03"),
    ])
    func dates(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("Version 3, 29 June 2007", "29 June 2007: date 2007-06-29"),
        ("Sat Oct 16 17:13:42 JST 2004", "Sat Oct 16 17:13:42 JST 2004: date 2004-10-16"),
        ("in the early 90s", "90s: date 199X"), ("in early 80s fashion", "80s: date 198X"), ("in her late 60s", ""),
        ("a box of 40 × 30 × 25 cm", "40: measure 40 cm|30: measure 30 cm|25 cm: measure 25 cm"),
        ("a rug, 6 by 4 feet", "6: measure 6 foot|4 feet: measure 4 foot"),
        ("a 3x4 grid", ""), ("the door is 7' high", "7': measure 7 foot"),
        ("6 yd³ of sand", "6 yd³: measure 6 yd³ of sand"),
        ("£32,000 p.a. and 3% per annum", "£32,000: money 32000 GBP per year|3%: percent 3 % per year"),
    ])
    func datesAndSizes(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
