import Figures

extension Abbreviations {
    /// Romance languages.
    static let romance: [Language: Abbreviations] = [
        .french: Abbreviations(
            titles: """
                M mm mme mmes mlle mlles mgr mes dr drs pr prs st ste vve capt cdt cne gén lt lieut sgt 
                c.-à-d p.ex ex cf env av.j adr boul bd arr dép sup inf réf resp
                """,
            numbered: "no nos n° art al chap fig figs p pp t vol éd tél vers ch sect par tabl pl ann f° l",
            words: "no par ex vers",
            others: """
                me col gal cap adj apr etc av j.-c ap hab h min sec kg km janv févr fév avr juil sept oct nov déc lun mar mer jeu ven sam dim id
                ibid op loc cit cie s.a s.a.r.l sté ets dir coll impr trad auj tom intr n.d.l.r n.b p.-s r.-v
                """),
        .spanish: Abbreviations(
            titles: """
                sr sra sres sras srta srtas dr dra dres dras d dª dña da lic licda ing arq prof profa profr mtro mtra abog
                ud uds vd vds excmo excma ilmo ilma ilmos rvdo rvda hno hna mons pbro fr sto sta gral gnral cnel cmdte
                 capt tte sgto alm pdte pdta pte gte p.ej ej e.g av avda avd c cl cra crta ctra pza plza pl urb
                esq depto dpto dptos edif bco cía aprox atte máx mín
                """,
            numbered: """
                núm núms no nro nros n.º nº pág págs art arts cap caps vol vols fig figs tel tels tlf tfno ext párr párrf párrfs
                inc lib ed t tít secc ap apdo apart cód reg exp km col fol
                """,
            words: "no ap ext col cap",
            others: """
                dir cap etc ee uu ee.uu ff aa ff.aa jj oo rr hh a.c d.c a.j.c a.m p.m s.a s.l s.a.s s.l.u s.s s.r.l r.l c.v ene feb mar abr
                may jun jul ago sep sept set oct nov dic lun mart miér jue vier sáb dom min seg hs hrs hab cm ss sgtes
                adm admón apdo coord ed eds trad ibíd id op cit cta dto doc entlo fdo imp izq dcha ltda máx mín nac prov pol
                q.e.p.d p.d v.gr vid bibl
                """),
        .italian: Abbreviations(
            titles: """
                sig sigg sigra sig.ra sig.na dott dr dott.ssa prof proff prof.ssa ing avv arch geom rag on sen dir amm gen 
                 ten magg serg s san spett egr gent gent.ma gent.mo ill ill.mo preg chiar.mo rev mons 
                d.ssa dep pres vicepres segr card comm cav uff p.es ad.es es cfr cosidd c.d cd ecc.mo psicol psic med lgt
                st p.zza v.le c.so p.le f.lli 
                """,
            numbered:
                "n nr num nn pag pagg p pp art artt cap capp vol voll fig figg tab tel co c l lett par tit sez sent doc cf",
            words: "via co par es",
            others: """
                mar col cap ecc etc a.c d.c a.m p.m s.p.a spa s.r.l srl s.n.c s.a.s c.a p.v u.s gen genn feb febbr mar apr mag giu lug ago
                sett set ott nov dic lun mart merc giov ven sab dom sec min h kg km cm op cit ibid id ed trad red prov loc
                int est d.p.r d.l d.lgs d.m l.r c.c c.p c.p.c seg segg ss vs ca circ reg
                """),
        .portuguese: Abbreviations(
            titles: """
                sr sra srs sras srta dr dra drs dras d eng enga arq prof profa profs adv exmo exma exmos ilmo ilma rev
                revdo rvmo mons pe fr sto sta gen cel cap maj alm sgt min pres dep sen gov v.exa s.exa v.ex v
                p.ex ad av r tv al pça pç trav lg estr rod ed apto bl cj aprox séc
                """,
            numbered: """
                núm nº no n nos pág págs pg art arts cap caps vol vols fig figs tel fl fls inc al par tab ex lin cx proc
                """,
            words: "no nos ex",
            others: """
                ver dom ex des ten etc a.c d.c a.m p.m s.a s/a ltda lda cia eua e.u.a jan fev mar abr mai jun jul ago set out nov dez seg ter qua qui
                sex sáb dom min seg hab km cm op cit ibid id org orgs coord trad rev obs p.s n.b depto dpto
                """),
        .catalan: Abbreviations(
            titles:
                "sr sra srs sres srta dr dra d na en prof eng arq il·lm excm mn st sta p.ex ex av c pl pg ctra cf aprox",
            numbered: "núm núms pàg pàgs p art arts cap vol fig tel",
            others: "etc a.c d.c s.a s.l gen febr abr jul ag set oct nov des dl dt dc dj dv ds dg min ed"),
        .romanian: Abbreviations(
            titles: "dl dna dra d-l dr prof ing arh av lt col gen cpt sf str bd bul de.ex ex cf aprox resp jud acad",
            numbered: "nr pag p art alin cap vol fig tel lit pct sec tab",
            others: "com etc ș.a ș.a.m.d î.hr d.hr s.a s.r.l ian feb mar apr iun iul aug sept oct nov dec min ed op cit"
        ),
    ]
}
