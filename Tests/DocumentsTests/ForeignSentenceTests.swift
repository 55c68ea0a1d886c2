import Documents
import Testing

/// Where sentences end in other languages than English; of each its abbreviations, ordinals and signs.
struct ForeignSentenceTests {
    private func check(_ language: String?, _ expected: [String], joined by: String = " ") {
        let front = language.map { "---\nlang: \($0)\n---\n\n" } ?? ""
        #expect(Sample(front + expected.joined(separator: by) + "\n").texts(.sentences) == expected)
    }

    @Test(arguments: [
        ["Das gilt z. B. Die Boote sind u. a. aus Holz, d. h. Tannen."],
        ["Nach § 4 Abs. 1 Nr. 2 gilt das, vgl. Art. 7 und S. 12.", "Mehr steht in Bd. 3."],
        ["Am 3. Oktober kam Frau Dr. med. Vogt.", "Sie blieb bis zum 5. Tag."],
        ["Es war im 19. Jahrhundert.", "Ludwig XIV. Bau blieb stehen."],
        ["Wir kauften Seile, Netze usw.", "Danach fuhren wir los."], ["Er zählte bis 12.", "Dann ging er."],
        ["„Komm!“, rief sie.", "„Nein.“", "Er blieb."], ["»So ist es.«", "Sie nickte."],
        ["Die Firma Orne u. Co. GmbH in der Hafenstr. 5 zahlt ca. 3,5 Mio. Euro.", "Das ist viel."],
        ["Herr Prof. Voss ist z. Z. nicht da, bzw. Er kommt später."],
        ["Man nehme 20 g.", "Fertig in 5 Min.", "Danach essen wir 3 Std. Suppe."],
    ])
    func german(_ expected: [String]) { check("de", expected) }

    @Test(arguments: [
        ["M. Lune et Mme Orne habitent av. Foch.", "Ils partent demain."],
        ["Voir art. 5, p. 12 et chap. 3.", "Le reste suit."], ["« Partez ! » dit-il.", "« Non. »", "Il reste."],
        ["C'était en 52 av. J.-C. près du port.", "Tout a changé."],
        ["Il vend du sel, du poisson, etc.", "Il est riche."],
        ["Que faire ?", "Attendre, p. ex. Paul le dit."],
        ["Selon l'art. L. 121-1 du code, il boit 2 l.", "Paul court à 8 km/h.", "Fin."],
    ])
    func french(_ expected: [String]) { check("fr", expected) }

    @Test(arguments: [
        ["El Sr. Molina y la Dra. Vega viven en la Av. Sur.", "¿Vienen hoy?", "¡No!"],
        ["Véase el art. 4, pág. 12, núm. 3.", "Es claro."],
        ["Viaja a los EE. UU. con Ud. y su hijo.", "Vuelve pronto."],
        ["Llegó el 3 de feb. de 2020, p. ej. Ana lo vio.", "Nada más."],
        ["Pesa 5 kg.", "Bebe 3 l.", "Corre 10 km."],
    ])
    func spanish(_ expected: [String]) { check("es", expected) }

    @Test(arguments: [
        ["L'avv. Neri e l'ing. Ferri sono qui.", "Vanno via."], ["Si veda l'art. 3, pag. 7 e ss.", "Il resto è noto."],
        ["Vende reti, corde, ecc.", "La barca è del sig. Lupo."], ["È del sec. XVI, cfr. Bianchi."],
    ])
    func italian(_ expected: [String]) { check("it", expected) }

    @Test(arguments: [
        ["O Sr. Vaz e a Dra. Lima vivem na Av. Central.", "Eles saem hoje."],
        ["Ver o art. 5, pág. 3 e n. 7.", "É claro."], ["«Vai?», disse ela.", "— Não.", "Ficou em casa, i.e. Aqui."],
        ["Vende redes, cordas, etc.", "Nada mais."],
    ])
    func portuguese(_ expected: [String]) { check("pt", expected) }

