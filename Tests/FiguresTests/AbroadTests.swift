import Figures
import Testing

/// Figures of texts in other languages than English.
struct AbroadTests {
    @Test(arguments: [
        (Language.dutch, "Het duurt zes weken.", "zes weken: duration P6W"),
        (.dutch, "Het kost vijfentwintig euro.", "vijfentwintig euro: money 25 EUR"),
        (.dutch, "van 9.00 tot 17.30 uur", ""), (.dutch, "twee derde van de boten", "twee derde: fraction 0.6667"),
        (.italian, "Dura trentadue giorni.", "trentadue giorni: duration P32D"),
        (.italian, "Apre alle 9.30 e chiude alle 18.", ""),
        (.italian, "due terzi dei moli", "due terzi: fraction 0.6667"),
        (.italian, "oltre 2 milioni di dollari", "2 milioni di dollari: money 2000000 USD >"),
        (.portuguese, "Custa vinte e cinco euros.", "vinte e cinco euros: money 25 EUR"),
        (.portuguese, "dois terços dos barcos", "dois terços: fraction 0.6667"),
        (.french, "au XVe siècle", "XVe siècle: date 14XX"), (.spanish, "del siglo XIX", "siglo XIX: date 18XX"),
        (.italian, "del XVI secolo", "XVI secolo: date 15XX"),
        (.italian, "Un quarto dei moli è chiuso.", "Un quarto: fraction 0.25"),
        (.italian, "metà delle barche", "metà: fraction 0.5"),
        (.portuguese, "Metade dos barcos saiu.", "Metade: fraction 0.5"),
        (.dutch, "De helft van de boten", "helft: fraction 0.5"),
        (.dutch, "van mei 2016 tot februari 2019", "mei 2016 tot februari 2019: date 2016-05..2019-02"),
        (.german, "von Mai 2016 bis Februar 2019", "Mai 2016 bis Februar 2019: date 2016-05..2019-02"),
        (.spanish, "en los años 90 no", "90: date 199X"), (.french, "dans les années 80,", "80: date 198X"),
        (.italian, "negli anni ’70", "70: date 197X"), (.german, "in den 90er Jahren", "90er: date 199X"),
        (.spanish, "Murió a los 77 años.", "77 años: age 77"), (.italian, "la donna, di 68 anni,", "68 anni: age 68"),
        (.french, "Le bail dure neuf ans.", "neuf ans: duration P9Y"),
        (.german, "Kaution: 900,- €", "900,- €: money 900 EUR"),
        (.dutch, "De huur is € 850,-.", "€ 850,-: money 850 EUR"),
        (.danish, "Den koster 1.200 kr.", "1.200 kr.: money 1200 DKK"),
        (.polish, "ma 1.250 kg", "1.250 kg: measure 1250 kg"),
        (.danish, "Den 05/06/2021 kom.", "05/06/2021: date 2021-06-05"),
        (.german, "Hafenstraße 12, 20457 Hamburg", ""), (.french, "12, rue du Port, 75002 Paris", ""),
        (.spanish, "Calle Mayor 7, 28013 Madrid", ""), (.spanish, "en la calle Mayor, 15", ""),
        (.spanish, "Llame al 912 345 678.", ""), (.french, "Appelez le 01 44 55 66 77, salle 12.", ""),
        (.german, "Sie wurde 3. im Rennen, wohnt im 2. Stock, Raum 204.", ""), (.italian, "Vedi pag. 44.", ""),
        (.dutch, "Zie bladzijde 40.", ""), (.dutch, "ten aanzien van de boot", ""),
        (.german, "Kinder unter 6 Jahren", "6 Jahren: age 6 <"),
        (.french, "les enfants de moins de 12 ans", "12 ans: age 12 <"),
        (.dutch, "in het voorjaar van 1953", "voorjaar van 1953: date 1953-SP"),
        (.german, "im Herbst 2018", "Herbst 2018: date 2018-FA"), (.italian, "nel 1388", "1388: date 1388"),
        (.italian, "due pontili e tre fontane", "due: count 2 of pontili|tre: count 3 of fontane"),
        (.portuguese, "sete barcos", "sete: count 7 of barcos"), (.dutch, "zes boten", "zes: count 6 of boten"),
        (.french, "une hausse de 3 points de pourcentage", "3 points de pourcentage: percent 3 pp"),
        (
            .italian, "750 euro al mese, € 12,50 a persona",
            "750 euro: money 750 EUR per month|€ 12,50: money 12.5 EUR per persona"
        ),
        (.german, "Ein Bett kostet £25–30 pro Nacht.", "£25–30: money 25..30 GBP per Nacht"),
        (.portuguese, "60 euros por noite", "60 euros: money 60 EUR per noite"),
        (
            .german, "120 Euro im Monat, 90 Euro im Jahr 2020",
            "120 Euro: money 120 EUR per month|90 Euro: money 90 EUR|2020: date 2020"
        ),
        (.spanish, "la obra superó los 2 millones de euros", "2 millones de euros: money 2000000 EUR >"),
        (.spanish, "el 2.º piso, la 3.ª planta, el día 3, n.º 7 y el 3.er tomo", ""),
        (.french, "n° 14, la 3e fois", ""),
        (.german, "Kundennummer 448812, Az. 12 C 34/20, die A 96", ""),
        (.german, "Satz 1 gilt nicht für Anlage 2.", ""),
        (.german, "Grundstück 640 Quadratmeter", "640 Quadratmeter: measure 640 square metre"),
        (
            .german, "bei 180 °C 35 Minuten, 2 EL Zucker",
            "180 °C: measure 180 °C|35 Minuten: duration PT35M|2 EL: measure 2 tablespoon of Zucker"
        ),
        (
            .dutch, "van 23 juli tot en met 6 augustus 2022",
            "23 juli tot en met 6 augustus 2022: date 2022-07-23..2022-08-06"
        ),
        (.czech, "od 3. 5. 2018", "3. 5. 2018: date 2018-05-03"), (.swedish, "Storgatan 14, 211 42 Orne", ""),
        (.italian, "ieri e domani", "ieri: date 2024-11-14|domani: date 2024-11-16"),
    ])
    func figures(_ language: Language, _ text: String, _ expected: String) {
        #expect(Sample.figures(text, language: language).joined(separator: "|") == expected)
    }
}
