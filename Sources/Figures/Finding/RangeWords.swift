/// The words that make a range of two numbers or dates: `5 to 7`, `between 4 and 6`, `5 bis 7`, `entre 4 et 6`.
extension FigurePass {
    /// Whether a token joins what begins at another to a greater number after it, in a language other than English.
    ///
    /// - Parameters:
    ///   - index: the word between.
    ///   - first: where the lower end begins; a sign of money or an article may stand before it.
    func isForeignRange(_ index: Int, from first: Int) -> Bool {
        guard text.notation.language != .english, let words = text.notation.language.rangeWords else { return false }
        func isAny(_ list: [StaticString], _ index: Int) -> Bool { list.contains { word(index, is: $0) } }
        let isArticled = token(first - 1).has(.determiner)
        if isAny(words.between, isArticled ? first - 2 : first - 1) { return isAny(words.and, index) }
        guard isAny(words.to, index) else { return false }
        return words.from.isEmpty || isAny(words.from, isArticled ? first - 2 : first - 1)
    }

    /// The token after the articles that stand before a range's upper end: `bis zum 23.`, `et le 12`.
    func afterArticles(_ index: Int) -> Int {
        guard text.notation.language != .english else { return index }
        var position = index
        // `tot en met 6 augustus`
        if word(index, is: "en"), word(index + 1, is: "met") { position += 2 }
        while position < index + 2, token(position).isWord,
            token(position).has(.determiner) || ["zum", "zur", "am"].contains(where: { word(position, is: $0) })
        {
            position += 1
        }
        return position
    }
}

extension Language {
    /// The words of ranges: what may have to stand before the lower end, and what joins the upper one.
    struct RangeWords {
        var from: [StaticString]
        var to: [StaticString]
        var between: [StaticString]
        var and: [StaticString]
    }

    var rangeWords: RangeWords? {
        switch self {
        case .german: RangeWords(from: [], to: ["bis"], between: ["zwischen"], and: ["und"])
        case .french: RangeWords(from: [], to: ["à", "au"], between: ["entre"], and: ["et"])
        case .spanish:
            RangeWords(from: ["de", "desde", "del"], to: ["a", "al", "hasta"], between: ["entre"], and: ["y"])
        case .italian:
            RangeWords(from: ["da", "dal", "dai"], to: ["a", "al", "ai"], between: ["tra", "fra"], and: ["e"])
        case .portuguese: RangeWords(from: ["de", "do"], to: ["a", "ao", "até"], between: ["entre"], and: ["e"])
        case .dutch: RangeWords(from: [], to: ["tot"], between: ["tussen"], and: ["en"])
        case .swedish: RangeWords(from: [], to: ["till"], between: ["mellan"], and: ["och"])
        case .danish: RangeWords(from: [], to: ["til"], between: ["mellem"], and: ["og"])
        case .norwegian: RangeWords(from: [], to: ["til"], between: ["mellom"], and: ["og"])
        case .polish: RangeWords(from: ["od"], to: ["do"], between: ["między"], and: ["a"])
        case .czech: RangeWords(from: [], to: ["až", "do"], between: ["mezi"], and: ["a"])
        default: nil
        }
    }
}
