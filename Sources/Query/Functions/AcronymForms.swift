import Documents
import Synchronization

/// What names of a document are short or long for there.
final class AcronymForms: Sendable {
    private let longs: [String: [String]]
    private let shorts: [String: [String]]

    init(ofDocument document: Int32, in library: Library) {
        var (longs, shorts): ([String: [String]], [String: [String]]) = ([:], [:])
        let whole = Node(document: document, relation: .docs, index: 0)
        for node in library.nodes(.acronyms, inside: whole) {
            let (short, long) = (
                Mention.text("short", of: node, in: library), Mention.text("long", of: node, in: library)
            )
            longs[short, default: []].append(long)
            shorts[long.lowercased(), default: []].append(short)
        }
        (self.longs, self.shorts) = (longs, shorts)
    }

    /// The other forms of a name.
    func others(of name: String) -> [String] {
        longs.isEmpty ? [] : (longs[name] ?? []) + (shorts[name.lowercased()] ?? [])
    }
}

/// The forms of each document, looked up once.
final class KnownAcronyms: Sendable {
    private let forms = Mutex<[Int32: AcronymForms]>([:])

    /// Those of a document.
    func forms(ofDocument document: Int32, in library: Library) -> AcronymForms {
        if let known = forms.withLock({ $0[document] }) { return known }
        let made = AcronymForms(ofDocument: document, in: library)
        forms.withLock { $0[document] = made }
        return made
    }
}
