import Documents

/// Looks for names in a node's text, with the acronyms that its document defines.
///
/// A name stands there as `has` finds it, but one in capitals only in capitals: `WHO` is not `who`.
struct Mention {
    private let text: String
    /// The acronyms of the node's document, as (short, long).
    private let acronyms: [(String, String)]

    /// Prepares to look in a node.
    init(in library: Library, _ node: Node) {
        text = Mention.text("text", of: node, in: library)
        let document = Node(document: node.document, relation: .docs, index: 0)
        acronyms = library.nodes(.acronyms, inside: document).map {
            (Mention.text("short", of: $0, in: library), Mention.text("long", of: $0, in: library))
        }
    }

    /// Whether a name stands there, or the form that it is short or long for.
    func holds(of name: String) -> Bool {
        if stands(name) { return true }
        for (short, long) in acronyms {
            if short == name, stands(long) { return true }
            if long.lowercased() == name.lowercased(), stands(short) { return true }
        }
        return false
    }

    private func stands(_ name: String) -> Bool {
        let phrase = WordPhrase(name)
        guard Mention.isInCapitals(name) else { return phrase.stands(in: text) }
        // Found as it is written, and as whole words.
        return phrase.stands(in: text) && Mention.standsAsWritten(name, in: text)
    }

    private static func isInCapitals(_ name: String) -> Bool {
        name.contains { $0.isUppercase } && !name.contains { $0.isLowercase }
    }

    private static func standsAsWritten(_ name: String, in text: String) -> Bool {
        let finder = ByteFinder(Array(name.utf8))
        var text = text
        return text.withUTF8 { bytes in
            let words = FoldedWords(bytes: bytes)
            var from = 0
            while let start = finder.first(in: bytes, from: from) {
                let end = start + finder.bytes.count
                if words.isWordStart(start), end == bytes.count || words.wordLength(at: end) == 0 { return true }
                from = start + 1
            }
            return false
        }
    }

    private static func text(_ field: String, of node: Node, in library: Library) -> String {
        guard let index = node.relation.schema.index(ofField: field),
            case .text(let text) = library.field(index, of: node)
        else { return "" }
        return text
    }
}
