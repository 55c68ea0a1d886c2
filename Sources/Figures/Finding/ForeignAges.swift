/// Ages in other languages than English: `34 Jahre alt`, `âgée de 27 ans`, `tiene 45 años`, `ein 12-jähriger Schüler`.
extension FigurePass {
    /// An age whose number and unit of time have been read.
    mutating func foreignAge(_ expression: Expression, unitAt index: Int) -> Int? {
        let unit = token(index).value
        let words = text.notation.language.ageWords
        // `34 Jahre alt`, `6 años de edad`
        for end in [index + 1, index + 2] where token(index + 1).isWord {
            let phrase = end == index + 1 ? small(token(end)) : small(token(index + 1)) + " " + small(token(end))
            if words.after.contains(phrase) { return addAge(expression, unitAt: end, unit: unit) }
        }
        if let bound = words.bounds[wordsBefore(expression.first, 2)] {
            return addAge(expression, unitAt: index, unit: unit, bound: bound)
        }
        // `Kinder unter 6 Jahren`, `enfants de moins de 12 ans`
        for count in 1...3 {
            if let bound = words.groupBounds[wordsBefore(expression.first, count)],
                words.groups.contains(small(token(expression.first - count - 1)))
            {
                return addAge(expression, unitAt: index, unit: unit, bound: bound)
            }
        }
        let before = (1...3).map { wordsBefore(expression.first, $0) }
        if before.contains(where: words.before.contains) { return addAge(expression, unitAt: index, unit: unit) }
        let next = token(index + 1)
        if unit == TimeWord.year, before.contains(where: words.at.contains), !words.of.contains(small(next)),
            text.notation.language != .german || !(next.isWord && next.isCapital)
        {
            return addAge(expression, unitAt: index)
        }
        // `une femme de 45 ans`, `la donna, di 68 anni,`
        let person = token(expression.first - 2).kind == .comma ? expression.first - 3 : expression.first - 2
        if words.of.contains(before[0]), words.persons.contains(small(token(person))) {
            return addAge(expression, unitAt: index, unit: unit)
        }
        // `elle a 27 ans`, but no `il y a 27 ans` and `elle a 20 ans d'expérience`
        guard unit == TimeWord.year, words.has.contains(before[0]), !word(expression.first - 2, is: "y"),
            !words.of.contains(small(token(index + 1)))
        else { return nil }
        return addAge(expression, unitAt: index, unit: unit)
    }

    /// `34-jährige`, `12-jarige`: the adjective of an age.
    mutating func foreignAgedAdjective(_ expression: Expression) -> Int? {
        let (hyphen, word) = (token(expression.after), token(expression.after + 1))
        guard text.notation.language != .english, hyphen.kind == .hyphen,
            let stem = text.notation.language.ageWords.stem, hyphen.isJoined, word.isJoined,
            word.isWord, small(word).hasPrefix(stem)
        else { return nil }
        return addAge(expression, unitAt: expression.after + 1)
    }

    /// So many words before a token in small letters, the apostrophes between them as spaces; empty if there are fewer.
    private func wordsBefore(_ first: Int, _ count: Int) -> String {
        var (words, position) = ([String](), first - 1)
        while words.count < count {
            if token(position).kind == .quote, token(position).isJoined { position -= 1 }
            guard token(position).isWord else { return "" }
            words.insert(small(token(position)), at: 0)
            position -= 1
        }
        return words.joined(separator: " ")
    }
}

extension Language {
    /// The words that make an age of a length of time.
    struct AgeWords {
        /// After the unit: `alt`.
        var after: Set<String> = []
        /// Before the number: `âgé de`.
        var before: Set<String> = []
        /// Before the number of years, if nothing is said of what they are of: `a los 77 años`.
        var at: Set<String> = []
        /// Before the number, with a bound: `mayores de`.
        var bounds: [String: Figure.Bound] = [:]
        /// Between those who have an age and the number: `unter`.
        var groupBounds: [String: Figure.Bound] = [:]
        /// Those of whom an age is a bound, in the plural.
        var groups: Set<String> = []
        /// `has`, after which years are an age.
        var has: Set<String> = []
        /// `of`, after those who have an age.
        var of: Set<String> = []
        var persons: Set<String> = []
        /// What an adjective of an age begins with.
        var stem: String?
    }

    /// Its words for ages; none where they are not known.
    var ageWords: AgeWords { Language.ages[self] ?? AgeWords() }

