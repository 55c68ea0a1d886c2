import Documents

extension Relation {
    /// The relation that people mean by a word that is no relation's name: `percentages`, `people`.
    package init?(meantBy word: String) {
        guard let relation = Relation.otherNames[word.lowercased()] else { return nil }
        self = relation
    }

    private static let otherNames: [String: Relation] = {
        let words: [(Relation, String)] = [
            (.docs, "documents files pages sheets"), (.sections, "chapters subjects topics"),
            (.turns, "speakers speeches"), (.headings, "headers headlines titles"), (.quotes, "blockquotes quotations"),
            (.items, "bullets entries points"), (.sentences, "passages statements"),
            (.words, "terms tokens"), (.links, "hyperlinks references urls websites"), (.images, "photos pictures"),
            (.highlights, "bold emphasis italics"), (.figures, "facts numbers statistics stats values"),
            (.money, "amounts budget budgets costs dollars funding prices sums"),
            (.percents, "percentage percentages rates shares"), (.dates, "days deadlines months years"),
            (.durations, "periods times"), (.acronyms, "abbreviations initialisms"),
            (.names, "agencies companies countries entities organizations people persons places"),
            (.footnotes, "notes"),
        ]
        return Dictionary(
            uniqueKeysWithValues: words.flatMap { relation, words in
                words.split(separator: " ").map { (String($0), relation) }
            })
    }()
}
