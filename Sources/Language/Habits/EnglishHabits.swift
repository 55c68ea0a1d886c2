import Documents

/// Questions and phrases of English: `how many links are there`, `items about USAID`, `sections without links`.
enum EnglishHabits {
    /// The query that is meant by a statement of words; nil of others, and where that can't be told.
    static func query(_ pieces: [HabitPiece]) -> String? {
        var pieces = pieces
        if let last = pieces.last, last.kind == .other, ["?", "!"].contains(last.text) { pieces.removeLast() }
        guard pieces.count > 1, pieces[0].kind == .word,
            pieces.allSatisfy({ [.word, .literal, .text].contains($0.kind) }),
            StageName(rawValue: pieces[0].text) == nil || ["me", "all", "the"].contains(pieces[1].lower),
            StatementName(rawValue: pieces[0].text) == nil
        else { return nil }
        let phrase = Phrase(pieces: pieces, words: pieces.lowers)
        return phrase.most ?? phrase.mentions ?? phrase.extent ?? phrase.number ?? phrase.amount ?? phrase.greatest
            ?? phrase.rows
    }

    /// The signs that words of English are.
    static let signs = [
        "greater": ">", "more": ">", "larger": ">", "bigger": ">", "higher": ">", "over": ">", "above": ">",
        "less": "<", "smaller": "<", "lower": "<", "fewer": "<", "under": "<", "below": "<",
    ]
}

/// A statement of words.
private struct Phrase {
    let pieces: [HabitPiece]
    let words: [String]

    /// `which section has the most money`
    var most: String? {
        guard let end = words.firstIndex(where: { $0 == "most" || $0 == "fewest" || $0 == "least" }),
            end + 2 == words.count,
            ["which", "what"].contains(words[0]), words.count > 3, let container = container(words[1]),
            let relation = relation(words[end + 1])
        else { return nil }
        let desc = words[end] == "most"
        let isSum = relation.base == .figures && Self.added.contains(relation)
        let name = relation.schema.name
        let groups = isSum ? "summarize sum(value) as total by \(container)" : "count by \(container)"
        let key = isSum ? "total" : "count"
        return "\(name) | \(groups) | " + (desc ? "top 1 by \(key)" : "sort \(key) | take 1")
    }

    /// `which documents mention the budget most often`: the words are looked for in sentences, as those have a place each.
    var mentions: String? {
        guard words.count > 3, ["which", "what"].contains(words[0]), let container = container(words[1]),
            Self.about.contains(words[2]), words.suffix(2) == ["most", "often"] || words.last == "most"
        else { return nil }
        var sought = pieces[3...].dropLast(words.last == "often" ? 2 : 1)
        if sought.last?.lower == "the" { sought.removeLast() }
        guard !sought.isEmpty else { return nil }
        let count = words[1].hasSuffix("s") ? 5 : 1
        return
            "sentences | search \"\(sought.map { $0.letters ?? $0.text }.joined(separator: " "))\" | count by \(container)"
            + " | top \(count) by count"
    }

    /// `which document is the longest`: what has the most words, or rows of a relation that are the longest.
    var extent: String? {
        guard words.count >= 4, ["which", "what"].contains(words[0]), words[2] == "is" || words[2] == "has",
            let order = Self.superlatives[words[words.count - 1]], order.isLength,
            words[3...].dropLast().allSatisfy({ $0 == "the" })
        else { return nil }
        if let container = container(words[1]), ["doc", "section"].contains(container) {
            return "words | count by \(container) | " + (order.isGreatest ? "top 1 by count" : "sort count | take 1")
        }
        guard let relation = relation(words[1]), relation.base != .figures else { return nil }
        return "\(relation.schema.name) | "
            + (order.isGreatest ? "top 1 by length(text)" : "sort length(text) | take 1")
    }

    /// `how many links are there`, `number of items per section`
    var number: String? {
        var start: Int
        if words.starts(with: ["how", "many"]) {
            start = 2
        } else if let of = words.firstIndex(of: "of"), of > 0, words[of - 1] == "number", of <= 2 {
            start = of + 1
        } else {
            return nil
        }
        while start < words.count, Self.fillers.contains(words[start]) { start += 1 }
        guard start < words.count, let relation = relation(words[start]) else { return nil }
        let rest = Array(pieces[(start + 1)...])
        let left = rest.filter { !Self.fillers.contains($0.lower) }
        if left.isEmpty { return "\(relation.schema.name) | count" }
        if let group = group(rest) ?? group(left) { return "\(relation.schema.name) | count by \(group)" }
        return rows(relation, rest).map { $0 + " | count" }
    }

    /// `what is the total amount of money`, `average value of measures per section`
    var amount: String? {
        // `sum money` has forgotten its parentheses.
        guard words.count > 2, let word = words.firstIndex(where: { Self.aggregates[$0] != nil }),
            let function = Self.aggregates[words[word]],
            words[..<word].allSatisfy({ Self.asking.contains($0) || Self.fillers.contains($0) || $0 == "'s" })
        else { return nil }
        let rest = pieces[(word + 1)...].filter {
            !["amount", "value", "sum", "of", "the", "all", "how", "much"].contains($0.lower)
        }
        if rest.count == 2, rest[0].lower == "length", let relation = relation(rest[1].lower), relation.base != .figures
        {
            return "\(relation.schema.name) | summarize \(function)(length(text))"
        }
        guard let first = rest.first, let relation = relation(first.lower), relation.base == .figures else {
            return nil
        }
        let keys = group(Array(rest.dropFirst()))
        guard keys != nil || rest.count == 1 || ["in", "of"].contains(rest[1].lower) else { return nil }
        return "\(relation.schema.name) | summarize \(function)(value) by \(keys ?? "unit")"
    }

