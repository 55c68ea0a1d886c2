/// The languages that a text's script or small words show. Numbers, dates and units are known of those in
/// `withNumbers`; all others are read as English.
public enum Language: String, Sendable, CaseIterable {
    case english = "en"
    case german = "de"
    case french = "fr"
    case spanish = "es"
    case italian = "it"
    case portuguese = "pt"
    case dutch = "nl"
    case catalan = "ca"
    case romanian = "ro"
    case danish = "da"
    case norwegian = "no"
    case swedish = "sv"
    case finnish = "fi"
    case hungarian = "hu"
    case turkish = "tr"
    case indonesian = "id"
    case vietnamese = "vi"
    case polish = "pl"
    case czech = "cs"
    case slovak = "sk"
    case slovenian = "sl"
    case croatian = "hr"
    case russian = "ru"
    case ukrainian = "uk"
    case belarusian = "be"
    case bulgarian = "bg"
    case serbian = "sr"
    case kazakh = "kk"
    case greek = "el"
    case armenian = "hy"
    case georgian = "ka"
    case hebrew = "he"
    case arabic = "ar"
    case persian = "fa"
    case urdu = "ur"
    case hindi = "hi"
    case marathi = "mr"
    case bengali = "bn"
    case punjabi = "pa"
    case gujarati = "gu"
    case tamil = "ta"
    case telugu = "te"
    case kannada = "kn"
    case malayalam = "ml"
    case sinhala = "si"
    case thai = "th"
    case lao = "lo"
    case tibetan = "bo"
    case burmese = "my"
    case khmer = "km"
    case amharic = "am"
    case japanese = "ja"
    case chinese = "zh"
    case korean = "ko"

    /// The language of a tag of BCP 47 or an ISO 639-1 code: `de`, `pt-BR`, `fr_CH`; nil for those that aren't known.
    public init?(tag: some StringProtocol) {
        let first = tag.lowercased().prefix { $0 != "-" && $0 != "_" }
        switch first {
        case "nb", "nn": self = .norwegian
        default:
            guard let known = Language(rawValue: String(first)) else { return nil }
            self = known
        }
    }

    /// The region of a tag, in capitals: `GB` of `en-GB`, `TW` of `zh-Hant-TW`.
    public static func region(ofTag tag: some StringProtocol) -> String? {
        tag.uppercased().split { $0 == "-" || $0 == "_" || $0 == "." }.dropFirst()
            .first { $0.utf8.count == 2 }.map(String.init)
    }

    /// Whether English of a region writes the day before the month in dates of numbers (CLDR, short dates of `en`); nil of
    /// Canada, where both are in use.
    static func isDayFirst(inEnglishOf region: String) -> Bool? {
        if region == "CA" { return nil }
        return !["US", "AS", "BI", "GU", "MH", "MP", "PH", "PR", "UM", "VI"].contains(region)
    }

    /// Those whose numbers, dates and units are known.
    static let withNumbers: [Language] = [
        .english, .german, .french, .spanish, .italian, .portuguese, .dutch, .swedish, .danish, .norwegian, .polish,
        .czech,
    ]

    /// The language that its numbers are read as.
    var ofNumbers: Language { Language.withNumbers.contains(self) ? self : .english }

    /// Whether its decimals stand after a comma (CLDR, `numbers/symbols/decimal`).
    var hasDecimalComma: Bool { Language.withDecimalComma.contains(self) }

    private static let withDecimalComma: Set<Language> = [
        .german, .french, .spanish, .italian, .portuguese, .dutch, .catalan, .romanian, .danish, .norwegian, .swedish,
        .finnish, .hungarian, .turkish, .indonesian, .vietnamese, .polish, .czech, .slovak, .slovenian, .croatian,
        .russian, .ukrainian, .belarusian, .bulgarian, .serbian, .kazakh, .greek, .armenian, .georgian,
    ]

    /// Whether its dates in numbers have the day before the month (CLDR, short dates); not where the year stands first.
    var isDayFirst: Bool { hasDecimalComma && self != .hungarian }
}
