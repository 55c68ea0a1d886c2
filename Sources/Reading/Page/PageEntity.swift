import Markdown
import Values

/// Character references in a page (HTML, section 13.2.5.72): those that end in a semicolon, and old ones that don't.
enum PageEntity {
    /// What the reference at a `&` stands for, and the offset after it; nil if there is none.
    static func decode(_ source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int) -> (text: String, end: Int)? {
        guard start + 2 < end else { return nil }
        if source[start + 1] == UInt8(ascii: "#") { return number(source, at: start, end: end) }
        if let found = EntityReference.decode(source, at: start, end: end) { return found }
        var length = 0
        while start + 1 + length < end, length < 6, source[start + 1 + length].isLetter { length += 1 }
        while length >= 2 {
            let name = Array(source[start + 1..<start + 1 + length])
            if old.contains(String(decoding: name, as: UTF8.self)) {
                let whole = [UInt8(ascii: "&")] + name + [UInt8(ascii: ";")]
                let found = whole.withUnsafeBufferPointer { EntityReference.decode($0, at: 0, end: whole.count) }
                return found.map { ($0.text, start + 1 + length) }
            }
            length -= 1
        }
        return nil
    }

    /// The text of a range with its references decoded, and if wanted without the tags in it.
    static func text(of source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, withoutTags: Bool = false) -> String {
        var bytes: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if source[index] == UInt8(ascii: "&"), let (text, next) = decode(source, at: index, end: range.upperBound) {
                bytes += text.utf8
                index = next
            } else if withoutTags, source[index] == UInt8(ascii: "<") {
                let end = ByteSearch.index(of: UInt8(ascii: ">"), in: source, from: index, before: range.upperBound)
                index = (end ?? range.upperBound) + 1
            } else {
                bytes.append(source[index])
                index += 1
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// `&#8211;`, `&#x2013;`, with or without their semicolon; numbers of Windows-1252 mean its characters.
    private static func number(
        _ source: UnsafeBufferPointer<UInt8>, at start: Int, end: Int
    ) -> (text: String, end: Int)? {
        let isHexadecimal = source[start + 2] | 32 == UInt8(ascii: "x")
        var index = start + (isHexadecimal ? 3 : 2)
        let first = index
        var value: UInt32 = 0
        while index < end {
            let byte = source[index]
            let digit: UInt32
            if byte.isDigit {
                digit = UInt32(byte &- 48)
            } else if isHexadecimal, (byte | 32) &- 97 < 6 {
                digit = UInt32((byte | 32) &- 87)
            } else {
                break
            }
            value = min(0x11_0000, value * (isHexadecimal ? 16 : 10) + digit)
            index += 1
        }
        guard index > first else { return nil }
        if index < end, source[index] == UInt8(ascii: ";") { index += 1 }
        let scalar =
            (0x80..<0xA0).contains(value) ? Windows1252.scalar(UInt8(value)) : value == 0 ? nil : Unicode.Scalar(value)
        return (String(Character(scalar ?? "\u{FFFD}")), index)
    }

    /// The names that need no semicolon (HTML, section 13.5).
    private static let old: Set<String> = [
        "AElig", "AMP", "Aacute", "Acirc", "Agrave", "Aring", "Atilde", "Auml", "COPY", "Ccedil", "ETH", "Eacute",
        "Ecirc",
        "Egrave", "Euml", "GT", "Iacute", "Icirc", "Igrave", "Iuml", "LT", "Ntilde", "Oacute", "Ocirc", "Ograve",
        "Oslash",
        "Otilde", "Ouml", "QUOT", "REG", "THORN", "Uacute", "Ucirc", "Ugrave", "Uuml", "Yacute", "aacute", "acirc",
        "acute",
        "aelig", "agrave", "amp", "aring", "atilde", "auml", "brvbar", "ccedil", "cedil", "cent", "copy", "curren",
        "deg",
        "divide", "eacute", "ecirc", "egrave", "eth", "euml", "gt", "iacute", "icirc", "iexcl", "igrave", "iquest",
        "iuml",
        "laquo", "lt", "macr", "micro", "middot", "nbsp", "not", "ntilde", "oacute", "ocirc", "ograve", "ordf", "ordm",
        "oslash", "otilde", "ouml", "para", "plusmn", "pound", "quot", "raquo", "reg", "sect", "shy", "szlig", "thorn",
        "times", "uacute", "ucirc", "ugrave", "uml", "uuml", "yacute", "yen", "yuml",
    ]
}
