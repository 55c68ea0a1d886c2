/// Words of numbers, units and bounds.
extension WordList {
    static let numbers: [WordList] =
        [
            WordList(.article, "a an"),
            WordList(.hundred, "hundred"),
            WordList(.dozen, "dozen dozens"),
            WordList(.half, "half", value: 2),
            WordList(.fractionNoun, "quarter quarters", value: 4),
            WordList(.ordinalEnding, "st nd rd th"),
        ]
        + numbered(
            .unitNumber,
            """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
            seventeen eighteen nineteen
            """,
            from: 0)
        + numbered(.tens, "ten twenty thirty forty fifty sixty seventy eighty ninety", from: 1, step: 10).dropFirst()
        + numbered(
            .ordinal,
            """
            first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
            fifteenth sixteenth seventeenth eighteenth nineteenth twentieth
            """,
            from: 1)
        + [WordList(.ordinal, "thirtieth", value: 30), WordList(.unitNumber, "nought naught", value: 0)]
        + numbered(.fractionNoun, "third fourth fifth sixth seventh eighth ninth tenth", from: 3)
        + [WordList(.fractionNoun, "hundredths", value: 100), WordList(.fractionNoun, "thousandths", value: 1_000)]
        + numbered(.fractionNoun, "thirds fourths fifths sixths sevenths eighths ninths tenths", from: 3)
        + [
            WordList(.magnitude, "thousand", value: 3),
            WordList(.magnitude, "lakh lakhs", value: 5),
            WordList(.magnitude, "million mn mln mio", value: 6),
            WordList(.magnitude, "crore crores", value: 7),
            WordList(.magnitude, "billion bn bln mrd", value: 9),
            WordList(.magnitude, "trillion tn trn tln", value: 12),
            WordList(.magnitude, "quadrillion", value: 15),
        ] + foreignMagnitudes

    /// The magnitudes of languages whose other words are not known, and that are no words of English (CLDR, short and long
    /// decimals): `€5 млн` is not five euros.
    private static let foreignMagnitudes = Language.magnitudes([
        3: "тыс тысяча тысячи тысяч тис тисяча тисячі тисяч хил хиляди хиљ хиљада мың χιλ χιλιάδες nghìn ngàn ribu",
        6: """
        млн миллион миллиона миллионов мільйон мільйона мільйонів милион милиона милиони милиона εκατ εκατομμύριο εκατομμύρια
        milyon miljoona miljoonaa miljoonan millió milioane milión milióny miliónov milijon milijona milijun milijuna triệu juta
        """,
        9: """
        млрд миллиард миллиарда миллиардов мільярд мільярда мільярдів милиард милиарда милијарда δισ δισεκατομμύριο
        δισεκατομμύρια milyar miljardi miljardia miljardin milliárd miliarde miliárd miliardy miliárd milijarda milijardi
        milijarde tỷ tỉ miliar
        """,
        12: "трлн триллион триллиона триллионов трильйон τρισ trilyon",
    ])

    static let units: [WordList] = [
        WordList(.percentWord, "percent percents per percentage pct basis"),
        WordList(.rate, "per each every"),
        WordList(.rateAdverb, "annually yearly annual annualized", value: TimeWord.year),
        WordList(.rateAdverb, "monthly", value: TimeWord.month),
        WordList(.rateAdverb, "weekly", value: TimeWord.week),
        WordList(.rateAdverb, "daily", value: TimeWord.day),
        WordList(.rateAdverb, "hourly", value: TimeWord.hour),
        WordList(.rateAdverb, "quarterly", value: TimeWord.quarter),
        WordList(
            .currencyStart,
            """
            dollar dollars cent cents buck bucks euro euros yen yuan renminbi rupee rupees pounds ruble rubles hryvnia
            hryvnias peso pesos reais zloty krona kronor krone kroner shekel shekels dirham dirhams naira baht rupiah
            ringgit francs franc rand usd eur gbp jpy cny inr cad aud us u.s. american canadian australian british
            japanese chinese indian swiss mexican brazilian korean south swedish norwegian danish new hong singapore
            taiwan saudi egyptian turkish israeli philippine peruvian argentine colombian chilean united czech
            rs kr sfr fr tk rp rm ksh pence penny quid pound eurocent eurocents koruna koruny forint forints cedi cedis
            riyal riyals kč ft zł lari tenge taka dong rmb peseta pesetas drachma drachmas markka markkaa deutschmark
            deutschmarks deutsche german dutch finnish spanish italian french belgian austrian greek irish portuguese
            lao cambodian armenian tugrik tugriks kenyan pakistani dinar dinars
            guilder guilders 元 円
            """),
        // Words that units begin with and that are no units; the units themselves come from their table.
        WordList(.unitStart, "sq cu fl cubic square light metric short long fluid british part parts nautical troy"),
    ]

    static let bounds: [WordList] = [
        WordList(.bound, "more greater larger higher better longer later", value: BoundWord.more),
        WordList(.bound, "less fewer lower smaller shorter earlier", value: BoundWord.less),
        WordList(.bound, "than", value: BoundWord.than),
        WordList(.bound, "over above", value: BoundWord.over),
        WordList(.bound, "under below", value: BoundWord.under),
        WordList(.bound, "least", value: BoundWord.least),
        WordList(.bound, "most", value: BoundWord.most),
        WordList(
            .bound, "about around approximately approx roughly some nearly almost estimated circa ca approximate near",
            value: BoundWord.about),
        WordList(.bound, "up", value: BoundWord.up),
        WordList(.bound, "many much", value: BoundWord.many),
        WordList(.bound, "minimum min", value: BoundWord.minimum),
        WordList(.bound, "maximum max", value: BoundWord.maximum),
        WordList(.bound, "close", value: BoundWord.close),
        WordList(.bound, "excess north", value: BoundWord.excess),
        WordList(.bound, "upwards upward", value: BoundWord.upwards),
        WordList(
            .bound, "exceed exceeding exceeds exceeded surpass surpasses surpassing surpassed topping",
            value: BoundWord.exceeding),
        WordList(.bound, "few little", value: BoundWord.few),
        WordList(.bound, "high", value: BoundWord.high),
        WordList(.bound, "low", value: BoundWord.low),
        WordList(.ageBound, "older over above", value: BoundWord.over),
        WordList(.ageBound, "younger under below", value: BoundWord.under),
        WordList(.age, "age ages aged"),
        WordList(
            .person,
            """
            children child kids kid infants adults adult people seniors those anyone everyone women men youth teens
            americans individuals students person child baby workers babies girls boys persons households patients residents
            anybody everybody population adolescents toddlers juniors seniors pupils members
            babies newborns teenagers minors candidates applicants passengers women guests players drivers users mothers
            respondents voters pensioners inmates prisoners recruits trainees apprentices citizens parents tenants
            """),
    ]

    /// The words of a list.
    static func divided(_ words: String) -> [Substring] { words.split { $0 == " " || $0 == "\n" } }

    /// One list for each word, with the values in order.
    private static func numbered(_ roles: Roles, _ words: String, from first: Int32, step: Int32 = 1) -> [WordList] {
        WordList.divided(words).enumerated().map { index, word in
            WordList(roles, String(word), value: (first + Int32(truncatingIfNeeded: index)) * step)
        }
    }
}
