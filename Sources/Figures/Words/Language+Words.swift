/// What is known of languages other than English: the words of numbers, dates and units (months, seasons aside, as in
/// CLDR; magnitudes by their long scale), and the function words that end a noun phrase.
extension Language {
    /// The words of a language, by the parts they play.
    var words: [WordList] {
        switch self {
        case .german: Language.germanWords + numberStarts
        case .french: Language.frenchWords + numberStarts
        case .spanish: Language.spanishWords + numberStarts
        case .italian: Language.italianWords + numberStarts
        case .portuguese: Language.portugueseWords + numberStarts
        case .dutch: Language.dutchWords + numberStarts
        case .swedish: Language.swedishWords + numberStarts
        case .danish: Language.danishWords
        case .norwegian: Language.norwegianWords
        case .polish: Language.polishWords + numberStarts
        case .czech: Language.czechWords + numberStarts
        default: []
        }
    }

    /// The months' names from January to December, each with its short forms.
    static func months(_ names: [String]) -> [WordList] {
        names.enumerated().map { WordList(.month, $1, value: Int32(truncatingIfNeeded: $0 + 1)) }
    }

    /// The units of time from seconds to years, decades and centuries.
    static func times(_ names: [String]) -> [WordList] {
        names.enumerated().map { WordList(.time, $1, value: Int32(truncatingIfNeeded: $0 + 1)) }
    }

    /// A thousand, a million, a billion (10^9), a trillion (10^12).
    static func magnitudes(_ names: [Int32: String]) -> [WordList] {
        names.map { WordList(.magnitude, $1, value: $0) }
    }

    /// The ordinals from first to fourth, each with its forms.
    static func ordinals(_ names: [String]) -> [WordList] {
        names.enumerated().map { WordList(.ordinal, $1, value: Int32(truncatingIfNeeded: $0 + 1)) }
    }

    /// The seasons from spring to winter, each with its forms.
    static func seasons(_ names: [String]) -> [WordList] {
        zip(names, [4, 1, 2, 3]).map { WordList(.season, $0, value: $1) }
    }

    private static let germanWords =
        months([
            "januar jänner jan", "februar feb", "märz mrz", "april apr", "mai", "juni jun", "juli jul", "august aug",
            "september sept sep", "oktober okt", "november nov", "dezember dez",
        ])
        + times([
            "sekunde sekunden sek", "minute minuten min", "stunde stunden std", "tag tage tagen", "woche wochen",
            "monat monate monaten", "jahr jahre jahren", "jahrzehnt jahrzehnte jahrzehnten",
            "jahrhundert jahrhunderte jahrhunderten",
        ])
        + seasons(["frühling frühjahr", "sommer", "herbst", "winter"])
        + magnitudes([
            3: "tausend tsd", 6: "million millionen mio", 9: "milliarde milliarden mrd", 12: "billion billionen bio",
        ])
        + ordinals([
            "erste ersten erstes", "zweite zweiten zweites", "dritte dritten drittes", "vierte vierten viertes",
        ])
        + [
            WordList(.age, "alter"), WordList(.percentWord, "prozent basispunkte basispunkten"),
            WordList(
                .currencyStart,
                """
                euro euros cent dm dollar dollars franken pfund kronen yen yuan rupien rubel lira usd eur us kanadische
                kanadischen kanadischer australische australischen schweizer indische indischen
                """),
            WordList(.today, "heute", value: 8), WordList(.today, "gestern", value: -1),
            WordList(.today, "morgen", value: 1), WordList(.dozen, "dutzend"), WordList(.half, "hälfte", value: 2),
            WordList(.fractionNoun, "drittel", value: 3),
            WordList(.fractionNoun, "viertel", value: 4), WordList(.fractionNoun, "fünftel", value: 5),
            WordList(.rate, "pro je"),
            WordList([.bound, .preposition], "über mehr", value: BoundWord.over),
            WordList(.bound, "unter weniger", value: BoundWord.under),
            WordList(.bound, "rund etwa circa ca ungefähr fast knapp", value: BoundWord.about),
            WordList(.bound, "mindestens", value: BoundWord.least),
            WordList(.bound, "höchstens maximal", value: BoundWord.maximum),
            WordList(
                .preposition, "in im an am auf bei mit nach von vom zu zum zur aus für um bis seit ab durch gegen als"),
            WordList(.article, "ein eine einen einem einer"), WordList(.conjunction, "und oder sowie"),
            WordList(.determiner, "der die das den dem des dieser diese dieses"),
            WordList([.auxiliary, .present], "ist sind hat haben"),
            WordList([.auxiliary, .past], "war waren hatte wurde wurden"),
            WordList([.modal, .future], "wird werden soll sollen"),
            WordList(
                .designator,
                """
                nr artikel art absatz abs paragraf seite zeile spalte kapitel schritt stufe teil tabelle abbildung abb gleis
                zimmer raum saal halle tor haus linie flug band heft ziffer paragraph platz nummer nummern satz sätze absätze
                anlage anhang buchstabe az aktenzeichen abschnitt abschnitts unterabschnitt artikels absatzes kapitels klasse gruppe folge modul lektion übung staffel
                besoldungsgruppe besoldungsgruppen entgeltgruppe pkt kap ziff
                """
            ),
        ]

