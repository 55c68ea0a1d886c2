/// Verbs whose tense no ending tells.
extension WordList {
    static let verbs: [WordList] = [
        WordList(
            .past,
            """
            went came said told saw took gave made knew thought found left felt became kept held brought began
            wrote stood heard let met ran paid sat spoke led grew lost fell sent built understood drew broke spent cut
            rose drove bought wore chose fought threw caught won shot sold flew struck taught sought hit laid dealt
            slept froze stole swore sang rang sank drank woke hid bore tore swept bent lent fed fled bled bound ground
            wound sprang shook forgot forgave arose overcame undertook withdrew oversaw underwent put set got
            """),
        WordList(
            .participle,
            """
            been gone come done taken given made known thought found left felt become kept held brought begun written
            stood heard met run paid sat spoken led grown lost fallen sent built understood drawn broken spent cut
            risen driven bought worn chosen fought thrown caught won shot sold flown struck taught sought hit laid
            dealt seen said told had put set got gotten
            """),
        WordList(
            .base,
            """
            includes include improves improve describes describe directs direct invokes invoke addresses address comprises
            comprise establishes establish imposes impose creates create hampers hamper assesses assess builds build focuses
            focus encourages encourage remains remain recognizes recognize aims means mean allows allow requires require
            provides provide supports support helps help makes make takes take gives give continues continue reflects reflect
            represents represent marks mark works work needs need wants want knows know thinks think believes believe says say
            shows show ensures ensure enables enable offers offer follows follow applies apply serves serve leads lead calls
            call brings bring faces face seeks seek uses use sees see gets go goes come comes keeps keep stands stand plays
            play puts put lives live deserves deserve understands understand demonstrates demonstrate highlights highlight
            reaffirms reaffirm welcomes welcome commends commend urges urge condemns condemn recognises acknowledges
            acknowledge expands expand strengthens strengthen protects protect prohibits prohibit authorizes authorize
            requests request proposes propose invests invest extends extend adds add reduces reduce increases grow grows
            lowers lower raises raise cuts holds hold tells tell feels feel likes like hopes hope thanks thank threatens
            threaten jeopardize jeopardizes presents present contains contain covers cover depends depend exists exist
            identifies identify outlines outline sets speak speaks succeeds succeed delivers deliver begins begin starts start
            states suggests suggest estimates estimate considers consider becomes become joins join ends awards announces
            announce releases release launches launch
            """),
        WordList(
            .opener,
            """
            add advance address allow appoint approve ask assess attract authorize award ban block bolster boost bring
            broaden build buy call change clean close collect combat commit complete conduct confront connect consider
            continue convene coordinate counter create curb cut deepen defend deliver deny deploy designate detect deter
            develop direct disrupt diversify double drive eliminate empower enable encourage end enforce engage enhance
            ensure equip establish evaluate examine expand expedite explore extend facilitate fight finalize finance find
            fix focus foster fulfill fund give grow halt harness help hire hold identify implement impose improve include
            incorporate increase integrate introduce invest investigate issue join keep launch lead leverage limit lower
            maintain make manage meet mobilize modernize monitor negotiate offer open oppose organize oversee pass pay
            permit prepare preserve prevent prioritize produce prohibit promote protect provide publish purchase push put
            raise reach reaffirm rebuild recognize recruit reduce reform reinforce release remove renew repair replace
            require rescind restore restrict review revise revoke safeguard secure seek sell send set sign simplify
            stabilize start stop streamline strengthen submit support suspend sustain tackle take tell terminate thank
            train transform unleash unlock update upgrade uphold urge use visit welcome withdraw work write read see watch
            meanwhile today yesterday tomorrow former under
            """),
        WordList(
            .intent,
            """
            plan plans planning intend intends intending expect expects expected aim aims aiming going scheduled set
            slated poised projected planned due hope hopes hoping anticipated
            """),
    ]
}
