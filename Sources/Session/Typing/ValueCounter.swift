import Dispatch
import Documents
import Query
import Synchronization

/// Counts the values of one field, a document after the other; what it has so far can be asked for at any time.
final class ValueCounter: BackgroundWork.Job {
    /// What is counted.
    struct Question: Hashable, Sendable {
        let origin: ValueOrigin
        let kind: Kind

        enum Kind: Hashable, Sendable {
            /// Values as they are written in a query, most frequent first.
            case literals
            /// Texts as they are, in the order of their places.
            case texts
            /// The keys of records, most frequent first.
            case keys
        }
    }

    /// What a key asks for: nobody holds it for longer than it takes to look.
    private struct Known {
        /// How many documents have been counted, from the first on.
        var done = 0
        /// In the order asked for, as of the last time that it was worked out.
        var sorted: [String] = []
        /// How many different values there are.
        var count = 0
        /// Whether there were too many to go on.
        var isCut = false
    }

    private let question: Question
    private let library: Library
    private let known = Mutex(Known())
    /// Held by the one that counts.
    private let counts = Mutex(ValueCounts())
    /// Signalled each time that the last document has been counted.
    private let end = DispatchSemaphore(value: 0)

    /// More different values are not kept: such a field is no matter of choice.
    private static let mostValues = 20_000
    /// The order is worked out anew after so many documents.
    private static let portion = 32

    init(_ question: Question, in library: Library) {
        self.question = question
        self.library = library
    }

    /// What is known, best first.
    var values: [String] { known.withLock(\.sorted) }

    /// How many different values are known.
    var count: Int { known.withLock(\.count) }

    /// Whether `values` are all that there are.
    var isWhole: Bool { isDone && known.withLock { !$0.isCut && $0.count == $0.sorted.count } }

    /// Whether all documents that are open have been counted.
    var isDone: Bool {
        let count = library.documents.count
        return known.withLock { $0.done >= count }
    }

    /// How far it is; nil at the end.
    var progress: Completions.Progress? {
        let count = library.documents.count
        return known.withLock { $0.done >= count ? nil : .init(done: $0.done, of: count) }
    }

    /// Waits until all documents are counted, or a time is over.
    func wait(for time: Duration) {
        let (seconds, parts) = time.components
        let deadline = DispatchTime.now() + .seconds(Int(seconds)) + .nanoseconds(Int(parts / 1_000_000_000))
        while !isDone, end.wait(timeout: deadline) == .success {}
    }

    /// Counts the next document that it has not counted; false when there is none.
    func doPiece() -> Bool {
        counts.withLock { counts in
            let documents = library.documents
            let index = known.withLock(\.done)
            guard index < documents.count else { return false }
            for value in question.values(in: documents[index], at: Int32(index), of: library) { counts.add(value) }
            let isCut = counts.count >= Self.mostValues
            let done = isCut ? documents.count : index + 1
            let isDue = done % Self.portion == 0 || done == documents.count || index == 0
            let sorted = isDue ? (question.kind == .texts ? counts.inOrder : counts.mostFrequentFirst) : nil
            known.withLock { known in
                known.done = done
                known.isCut = isCut
                if let sorted { (known.sorted, known.count) = (sorted, counts.count) }
            }
            if done == documents.count { end.signal() }
            return true
        }
    }
}

/// How often each of some texts was met.
struct ValueCounts {
    private var entries: [(text: String, count: Int)] = []
    private var indices: [String: Int] = [:]

    /// The number of different values.
    var count: Int { entries.count }

    /// Adds a text; a new one only as long as there are fewer than so many.
    mutating func add(_ text: String, most: Int = .max) {
        if let index = indices[text] {
            entries[index].count += 1
        } else if entries.count < most {
            indices[text] = entries.count
            entries.append((text, 1))
        }
    }

    /// More are no choice.
    private static let most = 2_000

    /// Of those met as often, the one met first.
    var mostFrequentFirst: [String] {
        let order = entries.indices.sorted { (entries[$0].count, $1) > (entries[$1].count, $0) }
        return order.prefix(Self.most).map { entries[$0].text }
    }

    /// As they were met.
    var inOrder: [String] { entries.prefix(Self.most).map(\.text) }
}
