/// What millions are of, in languages that join them with a word: `10 millions de courriels`, `4 milioni di abitanti`.
extension FigurePass {
    /// The token of the noun after a magnitude and its `de`; nil where no such number ends there.
    func nounOfMillions(_ index: Int) -> Int? {
        guard [.french, .spanish, .italian, .portuguese].contains(text.notation.language),
            token(index - 1).isWord, token(index - 1).has(.magnitude),
            ["de", "di", "d"].contains(where: { word(index, is: $0) })
        else { return nil }
        let noun = token(index + 1).kind == .quote && token(index + 1).isJoined ? index + 2 : index + 1
        return token(noun).isWord && !token(noun).has(.determiner) ? noun : nil
    }
}
