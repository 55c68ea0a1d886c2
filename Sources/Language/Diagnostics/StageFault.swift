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

    package var blame: FaultBlame {
        switch self {
        case .tooManyColumns: .limit
        default: .query
        }
    }

    package var message: String {
        switch self {
        case .wantsWords(let stage, let rows): "'\(stage)' wants words, and these rows are \(rows)"
        case .runLength: "'ngrams' wants a whole number from 1 to \(Self.longestRun)"
        case .noSentenceAround(let relation): "no sentence is around \(relation)"
        case .repeatedCell(let row, let column, _): "two rows are for \(row) and \(column)"
        case .tooManyColumns(let count, let most): "the table would have \(count) columns, and \(most) is the most"
        }
    }

    package var hint: String {
        switch self {
        case .wantsWords: "their words: '| words | ngrams 2'"
        case .runLength: ""
        case .noSentenceAround: "'around 5 words in block' takes the words of the block"
        case .repeatedCell(_, _, let meant): "one row for each: '\(meant)'"
        case .tooManyColumns: "the second key has them: 'pivot A by B, C' has a column for each C"
        }
    }

    /// The most words of a run.
    package static let longestRun = 100

    package static let definitions: [FaultDefinition] = [
        .init(
            "E331", "the stage works on words, and these rows are none",
            advice: "The words of any nodes: 'items | words | ngrams 2'.", program: "items | ngrams 2"),
        .init("E332", "a run of words has 1 to 100 of them", program: "words | ngrams 0"),
        .init(
            "E333", "nodes of that kind stand in no sentence, so no words of one are around them",
            advice: "'around 5 words in block' takes the words of the block around them.", program: "items | around 5"),
        .init(
            "E334", "two rows are for one place in the table, and neither is taken silently",
            advice: "'summarize' makes one of them: 'summarize sum(n) as n by row, column'.",
            program: "[{a: 1, b: 2, n: 3}, {a: 1, b: 2, n: 4}] | pivot n by a, b"),
        .init(
            "E335", "a table that is wider than anyone reads", advice: "The key after ',' makes the columns.",
            program: "words | take 600 | pivot 1 by 1, start"),
    ]
}
