import Figures

/// What a document is written in.
extension Document {
    /// Where a document may name its language, the surest first; the later ones are those of pages' heads.
    private static let languageKeys = [
        "lang", "language", "content-language", "dc.language", "dcterms.language", "inlanguage", "og:locale",
    ]

    /// The language: what the front matter or the page says, else what the text's letters and small
    /// words show; nil where they show none.
    func makeLanguage() -> DocumentLanguage {
        DocumentLanguage(code: makeLanguageCode())
    }

    private func makeLanguageCode() -> String? {
        statedLanguageCode ?? text.plain.bytes.withUnsafeBufferPointer { Language.shown(by: $0)?.rawValue }
    }

    /// What the front matter or the page says.
    private var statedLanguageCode: String? { statedLanguageTag.flatMap(LanguageCode.code) }

    /// The region whose customs it follows, as the front matter or the page says: `GB` of `en-GB`.
    var region: String? { statedLanguageTag.flatMap(Language.region(ofTag:)) }

    /// The first tag or name of a language that the front matter or the page has.
    private var statedLanguageTag: String? {
        guard reading.kind == .page || frontMatterMentions(anyOf: ["lang", "locale"]) else { return nil }
        let names = record.map { $0.name.lowercased() }
        for key in Document.languageKeys {
            guard let index = names.firstIndex(of: key) else { continue }
            if let tag = Document.languageTag(record[index].value) { return tag }
        }
        return nil
    }

    private static func languageTag(_ value: FieldValue) -> String? {
        switch value {
        case .text(let tag): LanguageCode.code(tag) == nil ? nil : tag
        // `no` is a truth in YAML.
        case .truth(false): "no"
        case .list(let tags): tags.lazy.compactMap(languageTag).first
        default: nil
        }
    }

    /// Its language's code in ISO 639-1, or nil.
    var languageCode: String? { documentLanguage.code }

    /// The language as far as it is known to the rules for sentences, words and figures.
    var language: Language? { documentLanguage.language }
}

/// A document's language.
struct DocumentLanguage: Sendable {
    /// Its code in ISO 639-1, or nil where it isn't known.
    var code: String?
    /// What is known of it, or nil.
    var language: Language?

    init(code: String?) {
        self.code = code
        language = code.flatMap(Language.init(tag:))
    }
}
