import Documents
import Platform
import Query
import Synchronization

/// Looks in all documents for the values of a field that start as is typed; what it has so far can be asked for at any time.
///
/// Where none starts so, those count that have what is typed somewhere, in any case.
final class ValueSearch: BackgroundWork.Job {
    /// What was found so far.
    struct Found: Sendable {
        /// The first of the values, most frequent first.
        var values: [String] = []
        /// How many there are.
        var count = 0
        /// How many documents were looked through.
        var done = 0
    }

    let question: ValueCounter.Question
    /// How the values start.
    let typed: String
    private let start: [UInt8]
    /// What the others must have.
    private let part: String
    private let library: Library
    private let known = Mutex(Found())
    private let counts = Mutex(Counts())

    private struct Counts {
        var starting = ValueCounts()
        var having = ValueCounts()
        var sorted = ContinuousClock.now
    }

    /// More different values are not kept.
    private static let mostValues = 20_000
    /// So many are given.
    private static let mostGiven = 200
    /// How often the order is worked out anew.
    private static let interval = Duration.milliseconds(50)

    /// - Parameter typed: Of literals it starts with the quote.
    init(_ question: ValueCounter.Question, startingWith typed: String, in library: Library) {
        self.question = question
        self.typed = typed
        self.library = library
        start = Array((question.kind == .texts ? typed.lowercased() : typed).utf8)
        part = (question.kind == .literals ? String(typed.dropFirst()) : typed).lowercased()
    }

    /// What is known.
    var found: Found { known.withLock { $0 } }

    /// Whether all documents that are open have been looked through.
    var isDone: Bool {
        let count = library.documents.count
        return known.withLock { $0.done >= count }
    }

    /// Waits until all documents are looked through, or a time is over.
    func wait(for time: Duration) {
        let deadline = ContinuousClock.now + time
        while !isDone, ContinuousClock.now < deadline { usleep(200) }
    }

    func doPiece() -> Bool {
        counts.withLock { counts in
            let documents = library.documents
            let index = known.withLock(\.done)
            guard index < documents.count else { return false }
            for value in question.values(in: documents[index], at: Int32(index), of: library) {
                add(value, to: &counts)
            }
            let isLast = index + 1 == documents.count
            let isDue = isLast || index == 0 || ContinuousClock.now - counts.sorted > Self.interval
            // The others would only make room for those that start so.
            let best = isDue ? (isLast && counts.starting.count == 0 ? counts.having : counts.starting) : nil
            let values = best.map { question.kind == .texts ? $0.inOrder : $0.mostFrequentFirst }
            if isDue { counts.sorted = .now }
            known.withLock { known in
                known.done = index + 1
                guard let best, let values else { return }
                known.values = Array(values.prefix(Self.mostGiven))
                known.count = best.count
            }
            return !isLast
        }
    }

    private func add(_ value: String, to counts: inout Counts) {
        let isStarting =
            question.kind == .texts
            ? value.lowercased().utf8.starts(with: start) : value.utf8.starts(with: start)
        if isStarting {
            counts.starting.add(value, most: Self.mostValues)
        } else if counts.starting.count == 0, value.lowercased().contains(part) {
            counts.having.add(value, most: Self.mostValues)
        }
    }
}
