/// A currency: its ISO 4217 code, and how sums in it are written (signs and names as CLDR's English ones, and those in
/// everyday use: `Rs`, `kr`, `quid`).
struct CurrencyDefinition: Sendable {
    let code: String
    /// Before an amount; the first is the one that we write.
    var signs: [String] = []
    /// Before an amount, where it is read only: several currencies have it, or its code is clearer.
    var abbreviations: [String] = []
    /// After an amount, in the singular, with `|` and the plural where it is no added `s`. In small letters.
    var words: [String] = []

    init(_ code: String, _ signs: [String] = [], _ words: [String] = [], abbreviations: [String] = []) {
        self.code = code
        self.signs = signs
        self.words = words
        self.abbreviations = abbreviations
    }

    /// Those that have a sign or a name of their own, and all others that are in use.
    static let current = named + codes.split(separator: " ").map { CurrencyDefinition(String($0)) }

    /// Those in use and those that histories name.
    static let all = current + withdrawn

    private static let named = [
        CurrencyDefinition(
            "USD", ["$", "US$", "USD$", "U.S.$", "U$S", "U$D"],
            ["dollar", "us dollar", "u.s dollar", "american dollar", "united states dollar"]),
        CurrencyDefinition("EUR", ["€"], ["euro", "euro|euro"]),
        CurrencyDefinition(
            "GBP", ["£"],
            [
                "pound sterling|pounds sterling", "quid|quid", "british pound",
                "british pound sterling|british pounds sterling",
            ]),
        CurrencyDefinition("JPY", ["¥", "JP¥", "円"], ["yen|yen", "japanese yen|japanese yen"]),
        CurrencyDefinition(
            "CNY", ["CN¥", "RMB¥", "元"], ["yuan|yuan", "renminbi|renminbi", "chinese yuan|chinese yuan", "rmb|rmb"]),
        CurrencyDefinition("INR", ["₹"], ["rupee", "indian rupee"], abbreviations: ["Rs", "Rs."]),
        CurrencyDefinition("CAD", ["CA$", "C$", "CAD$", "CDN$"], ["canadian dollar"]),
        CurrencyDefinition("AUD", ["A$", "AU$", "AUD$"], ["australian dollar"]),
        CurrencyDefinition("NZD", ["NZ$"], ["new zealand dollar"]),
        CurrencyDefinition("HKD", ["HK$"], ["hong kong dollar"]),
        CurrencyDefinition("SGD", ["S$", "SG$"], ["singapore dollar"]),
        CurrencyDefinition("TWD", ["NT$"], ["new taiwan dollar", "taiwan dollar"]),
        CurrencyDefinition("MXN", ["MX$", "Mex$"], ["mexican peso"]),
        CurrencyDefinition("BRL", ["R$"], ["real|reais", "brazilian real|brazilian reais"]),
        CurrencyDefinition("KRW", ["₩"], ["won|won", "korean won|korean won", "south korean won|south korean won"]),
        CurrencyDefinition("CHF", [], ["swiss franc"], abbreviations: ["SFr", "SFr.", "Fr."]),
        CurrencyDefinition(
            "SEK", [], ["swedish krona|swedish kronor", "krona|kronor"], abbreviations: ["kr", "kr.", "Kr", "Kr."]),
        CurrencyDefinition("NOK", [], ["norwegian krone|norwegian kroner", "krone|kroner"]),
        CurrencyDefinition("DKK", [], ["danish krone|danish kroner"]),
        CurrencyDefinition("PLN", ["zł"], ["zloty|zlotys", "zloty|zloties"]),
        CurrencyDefinition(
            "CZK", [], ["czech koruna|czech korunas", "koruna|koruny"], abbreviations: ["Kč"]),
        CurrencyDefinition("HUF", [], ["forint"], abbreviations: ["Ft"]),
        CurrencyDefinition("RUB", ["₽"], ["ruble", "rouble", "russian ruble"]),
        CurrencyDefinition("UAH", ["₴"], ["hryvnia", "hryvnia|hryvnia"]),
        CurrencyDefinition("TRY", ["₺"], ["lira", "turkish lira", "turkish lira|turkish lira"]),
        CurrencyDefinition("ILS", ["₪"], ["shekel", "israeli shekel"]),
        CurrencyDefinition("SAR", [], ["riyal", "saudi riyal"]),
        CurrencyDefinition("AED", [], ["dirham"]),
        CurrencyDefinition("EGP", ["E£"], ["egyptian pound"]),
        CurrencyDefinition("ZAR", [], ["rand|rand", "south african rand|south african rand"]),
        CurrencyDefinition("NGN", ["₦"], ["naira|naira"]),
        CurrencyDefinition("GHS", ["GH₵", "₵"], ["cedi"]),
        CurrencyDefinition("KES", ["KSh"], ["kenyan shilling"]),
        CurrencyDefinition("THB", ["฿"], ["baht|baht"]),
        CurrencyDefinition("VND", ["₫"], ["dong|dong"]),
        CurrencyDefinition("PHP", ["₱"], ["philippine peso"]),
        CurrencyDefinition("IDR", ["Rp"], ["rupiah|rupiah"]),
        CurrencyDefinition("MYR", ["RM"], ["ringgit|ringgit"]),
        CurrencyDefinition("PKR", [], ["pakistani rupee"]),
        CurrencyDefinition("BDT", ["৳"], ["taka|taka"], abbreviations: ["Tk"]),
        CurrencyDefinition("KZT", ["₸"], ["tenge|tenge"]),
        CurrencyDefinition("GEL", ["₾"], ["lari|lari"]),
        CurrencyDefinition("ARS", ["AR$"], ["argentine peso"]),
        CurrencyDefinition("CLP", ["CLP$"], ["chilean peso"]),
        CurrencyDefinition("COP", ["COL$"], ["colombian peso"]),
        CurrencyDefinition("PEN", ["S/"], ["sol|soles", "nuevo sol|nuevos soles", "peruvian sol|peruvian soles"]),
        CurrencyDefinition("CRC", ["₡"], ["colón|colones"]),
        CurrencyDefinition("PYG", ["₲"], ["guaraní|guaraníes"]),
        CurrencyDefinition("LAK", ["₭"], ["lao kip|lao kip"]),
        CurrencyDefinition("KHR", ["៛"], ["cambodian riel|cambodian riel"]),
        CurrencyDefinition("MNT", ["₮"], ["tugrik", "tögrög|tögrög"]),
        CurrencyDefinition("AZN", ["₼"]), CurrencyDefinition("AMD", ["֏"], ["armenian dram"]),
    ]

