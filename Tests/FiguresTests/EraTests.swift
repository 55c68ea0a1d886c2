import Figures
import Testing

/// Years and centuries before Christ are no dates, and count nothing.
@Suite struct EraTests {
    @Test(arguments: [
        ("en", "About 480 B.C. the war began, in 1766 B.C. and 44 BC and 600 BCE."), ("en", "the 5th century BC"),
        ("en", "Lu (550-625 A.D.) wrote it in AD 601."), ("de", "44 v. Chr., 1766 v. Chr. und 9 n. Chr."),
        ("de", "im 5. Jahrhundert v. Chr."), ("fr", "en 44 av. J.-C. et 1766 av. J.-C., au Ve siècle av. J.-C."),
        ("es", "en el 44 a. C. y 1766 a.C., el siglo V a. C., en 476 d. C."), ("it", "nel 44 a.C. e nel V secolo a.C."),
        ("nl", "in 44 v.Chr. en 1766 v. Chr."),
    ])
    func haveNoFigures(_ language: String, _ text: String) {
        #expect(Sample.figures(text, language: Language(rawValue: language)) == [])
    }

    @Test(arguments: [
        ("en", "the 5th century and 1766", "5th century: date 04XX|1766: date 1766"),
        ("de", "im 5. Jahrhundert nach Christus", "5. Jahrhundert: date 04XX"),
        ("es", "el siglo V, 30 d de obra", "siglo V: date 04XX|30 d: duration P30D"),
    ])
    func othersDo(_ language: String, _ text: String, _ expected: String) {
        #expect(Sample.figures(text, language: Language(rawValue: language)).joined(separator: "|") == expected)
    }
}