    private static let frenchWords =
        months([
            "janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin", "juillet juil", "août",
            "septembre sept", "octobre oct", "novembre nov", "décembre déc",
        ])
        + times([
            "seconde secondes", "minute minutes min", "heure heures", "jour jours", "semaine semaines", "mois",
            "an ans année années", "décennie décennies", "siècle siècles",
        ])
        + seasons(["printemps", "été", "automne", "hiver"])
        + magnitudes([3: "mille", 6: "million millions", 9: "milliard milliards md mds", 12: "billion billions"])
        + ordinals(["premier première", "deuxième second", "troisième", "quatrième"])
        + [
            WordList(.ordinalEnding, "er ère ème e nd nde"),
            WordList(.age, "âge Âge"), WordList(.percentWord, "pourcent pourcents"),
            WordList(
                .currencyStart,
                "euro euros centime centimes dollar dollars livres francs franc yens yen yuans yuan roupies roubles usd eur"
            ),
            WordList(.today, "hier", value: -1), WordList(.today, "demain", value: 1),
            WordList(.dozen, "douzaine douzaines"), WordList(.half, "moitié", value: 2),
            WordList(.fractionNoun, "tiers", value: 3), WordList(.fractionNoun, "quart quarts", value: 4),
            WordList(.fractionNoun, "cinquième cinquièmes", value: 5),
            WordList(.rate, "par chaque"),
            WordList(.bound, "environ près presque", value: BoundWord.about),
            WordList(.bound, "plus", value: BoundWord.over), WordList(.bound, "moins", value: BoundWord.under),
            WordList(.preposition, "de du des à au aux en dans sur sous avec sans vers chez d entre depuis dès pour"),
            WordList(.article, "un une"), WordList(.conjunction, "et ou"),
            WordList(.determiner, "le la les ce cette ces son sa ses leur leurs l"),
            WordList([.auxiliary, .present], "est sont a ont"), WordList([.auxiliary, .past], "était étaient"),
            WordList([.modal, .future], "sera seront"),
            WordList(
                .designator,
                """
                article articles art numéro n° nº chapitre volet page pages p pp tableau figure section annexe alinéa paragraphe titre
                tome volume vol module groupe niveau étape etape leçon exercice épisode saison parcelle lot salle chambre porte
                quai voie ligne colonne port code version valeur erreur
                """
            ),
        ]

