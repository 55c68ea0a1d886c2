/// A group of letters that languages share, or that is one language's own.
enum Script: Int, CaseIterable {
    case latin, cyrillic, greek, armenian, georgian, hebrew, arabic, devanagari, bengali, gurmukhi, gujarati, tamil
    case telugu, kannada, malayalam, sinhala, thai, lao, tibetan, burmese, khmer, ethiopic, kana, han, hangul

    /// The script of a letter beyond ASCII, by Unicode's blocks; nil of signs and of scripts that aren't told apart here.
    init?(_ scalar: UInt32) {
        switch scalar {
        case 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F, 0x1E00...0x1EFF: self = .latin
        case 0x370...0x3FF, 0x1F00...0x1FFF: self = .greek
        case 0x400...0x52F: self = .cyrillic
        case 0x531...0x587: self = .armenian
        case 0x10A0...0x10FF, 0x1C90...0x1CBF: self = .georgian
        case 0x5D0...0x5EA: self = .hebrew
        case 0x620...0x6D3, 0x750...0x77F, 0xFB50...0xFDFF, 0xFE70...0xFEFC: self = .arabic
        case 0x900...0x963: self = .devanagari
        case 0x980...0x9FF: self = .bengali
        case 0xA00...0xA7F: self = .gurmukhi
        case 0xA80...0xAFF: self = .gujarati
        case 0xB80...0xBFF: self = .tamil
        case 0xC00...0xC7F: self = .telugu
        case 0xC80...0xCFF: self = .kannada
        case 0xD00...0xD7F: self = .malayalam
        case 0xD80...0xDFF: self = .sinhala
        case 0xE00...0xE7F: self = .thai
        case 0xE80...0xEFF: self = .lao
        case 0xF00...0xFFF: self = .tibetan
        case 0x1000...0x109F: self = .burmese
        case 0x1780...0x17FF: self = .khmer
        case 0x1200...0x137F: self = .ethiopic
        case 0x3041...0x3096, 0x30A1...0x30FA, 0x31F0...0x31FF, 0xFF66...0xFF9D: self = .kana
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: self = .han
        case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: self = .hangul
        default: return nil
        }
    }

    /// The languages that are written in it; one where it shows the language by itself.
    var languages: [Language] {
        switch self {
        case .latin:
            [
                .english, .german, .french, .spanish, .italian, .portuguese, .dutch, .catalan, .romanian, .danish,
                .norwegian, .swedish, .finnish, .hungarian, .turkish, .indonesian, .vietnamese, .polish, .czech,
                .slovak,
                .slovenian, .croatian,
            ]
        case .cyrillic: [.russian, .ukrainian, .belarusian, .bulgarian, .serbian, .kazakh]
        case .greek: [.greek]
        case .armenian: [.armenian]
        case .georgian: [.georgian]
        case .hebrew: [.hebrew]
        case .arabic: [.arabic, .persian, .urdu]
        case .devanagari: [.hindi, .marathi]
        case .bengali: [.bengali]
        case .gurmukhi: [.punjabi]
        case .gujarati: [.gujarati]
        case .tamil: [.tamil]
        case .telugu: [.telugu]
        case .kannada: [.kannada]
        case .malayalam: [.malayalam]
        case .sinhala: [.sinhala]
        case .thai: [.thai]
        case .lao: [.lao]
        case .tibetan: [.tibetan]
        case .burmese: [.burmese]
        case .khmer: [.khmer]
        case .ethiopic: [.amharic]
        case .kana: [.japanese]
        case .han: [.chinese]
        case .hangul: [.korean]
        }
    }

    /// How many letters of Latin one of its letters stands for.
    var weight: Int { self == .han || self == .kana || self == .hangul ? 3 : 1 }
}
