import Documents
import Query

/// The values that fields have in the open documents, for completion: counted as they are first asked for, and kept.
///
/// A key waits for few documents that are small; others are counted in the background, and a key gets what is known by then.
final class FieldValues {
    private var counters: [ValueCounter.Question: ValueCounter] = [:]
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

    /// The values that are texts, as they are, in the order of their places.
    func texts(of origin: ValueOrigin, within time: Duration) -> [String] {
        answer(.init(origin: origin, kind: .texts), within: time)
    }

    /// The keys that records of a field have, most frequent first.
    func keys(of origin: ValueOrigin, within time: Duration) -> [String] {
        answer(.init(origin: origin, kind: .keys), within: time)
    }

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
            && documents.reduce(0) { $0 + $1.source.count } <= Self.few.bytes
    }

    /// Has the rows of a relation made ready in the background.
    func prepare(_ relation: Relation) {
        let documents = library.documents
        guard prepared[relation, default: 0] < documents.count, !isFew(documents) else { return }
        prepared[relation] = documents.count
        background.take(RowsInAdvance(relation, of: documents), first: false)
    }
}
