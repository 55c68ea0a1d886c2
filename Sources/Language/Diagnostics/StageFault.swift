/// What is wrong with what a stage is given to work on.
package enum StageFault: Fault {
    /// A stage for words, and what the rows are instead.
    case wantsWords(String, String)
    case runLength
    /// No sentence is around nodes of that relation.
    case noSentenceAround(String)
    /// A table's row and column that two rows are for, in words, and how to write it.
    case repeatedCell(String, String, meant: String)
    /// How many columns a table would have, and may.
    case tooManyColumns(Int, most: Int)

    package var code: String {
        switch self {
        case .wantsWords: "E331"
        case .runLength: "E332"
        case .noSentenceAround: "E333"
        case .repeatedCell: "E334"
        case .tooManyColumns: "E335"
        }
    }

    package var category: FaultCategory {
        switch self {
        case .tooManyColumns: .limit
        default: .query
        }
    }

    package var message: String {
        switch self {
        case .wantsWords(let stage, let rows): "'\(stage)' needs words, but these rows are \(rows)"
        case .runLength: "'ngrams' needs a whole number from 1 to \(Self.longestRun)"
        case .noSentenceAround(let relation): "\(relation) can't be inside sentences"
        case .repeatedCell(let row, let column, _): "two rows belong at \(row) and \(column)"
        case .tooManyColumns(let count, let most): "the table would have \(count) columns; the most is \(most)"
        }
    }

    package var hint: String {
        switch self {
        case .wantsWords: "take their words: '| words | ngrams 2'"
        case .runLength: ""
        case .noSentenceAround: "'around 5 words in block' takes the words of the block"
        case .repeatedCell(_, _, let meant): "make one row of them: '\(meant)'"
        case .tooManyColumns: "'pivot A by B, C' makes a column for each C"
        }
    }

    /// The most words of a run.
    package static let longestRun = 100

    package static let definitions: [FaultDefinition] = [
        .init(
            "E331", "the stage works on words, but these rows are not words",
            advice: "Take the words of any nodes: 'items | words | ngrams 2'.", program: "items | ngrams 2"),
        .init("E332", "a run of words has 1 to 100 of them", program: "words | ngrams 0"),
        .init(
            "E333", "nodes of this kind can't be inside a sentence, so there are no words of it around them",
            advice: "'around 5 words in block' takes the words of the block around them.", program: "items | around 5"),
        .init(
            "E334", "two rows belong in one cell of the table",
            advice: "'summarize' makes one row of them: 'summarize sum(n) as n by row, column'.",
            program: "[{a: 1, b: 2, n: 3}, {a: 1, b: 2, n: 4}] | pivot n by a, b"),
        .init(
            "E335", "the table is too wide to read", advice: "The key after ',' makes the columns.",
            program: "words | take 600 | pivot 1 by 1, start"),
    ]
}
