/// Text that may be shown on a terminal: nothing in it acts.
///
/// Control characters become pictures of themselves (`␛`), and those without a picture their number (`\u{9b}`): C0 and
/// C1, the bidirectional controls, which could show a text in another order than it has, and the tag characters.
public enum VisibleText {
    /// The text with all that could act made visible. Line breaks and tabs are kept where asked.
    public static func of(_ text: some StringProtocol, keepingLines: Bool = false) -> String {
        var text = String(text)
        return text.withUTF8 { bytes in
            // Nearly all text has nothing to hide.
            guard let first = bytes.indices.first(where: { hiddenLength(bytes, at: $0) > 0 }) else { return nil }
            return shown(bytes, from: first, keepingLines)
        } ?? text
    }

    /// Whether a terminal may take the character for something to do rather than to show.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F..<0xA0: true
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default: false
        }
    }

    /// How many bytes the hidden scalar has that starts at a place of UTF-8; 0 if none does.
    static func hiddenLength(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
        let byte = bytes[place]
        if byte >= 0x20, byte < 0x7F { return 0 }
        if byte < 0x80 { return 1 }
        // The few lead bytes that hidden scalars have; others, and the bytes after them, are passed over.
        guard byte == 0xC2 || byte == 0xE2 || byte == 0xEF || byte == 0xF3 else { return 0 }
        let length = byte == 0xC2 ? 2 : byte == 0xF3 ? 4 : 3
        guard place + length <= bytes.count else { return 0 }
        var value = UInt32(byte) & (0x7F >> UInt32(length))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[place + offset] & 0x3F) }
        return Unicode.Scalar(value).map(isHidden) == true ? length : 0
    }

    /// The text with pictures, of which the bytes before a place need none.
    private static func shown(_ bytes: UnsafeBufferPointer<UInt8>, from first: Int, _ keepingLines: Bool) -> String {
        var shown = Array(bytes[..<first])
        shown.reserveCapacity(bytes.count + 16)
        var place = first
        while place < bytes.count {
            let length = hiddenLength(bytes, at: place)
            let isKept = keepingLines && (bytes[place] == UInt8(ascii: "\n") || bytes[place] == UInt8(ascii: "\t"))
            if length == 0 || isKept {
                shown.append(bytes[place])
                place += 1
            } else {
                shown.append(
                    contentsOf: picture(of: String(decoding: bytes[place..<place + length], as: UTF8.self)).utf8)
                place += length
            }
        }
        return String(decoding: shown, as: UTF8.self)
    }

    /// What stands for a hidden scalar.
    private static func picture(of text: String) -> String {
        guard let scalar = text.unicodeScalars.first else { return "" }
        switch scalar.value {
        case 0x00..<0x20: return String(Unicode.Scalar(0x2400 &+ scalar.value) ?? "?")
        case 0x7F: return "\u{2421}"
        default: return "\\u{\(String(scalar.value, radix: 16))}"
        }
    }
}
