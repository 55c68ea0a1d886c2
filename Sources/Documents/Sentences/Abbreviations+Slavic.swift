import Figures

extension Abbreviations {
    /// Slavic languages.
    static let slavic: [Language: Abbreviations] = [
        .russian: Abbreviations(
            titles: """
                т.е т.н т.к т.о г-н г-жа гр гражд тов акад проф доц канд чл.-корр докт д-р инж зам зав нач пред предс дир ген
                 подп кап лейт серж адм св преп протопр архим еп митр ул пер просп пр-т пр-кт наб пл бул б-р ш туп
                пос пгт дер дд с п ст ст-ца обл р-н респ окр губ у оз о р рр бас зал ф-т каф см ср напр нпр прим сост отв
                ред ответств изд-во ок букв собств лат греч англ нем фр рус итал исп араб
                """,
            numbered:
                "д кв корп стр оф пом эт лит вл № ст п пп ч гл разд рис табл илл т тт с сс вып кн тел ном абз прил к м",
            words: "",
            others: """
                им полк г гг в вв н.э до.н.э т.д т.п т.ч др пр проч пром руб коп тыс млн млрд трлн экз чел шт мин сек ч км кг см мм га л
                мес нед сут янв фев февр мар апр июн июл авг сен сент окт ноя нояб дек пн вт ср чт пт сб вс изд журн газ
                соч собр полн ин-т ун-т пол указ соч цит обл год мл ст рожд ум напеч
                """),
        .ukrainian: Abbreviations(
            titles: """
                т.зв т.є ім вул пров просп пл бул м с смт обл р-н проф акад доц канд д-р п пп св див напр пор ред інж ген полк
                гр тов зав заст нач
                """,
            numbered: "буд кв корп оф ст п ч гл розд рис табл т с стор вип тел №",
            others: """
                р рр ст н.е до.н.е т.д т.п і.т.д ін та.ін тис млн млрд грн коп хв год сек км кг см мм січ лют бер квіт
                трав черв лип серп верес жовт лист груд вид
                """),
        .bulgarian: Abbreviations(
            titles:
                "г-н г-жа г-ца д-р проф доц инж арх ул бул пл гр с св т.е т.нар напр вж ср акад ген полк чл гл отг зам",
            numbered: "ал т чл стр с бр тел ап ет вх бл рис табл гл кн",
            others: "г гг в вв сл.хр пр.хр т.н др пр и.др лв ст хил млн млрд мин сек ч км кг см изд"),
        .polish: Abbreviations(
            titles: """
                p pp prof dr hab mgr inż lic lek med ks bp abp kard o s św bł płk ppłk gen kpt ppor mjr sierż
                hr ul al pl os np tj tzn tzw jw wg zob m.in m.i in ww ang niem fr łac gr ros śp red woj gm
                pow st dz.u dz ok ew m.st pod.red
                """,
            numbered: "nr str s t art ust pkt poz lit par rozdz rys ryc tab tel zał kl sygn wyd z rozp dz.u",
            words: "s z t tab",
            others: """
                im por itd itp etc r rr w ww godz min sek n.e p.n.e m.in sp z.o.o o.o s.a s.c s.j tys mln mld zł gr kg km cm szt egz
                ub b br bm stycz lut mar kwiet czerw lip sierp wrz paźdz list grud jr sr cd cdn dn
                """, ordinals: Ordinals(before: "dnia w na do od z po przed ok roku")),
        .czech: Abbreviations(
            titles: """
                p sl pí dr prof doc ing mgr bc mudr judr phdr rndr csc arch akad gen plk kpt por sv ul nám tř tzv tzn tj
                např mj popř příp resp kupř srov vč cca ev ob okr
                """,
            numbered: "č čís str s odst písm čl obr tab kap sv tel roč",
            others:
                "viz atd atp apod aj r.o s.r.o a.s o.p.s n.l př.n.l po.kr př.kr stol r hod min sek tis mil mld kč kg km led únor",
            ordinals: Ordinals(before: "v ve na do od dne po před z ze k ke")),
        .slovak: Abbreviations(
            titles: """
                p sl pí dr prof doc ing mgr bc mudr judr phdr rndr csc arch akad gen plk kpt por sv ul nám tzv tzn tj napr
                príp resp porov vrát cca t.j
                """,
            numbered: "č čís str s ods odst písm čl obr tab kap tel roč",
            others: "atď atp a.pod pod r.o s.r.o a.s n.l pred.n.l po.kr pred.kr stor r hod min sek tis mil mld kg km",
            ordinals: Ordinals(before: "v vo na do od dňa po pred z zo k ku príslušníkov")),
        .slovenian: Abbreviations(
            titles: "g ga gdč dr prof doc mag inž univ dipl sv ul npr t.i tj oz gl prim im",
            numbered: "št str čl odst sl tab tel pogl",
            others: "itd ipd idr d.o.o d.d pr.n.št n.št st l min tis mio mrd",
            ordinals: Ordinals(before: "v na od do dne")),
        .croatian: Abbreviations(
            titles: "g gđa gđica dr prof doc mr mag ing dipl sv ul tzv tj npr odn usp im akad",
            numbered: "br str čl st sl tab tel god",
            others: "itd i.sl isl dr i.dr d.o.o d.d pr.kr po.kr st god min tis mil mlrd kn",
            ordinals: Ordinals(before: "u na od do dana")),
        .serbian: Abbreviations(
            titles: "г гђа др проф доц инж св ул тзв тј нпр одн уп ак",
            numbered: "бр стр чл ст сл таб тел",
            others: "итд и.сл др и.др д.о.о п.н.е н.е год мин хиљ мил млрд дин",
            ordinals: Ordinals(before: "у на од до дана")),
    ]
}