    /// `the longest sentences`, `the five largest percentages`, `latest dates`
    var greatest: String? {
        guard words.count > 1, let relation = relation(words[words.count - 1]),
            let order = Self.superlatives[words[words.count - 2]]
        else { return nil }
        let before = words.dropLast(2).filter { !Self.asking.contains($0) && !Self.fillers.contains($0) }
        let number = before.first.flatMap { Int($0) }
        guard before.isEmpty || before.count == 1 && number != nil else { return nil }
        let isLength = order.isLength && relation.base != .figures
        guard isLength || relation.base == .figures else { return nil }
        let key = isLength ? "length(text)" : "value"
        let count = number ?? (words[words.count - 1].hasSuffix("s") ? 5 : 1)
        let stages = order.isGreatest ? "top \(count) by \(key)" : "sort \(key) | take \(count)"
        return "\(relation.schema.name) | \(stages)"
    }

    private static let aggregates = [
        "total": "sum", "sum": "sum", "average": "avg", "mean": "avg", "median": "median", "maximum": "max",
        "minimum": "min",
    ]
    private static let superlatives: [String: (isGreatest: Bool, isLength: Bool)] = [
        "longest": (true, true), "shortest": (false, true), "largest": (true, false), "biggest": (true, false),
        "highest": (true, false), "greatest": (true, false), "smallest": (false, false), "lowest": (false, false),
        "latest": (true, false), "earliest": (false, false), "newest": (true, false), "oldest": (false, false),
    ]

    /// `items about USAID`
    var rows: String? {
        var start = 0
        while start < words.count, Self.asking.contains(words[start]) { start += 1 }
        guard start < words.count, let relation = relation(words[start]), start + 1 < words.count else { return nil }
        // What is asked for by a word that may be a name is not known here.
        guard start == 0 ? Relation(named: words[0]) != nil : true else { return nil }
        return rows(relation, Array(pieces[(start + 1)...]))
    }

    /// The rows of a relation of which the rest says something.
    private func rows(_ relation: Relation, _ rest: [HabitPiece]) -> String? {
        let name = relation.schema.name
        let rest = rest.filter {
            !["that", "which", "are", "is", "there", "do", "we", "the", "a", "an", "have", "has"].contains($0.lower)
        }
        guard let first = rest.first?.lower, rest.count > 1 else { return nil }
        let after = Array(rest.dropFirst())
        if let group = group(rest) { return "\(name) | count by \(group)" }
        if ["without", "no"].contains(first) || first == "with" && after.first?.lower == "no" {
            let inner = after.first?.lower == "no" ? Array(after.dropFirst()) : after
            guard inner.count == 1, let down = self.relation(inner[0].lower) else { return nil }
            return "\(name) | where not any(\(down.schema.name))"
        }
        if first == "with", after.count == 1, let down = self.relation(after[0].lower) {
            return "\(name) | where any(\(down.schema.name))"
        }
        if let sign = EnglishHabits.signs[first] {
            let value = after.first?.lower == "than" ? Array(after.dropFirst()) : after
            guard value.count == 1, value[0].kind == .literal, relation.base == .figures else { return nil }
            return "\(name) | where value \(sign) \(value[0].text)"
        }
        if ["in", "from", "during"].contains(first), after.count == 1, after[0].kind == .literal, relation == .dates {
            return "\(name) | where value in \(after[0].text)"
        }
        if let sign = Self.times[first], after.count == 1, after[0].kind == .literal, relation == .dates {
            return "\(name) | where value \(sign) \(after[0].text)"
        }
        guard Self.about.contains(first) else { return nil }
        let sought = after.filter { !["word", "words", "both", "and"].contains($0.lower) }
        guard !sought.isEmpty else { return nil }
        return "\(name) | search \"\(sought.map { $0.letters ?? $0.text }.joined(separator: " "))\""
    }

    /// What groups are made by: `per section`, `in each section`.
    private func group(_ rest: [HabitPiece]) -> String? {
        let words = rest.lowers.filter { !["in", "for", "the", "of"].contains($0) }
        guard words.count == 2, ["per", "by", "each", "every"].contains(words[0]) else { return nil }
        return container(words[1])
    }

    private func relation(_ word: String) -> Relation? {
        Relation(named: word) ?? Relation(named: word + "s") ?? Relation(meantBy: word) ?? Relation(meantBy: word + "s")
    }

    private func container(_ word: String) -> String? {
        if Relation(container: word) != nil { return word }
        if ["document", "documents", "file", "page"].contains(word) { return "doc" }
        guard let relation = relation(word), Relation.containers.contains(relation) else { return nil }
        return relation.schema.singular
    }

    private static let added: Set<Relation> = [.money, .durations]
    private static let fillers: Set<String> = [
        "are", "is", "there", "do", "does", "we", "i", "have", "has", "it", "in", "the", "all", "this", "document",
        "documents",
        "total", "different", "of",
    ]
    private static let asking: Set<String> = [
        "show", "list", "find", "get", "give", "me", "all", "the", "which", "what",
    ]
    private static let about: Set<String> = [
        "about", "on", "mentioning", "mention", "mentions", "containing", "contain", "contains", "concerning",
        "regarding",
        "with", "matching", "including",
    ]
    private static let times = ["after": ">", "before": "<", "since": ">=", "until": "<=", "by": "<="]
}
