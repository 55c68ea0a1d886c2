import Testing

/// Numbers that state nothing, and bad input.
struct ExclusionTests {
    @Test(arguments: [
        "H.R. 3525", "Section 232", "Sections 201 and 301", "Executive Order 14110", "Public Law 117-58", "Title IX",
        "50 U.S.C. 1701", "19 U.S.C. § 1862", "COVID-19", "F-16", "G7", "5G", "Group of Seven", "Artemis II",
        "as SDG 16 states",
        "the 70th anniversary", "the first country", "second largest", "(202) 646-3272", "1-800-662-4357",
        "at 1600 Pennsylvania Avenue", "at 3:02 P.M.", "10 a.m.", "5 o’clock", "(1) and (2)", "[24]", "24/7", "50/50",
        "https://example.gov/2024/11/15/five", "a 10-to-1 initiative", "London, KY 40742", "4- — to", "version 1.5.2",
        "Titles 10, 14, and 32", "S. 1605", "UN Resolution 1701", "UNSCR 1701", "Bill 1800", "Proposition 2020",
        "call 800-621-FEMA (3362)", "the 5+5 Joint Military Committee", "a man in his 40s",
        "a six figure sum", "pressing 1.", "<2> This removes it", "the 4.80 release", "on a 2.6 kernel",
        "3.1.10.", "release 2.6.12 was", "$ pay index 802992c,2b60207", "\"x1\" where it is set or \"0\" where not",
        "31:C9:07:1A:3C:8A", "with git 1.9 and older", "put it there with fg(1p) or open(2)", "test -n \"$1\" first",
        "Skip the leading zero bytes, or the zero bits", "all zero bytes go",
        "+1 on the plan, and +1 for it", "All of it is 508 compliant", "第 1 行和第2章",
        "Repeat steps 2-6, but wait", "This story is addressed by scenarios 1 and 2", "as work on Milestone 1 proceeds",
        "Story 2 says so", "milestones 2-4 become clear",
        "PEP 541 was mixed in", "must not break any tier 2 or tier 1 target", "Tier 3 targets break",
        "a class 2 device", "It is a layer 7 proxy", "Adopter 5 sees a benefit", "VENDOR 1 plans to look",
        "Scenario 4 fails", "Alternative 2: cargo variants", "in the futures 0.2 style",
        "state 1 and state 2 are alike", "It reads OpenAPI 2.0 specifications and OAuth 2.1 flows",
        "Web 3.0 users like it",
        "See issues (69444, 70058)", "It runs 4.3 BSD", "You may join the 401k plan", "a 401(k)",
        "$local_part is set, ${domain} too, and $2 and $3 are empty",
    ])
    func hasNone(_ text: String) {
        #expect(Sample.figures(text) == [])
    }

    @Test(arguments: [
        "at half past nine", "by quarter to nine", "a quarter past two", "at ten to six", "It was ten to six.",
        "twenty-five past four", "five past ten", "Be there at ten to.", "Doors: 19h30",
        "at 9 p.m., 1930 hrs or 10 p.m.",
        "the 6.40 train", "It is open from 9 to 5.", "open daily 10 to 4",
    ])
    func timesOfDay(_ text: String) {
        #expect(Sample.figures(text) == [])
    }

    @Test(arguments: [
        ("He ran past five dogs", "five: count 5 of dogs"), ("It fell from 9 to 5", "9: count 9|5: count 5"),
        ("ten to twelve men", "ten to twelve: count 10..12 of men"),
        ("It took 1930 hours", "1930 hours: duration PT1930H"),
        ("It opened 10 to 15 rooms", "10 to 15: count 10..15 of rooms"),
    ])
    func lookLikeTimes(_ text: String, _ figures: String) {
        #expect(Sample.figures(text).joined(separator: "|") == figures)
    }

    @Test(arguments: [
        ("In this phase 3 people left", "3: count 3 of people"), ("We issue 5 licences", "5: count 5 of licences"),
        ("It cost 5,000 BSD", "5,000 BSD: money 5000 BSD"), ("The tower has 20 stories", "20: count 20 of stories"),
        ("In 3 steps", "3: count 3 of steps"), ("a force of 5N", "5N: measure 5 N"),
    ])
    func lookLikeNames(_ text: String, _ figure: String) {
        #expect(Sample.figures(text) == [figure])
    }

