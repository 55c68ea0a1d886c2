extension StopWords {
    /// Germanic languages.
    static let germanic: [Language: StopWords] = [
        .english: english,
        .german: StopWords(
            """
            ab aber alle allem allen aller alles als also am an andere anderem anderen anderer anderes ans auch auf aus
            außer außerdem bei beide beiden beim bereits bevor bin bis bist bloß da dabei dadurch dafür dagegen daher damit
            danach dann daran darauf daraus darf darin darum darunter das dass davon davor dazu dein deine deinem deinen
            deiner dem den denen denn dennoch der deren des deshalb dessen dich die dies diese diesem diesen dieser dieses
            dir doch dort du durch ein eine einem einen einer eines einige einigen einiger einmal er es etwa etwas euch euer
            eure falls fast für gegen gegenüber genug gewesen gibt hab habe haben hast hat hatte hatten hätte hätten heute hier hin
            hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins ist ja je jede jedem jeden
            jeder jedes jedoch jemand jene jenem jenen jener jenes jetzt kann kannst kein keine keinem keinen keiner
            können könnte könnten mal man manche manchmal mehr mein meine meinem meinen meiner meist mich mir mit muss
            müssen musste mussten nach nachdem nachher neben nicht nichts nie niemand noch nun nur ob oder ohne schon sehr sei
            seien sein seine seinem seinen seiner seines seit seitdem selbst sich sie sind so sobald sogar solche solchen
            solcher soll sollen sollte sollten sondern sonst soviel sowie sowohl statt trotz trotzdem über um und uns
            unser unsere unserem unseren unserer unter viel viele vielen vieler vom von vor war wäre wären waren warum
            was wegen weil weitere weiteren welche welchem welchen welcher welches wem wen wenig wenn wer werde werden
            wessen wie wieder will wir wird wirst wo wobei wodurch wohl wollen wollte worden wurde wurden während würde
            würden zu zum zur zwar zwischen
            """),
        .dutch: StopWords(
            """
            aan achter al alle alleen alles als altijd andere anderen ben bent bij bijna boven buiten daar daarbij daarna
            daarom dan dat de deze dezelfde die dit doch doen doet door dus dat echter een eens eerst elk elke en
            enige enkele er ergens geen geweest had hadden heb hebben heeft heel hem hen het hier hij hoe hun iemand iets
            ik in is ja je jij jou jouw jullie kan kon konden kunnen maar me meer men met mij mijn misschien moet moeten
            mogen mocht na naar naast niemand niet niets nog nooit nu of om omdat omtrent onder ondanks ons onze ook op
            over reeds sinds sommige steeds te tegen ten ter terwijl thans tijdens toch toen tot totdat tussen u uit uw
            van vanaf veel via voor voordat vooral vandaag waar waarbij waarom wanneer want waren was wat we weer wel welke werd
            werden wie wij wil willen word worden wordt zal zelf zelfs zich zij zijn ze zo zoals zou zouden zonder zulke
            """),
        .danish: StopWords(
            """
            ad af alle alt altid anden andet andre at bare begge blandt blev blive bliver da de dem den denne der deres
            derfor det dette dig din dit dine disse dog du efter eller en end endnu er et ethvert flere for fordi fra få
            før gennem ham han hans har have havde hende hendes her hos hun hvad hvem hver hvilken hvilke hvis hvor
            hvordan hvorfor hvornår i igen ikke ind ingen intet ja jeg jer jeres jo kan kun kunne lidt man mange med
            meget mellem men mens mere mig min mine mit mod mod må måtte ned nej nogen noget nogle nok nu når ofte og også
            om op os over på samme selv selvom siden sig sin sine sit skal skulle som så sådan ud uden under var ved vi
            vil ville vor vores være været
            """),
        .norwegian: StopWords(
            """
            alle alt alltid andre at av bare begge ble bli blir blitt både da de deg dem den denne der deres derfor det
            dette din ditt dine disse dere du eg ein eit eller en enn enda er et etter få fikk for fordi fra før gjennom
            ha hadde han hans har henne hennes her hos hun hva hvem hver hvilken hvilke hvis hvor hvordan hvorfor i igjen
            ikke ikkje ingen inn ja jeg kan kun kunne man mange med meg meget mellom men mens mer min mine mitt mot må
            måtte nei noe noen nok nå når og også om opp oss over på samme seg selv selvom siden sin sine sitt skal
            skulle som så sånn til under uten ut var ved vi vil ville vår våre være vært
            """),
        .swedish: StopWords(
            """
            alla allt alltid andra att av bara bli blev blir blivit både de dem den denna dess dessa det detta dig din
            ditt dina dock du där därför efter eftersom eller en endast er era ert ett fast finns fler flera från få
            får före för genom ha hade han hans har hela henne hennes hon honom hos hur här i icke igen in inga ingen
            ingenting inte ja jag ju kan kanske kom kunde kunna man med mellan men mer mest mig min mina mitt mot mycket
            måste ned nej ner ni nog nu någon något några när och också om oss på redan samma samt sedan sig sin sina
            sitt själv ska skall skulle som så sådan till under upp ur utan ut vad var vara varför varit varje vars vem
            vi vid vilka vilken vilket vill ville vår våra vårt än ännu är åt över
            """),
    ]

    private static let english = StopWords(
        """
        a about above after again against all also am an and any are aren't as at be because been before being below
        between both but by can can't cannot could couldn't did didn't do does doesn't doing don't down during each few
        for from further had hadn't has hasn't have haven't having he he'd he'll he's her here hers herself him himself
        his how i i'd i'll i'm i've if in into is isn't it it's its itself just let's me more most must my myself no nor
        not of off on once only or other our ours ourselves out over own same shall she she'd she'll she's should
        shouldn't so some such than that that's the their theirs them themselves then there there's these they they'd
        they'll they're they've this those through to too under until up upon us very was wasn't we we'd we'll we're
        we've were weren't what when where which while who whom whose why will with won't would wouldn't you you'd you'll
        you're you've your yours yourself yourselves
        """)
}
