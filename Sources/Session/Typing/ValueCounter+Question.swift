import Documents
import Query

extension ValueCounter.Question {
    /// A longer value isn't offered.
    private static let longest = 120

    /// What one document has for an answer; nothing if it is open no more.
    func values(in document: Document, at number: Int32, of library: Library) -> [String] {
        if library.withdrawn.contains(number) { return [] }
        var found: [String] = []
        for row in 0..<document.layer(origin.relation).count {
            let node = Node(document: number, relation: origin.relation, index: Int32(row))
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
            } else if kind == .keys {
                found += entries.map(\.name)
            }
        case .text(let text) where kind == .texts: if keys.isEmpty { found.append(text) }
        default:
            guard keys.isEmpty, kind == .literals else { return }
            if let written = LiteralText.of(value, longest: Self.longest) { found.append(written) }
        }
    }
}
