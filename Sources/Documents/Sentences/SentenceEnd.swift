/// The signs that end sentences besides `.` `!` `?` `…` (Sentence_Terminal of Unicode), and what closes after them.
enum SentenceEnd {
    /// Whether a sign ends a sentence wherever it stands, with or without a space after it.
    static func isHard(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "。", "！", "？", "｡", "．", "؟", "۔", "।", "॥", "։", "።", "፧", "፨", "။", "។", "៕", "‼", "⁇", "⁈", "⁉", "‽":
            true
        default: false
        }
    }

    /// Whether a byte can begin a stop in UTF-8; most letters' bytes can't.
    @inline(__always)
    static func canBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), 0xE2, 0xE3, 0xEF, 0xD8, 0xDB, 0xE0, 0xD6, 0xE1,
            0xCD:
            true
        default: false
        }
    }

    /// What closes a quotation or bracket wherever it stands after a stop.
    static func closes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "”", "’", "\"", "'", ")", "]", "»", "*", "」", "』", "）", "】", "》", "〉", "］", "〕", "〗", "｣", "›", "＂": true
        default: false
        }
    }

    /// What closes a quotation in some languages and opens it in others: `„…“`, `‚…‘`, `»…«`.
    static func mayClose(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "“", "‘", "«", "‹", "〞", "〟": true
        default: false
        }
    }

    /// Whether a sentence goes on with a sign after a closed quotation.
    static func goesOn(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", ";", ":", "，", "、", "；", "：", "،", "؛", "–", "—": true
        default: false
        }
    }
}
