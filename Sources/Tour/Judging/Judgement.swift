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
        var answer = answer.asYear(like: model)
        // Where the model shows lines, the nodes are what is wanted: of `at`, rows have the columns of no relation.
        if model.isMarked, answer.nodes != nil { answer.isNodes = true }
        if answer.isDrawing == model.isDrawing {
            if answer.rows.isEmpty, model.rows.isEmpty { return nil }
            switch comparison(of: answer, with: model) {
            case .equal: return nil
            case .reordered(let isReversed):
                guard isSorted else { return nil }
                return isReversed ? "the right rows, but the other way round" : "the right rows, but in another order"
            case .different: break
            }
            if answer.isNodes, model.isNodes, answer.relation != model.relation {
                let content = SameContent(answer, model, in: library)
                if content.isOneToOne(isSorted: isSorted) { return nil }
                if model.isMarked, !isSorted, content.isSameTogether() { return nil }
            }
        }
        let words = DifferenceWords(answer: answer.likely(like: model), model: model, library: library)
        return words.ofShape ?? words.ofRelation ?? words.ofColumns ?? words.ofRows
    }

    private enum Comparison {
        case equal
        case reordered(isReversed: Bool)
        case different
    }

    /// Compares rows, whatever the order of their columns.
    private static func comparison(of answer: Answer, with model: Answer) -> Comparison {
        guard answer.isNodes == model.isNodes, answer.rows.count == model.rows.count else { return .different }
        let wanted = model.keys
        let counts = Self.counts(wanted)
        var best = Comparison.different
        let orders: [[Int]?] = answer.isNodes ? [nil] : answer.orders(like: model)
        for order in orders {
            let answer = order.map(answer.arranged) ?? answer
            let given = answer.keys
            if given == wanted { return .equal }
            guard Self.counts(given) == counts else { continue }
            // Rows that are equal in what is sorted by keep their order both ways.
            best = .reordered(isReversed: given.first == wanted.last && given.last == wanted.first)
        }
        return best
    }

    /// How often each row is there.
    static func counts(_ keys: [[Value]]) -> [[Value]: Int] {
        var counts: [[Value]: Int] = [:]
        for key in keys { counts[key, default: 0] += 1 }
        return counts
    }
}