    private static let spanishWords =
        months([
            "enero ene", "febrero feb", "marzo mar", "abril abr", "mayo may", "junio jun", "julio jul", "agosto ago",
            "septiembre setiembre sept sep", "octubre oct", "noviembre nov", "diciembre dic",
        ])
        + times([
            "segundo segundos", "minuto minutos min", "hora horas", "día días", "semana semanas", "mes meses",
            "año años", "década décadas", "siglo siglos",
        ])
        + seasons(["primavera", "verano", "otoño", "invierno"])
        + magnitudes([3: "mil", 6: "millón millones", 12: "billón billones"])
        + ordinals(["primer primero primera", "", "tercer tercero tercera", ""])
        + [
            WordList(.ordinalEnding, "er ro do to º ª"),
            WordList(.age, "edad"), WordList(.percentWord, "porciento"),
            WordList(
                .currencyStart,
                """
                euro euros céntimos céntimo dólar dólares dolares pesos libras francos yenes yen yuanes yuan rupias rublos
                peniques reales usd eur
                """),
            WordList(.today, "hoy", value: 8), WordList(.today, "ayer", value: -1),
            WordList(.dozen, "docena docenas"), WordList(.half, "mitad", value: 2),
            WordList(.fractionNoun, "tercio tercios", value: 3),
            WordList(.fractionNoun, "cuartos cuarta cuartas", value: 4),
            WordList([.fractionNoun, .ordinal], "cuarto", value: 4),
            WordList([.time, .ordinal], "segundo segunda", value: TimeWord.second),
            WordList(.fractionNoun, "quinto quintos quinta quintas", value: 5),
            WordList(.rate, "cada"),
            WordList(.bound, "unos unas casi aproximadamente", value: BoundWord.about),
            WordList(.preposition, "de del a al en con sin sobre para por desde hasta entre"),
            WordList(.article, "un una"), WordList(.conjunction, "y o"),
            WordList(.determiner, "el la los las este esta estos estas su sus"),
            WordList([.auxiliary, .present], "es son ha han"), WordList([.auxiliary, .past], "fue fueron era eran"),
            WordList([.modal, .future], "será serán"),
            WordList(
                .designator,
                """
                artículo artículos art número núm n.º capítulo cap página páginas pág págs tabla figura sección anexo apartado
                título tomo volumen módulo parte unidad tema grupo nivel paso lección ejercicio episodio temporada parcela sala
                habitación puerta andén vuelo vía línea columna puerto código versión valor error
                """
            ),
        ]

    private static let italianWords =
        months([
            "gennaio gen", "febbraio feb", "marzo mar", "aprile apr", "maggio mag", "giugno giu", "luglio lug",
            "agosto ago", "settembre set", "ottobre ott", "novembre nov", "dicembre dic",
        ])
        + times([
            "secondo secondi", "minuto minuti min", "ora ore", "giorno giorni", "settimana settimane", "mese mesi",
            "anno anni", "decennio decenni", "secolo secoli",
        ])
        + seasons(["primavera", "estate", "autunno", "inverno"])
        + magnitudes([3: "mila mille", 6: "milione milioni mln", 9: "miliardo miliardi mld"])
        + ordinals(["primo prima", "", "terzo terza", "quarto quarta"])
        + [
            WordList(.ordinalEnding, "º ª"),
            WordList(.age, "età"), WordList(.preposition, "per"),
            WordList(.currencyStart, "euro centesimi dollaro dollari"),
            WordList([.time, .ordinal], "secondo seconda", value: TimeWord.second),
            WordList(.today, "oggi", value: 8), WordList(.today, "ieri", value: -1),
            WordList(.today, "domani", value: 1), WordList(.half, "metà", value: 2),
            WordList(.fractionNoun, "terzi", value: 3),
            WordList([.fractionNoun, .ordinal], "terzo", value: 3),
            WordList([.fractionNoun, .ordinal], "quarto", value: 4), WordList(.fractionNoun, "quarti", value: 4),
            WordList(.fractionNoun, "quinto quinti", value: 5),
            WordList(.rate, "ogni"),
            WordList(.bound, "circa quasi", value: BoundWord.about), WordList(.bound, "oltre", value: BoundWord.over),
            WordList(
                .preposition, "di del della dei delle dello degli dell a al alla in nel nella con su da dal tra fra"),
            WordList(.article, "un uno una"), WordList(.conjunction, "e o"),
            WordList(.determiner, "il lo la i gli le questo questa"),
            WordList(
                .designator,
                """
                articolo articoli art numero capitolo cap pagina pagine pag pagg tabella figura sezione allegato comma titolo
                tomo volume modulo parte unità gruppo livello lezione esercizio episodio stagione lotto sala camera binario volo
                linea riga colonna porta codice versione valore errore
                """
            ),
        ]