    @Test(arguments: [
        ["Dhr. Visser en mevr. De Boer wonen hier, d.w.z. Jan ook.", "Zij gaan weg."],
        ["Zie art. 3, blz. 12 en nr. 4.", "De rest volgt."], ["Hij verkoopt touw, netten enz.", "Dat is veel."],
        ["'s Morgens is het koud.", "'s Avonds niet.", "’t Is laat."],
    ])
    func dutch(_ expected: [String]) { check("nl", expected) }

    @Test(arguments: [
        ["А. С. Волков и проф. И. П. Лунин живут в г. Орне.", "Они уехали в 1990 г.", "Он остался."],
        ["Это стоит 5 тыс. руб. за тонну, т. е. Дорого.", "На рис. 3 и с. 12 это видно."],
        ["На ул. Морской, д. 5, кв. 7 пусто.", "Там были лодки, сети и т. д.", "Всё пропало."],
        ["В 2010–2012 гг. Виктор жил у моря.", "«Где ты?» — спросил он."],
    ])
    func russian(_ expected: [String]) { check("ru", expected) }

    @Test(arguments: [
        ["Prof. Nowak mieszka przy ul. Morskiej, np. Anna też.", "Wyjechali w 1990 r.", "On został."],
        ["Zob. art. 5 ust. 2 pkt 3 i s. 12.", "Reszta jest jasna."], ["Kupił sieci, liny itd.", "To dużo."],
    ])
    func polish(_ expected: [String]) { check("pl", expected) }

    @Test(arguments: [
        ("pl", ["Kupił liny, sieci itd.", "Ryby zostały."]),
        ("it", ["Portate corde, remi ecc.", "Barche ce ne sono."]),
        ("ru", ["Там верёвки, сети и т. д.", "Лодки ушли."]), ("cs", ["Má lana, sítě apod.", "Lodě odpluly."]),
        ("cs", ["Např. Jan bydlí v ul. Morské č. 5.", "Přišel 3. Května 2019 s p. Novákem."]),
        ("da", ["Hr. Vig bor f.eks. Her ved Skt. Hans.", "De har både, net osv.", "Det er alt."]),
        ("sv", ["Prof. Lind bor t.ex. Här, jfr. Berg.", "Det är allt."]),
        ("fi", ["Prof. Laine asuu esim. Turussa.", "Hän lähti."]),
        ("tr", ["Dr. Kaya burada, bkz. Sayfa 3.", "O gitti."]),
        ("el", ["Πού είναι το πλοίο;", "Έφυγε.", "Ο κ. Νίκος έμεινε."]), ("hy", ["Նավը գնաց:", "Ո՞ւր է։", "Չգիտեմ:"]),
        ("ar", ["متى تصل السفينة؟", "وصل د. سامي أمس.", "نعم!"]), ("hi", ["डॉ. वर्मा आ गए।", "चलो।"]),
        ("ko", ["배가 떠났다.", "네.", "알겠습니다."]),
    ])
    func others(_ language: String, _ expected: [String]) { check(language, expected) }

    @Test(arguments: [
        ["潮水退了。", "船停在岸边！", "“你去吗？”", "不去……也好。"], ["他读《去吧！海》很久了。", "你读《去吧！》吗？", "好！"],
        ["船が出た。", "「行くの？」と彼は言った。", "３．５％だ｡", "はい。"], ["你好!", "我很好。"], ["नाव गई।", "चलो॥"],
        ["جہاز گیا۔", "کب؟", "آج۔"], ["ጀልባው ሄደ።", "መቼ፧"], ["လှေထွက်သည်။", "ကောင်းသည်။"], ["Նավը գնաց։", "Ուր։"],
    ])
    func signsThatEndThemWithoutASpace(_ expected: [String]) { check(nil, expected, joined: "") }

    @Test func numbersGoWithFigures() {
        let sample = Sample("---\nlang: de\n---\n\nAm 12. Juni 2024 kamen 3,5 Mio. Euro. Das war Nr. 4.\n")
        #expect(sample.texts(.dates) == ["12. Juni 2024"] && sample.texts(.money) == ["3,5 Mio. Euro"])
    }
}
