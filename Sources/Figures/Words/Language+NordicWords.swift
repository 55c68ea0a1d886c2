/// What is known of Swedish, Danish and Norwegian.
extension Language {
    static let swedishWords =
        months([
            "januari jan", "februari feb", "mars mar", "april apr", "maj", "juni jun", "juli jul", "augusti aug",
            "september sept sep", "oktober okt", "november nov", "december dec",
        ])
        + times([
            "sekund sekunder", "minut minuter min", "timme timmen timmar timmars", "dag dagen dagar dagars",
            "vecka veckan veckor veckors",
            "månad månaden månader månaders", "år året års", "decennium decennier", "århundrade århundraden",
        ])
        + seasons(["vår våren", "sommar sommaren", "höst hösten", "vinter vintern"])
        + magnitudes([3: "tusen", 6: "miljon miljoner mn milj", 9: "miljard miljarder mdr", 12: "biljon biljoner"])
        + ordinals(["första", "andra", "tredje", "fjärde"])
        + [
            WordList(.ordinalEnding, "e a"), WordList(.age, "ålder Ålder"),
            WordList(.percentWord, "procent"),
            WordList(.currencyStart, "kronor krona kr euro dollar öre pund"),
            WordList(.today, "idag", value: 8), WordList(.today, "igår", value: -1),
            WordList(.half, "hälften", value: 2), WordList(.fractionNoun, "tredjedel tredjedelar", value: 3),
            WordList(.fractionNoun, "fjärdedel fjärdedelar", value: 4),
            WordList(.rate, "per"), WordList(.dozen, "dussin"),
            WordList(.bound, "ungefär cirka ca nästan omkring runt", value: BoundWord.about),
            WordList([.bound, .preposition], "över", value: BoundWord.over),
            WordList(.bound, "minst", value: BoundWord.least), WordList(.bound, "högst max", value: BoundWord.maximum),
            WordList(
                .preposition, "i på av till från med för om vid hos efter före sedan mellan åt genom utan mot under"),
            WordList(.article, "en ett"), WordList(.conjunction, "och eller men"),
            WordList(.determiner, "den det de denna detta dessa sin sitt sina"),
            WordList([.auxiliary, .present], "är har"), WordList([.auxiliary, .past], "var hade blev"),
            WordList([.modal, .future], "ska skall kommer"),
            WordList(
                .designator, "nr nummer kapitel kap sida sidan sid artikel paragraf tabell figur rum sal spår linje"),
        ]

    static let danishWords =
        months([
            "januar jan", "februar feb", "marts mar", "april apr", "maj", "juni jun", "juli jul", "august aug",
            "september sept sep", "oktober okt", "november nov", "december dec",
        ])
        + times([
            "sekund sekunder", "minut minutter min", "time timer timers", "dag dagen dage dages", "uge ugen uger ugers",
            "måned måneden måneder måneders", "år året års", "årti årtier", "århundrede århundreder",
        ])
        + seasons(["forår foråret", "sommer sommeren", "efterår efteråret", "vinter vinteren"])
        + magnitudes([3: "tusind", 6: "million millioner mio", 9: "milliard milliarder mia"])
        + nordicWords
        + [
            WordList(.age, "alder"), WordList(.percentWord, "procent"), WordList(.modal, "skal vil kan må"),
            WordList(.preposition, "i på af til fra med for om ved hos efter før siden mellem gennem uden mod ad"),
            WordList(.article, "en et"),
            WordList(.designator, "nr nummer kapitel side artikel paragraf tabel figur spor"),
        ]

    static let norwegianWords =
        months([
            "januar jan", "februar feb", "mars mar", "april apr", "mai", "juni jun", "juli jul", "august aug",
            "september sept sep", "oktober okt", "november nov", "desember des",
        ])
        + times([
            "sekund sekunder", "minutt minutter min", "time timer timers", "dag dagen dager dagers",
            "uke uken uker ukers",
            "måned måneden måneder måneders", "år året års", "tiår", "århundre århundrer",
        ])
        + seasons(["vår våren", "sommer sommeren", "høst høsten", "vinter vinteren"])
        + magnitudes([3: "tusen", 6: "million millioner mill", 9: "milliard milliarder mrd"])
        + nordicWords
        + [
            WordList(.age, "alder"), WordList(.percentWord, "prosent"), WordList(.modal, "skal vil kan må"),
            WordList(.preposition, "i på av til fra med for om ved hos etter før siden mellom gjennom uten mot"),
            WordList(.article, "en ei et"), WordList(.designator, "nr nummer kapittel side artikkel tabell figur spor"),
        ]

    /// Words that Danish and Norwegian share.
    private static let nordicWords = [
        WordList(.currencyStart, "kroner krone kr euro dollar øre pund"), WordList(.rate, "per"),
        WordList([.rate, .preposition], "pr"),
        WordList(.bound, "omtrent cirka ca næsten nesten omkring rundt", value: BoundWord.about),
        WordList([.bound, .preposition], "over", value: BoundWord.over),
        WordList(.preposition, "under"), WordList(.bound, "mindst minst", value: BoundWord.least),
        WordList(.bound, "højst høyst maks", value: BoundWord.maximum), WordList(.conjunction, "og eller men"),
        WordList(.determiner, "den det de denne dette disse sin sit sitt sine"),
        WordList([.auxiliary, .present], "er har"), WordList([.auxiliary, .past], "var havde hadde blev ble"),
    ]
}
