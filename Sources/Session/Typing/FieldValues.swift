import Documents
import Query

/// The values that fields have in the open documents, counted as far as the time of a key allows, and kept.
final class FieldValues {
    private struct Counted {
        var counts = ValueCounts()
        /// The documents that are counted, by their places.
        var isDone: [Bool] = []
        var done = 0
        var sorted: [String]?
    }

    private var counted: [ValueOrigin: Counted] = [:]
    /// The relations that are being made ready, for so many documents.
    private var prepared: [Relation: Int] = [:]
    private let library: Library

    /// More different values are not kept: such a field is no matter of choice.
    private static let mostValues = 20_000
    /// A longer value isn't offered.
    private static let longest = 120
    /// So few documents are looked into at once; of more, others make ready what is looked into.
    private static let few = 4

    init(_ library: Library) { self.library = library }

    /// The values as they are written in a query, most frequent first.
    func values(of origin: ValueOrigin, within time: Duration) -> [String] {
        var known = counted[origin] ?? Counted()
        let documents = library.documents
        known.isDone += Array(repeating: false, count: max(0, documents.count - known.isDone.count))
        if known.done < documents.count && known.counts.count < Self.mostValues {
            let before = known.done
            look(into: origin.relation, of: documents, within: time, skipping: known.isDone) { place in
                count(origin, in: documents[place], at: Int32(place), into: &known.counts)
                known.isDone[place] = true
                known.done += 1
                return known.counts.count < Self.mostValues
            }
            if known.done > before { known.sorted = nil }
        }
        let sorted = known.sorted ?? known.counts.mostFrequentFirst
        known.sorted = sorted
        counted[origin] = known
        return sorted
    }

    /// Looks into documents until the time is over or `body` has enough: first those whose rows of a relation are there.
    ///
    /// Others make the rest ready from the first document on; so this goes from the last one back.
    private func look(
        into relation: Relation, of documents: [Document], within time: Duration, skipping isDone: [Bool] = [],
        _ body: (Int) -> Bool
    ) {
        let deadline = ContinuousClock.now + time
        prepare(relation)
        var rest: [Int] = []
        for (place, document) in documents.enumerated() where !isDone.indices.contains(place) || !isDone[place] {
            guard documents.count <= Self.few || document.hasLayer(relation) else {
                rest.append(place)
                continue
            }
            if !body(place) || ContinuousClock.now > deadline { return }
        }
        for place in rest.reversed() {
            if ContinuousClock.now > deadline || !body(place) { return }
        }
    }

    /// Has the rows of a relation made ready in the background, if there are many documents.
    func prepare(_ relation: Relation) {
        let documents = library.documents
        guard documents.count > Self.few, prepared[relation, default: 0] < documents.count else { return }
        prepared[relation] = documents.count
        // In one thread, so that the keys have the other cores.
        _ = Task.detached(priority: .background) {
            for document in documents { _ = document.layer(relation) }
        }
    }

    /// The values that are texts, as they are, in the order of their places.
    func texts(of origin: ValueOrigin, within time: Duration) -> [String] {
        var texts: [String] = []
        var seen: Set<String> = []
        let documents = library.documents
        look(into: origin.relation, of: documents, within: time) { place in
            for value in values(of: origin, in: documents[place], at: Int32(place)) {
                if case .text(let text) = value, seen.insert(text).inserted { texts.append(text) }
            }
            return texts.count < Self.mostValues
        }
        return texts
    }

    /// The keys that records of a field have, most frequent first.
    func keys(of origin: ValueOrigin, within time: Duration) -> [String] {
        var counts = ValueCounts()
        let documents = library.documents
        look(into: origin.relation, of: documents, within: time) { place in
            for var value in values(of: origin, in: documents[place], at: Int32(place)) {
                for key in origin.keys {
                    guard case .record(let entries) = value else { break }
                    value = entries.first { $0.name == key }?.value ?? .null
                }
                guard case .record(let entries) = value else { continue }
                for entry in entries { counts.add(entry.name) }
            }
            return true
        }
        return counts.mostFrequentFirst
    }

    private func values(of origin: ValueOrigin, in document: Document, at place: Int32) -> [FieldValue] {
        (0..<document.layer(origin.relation).count).map { row in
            library.field(origin.field, of: Node(document: place, relation: origin.relation, index: Int32(row)))
        }
    }

    private func count(
        _ origin: ValueOrigin, in document: Document, at place: Int32, into counts: inout ValueCounts
    ) {
        for value in values(of: origin, in: document, at: place) { add(value, origin.keys[...], to: &counts) }
    }

    private func add(_ value: FieldValue, _ keys: ArraySlice<String>, to counts: inout ValueCounts) {
        switch value {
        case .list(let list): for element in list { add(element, keys, to: &counts) }
        case .record(let entries):
            guard let key = keys.first, let entry = entries.first(where: { $0.name == key }) else { return }
            add(entry.value, keys.dropFirst(), to: &counts)
        default:
            guard keys.isEmpty, let written = LiteralText.of(value, longest: Self.longest) else { return }
            counts.add(written)
        }
    }
}

/// How often each of some texts was met.
private struct ValueCounts {
    private var entries: [(text: String, count: Int)] = []
    private var places: [String: Int] = [:]

    /// How many different ones there are.
    var count: Int { entries.count }

    mutating func add(_ text: String) {
        if let place = places[text] {
            entries[place].count += 1
        } else {
            places[text] = entries.count
            entries.append((text, 1))
        }
    }

    /// Of those met as often, the one met first.
    var mostFrequentFirst: [String] {
        let order = entries.indices.sorted { (entries[$0].count, $1) > (entries[$1].count, $0) }
        return order.prefix(2000).map { entries[$0].text }
    }
}

/// Values as they are written in a query.
enum LiteralText {
    /// The literal, or nil for what has none that is short.
    static func of(_ value: FieldValue, longest: Int) -> String? {
        switch value {
        case .text(let text): text.utf8.count <= longest && !text.isEmpty ? quoted(text) : nil
        case .truth(let truth): truth ? "true" : "false"
        case .number(let number): number.isNegative ? nil : "\(number)"
        case .date(let date): "\(date)"
        default: nil
        }
    }

    /// A text in quotes.
    static func quoted(_ text: String) -> String {
        let marked = text.contains { $0 == "\"" || $0 == "\\" || $0 == "{" || $0 == "}" }
        if marked, !text.contains("'"), !text.contains("\n") { return "'\(text)'" }
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\", "{", "}": result += "\\\(scalar)"
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
