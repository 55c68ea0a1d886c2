import Figures
import Testing

/// Which language a text shows.
struct LanguageTests {
    private func shown(_ text: String) -> String? {
        Array(text.utf8).withUnsafeBufferPointer { Language.shown(by: $0)?.rawValue }
    }

    @Test(arguments: [
        "- Mend lock (https://boats.example.com/a/7791e4b97c091/e, @e_bo)\n- Oars 2.6.12 (https://example.it/e/99fb2c59e264d8, @con)\n",
        "c1 e2 a3 i4 o5 e6 a7 c8 e9",
    ])
    func addressesAndNumbersShowNone(_ text: String) {
        #expect(shown(text) == nil)
        #expect(shown(String(repeating: text, count: 20)) == nil)
    }

    @Test(arguments: [
        ("en", "The ferry leaves when the tide is high, and it comes back before night."),
        ("de", "Die Fähre legt ab, wenn das Wasser hoch steht, und kommt vor der Nacht zurück."),
        ("fr", "Le bac part quand la mer est haute, et il revient avant la nuit."),
        ("es", "El barco sale cuando sube la marea y vuelve antes de la noche."),
        ("it", "Il traghetto parte quando l'acqua è alta e torna prima della notte."),
        ("pt", "O barco sai quando a maré está alta e não volta antes da noite."),
        ("nl", "De veerboot vertrekt als het water hoog is en komt voor de nacht terug."),
        ("ca", "El vaixell surt quan puja la marea i torna amb els altres abans de la nit."),
        ("ro", "Barca pleacă atunci când apa este sus și se întoarce înainte de noapte."),
        ("da", "Færgen sejler af sted, når vandet er højt, og kommer ikke hjem efter mørkets frembrud."),
        ("sv", "Färjan går när vattnet är högt och kommer inte tillbaka före natten."),
        ("fi", "Lautta lähtee, kun vesi on korkealla, ja se palaa ennen yötä."),
        ("hu", "A komp akkor indul, amikor a víz magas, és csak este tér vissza."),
        ("tr", "Gemi su yükseldiği zaman kalkar ve gece olmadan önce bir kez daha döner."),
        ("id", "Kapal itu berangkat ketika air pasang dan tidak akan kembali sebelum malam."),
        ("vi", "Con tàu rời bến khi nước lên và sẽ trở về trước đêm."),
        ("pl", "Prom odpływa, gdy woda jest wysoka, i nie wraca przed nocą."),
        ("cs", "Loď odplouvá, když je voda vysoko, a vrací se až před nocí."),
        ("sk", "Loď odchádza, keď je voda vysoko, a vracia sa až pred nocou."),
        ("hr", "Brod isplovljava kada je voda visoka i vraća se što prije noći."),
        ("ru", "Паром уходит, когда вода стоит высоко, и возвращается до ночи."),
        ("uk", "Пором відходить, коли вода висока, і повертається до ночі."),
        ("bg", "Фериботът тръгва, когато водата е висока, и се връща преди нощта."),
        ("el", "Το πλοίο φεύγει όταν το νερό είναι ψηλά και γυρίζει πριν από τη νύχτα."),
        ("hy", "Նավը մեկնում է, երբ ջուրը բարձր է։"), ("ka", "გემი გადის, როცა წყალი მაღალია."),
        ("he", "הסירה יוצאת כאשר המים גבוהים."), ("ar", "تغادر السفينة عندما يرتفع الماء وتعود قبل الليل."),
        ("fa", "کشتی وقتی آب بالا است می‌رود و پیش از شب باز می‌گردد."),
        ("ur", "جہاز اس وقت جاتا ہے جب پانی اونچا ہو اور رات سے پہلے لوٹ آتا ہے۔"),
        ("hi", "नाव तब जाती है जब पानी ऊँचा होता है।"), ("mr", "पाणी वर असते तेव्हा नाव निघते आणि रात्री परत येते."),
        ("bn", "জল বাড়লে নৌকা ছাড়ে।"), ("ta", "படகு காலையில் புறப்படும்."), ("th", "เรือออกเมื่อน้ำขึ้น"),
        ("my", "လှေ ထွက်သည်။"), ("am", "ጀልባው ይወጣል።"), ("ja", "潮が満ちると船が出る。"), ("zh", "潮水一涨，船就开了。"),
        ("ko", "물이 높으면 배가 떠난다."),
    ])
    func shows(_ code: String, _ text: String) { #expect(shown(text) == code) }

    @Test(arguments: [
        "", "Orne.", "12 345", "Orne, Lune, Vire, Ferri, Molina", "https://example.org/a/b", "12:36 P.M. EST",
    ])
    func showsNone(_ text: String) { #expect(shown(text) == nil) }

    @Test func aQuotationInAnotherLanguageIsPassedOver() {
        let english = "She said that the sign at the end of the pier was old, and read it to us: "
        #expect(shown(english + "„Hier ist das Ende der Welt.“") == "en")
        #expect(shown(english + "«Море не ждёт»") == "en")
    }

    @Test func whatShowsNothingAtFirstMayShowItLater() {
        let names = (0..<200).map { "Orne\($0) Lune\($0)" }.joined(separator: ", ")
        #expect(
            shown(names + ". " + String(repeating: "Das ist nicht der Hafen und auch nicht die Stadt. ", count: 40))
                == "de")
    }

    @Test(arguments: [
        "A 2000 W heater", "Tue. 4 Feb. 2020", "Boats go fast", "Comment on the plan", "Open till 6",
        "Pros and cons plus one",
    ])
    func aSmallWordThatIsEnglishTooShowsNoOtherLanguage(_ text: String) {
        #expect([nil, "en"].contains(shown(text)))
    }

    @Test func tags() {
        #expect(
            Language(tag: "de") == .german && Language(tag: "pt-BR") == .portuguese && Language(tag: "fr_CH") == .french
        )
        #expect(Language(tag: "nb") == .norwegian && Language(tag: "xx") == nil && Language(tag: "") == nil)
    }
}
