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
    /// A longer value isn't offered.
    private static let longest = 120
    /// The order is worked out anew after so many documents.
    private static let portion = 32

    init(_ question: Question, in library: Library) {
        self.question = question
        self.library = library
    }

    /// What is known, best first.
    var values: [String] { known.withLock(\.sorted) }

    /// Whether all documents that are open have been counted.
    var isDone: Bool {
        let count = library.documents.count
        return known.withLock { $0.done >= count }
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
            let place = known.withLock(\.done)
            guard place < documents.count else { return false }
            for value in values(in: documents[place], at: Int32(place)) { counts.add(value) }
            let done = counts.count < Self.mostValues ? place + 1 : documents.count
            let isDue = done % Self.portion == 0 || done == documents.count || place == 0
            let sorted = isDue ? (question.kind == .texts ? counts.inOrder : counts.mostFrequentFirst) : nil
            known.withLock { known in
                known.done = done
                if let sorted { known.sorted = sorted }
            }
            if done == documents.count { end.signal() }
            return true
        }
    }

    // MARK: One document

    private func values(in document: Document, at place: Int32) -> [String] {
        let origin = question.origin
        var found: [String] = []
        for row in 0..<document.layer(origin.relation).count {
            let node = Node(document: place, relation: origin.relation, index: Int32(row))
            add(library.field(origin.field, of: node), origin.keys[...], to: &found)
        }
        return found
    }

    private func add(_ value: FieldValue, _ keys: ArraySlice<String>, to found: inout [String]) {
        switch value {
        case .list(let list): for element in list { add(element, keys, to: &found) }
        case .record(let entries):
            if let key = keys.first {
                guard let entry = entries.first(where: { $0.name == key }) else { return }
                add(entry.value, keys.dropFirst(), to: &found)
            } else if question.kind == .keys {
                found += entries.map(\.name)
            }
        case .text(let text) where question.kind == .texts: if keys.isEmpty { found.append(text) }
        default:
            guard keys.isEmpty, question.kind == .literals else { return }
            if let written = LiteralText.of(value, longest: Self.longest) { found.append(written) }
        }
    }
}

/// How often each of some texts was met.
private struct ValueCounts {
    private var entries: [(text: String, count: Int)] = []
    private var places: [String: Int] = [:]

    /// The number of different values.
    var count: Int { entries.count }

    mutating func add(_ text: String) {
        if let place = places[text] {
            entries[place].count += 1
        } else {
            places[text] = entries.count
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
