import Documents

/// Looks for names in a node's text, with the acronyms that its document defines.
///
/// A name stands there as `has` finds it, but one in capitals only in capitals: `WHO` is not `who`.
struct Mention {
    private let text: String
    private let forms: AcronymForms

    /// Prepares to look in a node, whose document defines these acronyms.
    init(in library: Library, _ node: Node, _ forms: AcronymForms) {
        text = Mention.text("text", of: node, in: library)
        self.forms = forms
    }

    /// Whether a name stands there, or the form that it is short or long for.
    func holds(of name: String) -> Bool {
        stands(name) || forms.others(of: name).contains(where: stands)
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

    static func text(_ field: String, of node: Node, in library: Library) -> String {
        guard let index = node.relation.schema.index(ofField: field),
            case .text(let text) = library.field(index, of: node)
        else { return "" }
        return text
    }
}
