import Documents
import Values

/// What people write that isn't the language, and what they mean by it.
extension Parser {
    /// What is wrong with a name where a pipeline should have ended or gone on with `|`.
    func strayName(_ what: String) -> SyntaxFault {
        let name = text(token)
        let expected = SyntaxFault.expected(what, found: describe(token))
        guard position > 0 else { return expected }
        let last = tokens.all[position - 1]
        if last.kind == .name, StageName(rawValue: text(last)) != nil, !isAfterPipe(position - 1) {
            return .stageWithoutRows(text(last))
        }
        let isAfterFirst = isFirst(position - 1)
        if isAfterFirst, let words = plainWords { return .plainWords(words) }
        if let stage = StageName(rawValue: name) ?? StageName.foreign(name) { return .missingPipe(stage.rawValue) }
        if isAfterFirst, FunctionTable.function(named: text(last))?.isAggregate == true {
            return .missingParentheses(text(last), argument: name)
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
        case .summarize where FunctionTable.function(named: text(last))?.isAggregate == true:
            return .missingParentheses(text(last), argument: name)
        case .select, .with, .sort, .unique, .summarize: return .missingComma(name)
        default: return expected
        }
    }

    /// Whether a token is its statement's first.
    func isFirst(_ index: Int) -> Bool { index == 0 || tokens.all[index - 1].kind == .statementEnd }

    /// Of a statement that is three words of English or more, begun by none of the language, those that are worth looking
    /// for.
    private var plainWords: String? {
        let first = position - 1
        guard Relation(named: text(tokens.all[first])) == nil,
            FunctionTable.function(named: text(tokens.all[first])) == nil
        else { return nil }
        let statement = tokens.all[first...].prefix { $0.kind != .statementEnd && $0.kind != .end }
        let isWord = { (token: Token) in
            if case .keyword = token.kind { true } else { token.kind == .name }
        }
        guard statement.count > 2, statement.allSatisfy(isWord) else { return nil }
        let words = statement.map { text($0) }
        let rare = words.filter { !CommonWords.all.contains($0.lowercased()) }
        return (rare.isEmpty ? words : rare).joined(separator: " ")
    }

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
    var isAfterSign: Bool { position > 0 && Parser.sign(tokens.all[position - 1].kind) != nil }

    private func isAfterPipe(_ index: Int) -> Bool { index > 0 && tokens.all[index - 1].kind == .symbol(.pipe) }

    /// The number that the current comma is a part of, as it should be written: `$100_000` of `$100,000`.
    var groupedNumber: String? {
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

    /// The word for a large number or a length of time that is nearly written so.
    private static func nearestUnit(to word: String) -> String? {
        NearestName.nearest(to: word, among: Parser.unitsOfSums)
    }

    private static let unitsOfSums = [
        "hundred", "thousand", "million", "billion", "trillion", "percent", "days", "weeks", "months", "years",
    ]
}
