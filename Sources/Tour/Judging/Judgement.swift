import Documents
import Query

/// Whether an answer is right, and else what is wrong with it, in words.
public struct Judgement: Sendable, Equatable {
    /// Whether the answer's result is that of the model answer.
    public let isRight: Bool
    /// What differs, with a small letter and without a stop; empty where nothing does.
    public let words: String

    private init(_ words: String?) {
        isRight = words == nil
        self.words = words ?? ""
    }

    /// Compares a result with that of the model answer.
    public init(of result: QueryResult, model: QueryResult, in library: Library) {
        let answer = Answer(result.content, in: library)
        let model = (answer: Answer(model.content, in: library), isSorted: model.isSorted)
        self.init(Self.difference(answer, model.answer, isSorted: model.isSorted, in: library))
    }

    /// What differs; nil where nothing does.
    private static func difference(_ answer: Answer, _ model: Answer, isSorted: Bool, in library: Library) -> String? {
        var answer = answer
        // Where the model shows lines, the nodes are what is wanted: of `at`, rows have the columns of no relation.
        if model.isMarked, answer.nodes != nil { answer.isNodes = true }
        if answer.isDrawing == model.isDrawing,
            answer.isNodes == model.isNodes || answer.rows.isEmpty && model.rows.isEmpty,
            answer.isNodes || answer.columns.count == model.columns.count
        {
            let (wanted, given) = (model.keys, answer.keys)
            if wanted == given { return nil }
            if counts(wanted) == counts(given) {
                guard isSorted else { return nil }
                // Rows that are equal in what is sorted by keep their order both ways.
                return given.first == wanted.last && given.last == wanted.first
                    ? "the right rows, but the other way round" : "the right rows, but unsorted"
            }
        }
        let words = DifferenceWords(answer: answer, model: model, library: library)
        return words.ofShape ?? words.ofColumns ?? words.ofRows
    }

    /// How often each row is there.
    static func counts(_ keys: [[Value]]) -> [[Value]: Int] {
        var counts: [[Value]: Int] = [:]
        for key in keys { counts[key, default: 0] += 1 }
        return counts
    }
}
