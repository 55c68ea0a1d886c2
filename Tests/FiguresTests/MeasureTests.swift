import Testing

/// Physical quantities, lengths of time and ages.
struct MeasureTests {
    @Test(arguments: [
        ("500 miles", "500 miles: measure 500 mile"),
        ("30 gigawatts (GW) of offshore wind by", "30 gigawatts: measure 30 gigawatt of offshore wind"),
        ("1.5 degrees Celsius", "1.5 degrees Celsius: measure 1.5 degree Celsius"),
        ("1.5°C", "1.5°C: measure 1.5 °C"),
        (
            "an estimated 26 million metric tons of carbon emissions annually",
            "26 million metric tons: measure 26000000 metric ton ~ of carbon emissions per year"
        ),
        ("a 1,500-foot cliff face to", "1,500-foot: measure 1500 foot of cliff face"),
        ("between 8,500 feet and 11,500 feet", "8,500 feet and 11,500 feet: measure 8500..11500 foot"),
        ("100,000 barrels a day", "100,000 barrels: measure 100000 barrel per day"),
        ("≥10 MW, 5 km", "10 MW: measure 10 MW >=|5 km: measure 5 km"),
        ("it warmed by +1 °C", "1 °C: measure 1 °C"), ("Zeile 1 und Schritt 2 sind fertig", ""),
        ("it returns 32 zero bytes", "32: count 32 of zero bytes"), ("zero bytes lost", "zero bytes: measure 0 byte"),
        ("six feet tall", "six feet: measure 6 foot"),
        ("the four V’s, 5 W's and three A lists", "four: count 4 of V|5: count 5 of W|three: count 3"),
        ("5A. Build the pier", ""), ("1c. The second rule", ""), ("4c) Run it", ""),
        ("a 12pt font, 18 pts", ""),
        ("5 V and 12 W", "5 V: measure 5 V|12 W: measure 12 W"),
        ("65 miles per hour", "65 miles per hour: measure 65 mile per hour"),
    ])
    func measures(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("200 years of ties", "200 years: duration P200Y"),
        ("over the past three decades", "three decades: duration P30Y"),
        ("a three-year program", "three-year: duration P3Y"),
        ("6 to 12 months", "6 to 12 months: duration P6M..P12M"),
        ("the past decade and a century", "decade: duration P10Y|a century: duration P100Y"),
        ("within a year", "a year: duration P1Y"),
        ("for more than two and a half years", "two and a half years: duration P2.5Y >"),
        ("half an hour, a year and a half", "half an hour: duration PT30M|a year and a half: duration P1.5Y"),
        ("the last quarter-century", "quarter-century: duration P25Y"),
        ("12 or more consecutive months", "12 or more consecutive months: duration P12M >="),
        ("$5 billion over ten years", "$5 billion: money 5000000000 USD|ten years: duration P10Y"),
        ("$35 a month for decades", "$35: money 35 USD per month"),
        ("exceeding a 30-year high", "30-year: duration P30Y"),
    ])
    func durations(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("new students ages 13-18 with", "13-18: age 13..18"),
        ("a 12-year-old student", "12-year-old: age 12"),
        ("aged 65 and over", "65: age 65 >="),
        ("children under 5.", "5: age 5 <"),
        ("under the age of 26", "26: age 26 <"),
        ("children 6 months and older", "6 months: age 6 month >="),
        ("all 3- and 4-year-olds", "3: age 3|4-year-olds: age 4"),
        ("kids ages 5 through 11", "5 through 11: age 5..11"),
        ("must be 18 years of age or older", "18 years of age: age 18 >="),
        ("children 12 to 16; and", "12 to 16: age 12..16"),
    ])
    func ages(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
