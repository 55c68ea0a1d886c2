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
        ("It lasted an hour, and it took a year to mend.", "an hour: duration PT1H|a year: duration P1Y"),
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

    @Test(arguments: [
        (
            "1/2 cup walnuts, 3/4 cup chopped dates",
            "1/2 cup: measure 0.5 cup of walnuts|3/4 cup: measure 0.75 cup of chopped dates"
        ),
        ("two stone walls", "two: count 2 of stone walls"),
        ("2 heaped tbsp of flour", "2 heaped tbsp: measure 2 tbsp of flour"),
        ("Soak it for 8 - 10 hours", "8 - 10 hours: duration PT8H..PT10H"),
        ("Part 2 - 40 minutes", "40 minutes: duration PT40M"),
        ("form 1-inch rounds", "1-inch: measure 1 inch of rounds"),
        ("Heat the oven to 180C/160C.", "180C: measure 180 °C|160C: measure 160 °C"),
        ("Bake it at 375 F (190 C).", "375 F: measure 375 °F|190 C: measure 190 °C"),
        ("Sit in row 12C by gate 40 F.", ""),
        ("1 can of crab", "1: count 1 of can"),
        ("She swam the 100m in 58s", "100m: measure 100 m|58s: duration PT58S"),
        ("a 60-odd mile hike", "60-odd mile: measure 60 mile ~ of hike"),
        ("14'6\" x 10'2\"", "14'6\": measure 174 inch|10'2\": measure 122 inch"),
        ("all 20 can be used", "20: count 20"),
    ])
    func kitchen(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("a pint and a half of milk", "a pint and a half: measure 1.5 pint of milk"),
        ("walk a mile and three quarters.", "a mile and three quarters: measure 1.75 mile"),
        ("an hour and a quarter", "an hour and a quarter: duration PT75M"),
        ("a cup and a half cup of oil", "half cup: measure 0.5 cup of oil"),
        ("half a century ago", "half a century ago: date 1974"),
        ("half an hour ago", "half an hour: duration PT30M"), ("every half hour", "half hour: duration PT30M"),
        ("a third of an inch of rain", "a third of an inch: measure 0.3333333333 inch of rain"),
        (
            "a 6,000-ton freighter sank 12 miles north of it",
            "6,000-ton: measure 6000 ton of freighter|12 miles: measure 12 mile"
        ),
        ("tea at 2s. 6d.", ""),
        ("within a half hour of it", "half hour: duration PT30M"),
        ("two or three hundred yards", "two or three hundred yards: measure 200..300 yard"),
        ("five or six thousand men", "five or six thousand: count 5000..6000 of men"),
        ("twelve or fourteen million dollars", "twelve or fourteen million dollars: money 12000000..14000000 USD"),
        ("a twenty-second pause by the Twenty-second Foot", "twenty-second: duration PT20S"),
        ("the twenty-second man", ""),
    ])
    func unitsAndParts(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("Aged just 19, she won.", "19: age 19"),
        ("open to all (ages <28)", "28: age 28 <"),
        ("He was then 17.", "17: age 17"),
        ("At 82, she still sails.", "82: age 82"),
        ("She left school at 14 and he joined the fleet at sixteen.", "14: age 14|sixteen: age 16"),
        ("The tug left the quay at 17.", ""),
        ("Anna, 7, and Tom, 12, found it.", "7: age 7|12: age 12"),
        ("Not for children under 12 years of age.", "12 years of age: age 12 <"),
        ("It must not fall below 5 kg.", "5 kg: measure 5 kg >="),
        ("Nobody over 75 was hurt.", "75: age 75 >"), ("They raised the retirement age to 69 and left.", "69: age 69"),
        ("From age 60 on; child (3–12) free", "60: age 60 >=|3–12: age 3..12"),
        ("Half of the voters were under 30.", "Half: fraction 0.5 of voters|30: age 30 <"),
        ("I am aged two-and-twenty.", "two-and-twenty: age 22"), ("the Tract Society, 56, Paternoster-row", ""),
        ("The claimant, now 61, worked there.", "61: age 61"),
        ("The warden, 58, left.", "58: age 58"),
        ("Orne’s more than 40 piers", "40: count 40 > of piers"),
    ])
    func lives(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }
}
