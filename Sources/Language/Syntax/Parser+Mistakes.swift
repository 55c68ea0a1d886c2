import Documents
import Values

/// What people write that isn't the language, and what they mean by it.
extension Parser {
    /// What is wrong with a name, a number or a text that should not stand there.
    package func stray(_ what: Expected) -> SyntaxFault {
        let expected = SyntaxFault.expected(what, found: found(token))
        guard position > 0 else { return expected }
        let isAtEnd = what == .statementEnd || what == .pipeOrEnd
        if let fault = stageWithoutRows(isAtEnd) { return fault }
        // `large count`, of which the first may be a name.
        let isStage = isAtEnd && token.kind == .name && StageName(rawValue: text(token)) != nil
        if !isStage, let fault = plainWords { return fault }
        return isAtEnd && token.kind == .name ? strayName(expected) : expected
    }

    /// The same of a name where a pipeline should have ended or gone on with `|`.
    private func strayName(_ expected: SyntaxFault) -> SyntaxFault {
        let name = text(token)
        let last = tokens.all[position - 1]
        let isAfterFirst = isFirst(position - 1)
        if let stage = StageName(rawValue: name) ?? StageName.foreign(name) { return .missingPipe(stage.rawValue) }
        if isAfterFirst, FunctionName.isAggregate(text(last)) {
            return .missingParentheses(text(last), argument: amountAround ?? name)
        }
        if case .literal(let index) = last.kind {
            switch tokens.literals[index] {
            case .number, .quantity: return .unknownUnit(name, nearest: Parser.nearestUnit(to: name))
            default: break
            }
        }
        if position > 1, last.kind == .name, case .keyword(let keyword) = tokens.all[position - 2].kind,
            TextOperation(rawValue: keyword.rawValue) != nil
        {
            return .missingQuotes(text(last))
        }
        // `items label`
        if isAfterFirst, last.kind == .name, let relation = Relation(named: text(last)),
            relation.schema.index(ofField: name) != nil
        {
            return .missingPipe("select \(name)")
        }
        // A word that has a hint of its own: `sort text descending`.
        guard expected.hint.isEmpty, !isAfterPipe(position - 1) else { return expected }
        switch stageAround {
        case .summarize where FunctionName.isAggregate(text(last)):
            return .missingParentheses(text(last), argument: name)
        case .select, .with, .sort, .unique, .summarize: return .missingComma(name)
        default: return expected
        }
    }

    /// Whether a token is its statement's first.
    package func isFirst(_ index: Int) -> Bool { index == 0 || tokens.all[index - 1].kind == .statementEnd }

    /// `count money`, `search "police"`: a stage before the current token, but no rows before it.
    private func stageWithoutRows(_ isAtEnd: Bool) -> SyntaxFault? {
        let last = tokens.all[position - 1]
        guard last.kind == .name, let stage = StageName(rawValue: text(last)), !isAfterPipe(position - 1),
            isAtEnd || isFirst(position - 1)
        else { return nil }
        let relation = relation(among: statementAround.map { text($0) })
        return .stageWithoutRows(stage.rawValue, relation: relation ?? (stage == .search ? "sentences" : "items"))
    }

    /// A statement of words of English, begun by none of the language, and what may be meant by it.
    private var plainWords: SyntaxFault? {
        let statement = statementAround
        let isWord = { (token: Token) in
            if case .keyword = token.kind { true } else { token.kind == .name }
        }
        guard statement.count > 1, statement[0].kind == .name, statement.allSatisfy(isWord) else { return nil }
        let words = statement.map { text($0) }
        guard Parser.askingWords.contains(words[0].lowercased()) || Parser.isForeign(words[0]) else { return nil }
        if let relation = relation(among: words) {
            let isMost = words.contains { Parser.mostWords.contains($0.lowercased()) }
            return .plainWords(
                meant: isMost && amount(named: relation) != nil ? "\(relation) | top 1 by value" : relation)
        }
        let rare = words.filter {
            !CommonWords.all.contains($0.lowercased()) && !Parser.askingWords.contains($0.lowercased())
        }
        return .plainWords(meant: "sentences | search \"\((rare.isEmpty ? words : rare).joined(separator: " "))\"")
    }

