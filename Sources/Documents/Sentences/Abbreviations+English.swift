extension Abbreviations {
    /// Those of English.
    static let english = Abbreviations(
        neverLast: """
            mr mrs ms dr prof rev hon gen lt col maj sgt capt cmdr cpl pvt adm amb gov sen rep reps sens pres supt
            messrs mt ft vs v cf e.g i.e viz approx brig insp fr st mme mlle del atty asst dep spc ens ret id ibid
            rt revd
            """,
        beforeNumbers: """
            no nos sec secs art arts fig figs vol vols p pp ch para paras pt app ex reg cl tit stat pub eq eqs eqn
            ref refs rs n° nº № tab thm ca ext bldg ste apt rm hwy rte
            """,
        canBeWords: """
            no art stat app ex inc corp co ltd llc plc jr sr etc esq ph.d m.d ave blvd rd bros dept univ assn est jan
            feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark
            calif colo conn fla ga ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt
            wash wis wyo s.a u.s.c c.f.r p.l et hr hrs min ft lb lbs oz sq cong sess tab ref bldg ste apt rm hwy rte
            """,
        maybeLast: """
            inc corp co ltd llc plc jr sr etc esq ph.d m.d ave blvd rd bros dept univ assn est jan feb mar apr jun jul
            aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun ala ariz ark calif colo conn fla ga
            ill ind kan ky la md mich minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo s.a u.s.c
            c.f.r p.l et hr hrs min ft lb lbs oz sq cong sess al
            """)

    /// Words of English that, with a capital, open a sentence more often than they go on a name.
    static let englishStarters: Set<String> = divided(
        """
        a about above according across additionally after all along already also although among an and another any
        anyone are as at because before being both building but by can could currently despite did do does during
        each earlier either even every everyone finally first following for from further furthermore go had has have
        he her here his how however i if in indeed instead is it its just last later let like look many meanwhile
        more moreover most my nearly neither no nobody nor not nothing now of off on once one only or our over
        people please rather recently second several she should similarly since so some soon specifically starting
        still such thank thanks that the their then there therefore these they third this those though through
        throughout thus to today together under unfortunately until unlike upon was we well were what when where
        whereas whether which while who whose why will with within without would yes yesterday yet you your
        """)

    /// Words that go on a name after `Washington, D.C.`
    static let afterCapital: Set<String> = [
        "area", "attorney", "circuit", "council", "mayor", "metro", "metropolitan", "national", "police", "public",
    ]
}
