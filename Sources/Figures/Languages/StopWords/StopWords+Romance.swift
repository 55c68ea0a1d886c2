extension StopWords {
    /// Romance languages.
    static let romance: [Language: StopWords] = [
        .french: StopWords(
            """
            à afin ai ailleurs ainsi alors après as assez au aucun aucune aujourd'hui auquel aussi autant autour autre
            autres aux avaient avait avant avec avez avoir avons ayant beaucoup bien c ça car ce ceci cela celle celles
            celui cependant ces cet cette ceux chacun chacune chaque chez ci comme comment d dans de déjà depuis derrière
            des dès désormais devant doit doivent donc dont du durant elle elles en encore enfin ensuite entre envers es
            est et étaient était étant été être eu eux fait faire faut fois font fut furent hors ici il ils j je jusqu
            jusque jusqu'à l la là laquelle le lequel les lesquelles lesquels leur leurs lors lorsque lui m ma mais
            malgré me même mêmes mes mien moi moins mon n ne ni non nos notre nous on ont or ou où oui par parce parfois
            parmi pas pendant personne peu peut peuvent plus plusieurs plutôt pour pourquoi près presque puis puisque qu
            quand que quel quelle quelles quelque quelques quels qui quoi quoique rien s sa sans sauf se selon sera
            serait seront ses seul seulement si sien soi soient sois soit son sont sous souvent suis sur surtout t ta
            tandis tant te tel telle telles tels tes toi ton toujours tous tout toute toutefois toutes très trop tu un
            une va vers voici voilà vos votre vous y
            """, elided: "c d j jusqu l lorsqu m n puisqu qu quoiqu s t"),
        .spanish: StopWords(
            """
            a adonde ahí ahora al algo alguien algún alguna algunas alguno algunos allí ambos ante antes aquel aquella
            aquellas aquello aquellos aquí así aun aún aunque bajo bien cada casi como cómo con conmigo contra cual cuál
            cuales cualquier cuando cuándo cuanto cuánto cuyo cuya de debe deben del desde después donde dónde dos durante e el
            él ella ellas ello ellos en entonces entre era eran eres es esa esas ese eso esos está están estaba estaban
            estar estas este esta esto estos estoy fue fueron fui ha haber había habían hace hacia han has hasta hay he hemos
            hoy incluso la las le les lo los luego más me mediante menos mi mí mientras mis mismo misma mismos mismas
            mucho mucha muchos muchas muy nada nadie ni ningún ninguna ninguno no nos nosotros nosotras nuestra nuestras
            nuestro nuestros nunca o os otra otras otro otros para pero poco por porque pues puede pueden que qué quien
            quién quienes se sea sean según ser será serán si sí sido siempre sin sino sobre sólo solo somos son soy su
            sus suyo tal también tampoco tan tanto te ti tiene tienen toda todas todavía todo todos tras tu tú tus u un
            una unas uno unos usted ustedes vosotros vuestra vuestro y ya yo
            """),
        .italian: StopWords(
            """
            a ad adesso agli ai al alcun alcuna alcune alcuni alcuno alla alle allo allora altra altre altri altro anche
            ancora anzi appena aveva avevano avere c che chi ci ciascuno ciò cioè circa coi col come con contro così cui
            d da dagli dai dal dalla dalle dallo davanti degli dei del della delle dello dentro deve devono di dopo dove
            dovrà dunque e è ed egli ella entro era erano eravamo esse essere essi essa esso fa fino fra fu fuori furono
            già gli ha hai hanno ho i il in infatti infine insieme intanto invece io l la là le lei li lo loro lui ma
            mai me meno mentre mi mia mie miei mio molta molte molti molto n ne né negli nei nel nella nelle nello nemmeno
            nessun nessuna nessuno niente noi non nostra nostre nostri nostro nulla o ogni oggi ognuno oltre oppure ora ormai per
            perché perciò però più poi poiché poco pochi presso prima proprio può possono qua qual quale quali qualche qualcosa
            qualcuno quando quanta quante quanti quanto quasi quegli quei quel quella quelle quelli quello quest questa
            queste questi questo qui quindi s sarà saranno se sé sebbene secondo sei sembra sempre senza si sì sia siamo
            siano siete solo sono sopra sotto stata state stati stato stesso stessa su sua sue sugli sui sul sulla sulle
            sullo suo suoi t tale tali tanto te ti tra tranne troppo tu tua tue tuo tuoi tutta tuttavia tutte tutti tutto un una
            uno v verso vi voi vostra vostre vostri vostro
            """,
            elided: "all c ciascun d dall dell dov l m n nell nessun nient quell quest s sull t un v c dev cos tutt"),
        .portuguese: StopWords(
            """
            a à agora ainda algo alguém algum alguma algumas alguns ambos ante antes ao aos apenas após aquela aquelas
            aquele aqueles aqui aquilo as às assim até através bem cada com como contra contudo cuja cujo da dada daquela
            daquele das de dela delas dele deles depois desde dessa desse desta deste disso do dois dos durante e é ela
            elas ele eles em embora enquanto então entre era eram essa essas esse esses esta está estão estar estas
            estava este estes estou eu foi foram fora há isso isto já lá lhe lhes logo mais mas me mediante menos mesma
            mesmas mesmo mesmos meu meus minha minhas muita muitas muito muitos na nada não nas nela nele nem nenhum
            nenhuma nessa nesse nesta neste ninguém no nos nós nossa nossas nosso nossos num numa nunca o onde ora os ou
            outra outras outro outros para pela pelas pelo pelos per perante pode podem pois por porém porque portanto
            possui pouco qual quais qualquer quando quanto quase que quê quem se seja sejam sem sempre sendo ser será serão seu seus si
            sido sim só sob sobre sua suas tal também tampouco tanto tão te tem têm tenho ter teu teve tinha toda todas
            todavia todo todos tu tua tudo um uma umas uns você vocês vos
            são sou és somos estamos estavam esteve tinham temos houve havia haviam seria seriam fosse fossem éramos
            fomos daqueles teus tuas vossa vossas vosso vossos àquela àquelas àquele àqueles podia poderia nuns
            """),
        .catalan: StopWords(
            """
            a això al algun alguna algunes alguns allà als altra altre altres amb aquell aquella aquelles aquells aquest
            aquesta aquestes aquests així bé cada cap com d d'on de del dels des després doncs dos durant el ella elles ells els
            em en encara ens entre era eren es és està estan et fa fins fou ha han havia hi ho i jo ja l la les li llavors
            lo mai més mentre meu meva molt molta moltes molts n no nosaltres nostra nostre només o on perquè però per
            pel pels poc potser qual qualsevol quan què que qui s s'ha se sense ser seu seus seva seves si sigui són sobre sota t
            també tan tant te tot tota totes tots tu un una unes uns va vam van vosaltres vostè vostra vostre
            """, elided: "d l m n s t"),
        .romanian: StopWords(
            """
            a abia acea aceasta această aceste acest acesta aceștia acolo acum ai aici al ale alt alta alte alți altul am
            ar are as aș așa asupra asta atât atunci au avea avem ba bine ca că câți când care către ce cel cea cei cele
            cine cineva cu cum da dacă dar de deci deja deși despre după din dintre doar două el ea ei ele era erau este
            eu fără fi fie fost ia iar îi îl îmi împotriva în înainte încă între îți la le li lor lui m mai mea mei mele meu mi
            mult multe mulți ne nici nimeni nimic noastră noi noștri nostru nu o or ori oricare orice pe pentru peste
            poate prea prin printre s sa să sale sau său se și sub sunt sus suntem ta tale tău te toate tot totuși toți
            tu un una unde unei unele unii unor unui va vă vor voastră voi vom vostru
            """),
    ]
}
