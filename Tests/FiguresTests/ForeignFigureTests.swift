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
        ("zwei Häuser, die zwei, Woche 31", "zwei: count 2 of Häuser"),
        (
            "im dritten Quartal 2023, das erste Halbjahr 2022, 3. Quartal 2021, im 19. Jahrhundert",
            "dritten Quartal 2023: date 2023-Q3|erste Halbjahr 2022: date 2022-H1|3. Quartal 2021: date 2021-Q3|19. Jahrhundert: date 18XX"
        ),
        (
            "zwei Drittel der Stimmen, ein Viertel der Fläche, acht von zehn Haushalten, die 1990er Jahre",
            "zwei Drittel: fraction 0.6667 of Stimmen|ein Viertel: fraction 0.25 of Fläche|acht von zehn: fraction 0.8 of Haushalten|1990er: date 199X"
        ),
        (
            "Er ist 34 Jahre alt, im Alter von 84 Jahren, die 12-jährige Schülerin, eine Frau von 50 Jahren",
            "34 Jahre alt: age 34|84 Jahren: age 84|12-jährige: age 12|50 Jahren: age 50"
        ),
        (
            "bis zum 30.06.2026, vor dem 1. Januar 2020, spätestens am 2. Mai 2021",
            "30.06.2026: date 2026-06-30 <=|1. Januar 2020: date 2020-01-01 <|2. Mai 2021: date 2021-05-02 <="
        ),
        (
            "2.000 Euro nicht überschreiten, zwei Jahre und sechs Monate",
            "2.000 Euro: money 2000 EUR <=|zwei Jahre und sechs Monate: duration P2Y6M"
        ),
        (
            "1 Std. 30 Min., 12,50 € inkl. MwSt., 10115 Berlin",
            "1 Std. 30 Min: duration PT1H30M|12,50 €: money 12.5 EUR"
        ),
        ("2,5-mal so viele, 3 mal im Jahr", ""),
        (
            "um 30 DM und 0,01 Milligramm je Liter",
            "30 DM: money 30 DEM|0,01 Milligramm: measure 0.01 milligram per Liter"
        ),
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
        (
            "au premier trimestre 2024, au 2e trimestre 2023, les années 1980, quinze écoles, deux fois",
            "premier trimestre 2024: date 2024-Q1|2e trimestre 2023: date 2023-Q2|1980: date 198X|quinze: count 15 of écoles"
        ),
        (
            "elle a 27 ans, il y a 27 ans, elle a 20 ans d'expérience, une femme de 45 ans, âgé de 6 ans",
            "27 ans: age 27|27 ans: duration P27Y|20 ans: duration P20Y|45 ans: age 45|6 ans: age 6"
        ),
        (
            "jusqu'au 30 juin 2026, avant le 1er janvier 2020, à partir du 3 mai 2021",
            "30 juin 2026: date 2026-06-30 <=|1er janvier 2020: date 2020-01-01 <|3 mai 2021: date 2021-05-03 >="
        ),
        (
            "ne peut pas dépasser 600 euros, qui dépasse 5 %, 18 % ou plus",
            "600 euros: money 600 EUR <=|5 %: percent 5 % >|18 %: percent 18 % >="
        ),
        (
            "la loi n° 2018-771 du 5 septembre 2018 pour la liberté, 2 Go par fichier",
            "5 septembre 2018: date 2018-09-05|2 Go: measure 2 GB per fichier"
        ),
        ("3 fois par an, 2,5 fois plus, 1 h 30, 75002 Paris", "1 h 30: duration PT1H30M"),
        ("50,000 habitants, 1,250 kg", "50,000: count 50000 of habitants|1,250 kg: measure 1.25 kg"),
        (
            "en 2024 l’accord, 26 l'an passé, 10% intègrent un parcours, 80 000 euros pour la phase",
            "2024: date 2024|26: count 26|10%: percent 10 %|80 000 euros: money 80000 EUR"
        ),
        ("12,50 € TTC", "12,50 €: money 12.5 EUR"),
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
        ("2.º B, 1.er piso, 3 veces al año, 28001 Madrid", ""),
        ("4,800%, 101231,2353%", "4,800%: percent 4.8 %|101231,2353%: percent 101231.2353 %"),
        ("el diez de octubre de 2018 a las 23", "diez de octubre de 2018: date 2018-10-10"),
        (
            "el tercer trimestre de 2022, el segundo trimestre de 2021, el primer semestre de 2023, los años 1990",
            "tercer trimestre de 2022: date 2022-Q3|segundo trimestre de 2021: date 2021-Q2|primer semestre de 2023: date 2023-H1|1990: date 199X"
        ),
        (
            "tiene 45 años, tiene 45 años de experiencia, los menores de 18 años, un niño de 6 años",
            "45 años: age 45|45 años: duration P45Y|18 años: age 18 <|6 años: age 6"
        ),
        (
            "el 12 de octubre de 1492, antes del 31 de diciembre de 2024",
            "12 de octubre de 1492: date 1492-10-12|31 de diciembre de 2024: date 2024-12-31 <"
        ),
        (
            "treinta (30) días, ocho de cada diez hogares, tres cuartas partes, cinco fábricas",
            "treinta (30) días: duration P30D|ocho de cada diez: fraction 0.8 of hogares|tres cuartas partes: fraction 0.75|cinco: count 5 of fábricas"
        ),
        ("no podrá superar los 3.000 euros", "3.000 euros: money 3000 EUR <="),
    ])
    func spanish(_ text: String, _ expected: String) { check(text, .spanish, expected) }

    private func check(_ text: String, _ language: Language, _ expected: String) {
        #expect(Sample.figures(text, language: language).joined(separator: "|") == expected)
    }

    /// A sentence does not end behind a short form that its currency follows.
    @Test(arguments: [
        (
            Language.italian, "ha 27 anni, il secondo trimestre 2023",
            "27 anni: age 27|secondo trimestre 2023: date 2023-Q2"
        ),
        (.portuguese, "tem 27 anos, até 3 de maio de 2021", "27 anos: age 27|3 de maio de 2021: date 2021-05-03 <="),
        (
            .italian, "il 12 per cento, dal 1° giugno 2020",
            "12 per cento: percent 12 %|1° giugno 2020: date 2020-06-01 >="
        ),
        (
            .portuguese, "12 por cento, em 1º de maio de 2005",
            "12 por cento: percent 12 %|1º de maio de 2005: date 2005-05-01"
        ),
        (.french, "à 20 h 45, puis de 9 h 30 à 18h", ""),
        (.dutch, "34 jaar oud, vanaf 3 mei 2021", "34 jaar oud: age 34|3 mei 2021: date 2021-05-03 >="),
        (.french, "10 millions de courriels, volet 2", "10 millions: count 10000000 of courriels"),
        (.french, "plus de la moitié des élus", "moitié: fraction 0.5 >"),
        (.italian, "circa il 30% dei comuni", "30%: percent 30 % ~"),
        (.german, "Sie sind jünger als 10 Jahre.", "10 Jahre: age 10 <"),
        (.german, "850 € kalt, 42 m hoch", "850 €: money 850 EUR|42 m: measure 42 m"),
        (.german, "zwei von drei Befragten stimmten zu", "zwei von drei: fraction 0.6667 of Befragten"),
        (.german, "2.400 Euro brutto im Monat", "2.400 Euro: money 2400 EUR per month"),
        (.french, "d'ici à 2030", "2030: date 2030 <="),
        // Of languages whose other words are not known, what multiplies is.
        (.russian, "€5 млн и $2,5 млрд", "€5 млн: money 5000000 EUR|$2,5 млрд: money 2500000000 USD"),
        (.russian, "€7 миллионов", "€7 миллионов: money 7000000 EUR"),
        (.ukrainian, "$40 тис.", "$40 тис: money 40000 USD"),
        (.greek, "€5 εκατ.", "€5 εκατ: money 5000000 EUR"),
        (.turkish, "€3 milyon", "€3 milyon: money 3000000 EUR"),
        (.finnish, "€2 miljoonaa", "€2 miljoonaa: money 2000000 EUR"),
        (.english, "The budget was €5 млн.", "€5 млн: money 5000000 EUR"),
        // What is counted is not known, nor where a thing begins.
        (.russian, "2,5 млн рублей, 12 % и больше", "12 %: percent 12 %"),
    ])
    func others(_ language: Language, _ text: String, _ expected: String) { check(text, language, expected) }

    @Test func abbreviationsBeforeCurrencies() {
        let words = "rund 6,8 Mio. Euro und 12,0 Mrd. Die Zahl"
        let text = LexedText(Array(words.utf8), breaks: [0, 14, 33, 41], language: .german)
        let figures = FigureFinder(reference: nil).figures(in: text).map { text.string($0.span) }
        #expect(figures == ["6,8 Mio. Euro", "12,0 Mrd"])
    }
}
