/// What is known of Polish and Czech, with the cases in which their words stand beside numbers.
extension Language {
    static let polishWords =
        months([
            "stycznia styczeń styczniu", "lutego luty lutym", "marca marzec marcu", "kwietnia kwiecień kwietniu",
            "maja maj maju", "czerwca czerwiec czerwcu", "lipca lipiec lipcu", "sierpnia sierpień sierpniu",
            "września wrzesień wrześniu", "października październik październiku", "listopada listopad listopadzie",
            "grudnia grudzień grudniu",
        ])
        + times([
            "sekunda sekundy sekund", "minuta minuty minut min", "godzina godziny godzin godzinach godz",
            "dzień dni dnia dniach",
            "tydzień tygodnie tygodni tygodniach", "miesiąc miesiące miesięcy miesiącach", "rok roku lata lat latach",
            "dekada dekady dekad",
            "wieku",
        ])
        + seasons(["wiosna wiosną", "lato latem", "jesień jesienią", "zima zimą"])
        + magnitudes([
            3: "tysiąc tysiące tysięcy tys", 6: "milion miliony milionów mln", 9: "miliard miliardy miliardów mld",
        ])
        + [
            WordList(.age, "wiek"), WordList(.percentWord, "procent procentu"),
            WordList(.currencyStart, "złotych złote złoty zł groszy euro dolarów dolary dolar pln"),
            WordList(.today, "dzisiaj dziś", value: 8), WordList(.today, "wczoraj", value: -1),
            WordList(.today, "jutro", value: 1), WordList(.half, "połowa połowę", value: 2),
            WordList(.bound, "około ok prawie niemal blisko", value: BoundWord.about),
            WordList([.bound, .preposition], "ponad", value: BoundWord.over),
            WordList(.bound, "poniżej niespełna", value: BoundWord.under),
            WordList(.bound, "minimum", value: BoundWord.minimum),
            WordList(.bound, "maksymalnie", value: BoundWord.maximum),
            WordList(.preposition, "w we z ze do od dla przy po przez za o u bez pod nad między przed"),
            WordList(.conjunction, "i oraz lub albo a"), WordList(.determiner, "ten ta to te ci tych tego tej"),
            WordList([.auxiliary, .present], "jest są ma mają"),
            WordList([.auxiliary, .past], "był była było były byli"),
            WordList([.modal, .future], "będzie będą"),
            WordList(
                .designator,
                "wersja wersji nr numer art ust pkt rozdział str strona strony tabela rysunek rys sala peron tor"),
        ]

    static let czechWords =
        months([
            "ledna leden lednu", "února únor únoru", "března březen březnu", "dubna duben dubnu",
            "května květen květnu",
            "června červen červnu", "července červenec červenci", "srpna srpen srpnu", "září", "října říjen říjnu",
            "listopadu listopad", "prosince prosinec prosinci",
        ])
        + times([
            "sekunda sekundy sekund", "minuta minuty minut min", "hodina hodiny hodin hodinách hod",
            "den dny dní dnů dnech",
            "týden týdny týdnů týdnech", "měsíc měsíce měsíců měsících", "rok roku roky let letech", "desetiletí",
            "století",
        ])
        + seasons(["jaro jaře", "léto létě", "podzim podzimu", "zima zimě"])
        + magnitudes([3: "tisíc tisíce tis", 6: "milion miliony milionů mil mio", 9: "miliarda miliardy miliard mld"])
        + [
            WordList(.age, "věk"), WordList(.percentWord, "procento procenta procent"),
            WordList(.currencyStart, "korun koruny koruna kč eur euro dolarů dolary czk"),
            WordList(.today, "dnes", value: 8), WordList(.today, "včera", value: -1),
            WordList(.today, "zítra", value: 1), WordList(.half, "polovina polovinu", value: 2),
            WordList(.bound, "asi zhruba přibližně téměř kolem okolo", value: BoundWord.about),
            WordList(.bound, "přes", value: BoundWord.over), WordList(.bound, "pod", value: BoundWord.under),
            WordList(.bound, "minimálně nejméně alespoň", value: BoundWord.least),
            WordList(.bound, "maximálně nejvýše", value: BoundWord.maximum),
            WordList(.preposition, "v ve z ze do od pro při po na o u bez mezi před s k"),
            WordList(.conjunction, "a i nebo"), WordList(.determiner, "ten ta to ty ti tento tato toto"),
            WordList([.auxiliary, .present], "je jsou má mají"),
            WordList([.auxiliary, .past], "byl byla bylo byly byli"),
            WordList([.modal, .future], "bude budou"),
            WordList(.designator, "verze č číslo čl odst kapitola str strana tabulka obr obrázek nástupiště kolej"),
        ]
}
