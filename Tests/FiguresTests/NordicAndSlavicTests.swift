import Figures
import Testing

/// Figures of texts in Swedish, Danish, Norwegian, Polish and Czech.
struct NordicAndSlavicTests {
    @Test(arguments: [
        (
            Language.swedish, "Bryggan byggdes den 8 maj 1974 och höll i tre år.",
            "8 maj 1974: date 1974-05-08|tre år: duration P3Y"
        ),
        (
            .swedish, "Hamnen har 412 båtar, minst 9 kranar och ungefär 70 måsar.",
            "412: count 412 of båtar|9: count 9 >= of kranar|70: count 70 ~ of måsar"
        ),
        (
            .swedish, "Det kostar 7 400 kr, 85 kronor mer, en ökning med 4,5 procent.",
            "7 400 kr: money 7400 SEK|85 kronor: money 85 SEK of mer|4,5 procent: percent 4.5 %"
        ),
        (.swedish, "En 43-årig roddare, barn under 12 år", "43-årig: age 43|12 år: age 12 <"),
        (.swedish, "Färjan går kl. 14.30 från spår 2, se sid. 9.", ""),
        (.danish, "fra 3. til 9. oktober 2021", "3. til 9. oktober 2021: date 2021-10-03..2021-10-09"),
        (
            .danish, "Huset kostede 2,4 mio. kroner, et værelse 450 kr. pr. nat",
            "2,4 mio. kroner: money 2400000 DKK|450 kr.: money 450 DKK per nat"
        ),
        (.norwegian, "3,4 millioner kroner", "3,4 millioner kroner: money 3400000 NOK"),
        (.polish, "1,2 hektara", "1,2 hektara: measure 1.2 hectare"),
        (.norwegian, "Broen ble åpnet 12. oktober 1974.", "12. oktober 1974: date 1974-10-12"),
        (.norwegian, "Turen tar 25 minutter, 3 prosent.", "25 minutter: duration PT25M|3 prosent: percent 3 %"),
        (
            .polish, "Od 3 do 7 maja 2019 grało 12 zespołów.",
            "3 do 7 maja 2019: date 2019-05-03..2019-05-07|12: count 12 of zespołów"
        ),
        (
            .polish, "Remont kosztował 1,5 mln złotych, bilet 24 zł.",
            "1,5 mln złotych: money 1500000 PLN|24 zł: money 24 PLN"
        ),
        (
            .polish, "po 2 miesiącach, około 15 minut, 6 procent",
            "2 miesiącach: duration P2M|15 minut: duration PT15M ~|6 procent: percent 6 %"
        ),
        (.polish, "Zob. art. 14 ust. 2 i str. 35, godz. 18", ""),
        (
            .czech, "Slavnost byla 6. září 2009, za dva roky byla zas.",
            "6. září 2009: date 2009-09-06|dva roky: duration P2Y"
        ),
        (
            .czech, "Vstupné je 150 Kč, oprava stála 2 miliony korun.",
            "150 Kč: money 150 CZK|2 miliony korun: money 2000000 CZK"
        ),
        (.czech, "v 19. století tu stály tři mlýny", "19. století: date 18XX|tři: count 3 of mlýny"),
        (.czech, "Byla 3. v závodě, viz čl. 7 a str. 14.", ""),
    ])
    func figures(_ language: Language, _ text: String, _ expected: String) {
        #expect(Sample.figures(text, language: language).joined(separator: "|") == expected)
    }
}
