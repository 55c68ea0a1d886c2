/// How exact a figure is said to be in other languages than English: `plus de 80 %`, `mehr als 5`, `bis zum 1. Mai`.
extension FigurePass {
    /// The bound that the words before a figure set, in the text's language. The article of a date says nothing.
    func foreignBound(_ first: Int, kind: Figure.Kind) -> Figure.Bound? {
        let table = kind == .date ? Language.dateBounds : Language.bounds
        var (words, position) = (
            "", kind == .date || kind == .fraction ? first - (token(first - 1).has(.determiner) ? 2 : 1) : first - 1
        )
        var found: Figure.Bound?
        for _ in 0..<4 {
            let token = token(position)
            // `jusqu'à`, `près d'un`
            if token.kind == .quote, token.isJoined {
                position -= 1
                continue
            }
            guard token.isWord else { break }
            words = words.isEmpty ? small(token) : small(token) + " " + words
            // The longest one counts: `pas plus de` before `plus de`.
            if let bound = table[words] { found = bound }
            position -= 1
        }
        return found ?? foreignExcess(first)
    }

    /// `no podrá superar los 600 euros`, `qui dépasse 600 euros`: a verb of going beyond, which a negation turns.
    private func foreignExcess(_ first: Int) -> Figure.Bound? {
        var position = first - 1
        for _ in 0..<2 where token(position).has([.determiner, .preposition]) { position -= 1 }
        guard token(position).isWord, Language.excesses.contains(small(token(position))) else { return nil }
        let isExcluded = (1...3).contains { distance in
            let token = token(position - distance)
            return token.isWord && Language.negations.contains(small(token))
        }
        return isExcluded ? .atMost : .over
    }

    /// The bound that the words after a figure set, and the token after them: `ou plus`, `nicht überschreiten`.
    func foreignBoundAfter(_ index: Int) -> (Figure.Bound, Int)? {
        let (first, second) = (token(index), token(index + 1))
        guard text.notation.language != .english, first.isWord, second.isWord,
            let bound = Language.boundsAfter[small(first) + " " + small(second)]
        else { return nil }
        return (bound, index + 2)
    }

    /// A word in small letters.
    func small(_ token: Token) -> String { text.string(Int(token.start)..<Int(token.end)).lowercased() }
}

extension Language {
    /// The words before a number that bound it. Words of their own, as `environ` and `mindestens`, are in the lexicon.
    static let bounds = table([
        (
            .over,
            "plus de|plus d|más de|mehr als|più di|più della|più dell|mais da|mais de|meer dan|superior a|supérieur à|supérieure à"
        ),
        (
            .under,
            "moins de|moins d|menos de|weniger als|meno di|meno della|meno dell|menos da|minder dan|inférieur à|inférieure à|inferior a"
        ),
        (.atLeast, "au moins|al menos|por lo menos|almeno|pelo menos|ten minste|minstens|nicht weniger als"),
        (.atLeast, "pas moins de|no menos de|au minimum|como mínimo|mínimo de|minimum de"),
        (.atMost, "au plus|jusqu à|jusqu|bis zu|a lo sumo|como máximo|hasta|fino a|até|maximum de|máximo de"),
        (.over, "mer än|mere end|mer enn|więcej niż|víc než|více než|fler än|flere end"),
        (.under, "mindre än|mindre end|mindre enn|mniej niż|méně než|färre än|färre end"),
        (.atLeast, "co najmniej|przynajmniej|nie mniej niż|alespoň"),
        (.atMost, "co najwyżej|nie więcej niż|upp till|až"),
        (.atMost, "pas plus de|no más de|nicht mehr als|höchstens|non più di|não mais de"),
        about,
    ])

    /// The words before a date that bound it.
    static let dateBounds = table([
        (.atMost, "bis|bis zum|bis spätestens|spätestens am|spätestens bis|spätestens bis zum"),
        (.under, "vor"), (.over, "nach"), (.atLeast, "seit|ab"),
        (.atMost, "jusqu à|jusqu au|jusqu en|au plus tard|d ici|d ici au|d ici à"),
        (.under, "avant"), (.over, "après"), (.atLeast, "depuis|dès|à partir du|à partir de|à compter du"),
        (.atMost, "hasta|a más tardar|no más tarde del"), (.under, "antes de|antes del"),
        (.over, "después de|después del|tras"), (.atLeast, "desde|a partir de|a partir del"),
        (.atMost, "fino al|fino a|entro"), (.under, "prima del|prima di"), (.over, "dopo"),
        (.atLeast, "a partire dal|a partire da|dal|dalla"),
        (.atMost, "até|até ao"), (.over, "depois de|após"), (.atLeast, "a partir do"),
        (.atMost, "till|senast|senast den|til|senest|senest den|najpóźniej do|nejpozději do"),
        (.atLeast, "sedan|siden"),
        (.atMost, "tot|uiterlijk|tot en met"), (.under, "voor"), (.over, "na"), (.atLeast, "sinds|vanaf"),
        about,
    ])

    /// The words after a figure that bound it.
    static let boundsAfter = table([
        (.atLeast, "oder mehr|und mehr|ou plus|et plus|o más|y más|o più|e più|ou mais|e mais|of meer|en meer"),
        (.atMost, "oder weniger|ou moins|o menos|o meno|ou menos|of minder|au maximum|como máximo|no máximo"),
        (.atMost, "nicht überschreiten|nicht übersteigen|al massimo|au plus"),
        (.atLeast, "como mínimo|no mínimo|au minimum|al minimo|au moins"),
    ])

    /// Verbs of going beyond an amount that stands after them.
    fileprivate static let excesses: Set<String> = [
        "dépasser", "dépasse", "dépassent", "excéder", "excède", "excèdent", "superar", "supera", "superan", "supere",
        "superen", "exceder", "excede", "exceden", "exceda", "excedan", "superare", "superano", "ultrapassar",
        "ultrapassa", "übersteigt", "übersteigen", "überschreitet", "superó", "superaron", "superaba", "dépassait",
        "dépassaient", "superò",
        "superarono", "ultrapassou", "ultrapassaram", "überstieg", "überschritt",
    ]

    fileprivate static let negations: Set<String> = ["pas", "ne", "n", "no", "não", "non", "nicht", "sans", "sin"]

    private static let about: (Figure.Bound, String) = (
        .about, "près de|cerca de|alrededor de|autour de|circa|quasi|de l ordre de|del orden de|bei etwa"
    )

    private static func table(_ phrases: [(Figure.Bound, String)]) -> [String: Figure.Bound] {
        Dictionary(
            phrases.flatMap { bound, words in words.split(separator: "|").map { (String($0), bound) } },
            uniquingKeysWith: { first, _ in first })
    }
}
