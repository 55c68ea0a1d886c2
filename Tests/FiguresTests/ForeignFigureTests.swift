import Figures
import Testing

/// Figures of texts in German, French and Spanish: numbers in words, names of units and currencies, ranges and days.
struct ForeignFigureTests {
    @Test(arguments: [
        (
            "fünfzig Prozent, sieben Euro, drei Wochen",
            "fünfzig Prozent: percent 50 %|sieben Euro: money 7 EUR|drei Wochen: duration P3W"
        ),
        ("15 Prozentpunkte, 100 indische Rupien", "15 Prozentpunkte: percent 15 pp|100 indische Rupien: money 100 INR"),
        ("zwischen 3 und 5 Euro, 5 bis 10 Prozent", "3 und 5 Euro: money 3..5 EUR|5 bis 10 Prozent: percent 5..10 %"),
        (
            "195,63 Quadratmeter in 3 Minuten",
            "195,63 Quadratmeter: measure 195.63 square metre|3 Minuten: duration PT3M"
        ),
        ("vom 4. bis zum 23. März 2019", "4. bis zum 23. März 2019: date 2019-03-04..2019-03-23"),
        ("zwei Häuser, Woche 31", ""),
        ("mehr als 5 Prozent, bis zu 20 Euro", "5 Prozent: percent 5 % >|20 Euro: money 20 EUR <="),
    ])
    func german(_ text: String, _ expected: String) { check(text, .german, expected) }

    @Test(arguments: [
        (
            "quatre-vingt-quinze euros, vingt pour cent",
            "quatre-vingt-quinze euros: money 95 EUR|vingt pour cent: percent 20 %"
        ),
        (
            "cinq millions de yens, 10000 francs suisses",
            "cinq millions de yens: money 5000000 JPY|10000 francs suisses: money 10000 CHF"
        ),
        (
            "3 millions et demi d’euros, soixante et onze ans",
            "3 millions et demi d’euros: money 3500000 EUR|soixante et onze ans: duration P71Y"
        ),
        ("de 5 à 10 %, entre 2014 et 2018", "5 à 10 %: percent 5..10 %|2014 et 2018: date 2014..2018"),
        (
            "2 500 mètres carrés, trois quarts des élèves",
            "2 500 mètres carrés: measure 2500 square metre|trois quarts: fraction 0.75"
        ),
        ("de 14h à 16h, pendant 2h30", "2h30: duration PT2H30M"),
        ("110 km/h, bei 500Km", "110 km/h: measure 110 km/h per hour|500Km: measure 500 km"),
        ("moins de 23 heures, jusqu’à 20 cm", "23 heures: duration PT23H <|20 cm: measure 20 cm <="),
        ("les deux, un appareil neuf, semaine 31, 30 février 2019", ""),
    ])
    func french(_ text: String, _ expected: String) { check(text, .french, expected) }

    @Test(arguments: [
        (
            "cincuenta y dos por ciento, dos coma cinco por ciento",
            "cincuenta y dos por ciento: percent 52 %|dos coma cinco por ciento: percent 2.5 %"
        ),
        (
            "48.000 millones de dólares, 10 mil millones de dólares",
            "48.000 millones de dólares: money 48000000000 USD|10 mil millones de dólares: money 10000000000 USD"
        ),
        (
            "2 millones y medio de euros, 309.381 yenes",
            "2 millones y medio de euros: money 2500000 EUR|309.381 yenes: money 309381 JPY"
        ),
        (
            "de 2008 a 2010, de 5 a 10 kilómetros",
            "2008 a 2010: date 2008..2010|5 a 10 kilómetros: measure 5..10 kilometre"
        ),
        ("4,800%, 101231,2353%", "4,800%: percent 4.8 %|101231,2353%: percent 101231.2353 %"),
        ("el diez de octubre de 2018 a las 23", "diez de octubre de 2018: date 2018-10-10"),
    ])
    func spanish(_ text: String, _ expected: String) { check(text, .spanish, expected) }

    private func check(_ text: String, _ language: Language, _ expected: String) {
        #expect(Sample.figures(text, language: language).joined(separator: "|") == expected)
    }

    /// A sentence does not end behind a short form that its currency follows.
    @Test func abbreviationsBeforeCurrencies() {
        let words = "rund 6,8 Mio. Euro und 12,0 Mrd. Die Zahl"
        let text = LexedText(Array(words.utf8), breaks: [0, 14, 33, 41], language: .german)
        let figures = FigureFinder(reference: nil).figures(in: text).map { text.string($0.span) }
        #expect(figures == ["6,8 Mio. Euro", "12,0 Mrd"])
    }
}
