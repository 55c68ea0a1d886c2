import Testing

/// Numbers that look like something else: years that count and measure, names that are sums, ranges that no change makes.
struct LookalikeTests {
    @Test(arguments: [
        ("It weighs 2000 kg", "2000 kg: measure 2000 kg"), ("The peak (1985 m) is bare", "1985 m: measure 1985 m"),
        ("A 2000 W heater", "2000 W: measure 2000 W of heater"), ("about 1800 kcal", "1800 kcal: measure 1800 kcal ~"),
        ("the 1500-metre run", "1500-metre: measure 1500 metre of run"),
        ("It was 1999 euros", "1999 euros: money 1999 EUR"), ("It was 2000 €.", "2000 €: money 2000 EUR"),
        ("The barn has 2000 beds", "2000: count 2000 of beds"), ("1984 pages long", "1984: count 1984 of pages"),
        ("They felled 1900 pines", "1900: count 1900 of pines"),
        ("a 2000-word essay", "2000: count 2000 of word essay"), ("up to 2000 moths", "2000: count 2000 <= of moths"),
        ("A crowd of 2000 cheered", "2000: count 2000"),
        ("in 2015 dollars", "2015: date 2015"), ("(2019 USD)", "2019: date 2019"),
        ("In 2000 m", "2000 m: measure 2000 m"),
        ("exceeded 2019 levels", "2019: date 2019 >"), ("the 2000 elections", "2000: date 2000"),
        ("In 2000 trees fell", "2000: date 2000"), ("announced 2023 awards", "2023: date 2023"),
        ("won in 2000 W. did", "2000: date 2000"), ("2012 in brief", "2012: date 2012"),
    ])
    func years(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("Tea 3 EUR, Cake 4 EUR; Jam 2 EUR", "3 EUR: money 3 EUR|4 EUR: money 4 EUR|2 EUR: money 2 EUR"),
        ("Rice 200 g, Salt 8 g", "200 g: measure 200 g|8 g: measure 8 g"),
        ("Row 2 km, Run 5 km, Swim 400 m", "2 km: measure 2 km|5 km: measure 5 km|400 m: measure 400 m"),
        ("A room 80 USD a day", "80 USD: money 80 USD per day"),
        ("Fees range from $15 to $40.", "$15 to $40: money 15..40 USD"),
        ("Loads vary from 5 to 10 kg.", "5 to 10 kg: measure 5..10 kg"),
        ("Fees rose from $15 to $40.", "$15: money 15 USD|$40: money 40 USD"),
        ("It costs two pounds", "two pounds: money 2 GBP"), ("It weighs two pounds", "two pounds: measure 2 pound"),
        ("two pounds and ten pence", "two pounds and ten pence: money 2.1 GBP"),
        ("5 kΩ and 2 MΩ", "5 kΩ: measure 5 kΩ|2 MΩ: measure 2 MΩ"),
        ("1 hour, 90 minutes, 3 days", "1 hour: duration PT1H|90 minutes: duration PT90M|3 days: duration P3D"),
        ("Cook time: 12 Minutes", "12 Minutes: duration PT12M"),
        ("2 hrs, 10 secs and 3 wks", "2 hrs: duration PT2H|10 secs: duration PT10S|3 wks: duration P3W"),
        ("1 year, 6 months and 3 days", "1 year, 6 months and 3 days: duration P1Y6M3D"),
        ("The suspect, 27, fled", "27: age 27"), ("2 × 400 g tins", "400 g: measure 400 g of tins"),
        ("by a factor of 3 to 4 kg", "3 to 4 kg: measure 3..4 kg"),
    ])
    func names(_ text: String, _ expected: String) {
        #expect(Sample.figures(text).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        "uid 37 and gid 41", "for reason 2 above", "as in cases 4 and 5", "The passcode is 4471.", "bug 4412",
        "by a factor of 3", "with gcc 12 and clang 15", "410 U.S. 113", "postcode 10115",
    ])
    func nothing(_ text: String) { #expect(Sample.figures(text) == []) }
}