    private static let portugueseWords =
        months([
            "janeiro jan", "fevereiro fev", "março mar", "abril abr", "maio", "junho jun", "julho jul", "agosto ago",
            "setembro set", "outubro out", "novembro nov", "dezembro dez",
        ])
        + times([
            "segundo segundos", "minuto minutos min", "hora horas", "dia dias", "semana semanas", "mês meses",
            "ano anos", "década décadas", "século séculos",
        ])
        + seasons(["primavera", "verão", "outono", "inverno"])
        + magnitudes([3: "mil", 6: "milhão milhões", 9: "bilhão bilhões", 12: "trilhão trilhões"])
        + ordinals(["primeiro primeira", "", "terceiro terceira", "quarto quarta"])
        + [
            WordList(.ordinalEnding, "º ª"),
            WordList(.age, "idade"), WordList(.preposition, "por"),
            WordList(.currencyStart, "euro euros cêntimos dólar dólares reais real"),
            WordList([.time, .ordinal], "segundo segunda", value: TimeWord.second),
            WordList(.today, "hoje", value: 8), WordList(.today, "ontem", value: -1),
            WordList(.today, "amanhã", value: 1), WordList(.half, "metade", value: 2),
            WordList(.fractionNoun, "terço terços", value: 3),
            WordList([.fractionNoun, .ordinal], "quarto", value: 4), WordList(.fractionNoun, "quartos", value: 4),
            WordList(.fractionNoun, "quinto quintos", value: 5),
            WordList(.rate, "cada"),
            WordList(.bound, "cerca quase aproximadamente", value: BoundWord.about),
            WordList(.preposition, "de do da dos das em no na nos nas a ao com sem para entre desde até"),
            WordList(.article, "um uma"), WordList(.conjunction, "e ou"),
            WordList(.determiner, "o os as este esta seu sua"),
            WordList(
                .designator,
                """
                artigo artigos art número capítulo cap página páginas pág págs tabela figura secção seção anexo alínea título
                tomo volume módulo parte unidade grupo nível lição exercício episódio temporada lote sala quarto porta linha voo
                coluna código versão valor erro
                """),
        ]

    private static let dutchWords =
        months([
            "januari jan", "februari feb", "maart mrt", "april apr", "mei", "juni jun", "juli jul", "augustus aug",
            "september sept sep", "oktober okt", "november nov", "december dec",
        ])
        + times([
            "seconde seconden", "minuut minuten min", "uur uren", "dag dagen", "week weken", "maand maanden",
            "jaar jaren", "decennium decennia", "eeuw eeuwen",
        ])
        + seasons(["voorjaar lente", "zomer", "najaar herfst", "winter"])
        + magnitudes([3: "duizend", 6: "miljoen mln", 9: "miljard mld", 12: "biljoen"])
        + ordinals(["eerste", "tweede", "derde", "vierde"])
        + [
            WordList(.ordinalEnding, "e ste"),
            WordList(.age, "leeftijd"), WordList(.percentWord, "procent"),
            WordList(.currencyStart, "euro euros cent dollar dollars"),
            WordList(.today, "vandaag", value: 8), WordList(.today, "gisteren", value: -1),
            WordList(.today, "morgen", value: 1), WordList(.half, "helft", value: 2),
            WordList([.fractionNoun, .ordinal], "derde", value: 3),
            WordList(.fractionNoun, "kwart", value: 4),
            WordList(.rate, "per"),
            WordList(.bound, "ongeveer bijna circa ca", value: BoundWord.about),
            WordList(.bound, "ruim", value: BoundWord.over),
            WordList(.preposition, "in op aan bij met naar van voor uit om tot sinds door tegen als te"),
            WordList(.article, "een"), WordList(.conjunction, "en of"),
            WordList(.determiner, "de het dit deze die dat"),
            WordList(
                .designator,
                """
                artikel artikelen nummer nr hoofdstuk pagina blz bladzijde tabel figuur bijlage lid titel deel module groep
                niveau les oefening aflevering seizoen perceel kamer zaal perron spoor lijn vlucht regel kolom poort code versie
                waarde fout
                """),
        ]
}