    /// Whether a word is none of the language, nor nearly so.
    private static func isForeign(_ word: String) -> Bool {
        StatementName(rawValue: word) == nil && Relation(named: word) == nil && FunctionName(rawValue: word) == nil
            && NearestName.nearest(to: word, among: Relation.allCases.map(\.schema.name)) == nil
    }

    /// The first relation among words, by its name in the singular and others, too.
    private func relation(among words: [String]) -> String? {
        let words = words.map { $0.lowercased() }
        let relation = words.lazy.compactMap { Relation(named: $0) }.first
        return (relation ?? words.lazy.compactMap { Relation(named: $0 + "s") ?? Relation(meantBy: $0) }.first)?.schema
            .name
    }

    /// The amounts of a relation, which can be added up.
    private func amount(named relation: String) -> String? {
        guard let schema = Relation(named: relation)?.schema, schema.index(ofField: "value") != nil else { return nil }
        return "\(relation).value"
    }

    /// The amounts of the relation that the statement names.
    private var amountAround: String? { relation(among: statementAround.map { text($0) }).flatMap(amount) }

    /// The tokens of the statement that the current one is in.
    private var statementAround: [Token] {
        var first = position
        while first > 0, !isFirst(first) { first -= 1 }
        return Array(tokens.all[first...].prefix { $0.kind != .statementEnd && $0.kind != .end })
    }

    private static let mostWords: Set<String> = ["biggest", "greatest", "highest", "largest", "longest", "most"]

    private static let askingWords: Set<String> = [
        "all", "define", "explain", "find", "get", "give", "grep", "list", "mean", "means", "show", "tell",
    ]

    /// The stage that the current token is in, outside brackets; nil in a source.
    private var stageAround: StageName? {
        var index = position - 1
        while index > 0 {
            switch tokens.all[index].kind {
            case .symbol(.pipe): return StageName(rawValue: text(tokens.all[index + 1]))
            case .symbol(let symbol) where symbol.opens || symbol.closes: return nil
            case .statementEnd, .pieceStart: return nil
            default: index -= 1
            }
        }
        return nil
    }

    /// Whether a comparison stands before the current token: `bound == >`.
    package var isAfterSign: Bool { position > 0 && Parser.sign(tokens.all[position - 1].kind) != nil }

    private func isAfterPipe(_ index: Int) -> Bool { index > 0 && tokens.all[index - 1].kind == .symbol(.pipe) }

    /// The number that the current comma is a part of, as it should be written: `$100_000` of `$100,000`.
    package var groupedNumber: String? {
        guard position > 0, case .literal = tokens.all[position - 1].kind else { return nil }
        var number = text(tokens.all[position - 1])
        var index = position
        while index + 1 < tokens.all.count, tokens.all[index].kind == .symbol(.comma),
            tokens.all[index].span.lowerBound == tokens.all[index - 1].span.upperBound,
            tokens.all[index + 1].span.lowerBound == tokens.all[index].span.upperBound
        {
            let group = text(tokens.all[index + 1])
            guard group.utf8.prefix(while: { $0 &- UInt8(ascii: "0") < 10 }).count == 3 else { break }
            number += "_" + group
            index += 2
        }
        return index > position ? number : nil
    }

    /// The word for a large number or a unit that is nearly written so. Among signs of few letters each word would find one.
    private static func nearestUnit(to word: String) -> String? {
        guard word.unicodeScalars.count >= leastLetters else { return nil }
        return NearestName.nearest(to: word, among: unitsOfSums)
            ?? NearestName.nearest(
                to: word, among: UnitWord.names.lazy.filter { $0.unicodeScalars.count >= leastLetters })
    }

    private static let leastLetters = 4
    private static let unitsOfSums = [
        "hundred", "thousand", "million", "billion", "trillion", "percent", "days", "weeks", "months", "years",
    ]
}
