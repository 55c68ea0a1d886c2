import Testing

/// Percentages and fractions.
struct ShareTests {
    @Test(arguments: [
        ("15 percent of Americans", "15 percent: percent 15 % of Americans"),
        ("10-15%.", "10-15%: percent 10..15 %"),
        ("In all 38% agreed, and a third did so twice.", "38%: percent 38 %|a third: fraction 0.3333"),
        ("10% to 15%.", "10% to 15%: percent 10..15 %"),
        ("2 percentage points", "2 percentage points: percent 2 pp"),
        ("25 basis points", "25 basis points: percent 0.25 pp"),
        ("from 40% to 61%", "40%: percent 40 %|61%: percent 61 %"),
        ("a 12 percent reduction in", "12 percent: percent 12 % of reduction"),
        ("no more than 5 percent", "5 percent: percent 5 % <="),
        ("Eighty-six percent of Americans", "Eighty-six percent: percent 86 % of Americans"),
        ("20% lower than", "20%: percent 20 %"),
        ("COVID-19, 43% of parents", "43%: percent 43 % of parents"),
        ("Under Section 232, 25% tariffs", "25%: percent 25 % of tariffs"),
        ("It was minus 5 percent.", "minus 5 percent: percent -5 %"),
        ("-5 percent, 5 per cent", "-5 percent: percent -5 %|5 per cent: percent 5 %"),
        ("about half of all cases", "half: fraction 0.5 ~ of cases"),
        ("a third of Americans", "a third: fraction 0.3333 of Americans"),
        ("home to two-thirds of America’s wind potential", "two-thirds: fraction 0.6667 of America’s wind potential"),
        ("three quarters of voters", "three quarters: fraction 0.75 of voters"),
        ("nearly one in five seniors", "one in five: fraction 0.2 ~ of seniors"),
        ("two out of every three communities", "two out of every three: fraction 0.6667 of communities"),
        ("falling by nearly a third from", "a third: fraction 0.3333 ~"),
        ("More than a third are borrowers", "a third: fraction 0.3333 >"),
        ("fell by a third compared to then", "a third: fraction 0.3333"),
        ("nearly a quarter of homes", "a quarter: fraction 0.25 ~ of homes"),
        ("cut poverty in half.", "half: fraction 0.5"),
    ])
    func states(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        "the second half of the game", "a third country", "by a third party", "more than a third country",
        "given half a chance", "a fourth dose",
    ])
    func hasNone(_ text: String) {
        #expect(Sample.figures(text) == [])
    }

    @Test(arguments: [
        (
            "Turnout was 58.3 percent, up 2.1 points on 2018",
            "58.3 percent: percent 58.3 %|2.1 points: percent 2.1 pp|2018: date 2018"
        ),
        ("It is at 40%, three points more", "40%: percent 40 %|three: count 3 of points"),
        ("She scored 12 points.", "12: count 12 of points"),
        ("Spreads widened 35bps.", "35bps: percent 0.35 pp"),
        ("It is at 140% of the monthly norm", "140%: percent 140 %"),
        ("It rose 9% year on year.", "9%: percent 9 %"),
        ("a 51% stake worth $2", "51%: percent 51 % of stake|$2: money 2 USD"),
        ("The rate was cut by 25 bps; the line runs at 9600 bps", "25 bps: percent 0.25 pp|9600 bps: measure 9600 bps"),
    ])
    func points(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
