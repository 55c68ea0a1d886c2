import Figures

extension Abbreviations {
    /// German, Dutch and the languages of Scandinavia.
    static let germanic: [Language: Abbreviations] = [
        .german: german,
        .dutch: Abbreviations(
            titles: """
                dhr mw mevr mej mr ir ing drs dra ds bc lic jhr jkvr dr prof arch kapt gen lt sgt wnd st
                h.k.h z.k.h o.a d.w.z d.i i.p.v t.o.v i.v.m o.l.v m.b.t i.t.t t.a.v t.b.v i.c bijv bv bijvb resp vgl zgn
                zg z.g o.g incl excl evt event ev ong cf i.h.a i.h.b i.g.v t.g.v n.a.v a.h.v d.m.v m.n m.i m.a.w
                """,
            numbered: "nr nrs blz pag bl hfst afb bijl tel par lid tab ca st deel jg afl reg ab",
            words: "deel lid tel par",
            others: """
                burg min kol enz e.d e.a etc jl a.s j.l n.chr v.chr chr jan feb mrt apr jun jul aug sept okt nov dec ma di wo do vr za
                zo a.u.b s.v.p nl n.l red vert uitg gem prov str
                """),
        .danish: Abbreviations(
            titles: """
                hr fr frk dr prof mag cand stud adv dir skt sct st kgl ing f.eks fx bl.a ca dvs d.v.s ift iht mht m.h.t
                pga p.g.a vedr jf jfr ang inkl ekskl evt hhv h.h.v p.t pt resp såk tidl nuv sml spec
                """,
            numbered: "nr s kap stk pkt bd tlf fig tab kl afs art lit jnr side",
            words: "side",
            others: """
                osv o.s.v m.m mm m.fl m.v mv o.l o.lign e.l e.kr f.kr kr jan feb mar apr jun jul aug sept okt nov dec man
                tirs ons tors fre lør søn dgl md mdr mio mia pct tus a.s aps årg afd forf udg red
                """, ordinals: numeric),
        .norwegian: Abbreviations(
            titles: """
                hr fr frk dr prof mag cand stud adv dir st kgl ing f.eks bl.a ca dvs d.v.s iht ift mht pga vedr jf jfr ang
                inkl ekskl evt hhv p.t resp tidl spes
                """,
            numbered: "nr s kap pkt bd tlf fig tab kl avs art side",
            words: "side",
            others: """
                osv m.m mm m.fl mfl mv m.v o.l e.l e.kr f.kr kr jan feb mar apr jun jul aug sept okt nov des man tirs ons
                tors fre lør søn mnd mill mrd pst red utg avd
                """, ordinals: numeric),
        .swedish: Abbreviations(
            titles: """
                hr fr dr prof fil dir ing kungl st t.ex bl.a ca d.v.s dvs m.a.o t.o.m fr.o.m f.d p.g.a pga ang inkl exkl
                ev resp jfr s.k f.ö i.o.m m.h.a
                """,
            numbered: "nr s kap bd tel fig tab kl st sid art avs",
            others: """
                osv o.s.v m.m mm m.fl mfl o.d o.dyl dyl e.kr f.kr kr jan febr feb mar apr jun jul aug sept okt nov dec
                mån tis ons tors fre lör sön milj mdr tkr u.å avd uppl red
                """),
    ]

    /// An ordinal stands after these signs of a number only.
    private static let numeric = Ordinals(before: "den d i fra til det")

    private static let german = Abbreviations(
        titles: """
            hr fr frl dr prof dipl ing med phil jur rer nat theol habil hon hc h.c mag dir st hl sel geb verh verw gest kath
            ev evang prot röm griech lat franz engl dt frz ital span amerik russ österr schweiz bayer pol soz wirtsch
            z.b d.h d.i u.u z.t i.d.r i.a i.e.s i.w.s i.s.v s.g i.b o.g u.g m.e m.w z.hd z.hdn z.zt z.z i.v i.a v.a
            s.o.g sog bzw bspw beisp vgl vergl ggf ggfs evtl ca zzgl inkl exkl einschl ausschl abzgl bzgl insb insbes
            betr resp gem lt lfd ehem ehemal jew jeweil max min mind höchst allg amtl bes bisw eigtl gegr gesch
            ges gez hrsg hg ident jmd jmdn jmdm kgl mtl öff priv rd sen st.-petersb stellv techn tel telef ursprgl unbest
            urspr verantw versch vorl vorm wg zus zw zwisch p.a.d
            """,
        numbered: """
            nr nrn abs art kap abb tab bd bde ziff zif rn rz rdnr rdn anm az s ss seite sp zeile pos pkt par
            bl hausnr postf fn ausg jg jahrg heft anl anh lit buchst hs unterabs var sz tz bau-nr kto
            """,
        words: "pos par heft seite zeile",
        others: """
            usw usf etc u.a o.ä u.ä u.dgl dgl u.v.a u.v.m v.a ff f o.b o.n n.chr v.chr chr jh jhd jhdt jhs a.d o.j
            str pl jan jän feb mär mrz apr jun jul aug sept sep okt nov dez mo di mi do fr sa so std min sek mio mrd tsd bio
            zt red verl aufl ausg übers bearb forts abt ag gmbh a.d.r p.a i.r a.m a.o b.w s.o s.u z.k u.ö u.zw d.ä d.j
            g.m.b.h co wwe ps fa inh gebr nachf n.br ö.l ü.nn ü.d.m
            """,
        endings: ["str"],
        ordinals: Ordinals(
            before: """
                der die das den dem des am im vom zum zur beim ein eine einen einem einer eines ihr ihre ihrem ihren sein
                seine seinem seinen mein meine meinem meinen unser unsere unserem unseren dieser diese dieses diesem diesen
                jeder jede jedes jedem jeden bis ab seit ins aufs ans welcher welche jedes anfang ende mitte frühen späten
                """,
            after: """
                januar jänner februar feber märz april mai juni juli august september oktober november dezember jahrhundert
                jahrhunderts jahrhunderte jahrtausend jahrtausends jahrzehnt lebensjahr lebensjahres geburtstag geburtstags
                todestag hochzeitstag jahrestag weltkrieg weltkriegs weltkrieges auflage band kapitel klasse schuljahr semester
                quartal halbjahr woche tag stock stockwerk etage platz rang runde liga bundesliga mal teil akt szene
                buch absatz satz advent grad ordnung
                """))
}
