import Documents
import Reading
import Testing

/// What `docs.language` is, and what follows from it.
struct LanguageTests {
    @Test(arguments: [
        ("lang: de", "de"), ("language: pt_BR", "pt"), ("lang: zh-Hans-CN", "zh"), ("Language: French", "fr"),
        ("lang: deu", "de"), ("language: cy", "cy"), ("lang: no", "no"), ("lang: [it, en]", "it"),
        ("lang: ''\nlanguage: nl", "nl"), ("lang: klingon", "-"), ("language: c++", "-"), ("title: x", "-"),
    ])
    func statedInFrontMatter(_ line: String, _ code: String) {
        #expect(Sample("---\n\(line)\n---\n\nOrne.\n").values(.docs, "language") == [code])
    }

    @Test func whatIsNoLanguageLeavesItToTheWords() {
        let sample = Sample("---\nlanguage: swift\n---\n\nDas Boot ist alt, und der Hafen ist es auch.\n")
        #expect(sample.values(.docs, "language") == ["de"])
    }

    @Test(arguments: [
        (#"<html lang="fr-CA"><body><p>Orne.</p></body></html>"#, "fr"),
        (
            #"<html><head><meta http-equiv="Content-Language" content="it"></head><body><p>Orne.</p></body></html>"#,
            "it"
        ),
        (#"<html><head><meta property="og:locale" content="pl_PL"></head><body><p>Orne.</p></body></html>"#, "pl"),
        ("<html><body><p>Orne.</p></body></html>", "-"),
    ])
    func statedByAPage(_ page: String, _ code: String) throws {
        let document = Document(path: "page.html", reading: try FileContent(Array(page.utf8), path: "page.html"))
        #expect(Sample(document).values(.docs, "language") == [code])
    }

    @Test func theRegionTellsTheOrderOfDayAndMonth() {
        #expect(Sample("---\nlang: en-GB\n---\n\nSold 05/11/2019.\n").values(.figures, "value") == ["2019-11-05"])
        #expect(Sample("---\nlang: en\n---\n\nSold 05/11/2019.\n").values(.figures, "value") == ["2019-05-11"])
    }

    @Test func smallWordsAreThoseOfTheLanguage() {
        func rare(_ language: String, _ text: String) -> [String] {
            let sample = Sample("---\nlang: \(language)\n---\n\n\(text)\n")
            return zip(sample.values(.words, "lower"), sample.values(.words, "common")).filter { $1 == "false" }.map(
                \.0)
        }
        #expect(
            rare("de", "Der Kahn liegt in dem Hafen, und die Möwen sind über ihm.") == [
                "kahn", "liegt", "hafen", "möwen",
            ])
        #expect(rare("fr", "L’eau n'est pas dans le port, qu'il faut fermer.") == ["l’eau", "port", "fermer"])
        #expect(rare("es", "El barco y la red son del puerto.") == ["barco", "red", "puerto"])
        #expect(rare("it", "La barca è nell'acqua, e c'è il sole.") == ["barca", "nell'acqua", "sole"])
        #expect(rare("pt", "O barco não é dele.") == ["barco"])
        #expect(rare("pt", "Os barcos são nossos.") == ["barcos"])
        #expect(rare("ru", "На нашей скале нет моего маяка.") == ["скале", "маяка"])
        #expect(rare("pl", "To nie dla siebie, lecz dla naszego statku.") == ["statku"])
        #expect(rare("nl", "De boot is niet van het dorp.") == ["boot", "dorp"])
        #expect(rare("ru", "Маяк стоит на скале, и он не горит.") == ["маяк", "стоит", "скале", "горит"])
        #expect(rare("pl", "Statek nie jest w porcie.") == ["statek", "porcie"])
        #expect(rare("ja", "船が港に着く。") == ["船", "港", "着"])
        #expect(rare("zh", "船在河里。") == ["船", "河", "里"])
        #expect(rare("en", "The boat isn’t in the harbour.") == ["boat", "harbour"])
    }

    @Test(arguments: [
        ("河水很急。", ["河", "水", "很", "急"]), ("船が出た。", ["船", "が", "出", "た"]),
        ("コーヒーとパン", ["コーヒー", "と", "パン"]), ("人々のＡ社３月", ["人", "々", "の", "Ａ", "社", "３", "月"]),
        ("배가 떠난다.", ["배가", "떠난다"]), ("か\u{3099}き", ["か\u{3099}", "き"]), ("３．２９％", ["３．２９"]),
        ("नाव आ गई।", ["नाव", "आ", "गई"]), ("don’t 1.8 U.S. café", ["don’t", "1.8", "U.S.", "café"]),
    ])
    func words(_ text: String, _ words: [String]) { #expect(Sample(text).texts(.words) == words) }
}