    @Test func boundsCarryAlongLists() {
        #expect(
            Sample.figures("up to $500 for doors, $600 for windows") == [
                "$500: money 500 USD <=", "$600: money 600 USD <=",
            ])
    }

    @Test(arguments: [
        ("above 5 jobs", ">"), ("upwards of 5 jobs", ">"),
        ("at least 5 jobs", ">="), ("no fewer than 5 jobs", ">="),
        ("fewer than 5 jobs", "<"),
        ("as many as 5 jobs", "<="), ("no more than 5 jobs", "<="), ("some 5 jobs", "~"), ("almost 5 jobs", "~"),
        ("~5 jobs", "~"),
        ("in excess of 5 jobs", ">"), ("close to 5 jobs", "~"), ("a maximum of 5 jobs", "<="),
    ])
    func bounds(_ text: String, _ bound: String) {
        #expect(Sample.figures(text) == ["5: count 5 \(bound) of jobs"])
    }

    @Test func whatWasNamedAboveHasNoBound() {
        #expect(Sample.figures("not as good as the above 5 jobs") == ["5: count 5 of jobs"])
    }

    /// Each of these is read without a trap; what is found there, if anything, is right.
    @Test(arguments: [
        "$", "$ $ $", "$,5", "10^400", "1,2,3,4", "٣٤٥", "１２３", "$１２３", "9".repeated(200), "1e999", "Q3@", "1,000@",
        "x 1.5@ y", "-", "--5", "%%%",
        "½½½",
        "$-", "€", "5-", "5–", "1-2-3-4-5", "....5....", "(((((5)))))", "’s ’s", "million million", "and and and",
        "a a a", "\u{0}5\u{0}",
        "two two two hundred hundred thousand thousand", "from to between and", "99999-99-99", "0/0/0", "FY", "Q5",
        "the 0s",
        "January 99, 99999", "Friday Friday", "last last last",
        "9999999999999999999999999999999999999999 million billion",
        "a million billion trillion quadrillion", "99999 years ago", "one hundred thousand million billion trillion",
    ])
    func badInputIsReadCalmly(_ text: String) {
        _ = Sample.figures(text)
        _ = Sample.figures(text, date: "0001-01-01")
        _ = Sample.figures(text, date: "9999-12-31")
    }

    @Test func odds() {
        #expect(Sample.figures("1,2,3,4") == [])
        #expect(Sample.figures("10^400") == [])
        #expect(Sample.figures("$") == [])
        #expect(Sample.figures("9".repeated(200)) == [])
    }

    /// Ten times the text takes about ten times as long: a quadratic reader would need hours for these.
    @Test(arguments: [
        "9", "-", "$", "1,", "a ", "one ", "million ", "and ", "1-", "(", "U.", "of the ", "$5 and ", "May ",
        "up to 5, ", "’s", "@", "a.gov/",
    ])
    func longInputIsLinear(_ piece: String) {
        let text = piece.repeated(200_000 / piece.utf8.count)
        _ = Sample.figures(text)
    }
}

extension String {
    fileprivate func repeated(_ count: Int) -> String { String(repeating: self, count: count) }

    @Test(arguments: [
        "We saw the Big Ten and Ocean’s Eleven.", "Gallery 7 holds it.", "Year 4 raised it.", "A JPEG 2000 file.",
        "Reactor 4 was shut.", "Read 1 Corinthians 13.", "He wears size 10 boots.", "at junction 20B", "a 737 MAX 8",
        "We met the Famous Five.", "on a 4K screen or in 8K video", "It is rated 15 and runs.",
        "They are the Seven Dwarfs.",
    ])
    func namesWithNumbers(_ text: String) {
        #expect(Sample.figures(text) == [])
    }

    @Test(arguments: [
        ("Around half a dozen goats", "half a dozen: count 6 ~ of goats"),
        ("one tablet twice a day", "one: count 1 of tablet"),
        ("In the Seven Hills two men met.", "two: count 2 of men"),
    ])
    func whatIsCountedBesideThem(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
