/// Function words, and nouns that behave unlike others.
extension WordList {
    static let grammar: [WordList] = [
        WordList(
            .preposition,
            """
            of in on at by for from with without within into onto to toward towards through throughout during before
            after since until till between among amid against across along around about above below under over
            beneath behind beside besides beyond despite except inside outside near off out up down past per via
            versus vs upon underneath unlike like as than because while although though if unless whereas whether
            when where why how once so including excluding regarding concerning according due ahead instead plus
            minus worldwide
            """),
        WordList(.conjunction, "and or nor but yet &"),
        WordList(
            .determiner,
            """
            the this that these those its their our his her my your each every all any some no another both either
            neither such what which whose
            """),
        WordList(
            .pronoun,
            """
            i you he she it we they me him them us myself yourself himself herself itself ourselves themselves
            everyone everybody someone somebody anyone anybody nobody nothing something anything everything mine yours
            hers ours theirs there here
            """),
        WordList(.relative, "that which who whom whose what"),
        WordList([.auxiliary, .present], "is are am isn aren ain 'm 're"),
        WordList([.auxiliary, .past], "was were did wasn weren didn"),
        WordList(.auxiliary, "be been being do does doing done don doesn having got gotten get gets getting"),
        WordList([.auxiliary, .have], "has have had hasn haven hadn 've"),
        WordList([.modal, .future], "will shall won 'll"),
        WordList(.modal, "would could should can cannot may might must couldn wouldn shouldn ought"),
        WordList(
            .adverb,
            """
            not never also already now then too only just even still again ago earlier later soon today tomorrow
            yesterday tonight annually monthly weekly daily yearly currently recently previously formerly nearly almost
            together alone abroad overseas nationwide online overall altogether apart away back forward further
            furthermore however therefore thus hence moreover respectively directly primarily mostly mainly largely
            collectively combined quickly rapidly successfully safely immediately finally originally initially
            ultimately simply really very quite rather often always sometimes usually generally typically
            approximately roughly specifically especially particularly otherwise elsewhere everywhere anywhere right
            maybe perhaps actually certainly obviously clearly probably literally absolutely exactly yes okay well
            thereafter afterwards onward onwards twice thrice
            """),
        WordList(
            .verb,
            """
            including includes included include totaling totalling totaled beginning starting ending using
            making helping serving supporting providing creating covering requiring reaching leading living working
            allowing enabling ensuring giving taking bringing seeking facing spanning representing receiving involving
            participating operating going coming doing saying being having running looking trying expanding increasing
            reducing improving addressing focusing focused designed dedicated needed based made used given taken
            provided funded awarded announced invested committed expected required allocated established created
            enrolled employed affected impacted served supported received signed completed located scheduled lost
            killed injured wounded born built held sent spent led paid sold brought got went came said says told see
            saw seen know known think thought want wants make makes take takes give gives gave come comes
            go goes keep keeps kept let lets put puts seem seems become becomes became remain remains remained
            stretching stemming amounting aimed aiming dating exceeding averaging agree agreed join joined joins
            participate participated participates receive receives visited traveled die died dies 
            attended enroll apply applied belong depend lived lacks faced earn earned
             gained gathered gather suffer suffered rely relied fled flee voted stood sit sat
             showed suggest indicates worked happened happen occurred occur arrived arrive
            returned crossed entered enter lived choose chose say feel felt find found left 
               passed ended began begin begins started aim grew 
            rose fell continues continue allows allow requires require provides provide applies apply means mean
            ensures enables gives follows includes represents reflects brings builds creates
            """),
        WordList(.conjunction, "then"),
        WordList(
            .plural,
            """
            people children men women aircraft personnel staff police feet teeth mice geese fish sheep deer species
            series troops headquarters cattle offspring spacecraft hovercraft watercraft livestock youth folks alumni
            criteria phenomena data media bacteria fungi nuclei syllabi faculty military guys
            """),
        WordList(
            .qualifier,
            """
            sports operations veterans sales arms goods services systems affairs communications rights sanctions
            resources human civil humanities materials logistics electronics aerospace economics politics physics
            mathematics athletics ethics emissions weapons states nations americans jobs
            benefits savings securities standards futures customs news defense business process access loss
            progress success address congress fitness wellness awareness readiness homelessness illness express
            class mass glass grass cross press stress gas bus campus virus census status bonus surplus focus
            consensus corps headquarters series species texas kansas arkansas illinois massachusetts paris u.s. us
            this various serious previous dangerous numerous religious famous indigenous continuous hazardous
            infectious tremendous his its was has is as plus less always perhaps across towards besides thus
            tennis basis crisis analysis emphasis thesis diabetes aids sars covid
            """),
        WordList(
            .noVerb,
            """
            need speed seed feed breed red bed shed united hundred kindred sacred naked wicked rugged
            allied medicated weed indeed
            """),
        WordList(.joint, "of for and the & on de la del von van bin al"),
        WordList(
            .title,
            """
            mr mrs ms dr president vice secretary senator representative congressman congresswoman governor mayor
            general admiral colonel captain major sergeant lieutenant chief justice judge prime minister king queen
            pope prince princess chancellor ambassador director administrator commissioner chairman chair speaker
            leader first lady gentleman sir madam rev reverend father sister brother professor
            """),
    ]

    static let all: [WordList] = numbers + units + bounds + dates + designators + grammar + verbs
}
