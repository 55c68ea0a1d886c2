import Testing

/// Each kind's family: the forms that people write it in, in other documents than speeches.
struct FamilyTests {
    @Test(arguments: [
        ("the pool is 25m long", "25m: measure 25 m"), ("a wall 1.8m tall and wide", "1.8m: measure 1.8 m"),
        ("About 30m people watched", "30m: count 30000000 ~ of people"), ("it lay 30m away", "30m: measure 30 m"),
        ("5ft 10in tall", "5ft 10in: measure 70 inch"), ("12 stone 4 pounds", "12 stone 4 pounds: measure 172 pound"),
        ("½ cup of sugar", "½ cup: measure 0.5 cup of sugar"), ("2 1/4 lbs beef", "2 1/4 lbs: measure 2.25 lb of beef"),
        ("12 fl oz cream", "12 fl oz: measure 12 fl oz of cream"),
        ("150 Ω and 3.3 V", "150 Ω: measure 150 Ω|3.3 V: measure 3.3 V"),
        ("at most 40 mg/kg/day", "40 mg/kg: measure 40 mg/kg <= per day"),
        ("two stone walls", "two: count 2 of stone walls"), ("gate 4A", ""),
    ])
    func measures(_ text: String, _ expected: String) { expect(text, expected) }

    @Test(arguments: [
        ("1h 45m", "1h 45m: duration PT1H45M"), ("3 years and 4 months", "3 years and 4 months: duration P3Y4M"),
        ("three-quarters of an hour", "three-quarters of an hour: duration PT45M"),
        ("a fortnight", "a fortnight: duration P2W"),
        ("12 ms", "12 ms: duration PT0.012S"), ("6 mos", "6 mos: duration P6M"), ("at 19h30", ""), ("half past 6", ""),
    ])
    func durations(_ text: String, _ expected: String) { expect(text, expected) }

    @Test(arguments: [
        ("₩12,000", "₩12,000: money 12000 KRW"), ("99,95 €", "99,95 €: money 99.95 EUR"),
        ("300 Kč", "300 Kč: money 300 CZK"),
        ("NOK 450", "NOK 450: money 450 NOK"), ("25¢", "25¢: money 0.25 USD"), ("-€12m", "-€12m: money -12000000 EUR"),
        ("₹45,00,000", "₹45,00,000: money 4500000 INR"), ("CHF 145'000", "CHF 145'000: money 145000 CHF"),
        ("half a million pounds", "half a million pounds: money 500000 GBP"),
        ("ten pounds of flour", "ten pounds: measure 10 pound of flour"),
        ("3 k€", "3 k€: money 3000 EUR"),
    ])
    func money(_ text: String, _ expected: String) { expect(text, expected) }

    @Test(arguments: [
        ("on 5.6.2015", "5.6.2015: date 2015-06-05"),
        ("£5 on 03/04/2021", "£5: money 5 GBP|03/04/2021: date 2021-04-03"),
        ("$5 on 03/04/2021", "$5: money 5 USD|03/04/2021: date 2021-03-04"),
        ("3-5 May 2024", "3-5 May 2024: date 2024-05-03..2024-05-05"),
        ("28 February – 3 March 2025", "28 February – 3 March 2025: date 2025-02-28..2025-03-03"),
        ("on 3, 4 and 5 July 2025", "3: date 2025-07-03|4: date 2025-07-04|5 July 2025: date 2025-07-05"),
        ("Mon, 4 Mar 2024", "Mon, 4 Mar 2024: date 2024-03-04"),
        ("3Q24 and 1H25", "3Q24: date 2024-Q3|1H25: date 2025-H1"),
        ("the first half of 2025", "first half of 2025: date 2025-H1"),
        ("second Tuesday in March 2025", "second Tuesday in March 2025: date 2025-03-11"),
        ("the third Thursday of every month", ""), ("25th march 2015", "25th march 2015: date 2015-03-25"),
        ("no later than 15 April 2025", "15 April 2025: date 2025-04-15 <="), ("not before 2027", "2027: date 2027 >="),
        ("the 7th of each month", ""), ("500 BC", ""), ("[2019] EWCH 1187", ""),
    ])
    func dates(_ text: String, _ expected: String) { expect(text, expected) }

    @Test(arguments: [
        ("Maria Lopez, 34, won", "34: age 34"), ("his wife, 31, left", "31: age 31"), ("He turned 30.", "30: age 30"),
        ("She turned 40 last year.", "40: age 40|last year: date 2023"),
        ("a 5 y/o girl", "5 y/o: age 5"), ("six weeks old", "six weeks old: age 6 week"),
        ("over-65s pay less", "65: age 65 >"),
        ("a child of 8 months", "8 months: age 8 month"), ("Age: 34", "34: age 34"),
    ])
    func ages(_ text: String, _ expected: String) { expect(text, expected) }

    @Test(arguments: [
        "Use v2.3.1, version 3.2, Python 3.9 and Java 17.",
        "Use iOS 15.4, TLS 1.3, USB 3.0, Ubuntu 22.04 LTS and PHP 8.",
        "Won 3-1, lost 21-14, passed 54-46, at odds of 5 to 1.",
        "a 3:1 ratio, a 1:50,000 scale, 2.5x faster, 3× bigger",
        "Call 020 7946 0958 or +44 20 7946 0018.", "account 12345678, order 4471903, PIN 4821",
        "p < 0.05, n = 120, 2 + 2 = 4, 10^6",
        "See § 12, Art. 5, Eq. 7, Fig. 3a, pp. 12-15, Clause 7.1.", "pH 7.4 and f/2.8", "seat 12C, bus 42, size 9, #42",
        "at 9.30pm, at 8.45, between 6 and 8 pm", "One way to do it.", "a ratio of 1.05",
    ])
    func noFigures(_ text: String) {
        #expect(Sample.figures(text) == [])
    }

    private func expect(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
