/// The words of numbers in languages other than English (CLDR, rules of spelled-out numbers).
extension Language {
    /// What a word does to the number before it.
    enum NumberWord {
        /// Adds: `zwanzig`, `dix`, `doscientos`.
        case value(Int)
        /// Multiplies by a hundred, or is one: `cent`, `hundert`.
        case hundred
    }

    /// The words of its numbers below a thousand; empty where they are not known. Magnitudes are in its other words.
    var numberWords: [String: NumberWord] {
        switch self {
        case .german: Language.germanNumbers
        case .french: Language.frenchNumbers
        case .spanish: Language.spanishNumbers
        case .italian: Language.italianNumbers
        case .portuguese: Language.portugueseNumbers
        case .dutch: Language.dutchNumbers
        case .swedish: Language.swedishNumbers
        case .polish: Language.polishNumbers
        case .czech: Language.czechNumbers
        default: [:]
        }
    }

    /// The word that joins parts of a number: `vingt et un`, `treinta y dos`.
    var numberJoint: StaticString? {
        switch self {
        case .french: "et"
        case .spanish: "y"
        case .portuguese: "e"
        default: nil
        }
    }

    /// The words that a number can begin with; not those that are other words more often: one, `sept.`, `cent`.
    var numberStarts: [WordList] {
        numberWords.compactMap { word, meaning in
            guard case .value(let value) = meaning, value > 1, word != "sept" else { return nil }
            return WordList(.unitNumber, word, value: Int32(truncatingIfNeeded: value))
        }
    }

    private static func numbered(_ words: String, from first: Int, step: Int = 1) -> [(String, NumberWord)] {
        WordList.divided(words).enumerated().map { (String($1), .value((first + $0) * step)) }
    }

    private static func table(_ entries: [(String, NumberWord)]) -> [String: NumberWord] {
        Dictionary(entries, uniquingKeysWith: { first, _ in first })
    }

    /// German ones are written together: `siebenunddreißig`, `zweihundert`, `fünftausend`.
    private static let germanNumbers: [String: NumberWord] = {
        let units = ["", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
        let tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
        let teens = WordList.divided(
            "zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn")
        var below = units.enumerated().map { ($1, $0) }.filter { $0.1 > 1 }
        below += teens.enumerated().map { (String($1), 10 + $0) }
        for (digit, ten) in tens.enumerated() where digit > 1 {
            below.append((ten, digit * 10))
            for (unit, word) in units.enumerated() where unit > 0 {
                below.append((word + "und" + ten, digit * 10 + unit))
            }
        }
        var all = below + [("hundert", 100), ("einhundert", 100), ("eintausend", 1_000)]
        for (word, value) in below where value < 100 {
            if value < 10 { all.append((word + "hundert", value * 100)) }
            all.append((word + "tausend", value * 1_000))
            all.append(("einhundert" + word, 100 + value))
        }
        return table(all.map { ($0.0, .value($0.1)) })
    }()

    private static let frenchNumbers = table(
        numbered("un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize", from: 1)
            + numbered("vingt trente quarante cinquante soixante septante huitante nonante", from: 2, step: 10)
            + [("vingts", .value(20)), ("octante", .value(80)), ("cent", .hundred), ("cents", .hundred)])

    private static let spanishNumbers = table(
        numbered(
            """
            uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete
            dieciocho diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete
            veintiocho veintinueve
            """,
            from: 1)
            + numbered("treinta cuarenta cincuenta sesenta setenta ochenta noventa", from: 3, step: 10)
            + numbered(
                """
                ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos
                """,
                from: 1, step: 100)
            + numbered("cien doscientas trescientas cuatrocientas quinientas", from: 1, step: 100)
            + [("un", .value(1)), ("veintidos", .value(22)), ("veintitres", .value(23)), ("veintiún", .value(21))])

    /// Tens and units are written together: `ventuno`, `trentotto`.
    private static let italianNumbers: [String: NumberWord] = {
        let units = WordList.divided("uno due tre quattro cinque sei sette otto nove").map(String.init)
        let tens = WordList.divided("venti trenta quaranta cinquanta sessanta settanta ottanta novanta").map(
            String.init)
        var all = numbered(
            """
            uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici
            diciassette diciotto diciannove
            """,
            from: 1)
        for (digit, ten) in tens.enumerated() {
            all.append((ten, .value((digit + 2) * 10)))
            for (unit, word) in units.enumerated() {
                let stem = "uo".contains(word.prefix(1)) ? String(ten.dropLast()) : ten
                all.append((stem + (word == "tre" ? "tré" : word), .value((digit + 2) * 10 + unit + 1)))
            }
        }
        all += [("cento", .value(100)), ("mille", .value(1_000))]
        for (unit, word) in units.enumerated() where unit > 0 {
            all += [(word + "cento", .value((unit + 1) * 100)), (word + "mila", .value((unit + 1) * 1_000))]
        }
        return table(all)
    }()

    private static let portugueseNumbers = table(
        numbered(
            """
            um dois três quatro cinco seis sete oito nove dez onze doze treze quatorze quinze dezesseis dezessete dezoito
            dezenove vinte
            """,
            from: 1)
            + numbered("trinta quarenta cinquenta sessenta setenta oitenta noventa", from: 3, step: 10)
            + numbered(
                "cento duzentos trezentos quatrocentos quinhentos seiscentos setecentos oitocentos novecentos", from: 1,
                step: 100)
            + numbered("cem duzentas trezentas quatrocentas quinhentas", from: 1, step: 100)
            + [
                ("duas", .value(2)), ("catorze", .value(14)), ("dezasseis", .value(16)), ("dezassete", .value(17)),
                ("dezanove", .value(19)),
            ])

    /// Units stand before tens and are written together with them: `vijfentwintig`, `tweeëndertig`, `driehonderd`.
    private static let dutchNumbers: [String: NumberWord] = {
        let units = WordList.divided("een twee drie vier vijf zes zeven acht negen").map(String.init)
        let tens = WordList.divided("twintig dertig veertig vijftig zestig zeventig tachtig negentig").map(String.init)
        var all = numbered(
            """
            een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien
            achttien negentien
            """,
            from: 1)
        for (digit, ten) in tens.enumerated() {
            all.append((ten, .value((digit + 2) * 10)))
            for (unit, word) in units.enumerated() {
                let joint = word.hasSuffix("e") ? "ën" : "en"
                all.append((word + joint + ten, .value((digit + 2) * 10 + unit + 1)))
            }
        }
        all.append(("honderd", .value(100)))
        for (unit, word) in units.enumerated() where unit > 0 {
            all.append((word + "honderd", .value((unit + 1) * 100)))
        }
        return table(all)
    }()

    private static let swedishNumbers = table(
        numbered(
            "två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton",
            from: 2)
            + numbered("tjugo trettio fyrtio femtio sextio sjuttio åttio nittio", from: 2, step: 10))

    private static let polishNumbers = table(
        numbered("dwa trzy cztery pięć sześć siedem osiem dziewięć dziesięć jedenaście dwanaście", from: 2)
            + numbered("dwie", from: 2)
            + numbered("dwadzieścia trzydzieści czterdzieści pięćdziesiąt", from: 2, step: 10))

    private static let czechNumbers = table(
        numbered("dva tři čtyři pět šest sedm osm devět deset jedenáct dvanáct", from: 2) + numbered("dvě", from: 2)
            + numbered("dvacet třicet čtyřicet padesát", from: 2, step: 10))
}