    /// Those that are no more, but that histories name (ISO 4217, list three). Their codes are read nowhere.
    private static let withdrawn = [
        CurrencyDefinition("DEM", [], ["german mark", "deutsche mark|deutsche marks", "deutschmark"]),
        CurrencyDefinition("FRF", [], ["french franc"]), CurrencyDefinition("BEF", [], ["belgian franc"]),
        CurrencyDefinition("ITL", [], ["italian lira|italian lire", "italian lira|italian liras"]),
        CurrencyDefinition("NLG", [], ["dutch guilder"]), CurrencyDefinition("ESP", [], ["peseta", "spanish peseta"]),
        CurrencyDefinition("PTE", [], ["portuguese escudo"]),
        CurrencyDefinition("GRD", [], ["drachma", "greek drachma"]),
        CurrencyDefinition("FIM", [], ["finnish markka|finnish markkas", "markka|markkaa", "finnish mark"]),
        CurrencyDefinition("ATS", [], ["austrian schilling"]), CurrencyDefinition("IEP", [], ["irish pound"]),
    ]

    private static let codes = """
        AFN ALL AOA AWG BAM BBD BGN BHD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CUP CVE DJF DOP DZD ERN ETB \
        FJD FKP GIP GMD GNF GTQ GYD HNL HTG IQD IRR ISK JMD JOD KGS KMF KPW KWD KYD LBP LKR LRD LSL LYD MAD \
        MDL MGA MKD MMK MOP MRU MUR MVR MWK MZN NAD NIO NPR OMR PAB PGK QAR RON RSD RWF SBD SCR SDG SHP SLE SOS \
        SRD SSP STN SVC SYP SZL TJS TMT TND TOP TTD TZS UGX UYU UZS VED VES VUV WST XAF XCD XCG XOF XPF YER ZMW ZWG
        """
}
