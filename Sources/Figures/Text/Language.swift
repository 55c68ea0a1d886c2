/// The languages whose numbers, dates and units are known. All others are read as English.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"
    case italian = "it"
    case portuguese = "pt"
    case dutch = "nl"

    /// The language of a tag of BCP 47 or an ISO 639-1 code: `de`, `pt-BR`, `fr_CH`; nil for those that aren't known.
    public init?(tag: some StringProtocol) {
        let first = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        guard let known = Language(rawValue: String(first)) else { return nil }
        self = known
    }

    /// Whether its decimals stand after a comma (CLDR, `numbers/symbols/decimal`).
    var hasDecimalComma: Bool { self != .english }
}

extension Language {
    /// How much of a text is looked at, in bytes: function words are frequent.
    private static let sample = 1_500

    /// The language that a text's function words show; English where they show none.
    static func shown(by bytes: UnsafeBufferPointer<UInt8>) -> Language {
        var counts = [Int](repeating: 0, count: Language.allCases.count)
        var (key, length) = (WordKey(), 0)
        for byte in bytes.prefix(sample) {
            let small = byte &- 65 < 26 ? byte | 0x20 : byte
            if small &- 97 < 26 || small >= 0x80 {
                key.append(small, at: length)
                length &+= 1
            } else {
                if length > 0, length < 6, let place = functionWords[key] {
                    counts[place] += 1
                    // A dozen words of one language and hardly any of others: the rest would say the same.
                    if counts[0] == 12, counts.dropFirst().allSatisfy({ $0 < 4 }) { return .english }
                }
                (key, length) = (WordKey(), 0)
            }
        }
        guard let most = counts.max(), most > 3, most > 2 * counts[0], let place = counts.firstIndex(of: most) else {
            return .english
        }
        return Language.allCases[place]
    }

    /// Frequent words that only one of the languages has, by the language's place.
    private static let functionWords: [WordKey: Int] = {
        let words = [
            "the and of is that for with was are this from by it as or be not you on at",
            "der die das und ist nicht ein eine den dem mit auf sich auch wird im zu des von für",
            "le la les des est une dans pour pas qui sur avec du au aux et ce cette ont par",
            "el los las una y que con por del como más pero sus fue al lo ha su",
            "il gli che di è della per non sono nel alla dei delle con più dal si",
            "o os as um uma não do da dos das em para com ao foi são mais pelo e",
            "de het een van en dat niet zijn op voor met aan ook wordt bij naar uit",
        ]
        var found: [WordKey: Int] = [:]
        var shared: Set<WordKey> = []
        for (place, list) in words.enumerated() {
            for word in list.split(separator: " ") where found.updateValue(place, forKey: WordKey(word)) != nil {
                shared.insert(WordKey(word))
            }
        }
        for key in shared { found[key] = nil }
        return found
    }()
}
