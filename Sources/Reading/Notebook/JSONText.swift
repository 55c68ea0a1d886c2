/// The inside of a text in JSON, character by character (RFC 8259, section 7).
enum JSONText {
    /// The text that the bytes between two quotes stand for.
    static func string(_ bytes: ArraySlice<UInt8>) -> String {
        var text: [UInt8] = []
        forEachPiece(of: bytes) { piece, _ in text += piece }
        return String(decoding: text, as: UTF8.self)
    }

    /// Calls with the pieces of a text and their offsets: runs of bytes that stand for themselves, and escapes.
    static func forEachPiece(of bytes: ArraySlice<UInt8>, _ body: (_ text: ArraySlice<UInt8>, Range<Int>) -> Void) {
        var index = bytes.startIndex
        var chunk = index
        while index < bytes.endIndex {
            guard bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex else {
                index += 1
                continue
            }
            if chunk < index { body(bytes[chunk..<index], chunk..<index) }
            let (text, length) = escape(bytes[index...])
            body(text[...], index..<index + length)
            index += length
            chunk = index
        }
        if chunk < index { body(bytes[chunk..<index], chunk..<index) }
    }

    /// What the escape that bytes begin with stands for, and its length; one that there is not is the sign after the mark.
    private static func escape(_ bytes: ArraySlice<UInt8>) -> (text: [UInt8], length: Int) {
        let sign = bytes[bytes.startIndex + 1]
        switch sign {
        case UInt8(ascii: "n"): return ([10], 2)
        case UInt8(ascii: "t"): return ([9], 2)
        case UInt8(ascii: "r"): return ([13], 2)
        case UInt8(ascii: "b"): return ([8], 2)
        case UInt8(ascii: "f"): return ([12], 2)
        case UInt8(ascii: "u"):
            guard let unit = unit(bytes) else { return ([sign], 2) }
            if (0xD800..<0xDC00).contains(unit), let low = self.unit(bytes.dropFirst(6)),
                (0xDC00..<0xE000).contains(low)
            {
                let scalar = Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)) ?? "\u{FFFD}"
                return (Array(String(scalar).utf8), 12)
            }
            return (Array(String(Unicode.Scalar(unit) ?? "\u{FFFD}").utf8), 6)
        default: return ([sign], 2)
        }
    }

    /// The number that `\uXXXX` gives.
    private static func unit(_ bytes: ArraySlice<UInt8>) -> UInt32? {
        let digits = bytes.dropFirst(2).prefix(4)
        guard bytes.starts(with: "\\u".utf8), digits.count == 4 else { return nil }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