    private static let ages: [Language: AgeWords] = [
        .german: AgeWords(
            after: ["alt"], before: ["alter von"], at: ["mit"], bounds: ["jünger als": .under, "älter als": .over],
            groupBounds: ["unter": .under, "über": .over, "ab": .atLeast, "bis": .atMost, "bis zu": .atMost],
            groups: [
                "kinder", "kindern", "jugendliche", "jugendlichen", "personen", "menschen", "erwachsene", "erwachsenen",
                "frauen", "männer", "schüler", "senioren", "patienten", "mädchen", "jungen", "babys",
            ],
            of: ["von"],
            persons: ["mann", "frau", "kind", "junge", "mädchen", "person", "patient", "patientin"], stem: "jährig"),
        .french: AgeWords(
            before: ["âgé de", "âgée de", "âgés de", "âgées de", "âge de"],
            groupBounds: ["de moins de": .under, "de plus de": .over],
            groups: [
                "enfants", "jeunes", "personnes", "adultes", "femmes", "hommes", "patients", "élèves", "filles",
                "garçons",
            ],
            has: ["a", "avait", "ont", "avaient", "aura"], of: ["de", "d"],
            persons: ["homme", "femme", "enfant", "fille", "garçon", "bébé", "personne", "patient", "patiente"]),
        .spanish: AgeWords(
            after: ["de edad"], before: ["edad de", "cumplió", "cumple", "cumplirá"], at: ["a los"],
            bounds: [
                "mayores de": .over, "menores de": .under, "mayor de": .over, "menor de": .under,
            ],
            has: ["tiene", "tenía", "tienen", "tenían", "tendrá"], of: ["de"],
            persons: ["hombre", "mujer", "niño", "niña", "joven", "persona", "paciente"]),
        .italian: AgeWords(
            after: ["di età"], before: ["età di", "all età di"],
            groupBounds: ["sotto i": .under, "sopra i": .over, "oltre i": .over, "con meno di": .under],
            groups: ["bambini", "ragazzi", "minori", "adulti", "persone", "donne", "uomini", "pazienti"],
            has: ["ha", "aveva", "hanno"], of: ["di"],
            persons: ["uomo", "donna", "bambino", "bambina", "ragazzo", "ragazza", "persona", "paziente"]),
        .portuguese: AgeWords(
            after: ["de idade"], before: ["idade de"], at: ["aos"],
            bounds: ["maiores de": .over, "menores de": .under], has: ["tem", "tinha", "têm"], of: ["de"],
            persons: ["homem", "mulher", "menino", "menina", "jovem", "pessoa", "paciente"]),
        .dutch: AgeWords(
            after: ["oud"], before: ["leeftijd van"], bounds: ["jonger dan": .under, "ouder dan": .over],
            groupBounds: [
                "onder de": .under, "boven de": .over, "vanaf": .atLeast, "tot": .under, "jonger dan": .under,
            ],
            groups: ["kinderen", "jongeren", "mensen", "personen", "volwassenen", "vrouwen", "mannen", "patiënten"],
            of: ["van"],
            persons: ["man", "vrouw", "kind", "jongen", "meisje", "persoon", "patiënt"], stem: "jarig"),
        .swedish: AgeWords(
            after: ["gammal", "gamla", "gammalt"], bounds: ["yngre än": .under, "äldre än": .over],
            groupBounds: ["under": .under, "över": .over],
            groups: ["barn", "ungdomar", "personer", "vuxna", "kvinnor", "män"], stem: "åri"),
        .danish: AgeWords(
            after: ["gammel", "gamle", "gammelt"], groupBounds: ["under": .under, "over": .over],
            groups: ["børn", "unge", "personer", "voksne"], stem: "årig"),
        .norwegian: AgeWords(
            after: ["gammel", "gamle", "gammelt"], groupBounds: ["under": .under, "over": .over],
            groups: ["barn", "unge", "personer", "voksne"], stem: "åri"),
        .polish: AgeWords(
            before: ["wieku"], groupBounds: ["do": .under, "poniżej": .under, "powyżej": .over, "od": .atLeast],
            groups: ["dzieci", "osoby", "dorośli", "młodzież"], stem: "letn"),
        .czech: AgeWords(
            before: ["věku"], groupBounds: ["do": .under, "od": .atLeast, "nad": .over],
            groups: ["děti", "osoby", "dospělí"]),
    ]
}
