import Documents
import Query
import Session

/// What something that can be typed is.
enum CandidateKind: String {
    case function, stage, relation
    /// A word of the language's grammar: `print`, `by`.
    case word
    /// A text, number or date.
    case value
    /// What a statement has made.
    case name
    /// A field or column.
    case field

    init(_ candidate: Completions.Candidate) {
        let word = candidate.text.hasSuffix("(") ? String(candidate.text.dropLast()) : candidate.text
        if candidate.text.hasSuffix("(") {
            self = .function
        } else if StageName(rawValue: word) != nil {
            self = .stage
        } else if Relation(named: word) != nil {
            self = .relation
        } else if StatementName(rawValue: word) != nil || GrammarWords.all.contains(where: { $0.text == word }) {
            self = .word
        } else if word.first == "\"" || word.first == "'" || word.first?.isNumber == true {
            self = .value
        } else {
            self = candidate.help.hasPrefix("a name that") ? .name : .field
        }
    }

    /// LSP's number for what it is most like.
    var number: Int {
        switch self {
        case .stage: 2
        case .function: 3
        case .name: 6
        case .relation: 7
        case .field: 10
        case .value: 12
        case .word: 14
        }
    }
}
