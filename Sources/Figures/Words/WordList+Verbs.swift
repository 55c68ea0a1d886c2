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
            .intent,
            """
            plan plans planning intend intends intending expect expects expected aim aims aiming going scheduled set
            slated poised projected planned due hope hopes hoping anticipated
            """),
    ]
}
