import Figures
import Testing

/// Counts: numbers in digits and words, what they count, and the pronoun `one`.
struct CountTests {
    @Test func aNumberSaidAgainAsAMeasureIsNoYear() {
        #expect(Sample.figures("set it to 1536 (1.5 GiB) here").filter { $0.contains(": date") }.isEmpty)
        #expect(Sample.figures("built in 1936 (see below)") == ["1936: date 1936"])
    }

    @Test(arguments: [
        ("transfer of nine Black Hawk helicopters to Peru", "nine: count 9 of Black Hawk helicopters"),
        ("generating over 1.1 million jobs in Peru", "1.1 million: count 1100000 > of jobs"),
        ("a record 200,000+ visa applications", "200,000+: count 200000 >= of visa applications"),
        ("among the top 10 producers of cacao", "10: count 10 of producers"),
        ("five Department of Defense civilians, and", "five: count 5 of Department of Defense civilians"),
        (
            "three cargo and vehicle inspection scanners totaling",
            "three: count 3 of cargo and vehicle inspection scanners"
        ),
        ("two hundred and fifty jobs", "two hundred and fifty: count 250 of jobs"),
        ("6+ million members", "6+ million: count 6000000 >= of members"),
        ("About 2000 people came", "2000: count 2000 ~ of people"),
        ("Over 1500 homes were built", "1500: count 1500 > of homes"),
        ("They hired 1500 workers.", "1500: count 1500 of workers"),
        ("2000 troops and 1800 nurses", "2000: count 2000 of troops|1800: count 1800 of nurses"),
        (
            "500 million safe and effective COVID-19 vaccines",
            "500 million: count 500000000 of safe and effective COVID-19 vaccines"
        ),
        ("75 new, Made-in-America locomotives", "75: count 75 of new, Made-in-America locomotives"),
        ("100 US highways", "100: count 100 of US highways"),
        ("[3.6] million people", "3.6] million: count 3600000 of people"),
        ("children between 6 and 17 and $300 per month", "6 and 17: age 6..17|$300: money 300 USD per month"),
        ("a dozen eggs and half a million homes", "a dozen: count 12 of eggs|half a million: count 500000 of homes"),
        ("3 lakh people", "3 lakh: count 300000 of people"),
        ("10 000 homes, 10 000 000 people", "10 000: count 10000 of homes|10 000 000: count 10000000 of people"),
        ("about 60- to 70,000 cases a day", "60- to 70,000: count 60000..70000 ~ of cases per day"),
        ("one or two questions", "one or two: count 1..2 of questions"),
        ("They hold two degrees.", "two: count 2 of degrees"),
        ("in packs of 6, 12 or 24.", "6: count 6|12: count 12|24: count 24"),
        ("twenty-four of our soldiers", "twenty-four: count 24 of soldiers"),
        ("8,000 COVID-19 strains per week", "8,000: count 8000 of COVID-19 strains per week"),
        ("More than 500,000 citizens visit Peru annually", "500,000: count 500000 > of citizens per year"),
        ("It bought one helicopter.", "one: count 1 of helicopter"),
        ("15,000 units or more", "15,000: count 15000 >= of units"),
        ("200 servicewomen who", "200: count 200 of servicewomen"),
        (
            "2.7 million meals, 50,000 tarps, and dozens of cots",
            "2.7 million: count 2700000 of meals|50,000: count 50000 of tarps"
        ),
    ])
    func counts(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        "one of them", "no one", "one another", "one day", "number one", "the last one", "from one country to another",
        "thousands of jobs", "hundreds of people", "both countries", "a single vote", "28 times", "a tenfold increase",
        "double",
    ])
    func hasNoCount(_ text: String) {
        #expect(Sample.figures(text) == [])
    }

    /// A word whose last character has lost its end goes on no further than the text.
    @Test(arguments: [[0xC3], [0xC4], [0xE3, 0x81], [0xF0, 0x9F]] as [[UInt8]])
    func aCharacterThatIsCutOff(_ bytes: [UInt8]) throws {
        let text = LexedText(Array("We saw 12 ap".utf8) + bytes)
        let figure = try #require(FigureFinder(reference: nil).figures(in: text).first)
        #expect(figure.of == 10..<12 + bytes.count)
    }

    @Test(arguments: [
        ("His widow, who is 79, lives there.", "79: age 79"), ("She was 18 when it sank.", "18: age 18"),
        ("I'm 34 and well.", "34: age 34"), ("He is twelve.", "twelve: age 12"), ("a 5 y.o. boat", "5 y.o.: age 5"),
        ("when they turn 65.", "65: age 65"), ("He died at 84.", "84: age 84"),
        ("She is 3 points ahead", "3: count 3 of points"),
        ("He was 6 feet tall", "6 feet: measure 6 foot"),
    ])
    func agesOfPersons(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
