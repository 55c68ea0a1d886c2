import Corpus
import Documents
import Query

/// The values that fields have in the open documents, counted as far as the time of a key allows, and kept.
final class FieldValues {
    private struct Counted {
        var counts: [String: Int] = [:]
        /// The first document that isn't counted yet.
        var next = 0
        var sorted: [String]?
        var isBeingPrepared = false
    }

    private var counted: [ValueOrigin: Counted] = [:]
    private let library: Library

    /// More different values are not kept: such a field is no matter of choice.
    private static let mostValues = 20_000
    /// A longer value isn't offered.
    private static let longest = 120

    init(_ library: Library) { self.library = library }

    /// The values as they are written in a query, most frequent first.
    func values(of origin: ValueOrigin, within time: Duration) -> [String] {
        let deadline = ContinuousClock.now + time
        var known = counted[origin] ?? Counted()
        let documents = library.documents
        // The first time documents are looked into takes long: others go on with it.
        if !known.isBeingPrepared, documents.count > 8 {
            known.isBeingPrepared = true
            let relation = origin.relation
            _ = Task.detached { Loader(preparing: [relation]).prepare(documents) }
        }
        if known.next < documents.count { known.sorted = nil }
        while known.next < documents.count, known.counts.count < Self.mostValues {
            count(origin, in: documents[known.next], at: Int32(known.next), into: &known.counts)
            known.next += 1
            if ContinuousClock.now > deadline { break }
        }
        let sorted =
            known.sorted
            ?? known.counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(2000).map(\.key)
        known.sorted = sorted
        counted[origin] = known
        return sorted
    }

    /// The values that are texts, as they are, in the order of the first documents' places.
    func texts(of origin: ValueOrigin, within time: Duration) -> [String] {
        let deadline = ContinuousClock.now + time
        var texts: [String] = []
        var seen: Set<String> = []
        for (place, document) in library.documents.enumerated() {
            for row in 0..<document.layer(origin.relation).count {
                let node = Node(document: Int32(place), relation: origin.relation, index: Int32(row))
                if case .text(let text) = library.field(origin.field, of: node), seen.insert(text).inserted {
                    texts.append(text)
                }
            }
            if ContinuousClock.now > deadline { break }
        }
        return texts
    }

    private func count(
        _ origin: ValueOrigin, in document: Document, at place: Int32, into counts: inout [String: Int]
    ) {
        for row in 0..<document.layer(origin.relation).count {
            let node = Node(document: place, relation: origin.relation, index: Int32(row))
            add(library.field(origin.field, of: node), origin.keys[...], to: &counts)
        }
    }

    private func add(_ value: FieldValue, _ keys: ArraySlice<String>, to counts: inout [String: Int]) {
        switch value {
        case .list(let list): for element in list { add(element, keys, to: &counts) }
        case .record(let entries):
            guard let key = keys.first, let entry = entries.first(where: { $0.name == key }) else { return }
            add(entry.value, keys.dropFirst(), to: &counts)
        default:
            guard keys.isEmpty, let written = LiteralText.of(value, longest: Self.longest) else { return }
            counts[written, default: 0] += 1
        }
    }

    /// The keys that records of a field have, most frequent first.
    func keys(of origin: ValueOrigin, within time: Duration) -> [String] {
        let deadline = ContinuousClock.now + time
        var counts: [String: Int] = [:]
        for (place, document) in library.documents.enumerated() {
            for row in 0..<document.layer(origin.relation).count {
                let node = Node(document: Int32(place), relation: origin.relation, index: Int32(row))
                var value = library.field(origin.field, of: node)
                for key in origin.keys {
                    guard case .record(let entries) = value else { break }
                    value = entries.first { $0.name == key }?.value ?? .null
                }
                if case .record(let entries) = value { for entry in entries { counts[entry.name, default: 0] += 1 } }
            }
            if ContinuousClock.now > deadline { break }
        }
        return counts.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map(\.key)
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
