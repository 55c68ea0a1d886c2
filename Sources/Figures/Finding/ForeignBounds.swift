/// How exact a figure is said to be in other languages than English: `plus de 80 %`, `mehr als 5`, `hasta 20 km`.
extension FigurePass {
    /// The bound that the words before a figure set, in the text's language.
    func foreignBound(_ first: Int) -> Figure.Bound? {
        var (words, position) = ("", first - 1)
        var found: Figure.Bound?
        for _ in 0..<4 {
            let token = token(position)
            // `jusqu'à`, `près d'un`
            if token.kind == .quote, token.isJoined {
                position -= 1
                continue
            }
            guard token.isWord else { break }
            let word = text.string(Int(token.start)..<Int(token.end)).lowercased()
            words = words.isEmpty ? word : word + " " + words
            // The longest one counts: `pas plus de` before `plus de`.
            if let bound = Language.bounds[words] { found = bound }
            position -= 1
        }
        return found
    }
}

extension Language {
    /// The words before a number that bound it. Words of their own, as `environ` and `mindestens`, are in the lexicon.
    static let bounds: [String: Figure.Bound] = {
        let phrases: [(Figure.Bound, String)] = [
            (.over, "plus de|plus d|más de|mehr als|più di|mais de|meer dan|superior a|supérieur à|supérieure à"),
            (.under, "moins de|moins d|menos de|weniger als|meno di|minder dan|inférieur à|inférieure à|inferior a"),
            (.atLeast, "au moins|al menos|por lo menos|almeno|pelo menos|ten minste|minstens|nicht weniger als"),
            (.atLeast, "pas moins de|no menos de|au minimum|como mínimo|mínimo de|minimum de"),
            (.atMost, "au plus|jusqu à|jusqu|bis zu|a lo sumo|como máximo|hasta|fino a|até|maximum de|máximo de"),
            (.atMost, "pas plus de|no más de|nicht mehr als|höchstens|non più di|não mais de"),
            (.about, "près de|cerca de|alrededor de|autour de|circa|quasi|de l ordre de|del orden de|bei etwa"),
        ]
        return Dictionary(
            phrases.flatMap { bound, words in words.split(separator: "|").map { (String($0), bound) } },
            uniquingKeysWith: { first, _ in first })
    }()
}
