import Testing

/// Sums of money: signs, codes and names of currencies, magnitudes, ranges, what they pay for.
struct MoneyTests {
    @Test(
        "Codes that are no currency's",
        arguments: [
            "The CRC32 checksum, PHP8, PHP 8.3 and PHP 8", "the NAD83 datum", "AMD64", "TOP 10",
        ])
    func otherCodes(_ text: String) { #expect(Sample.figures(text).filter { $0.contains(": money") }.isEmpty) }

    @Test(
        "Codes that are",
        arguments: [
            ("CRC 500, XAF500 and USD34", ["CRC 500: money 500 CRC", "XAF500: money 500 XAF", "USD34: money 34 USD"]),
            ("PHP 2,500 or PHP 12.50", ["PHP 2,500: money 2500 PHP", "PHP 12.50: money 12.5 PHP"]),
        ])
    func codes(_ text: String, _ expected: [String]) { #expect(Sample.figures(text) == expected) }

    @Test(arguments: [
        ("It gave $65 million to them.", "$65 million: money 65000000 USD"),
        (
            "a $65 million counternarcotics assistance package that",
            "$65 million: money 65000000 USD of counternarcotics assistance package"
        ),
        (
            "The $335 million in humanitarian assistance helps migrants to settle",
            "$335 million: money 335000000 USD of humanitarian assistance"
        ),
        ("€3 billion, they said", "€3 billion: money 3000000000 EUR"),
        ("£2bn, they said", "£2bn: money 2000000000 GBP"),
        ("C$10 million, they said", "C$10 million: money 10000000 CAD"),
        ("¥500, they said", "¥500: money 500 JPY"),
        ("500 million euros.", "500 million euros: money 500000000 EUR"),
        ("USD 5 million.", "USD 5 million: money 5000000 USD"),
        ("50 cents.", "50 cents: money 0.5 USD"),
        ("675 bucks a month", "675 bucks: money 675 USD per month"),
        ("It costs over a dollar.", "a dollar: money 1 USD >"),
        ("$5-7 billion.", "$5-7 billion: money 5000000000..7000000000 USD"),
        ("$5 to $7 billion.", "$5 to $7 billion: money 5000000000..7000000000 USD"),
        ("between $5 and $7 million", "$5 and $7 million: money 5000000..7000000 USD"),
        ("somewhere between 4- and 500 bucks", "4- and 500 bucks: money 400..500 USD"),
        ("a trillion 200 billion dollars", "a trillion 200 billion dollars: money 1200000000000 USD"),
        ("$48+ million to the ports", "$48+ million: money 48000000 USD >="),
        ("$725 millionin Fiscal Year 2022", "$725 million: money 725000000 USD|Fiscal Year 2022: date FY2022"),
        ("$1 millionPuerto Rico", "$1 million: money 1000000 USD"),
        (
            "$100 billion in new and expanded tax credits",
            "$100 billion: money 100000000000 USD of new and expanded tax credits"
        ),
        ("$1,200 more per year", "$1,200: money 1200 USD per year"),
        (
            "over $13 billion in more than 300 projects",
            "$13 billion: money 13000000000 USD >|300: count 300 > of projects"
        ),
        ("From $5 to $7 million was spent", "$5 to $7 million: money 5000000..7000000 USD"),
        ("$1.9-trillion, $115M", "$1.9-trillion: money 1900000000000 USD|$115M: money 115000000 USD"),
        ("₹12,34,567 or 2 crore rupees", "₹12,34,567: money 1234567 INR|2 crore rupees: money 20000000 INR"),
        ("from $350,000 to $500,000", "$350,000: money 350000 USD|$500,000: money 500000 USD"),
        ("-$3 million", "-$3 million: money -3000000 USD"),
        ("$45 per megawatt-hour", "$45: money 45 USD per megawatt-hour"),
        ("$3 billion in Angola", "$3 billion: money 3000000000 USD"),
        ("more than $350 million in assistance to", "$350 million: money 350000000 USD > of assistance"),
        ("average annual spending at $2.5 billion in", "$2.5 billion: money 2500000000 USD per year"),
    ])
    func states(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("Copies are 10 cents a page.", "10 cents: money 0.1 USD per page"),
        ("$4 a pint, £9 a dozen", "$4: money 4 USD per pint|£9: money 9 GBP per dozen"),
        ("It gave $5 a year ago.", "$5: money 5 USD|a year ago: date 2023"),
        ("It cost ten pounds fifty, and £000 is no sum.", "ten pounds fifty: money 10.5 GBP"),
        ("It made $5 a success.", "$5: money 5 USD"),
        ("They raised two thousand pounds.", "two thousand pounds: money 2000 GBP"),
        ("They gave two thousand pounds of rope.", "two thousand pounds: measure 2000 pound of rope"),
    ])
    func prices(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("It cost $4,000 Canadian.", "$4,000 Canadian: money 4000 CAD"),
        ("$4,000 Canadian dollars", "$4,000 Canadian dollars: money 4000 CAD"),
        ("a $5 million Canadian plan", "$5 million: money 5000000 USD of Canadian plan"),
        ("They teach the three Rs.", "three: count 3 of Rs"),
        ("from £3 17s. and £10 19s. 6d. to 4d. or 2d.", "£3 17s: money 3.85 GBP|£10 19s. 6d: money 10.975 GBP"),
        ("It fetched 245p/kg.", "245p: money 2.45 GBP per kg"),
        ("Oil rose $1.20 to $84.35 a barrel.", "$1.20: money 1.2 USD per barrel|$84.35: money 84.35 USD per barrel"),
        ("€800 per calendar month", "€800: money 800 EUR per month"),
        ("in inflation-adjusted 2013 dollars", "2013: date 2013"),
    ])
    func otherLands(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
