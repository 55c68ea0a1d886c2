import Figures
import Testing

/// Laws and other texts that number their parts, in several languages: what is numbered is not counted.
@Suite struct LawTests {
    @Test(arguments: [
        "vgl. § 556b Abs. 1 des Gesetzes über die Wege", "TOP 1 Begrüßung der Gäste, die nicht da sind",
        "gemäß § 8 Pkt. 2 zur jährlichen Versammlung", "nach Kap. 3 und Ziff. 4 dieses Gesetzes",
        "§ 37m Satz 4 und §§ 19e, 18d oder 19e gelten", "nach §§ 187 bis 193 des Gesetzes über Wege",
        "nach Abs. 2 Nr. 1 bis 4 dieses Gesetzes", "Artikel 3 bis 7 und Nummern 1 bis 3", "Abschnitt 2", "Nummer 11",
        "A 13", "im Sinne des Artikels 16 Abs. 1 und der §§ 51, 52, 55 Abs. 1 Satz 7",
        "die Besoldungsgruppen A 5 und A 13 sowie R 2 bis R 10", "vom 1. bis 18. Monat der Ausbildung",
        "die Anleitung (AG Boden, 4. Auflage)", "Testfall 3: Anmelden", "Prio 2 (sollte)", "Szenario 1",
        "in der 4. Auflage und im 3. Stock",
    ])
    func germanNumbersAreNone(_ text: String) { #expect(Sample.figures(text, language: .german) == []) }

    @Test(arguments: [
        ("Art. 10 G v. 19.10.2016 I 2362", "19.10.2016: date 2016-10-19"),
        ("BGBl I: 1976, 613 (1977 I 269)", "1976: date 1976|1977: date 1977"),
        ("Insgesamt 45 (davon 3 neue)", "45: count 45|3: count 3"), ("Boote: 14", "14: count 14"),
        ("(BGBl. I 2004, 1177 - 1179)", "2004: date 2004"),
        ("Es gibt 4 Stufen und 12 Nummern.", "4: count 4 of Stufen|12: count 12 of Nummern"),
        ("Es kamen 58. Am Ende waren es insgesamt 45.", "58: count 58|45: count 45"),
        ("Vom 3. bis 5. Mai ruht die Fähre.", "3. bis 5. Mai: date 2025-05-03..2025-05-05"),
        ("bis 30. 9. 1951, seit 1. 4.1995", "30. 9. 1951: date 1951-09-30 <=|1. 4.1995: date 1995-04-01 >="),
        (
            "um 50 vom Hundert, 30 v. H. und 40 Basispunkte",
            "50 vom Hundert: percent 50 %|30 v. H.: percent 30 %|40 Basispunkte: percent 0.4 pp"
        ),
        (
            "nach §§ 19, 20a bis 27, 29 bis 43 für 12 kleine Boote mit 3 Motoren.",
            "12: count 12 of kleine Boote|3: count 3 of Motoren"
        ),
        ("Von 12 Booten sanken 3.", "12: count 12 of Booten"),
        ("§ 5 gilt für 30 m und 2 Tage.", "30 m: measure 30 m|2 Tage: duration P2D"),
    ])
    func germanCountsStay(_ text: String, _ expected: String) {
        #expect(Sample.figures(text, language: .german).joined(separator: "|") == expected)
    }

    @Test(arguments: [
        ("fr", "les articles 3 à 7 et le groupe 3, n° 45, §§ 12 à 14", ""),
        ("fr", "il y a 4 étapes", "4: count 4 of étapes"),
        ("es", "los artículos 3 a 7, Módulo 1 - Parte 4, n.º 5", ""), ("es", "hay 4 pasos", "4: count 4 of pasos"),
        ("it", "gli articoli 3, comma 2, e il modulo 4", ""), ("nl", "de artikelen 3 tot 7 en bijlage 2", ""),
        ("pt", "os artigos 3 a 7 e a alínea 2, n.º 8", ""),
    ])
    func othersNumberTheirsToo(_ language: String, _ text: String, _ expected: String) {
        #expect(Sample.figures(text, language: Language(rawValue: language)).joined(separator: "|") == expected)
    }
}
