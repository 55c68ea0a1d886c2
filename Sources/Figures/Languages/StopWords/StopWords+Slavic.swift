extension StopWords {
    /// Slavic languages.
    static let slavic: [Language: StopWords] = [
        .russian: StopWords(
            """
            а без более больше будет будто будут бы был была были было быть в вам вами вас ваш ваша ваше ваши вдоль ведь
            весь во вокруг вот впрочем все всегда всего всей всем всеми всех всё вся вы где да даже для до его ее ей ему
            если есть ещё еще её ею же за зачем здесь и из из-за или им ими иногда их к каждая каждое каждый как какая
            какие какой ко когда кого кому которая которого которой котором которому которую которые который которых кроме кто
            куда ли либо лишь между меня мне много мной мог могут может можно мои мой моя мы на над надо нам нами нас наш
            наша наше наши не него нее ней нельзя нем немного нему нет нею неё ни нибудь никогда никто ними них ничего
            но ну о об один одна одни одно однако около он она они оно от ото очень перед по под подо пока после потом потому
            почему почти при про раз разве с сам сама само сами самый свое своего своей своём свои своих свой свою своя
            себе себя сейчас со собой совсем среди так такая такие также такого такое такой там твой те тебе тебя тем
            теперь тех то тобой тогда того тоже только том тому тот тою ту тут ты у уж уже хотя чего чей чем через что
            чтоб чтобы чуть чья эта эти этим этих это этого этой этом этому этот эту я
            нашего нашей нашем нашему нашим нашими наших нашу вашего вашей вашем вашему вашим вашими ваших вашу моего
            моей моем моём моему моим моими моих мою моё мое твоего твоей твоем твоём твоему твои твоим твоими твоих
            твоя твою твоё твое своему своим своими самого самой самому самим самих саму которыми какого какому каким
            какими каких какую таким таких такому такую этими теми каждого каждой каждому каждую одного одному одной
            никого ничем ничему чьи чьё самом всю
            """),
        .ukrainian: StopWords(
            """
            а або адже але б без би більш більше був буде будуть була були було бути в вам вас ваш вже ви від він вона
            вони воно все всі всіх всього далі де для до дуже є же з за завжди зараз зі й його йому і із їй їм їх її
            інший інші як яка яке які який якого якої якщо ще що щоб коли крім кожен кого кому лише ледве між мене мені
            ми мій може можна моя на над навіть нам нас наш наша не немає ні ніколи ніхто ним них нічого але о об один
            однак ось під після по поки при про проти саме свій свого своє своєї свої своїх себе собі та так також такий
            там те тебе ти тим тих то тоді той тому тут у усі хоча хто це цей ці цього цьому ця чи через чому чого я
            наші нашого нашої нашому нашій нашим нашими наших нашу ваша ваше ваші вашого вашої вашому вашій вашим
            ваших вашу моє мого моєї моєму моїй мої моїх моїм мою твій твоя твоє твої твого твоєї твоїх своєму своїй
            своїм своїми свою собою всім всіма цим цими цієї ту тією
            """),
        .belarusian: StopWords(
            """
            а або аднак але без больш бы быў была былі было быць вам вас ваш вельмі вы ад да для дзе дык ён яна яны яно
            ёсць ж жа за з зараз і із калі каб каля каму кожны ды мы мне мой можа можна на над нават нам нас наш не няма
            ні ніколі ніхто нічога о па пад пасля перад паміж праз пра при пры сабе сам свае свайго сваё свой сябе
            так такі такія таксама там тады то той толькі тут ты тых у увесь усе усё ужо хто хоць чаму чым што як яка якая
            якія якое які якога яго яе яму іх ім гэта гэты гэтая гэтыя гэтага
            """),
        .bulgarian: StopWords(
            """
            а ако ала без беше би бил била били било бяха бъде бъдат в вас ваш ваша вече ви вие все всеки всички всичко
            във вън върху г где ги го да дали до докато дори е едва един една едно за зад заради защо защото и из или им
            има имат как каква какво какъв като кога когато което които кой който коя която към къде ли между ме мен ми
            много може мога могат му на над най напред нас наш не него нещо нея ни ние никой нито но ново някои някой
            някоя няма обаче около освен от още по под поне пред преди през при първо с са сам само се сега си след
            според сред срещу съвсем съм със също така такива такъв там твой те тези ти то това тогава този той толкова
            точно трябва тук тъй тя тях у че често чрез ще я
            """),
        .serbian: StopWords(
            """
            а ако али без би био била били било бити ће ћемо већ виш више вам вас ваш где да для до док ево га где
            и из или им има имају их ја је једна једно један јер још к ка када како као код која које који којих коме кроз ли
            ме међу мене ми мој може моје му на над нам нас наш не него неки нема ни није нису ништа но њега њему њен
            њих њихов о од ова ове ови ово овај око она они оно онда осим па пак по под после пре пред према при са сам само се
            себе сви све својe своје сваки смо су та тада тај тако такође те тек ти то тога томе ту у уз увек његов шта што
            """),
        .kazakh: StopWords(
            """
            ал арқылы бар барлық бас бір бірақ біз бірге болады болды болған болып бойынша бұл да де деп дейін ғана
            екен ең енді еді және жоқ жылы көп кейін кім қазір қалай қандай мен менің мұндай не неге немесе оған оның
            ол олар оларды осы осындай өз өзі өте сен сіз сол солай соң сондай тек туралы үшін ша әр әрі
            """),
        .polish: StopWords(
            """
            a aby ale albo ani aż bardzo bez bo bowiem był była było były być będą będzie by chociaż choć ci co czego czy
            czyli czym dla dlaczego dlatego do dopiero dość gdy gdyby gdyż gdzie go i ich ile im inna inne inny innych iż
            ja jak jaka jakby jaki jakie jako je jeden jedna jednak jedno jego jej jemu jest jestem jeszcze jeśli jeżeli
            już ją kiedy kim kto która które którego której który których którym którzy ku lecz lub ma mają mi mimo mną mnie
            mógł może można mój moja moje mu my na nad nam nami nas nasz nasza nasze nawet nic nich nie niech niego niej
            niektóre niemu nigdy nikt nim nimi niż no o obok od ode on ona one oni ono oraz pan po pod podczas ponad
            ponieważ poza przed przede przez przy również są się skąd sobą sobie swoich swoje swój swoją ta tak taka taki
            takie także tam te tego tej temu ten teraz też to tobą tobie tu tutaj twój ty tych tylko tym u w wam was wasz
            we wiele więc więcej wszystkie wszystko wszyscy wtedy wśród właśnie z za zanim zawsze ze został została
            zostały że żaden żeby
            siebie nasi naszego naszej naszemu naszym naszych naszymi naszą wasza wasze waszego waszej waszemu waszym
            waszych waszą mojego mojej mojemu moim moich moimi moją moi twoja twoje twojego twojej twojemu twoim
            twoich twoją twoi swego swej swemu swe swoja swojego swojej swojemu swoim swoimi swych swym ciebie cię
            nią tę tą tymi każda każde każdego każdej każdym każdy jakiego jakiej jakim jakich takiego takiej takim
            takich którą którymi któremu sam sama same sami samo jesteśmy jesteś
            """),
        .czech: StopWords(
            """
            a aby aj ale anebo ani asi až bez bude budou bych by byl byla byli bylo být co což či další do dokud ho i já
            jak jako je jeden jeho jej její jejich jen jenom jenž ještě jemu ji jí jim jich již jiné jsem jsi jsme jsou
            jste k kam každý kde kdo když ke která které kterého kteří který kterou ku má mají mě mezi mi mne mně mnou mohou
            moje můj může my na nad nám námi nás náš naše nebo něco někdo než není ni nic nich ním o od on ona oni ono
            pak po pod podle pokud pouze potom právě pro proč proto protože před přede přes při s sama se sebe si sice
            snad své svůj svých svým ta tak také takže tam tato te ten tedy tento této ti to tohle toho tom tomto tomu
            totiž tu tuto ty tyto tím u už v ve více však vám vás váš všechny vše všech vy z za zda zde ze že
            """),
        .slovak: StopWords(
            """
            a aby aj ak ako ale alebo ani asi až bez bol bola boli bolo bude budú by byť cez čo či ďalší do ešte ho hoci i
            iba ich iné ja je jeden jej jeho jemu k kam každý kde kedy keď ktorá ktoré ktorého ktorí ktorý ku lebo len
            má majú mať medzi mi mne mnou mňa moja môj môže my na nad nám nami nás náš nech než nič nie nich niečo niekto
            nimi o od on ona oni ono pod podľa po pokiaľ potom práve pre prečo pred pretože pri s sa seba si so som sú
            sme ste svoje svoj svojich ta tá tak také takže tam táto te teda ten tento tieto to toho tohto tom tomto tomu toto
            tu tú túto ty tým u už v vám vás váš však všetko všetci vo vy z za zo že
            """),
        .slovenian: StopWords(
            """
            a ali ampak bi bil bila bili bilo biti bo bodo bolj brez če ci da do dokler drugi še ga glede in ih iz iz ja
            jaz je jih jim jo k kaj kako kakor kar kateri katera katere ker kjer kdo ko kot ki le me med mi midva mora
            na nad naj nam nas naš ne nekaj nekateri ni niso nič njega njegov njen njih o ob od oba on ona oni pa po pod poleg
            potem pred preko pri proti s sam samo saj se sem si smo so svoj svoje ta tako takrat tam te tega tej temu tem
            ter ti tik to toda tu tudi v vam vas vaš ve vendar več vse vsi vsak z za zato zdaj zelo že
            """),
        .croatian: StopWords(
            """
            a ako ali bez bi bih bila bili bilo bio biti biste će ćemo da do dok duž ga gdje i iako ih ili im iz ja je
            jedan jedna jedno jer jesam jest još ju kad kada kako kao kod koja koje koji kojih kojim kroz li me među mene
            meni mi mnogo moj može mogu mu na nad nakon nam nama nas naš ne nego neka neki nema netko ni nije nisam nisu
            ništa no njega njegov njemu njen njih njihov o od oko on ona one oni ono osim ova ovaj ove ovi ovo pa pak po
            pod pored poslije pri prije prema s sa sam samo se sebe si smo ste su svaki sve svi svoj svoje što šta ta
            tada taj tako također te tek ti to toga tom tome tu u unatoč uz vam vas vaš već vi više vrlo za zar zato zbog
            """),
    ]
}
