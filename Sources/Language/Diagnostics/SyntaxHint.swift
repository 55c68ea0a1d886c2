/// What is meant, very likely, by something that stands where something else was expected: a habit from another
/// language, or from English. Each case's doc comment is a program that has it.
package enum SyntaxHint: Sendable {
    /// `print 1`, and in the next line `+ 2`
    case operatorEndsLine(Symbol)
    /// `items by section`
    case groups
    /// `items | top 3 by value per`: of `per` where `by` makes the groups
    case groupsByBy
    /// `def f = 1`
    case definitionParentheses
    /// `links 2023`
    case stageAfterPipe
    /// `print items | count`
    case pipelineInParentheses
    /// `items | sort by text`
    case keysFollowSort
    /// `items | sort desc`
    case descendingAfterKey
    /// `items | where has "x"`
    case searchedBefore
    /// `figures | where > 5`
    case comparedBefore
    /// `figures | where bound == >`
    case signInQuotes
    /// `docs | where date == 31.12.2025`
    case yearFirst
    /// `items | summarize by section`
    case aggregateByKey
    /// `items | top 3 value`
    case topBy
    /// `items | near "x" within 3`
    case nearWithinWords
    /// `links, items`
    case severalColumns
    /// `items | count()`
    case stageWithoutParentheses
    /// `items | where text like "x"`
    case textTests
    /// `items | where label is "x"`
    case isNull
    /// `money | top 3 by value desc`
    case topIsDescending
    /// `items | count as n`
    case countWithName
    /// `items | sort text descending`
    case write(String)
    /// `items | sort text ascending`
    case ascendingAnyway
    /// `items | where text "x"`
    case textHas
    /// `items | has "x"`
    case whereTextHas
    /// `items | | count`
    case oneBar
    /// `items | where text has "x" within 3 words`
    case nearIsAStage

    /// What is meant where something is found in another's place; nil where nothing can be said.
    package init?(expected: Expected, found: Found) {
        switch expected {
        case .value: self.init(insteadOfValue: found)
        case .valueToCompare: self = .signInQuotes
        case .stage: self.init(insteadOfStage: found)
        case .aggregate: self = .aggregateByKey
        case .keyword(.by): self = .topBy
        case .keyword(.null): self = .isNull
        case .word(.words): self = .nearWithinWords
        case .symbol(.openParenthesis) where found == .symbol(.assign): self = .definitionParentheses
        case .fieldName:
            guard case .literal(let text) = found, text.first?.isNumber == true else { return nil }
            self = .yearFirst
        case .statementEnd: self.init(insteadOfStatementEnd: found)
        case .pipeOrEnd: self.init(insteadOfPipe: found)
        default: return nil
        }
    }

    private init?(insteadOfValue found: Found) {
        switch found {
        case .symbol(.plus): self = .operatorEndsLine(.plus)
        case .symbol(let sign) where Parser.sign(.symbol(sign)) != nil && sign != .notEqual: self = .comparedBefore
        case .keyword(.by): self = .keysFollowSort
        case .keyword(.desc): self = .descendingAfterKey
        case .keyword(.has), .keyword(.contains), .keyword(.starts), .keyword(.ends), .keyword(.matches):
            self = .searchedBefore
        default: return nil
        }
    }

    private init?(insteadOfStage found: Found) {
        switch found {
        case .keyword(.has), .keyword(.contains), .keyword(.matches): self = .whereTextHas
        case .keyword(.by): self = .groups
        case .symbol(.pipe): self = .oneBar
        default: return nil
        }
    }

    private init?(insteadOfStatementEnd found: Found) {
        switch found {
        case .keyword(.by): self = .groups
        case .symbol(.pipe): self = .pipelineInParentheses
        case .symbol(.comma): self = .severalColumns
        case _ where found.beginsLikeAWord: self = .stageAfterPipe
        default: return nil
        }
    }

    private init?(insteadOfPipe found: Found) {
        switch found {
        case .keyword(.by): self = .groups
        case .keyword(.desc): self = .topIsDescending
        case .keyword(.as): self = .countWithName
        case .symbol(.openParenthesis): self = .stageWithoutParentheses
        case .text: self = .textHas
        case .name(let word):
            guard let hint = SyntaxHint.ofWords[word] else { return nil }
            self = hint
        default: return nil
        }
    }

    /// Words of English and of other query languages where a pipeline should have ended, and what is meant.
    private static let ofWords: [String: SyntaxHint] = [
        "like": .textTests, "includes": .textTests, "include": .textTests,
        "within": .nearIsAStage, "descending": .write("desc"), "ascending": .ascendingAnyway, "per": .groupsByBy,
        "more": .write(">"), "greater": .write(">"), "over": .write(">"), "above": .write(">"),
        "less": .write("<"), "under": .write("<"), "below": .write("<"),
        "equals": .write("=="), "equal": .write("=="),
    ]
}

extension SyntaxHint {
    package var words: String {
        switch self {
        case .operatorEndsLine(let sign): "to go on in the next line, end this one with '\(sign.rawValue)'"
        case .groups: "'count by …' and 'summarize … by …' make groups"
        case .groupsByBy: "'take 3 per section' takes some of each group, 'count by section' counts them"
        case .definitionParentheses: "a 'def' needs parentheses, 'def f() = …'; 'let' names a value"
        case .stageAfterPipe: "a stage follows '|': 'items | where …'"
        case .pipelineInParentheses: "a pipeline in an expression goes in parentheses"
        case .keysFollowSort: "keys come right after 'sort': 'sort text'"
        case .descendingAfterKey: "'desc' comes after its key: 'sort text desc'"
        case .searchedBefore: "what is searched comes before it: 'text has …'"
        case .comparedBefore: "what is compared comes before it: 'value > …'"
        case .signInQuotes: "a sign of the text itself goes in quotes: bound == \">\""
        case .yearFirst: "a date begins with its year: '2025-12-31'"
        case .aggregateByKey: "'summarize count() by section'"
        case .topBy: "say by what: 'top 3 by value', 'bars count by host'"
        case .nearWithinWords: "'near \"by\" within 3 words before'"
        case .severalColumns: "several columns: 'links | select text, host'; several values: '[a, b]'"
        case .stageWithoutParentheses: "stages have no parentheses: 'items | count'"
        case .textTests: "'has' looks for words, 'contains' for letters, 'matches' for a pattern"
        case .isNull: "'is' goes only with 'null'; '==' compares"
        case .topIsDescending: "'top' begins with the greatest; 'sort' takes 'desc'"
        case .countWithName: "to name its column, write 'summarize count() as n'"
        case .write(let sign): "write '\(sign)'"
        case .ascendingAnyway: "the smallest comes first anyway"
        case .textHas: "'text has \"…\"' looks for words"
        case .whereTextHas: "write 'where text has …'"
        case .nearIsAStage: "a stage finds what is near the rows: 'dates | near \"since\" within 3 words'"
        case .oneBar: "leave it out, or put the missing stage before it"
        }
    }
}
