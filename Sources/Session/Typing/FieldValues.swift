import Documents
import Query

/// The values that fields have in the open documents, for completion: counted as they are first asked for, and kept.
///
/// A key waits for few documents that are small; others are counted in the background, and a key gets what is known by then.
final class FieldValues {
    private var counters: [ValueCounter.Question: ValueCounter] = [:]
    /// What is being looked for, or was last.
    private var search: ValueSearch?
    /// The relations that are being made ready, for so many documents.
    private var prepared: [Relation: Int] = [:]
    private let library: Library
    private let background = BackgroundWork()

    /// So few documents, of so many bytes, are looked into at once.
    private static let few = (documents: 4, bytes: 1 << 17)

    init(_ library: Library) { self.library = library }

    /// The values as they are written in a query, most frequent first.
    func values(of origin: ValueOrigin, within time: Duration) -> [String] {
        answer(.init(origin: origin, kind: .literals), within: time)
    }

    /// The keys that records of a field have, most frequent first.
    func keys(of origin: ValueOrigin, within time: Duration) -> [String] {
        answer(.init(origin: origin, kind: .keys), within: time)
    }

    /// Values that start as is typed, best first; else those that have it somewhere, in any case.
    struct Matches {
        /// The first of them.
        var values: [String]
        /// How many there are, or were found so far.
        var count: Int
        /// Where more may yet be found: how far it is.
        var progress: Completions.Progress?
    }

    /// The values that start so, of those in all documents.
    ///
    /// - Parameters:
    ///   - typed: How they start; of literals it starts with the quote.
    ///   - looks: Whether documents that nobody has looked into are to be looked into: else what is known has to do.
    func matches(
        of origin: ValueOrigin, kind: ValueCounter.Question.Kind, startingWith typed: String, most: Int, looks: Bool,
        within time: Duration
    ) -> Matches {
        let question = ValueCounter.Question(origin: origin, kind: kind)
        let hasWord = typed.utf8.count > (kind == .literals ? 1 : 0)
        // What was counted as a whole needs no second look.
        let isKnown = counters[question]?.isWhole == true || isFew(library.documents)
        guard looks, hasWord, !isKnown else {
            return known(question, startingWith: typed, most: most, looks: looks, within: time)
        }
        let search = search(for: question, startingWith: typed)
        if !search.isDone {
            background.take(search, first: true)
            search.wait(for: time)
        }
        let found = search.found
        let progress = Completions.Progress(done: found.done, of: library.documents.count)
        return Matches(
            values: Array(found.values.prefix(most)), count: found.count, progress: search.isDone ? nil : progress)
    }

    /// Those among the most frequent values that are counted by now.
    private func known(
        _ question: ValueCounter.Question, startingWith typed: String, most: Int, looks: Bool, within time: Duration
    ) -> Matches {
        let all = answer(question, within: time)
        let isText = question.kind == .texts
        var found = all.filter { isText ? $0.lowercased().hasPrefix(typed.lowercased()) : $0.hasPrefix(typed) }
        if found.isEmpty, looks, !isText {
            let part = typed.dropFirst().lowercased()
            found = all.filter { $0.lowercased().contains(part) }
        }
        // Of all values only the most frequent are at hand.
        let isAny = typed.utf8.count <= (isText ? 0 : 1)
        let rest = isAny && !found.isEmpty ? max((counters[question]?.count ?? 0) - all.count, 0) : 0
        return Matches(
            values: Array(found.prefix(most)), count: found.count + rest, progress: counters[question]?.progress)
    }

    private func search(for question: ValueCounter.Question, startingWith typed: String) -> ValueSearch {
        if let search, search.question == question, search.typed == typed { return search }
        stopSearch()
        let new = ValueSearch(question, startingWith: typed, in: library)
        search = new
        return new
    }

    /// Leaves off looking for what nobody waits for any more; asked again, it goes on.
    func stopSearch() { if let search { background.drop(search) } }

    private func answer(_ question: ValueCounter.Question, within time: Duration) -> [String] {
        let counter = counters[question] ?? ValueCounter(question, in: library)
        counters[question] = counter
        let documents = library.documents
        if isFew(documents) {
            while counter.doPiece() {}
        } else if !counter.isDone {
            background.take(counter, first: true)
            counter.wait(for: time)
        }
        return counter.values
    }

    private func isFew(_ documents: [Document]) -> Bool {
        documents.count <= Self.few.documents
            && documents.reduce(0) { $0 + $1.textCount } <= Self.few.bytes
    }

    /// Counts all anew, as documents have changed.
    func forget() {
        counters = [:]
        stopSearch()
        search = nil
        prepared = [:]
    }

    /// Has the rows of a relation made ready in the background.
    func prepare(_ relation: Relation) {
        let documents = library.openDocuments
        guard prepared[relation, default: 0] < documents.count, !isFew(documents) else { return }
        prepared[relation] = documents.count
        background.take(RelationPreparation(relation, of: documents), first: false)
    }
}
