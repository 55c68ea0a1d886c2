/// Paths as people read them, and as results have them, always in one line: a byte that belongs to no UTF-8 is `\xFF`, and
/// a control character such as a line break `\x0A`.
///
/// A backslash that would be read as the start of such a byte is one itself, `\x5C`: two names are never shown alike.
extension SystemPath {
    /// A path's text as it is shown.
    public static func shown(_ text: String) -> String {
        var given = text
        let mayBeShownOtherwise = given.withUTF8 { bytes in
            bytes.contains { $0 == 0xF4 || $0 < 0x80 && isEscaped($0) }
        }
        guard mayBeShownOtherwise else { return text }
        let path = SystemPath(text)
        if let path, !path.bytes.contains(where: { $0 < 0x80 && isEscaped($0) }),
            let name = String(validating: path.bytes, as: UTF8.self)
        {
            return name
        }
        var shown: [UInt8] = []
        // What has a null byte is no path, but may be in a message.
        var rest = (path?.text ?? text).unicodeScalars[...]
        while let scalar = rest.popFirst() {
            let bytes = SystemPath(String(scalar))?.bytes ?? [0]
            if bytes.count == 1, isEscaped(bytes[0]), bytes[0] != backslash || isEscape(String(rest.prefix(3)).utf8) {
                shown += "\\x\(bytes[0] < 16 ? "0" : "")\(String(bytes[0], radix: 16, uppercase: true))".utf8
            } else {
                shown += String(scalar).utf8
            }
        }
        return String(decoding: shown, as: UTF8.self)
    }

    /// The text of the path that was shown so.
    public static func named(_ shown: String) -> String {
        guard shown.utf8.contains(where: { $0 == 0xF4 || $0 == backslash }) else { return shown }
        var bytes: [UInt8] = []
        var rest = Substring(shown).utf8
        while let byte = rest.popFirst() {
            if byte == backslash, isEscape(rest.prefix(3)), let value = value(of: rest.prefix(3)) {
                bytes.append(value)
                rest = rest.dropFirst(3)
            } else {
                bytes.append(byte)
            }
        }
        return SystemPath(bytes).text
    }

    private static let backslash = UInt8(ascii: "\\")

    /// Whether a byte that is a character of its own, or none at all, may be shown by its number.
    private static func isEscaped(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte < 0x20 || byte == 0x7F || byte == backslash
    }

    /// Whether what follows a backslash makes it stand for a byte: `x`, and two digits of one that is shown so.
    private static func isEscape(_ digits: some Collection<UInt8>) -> Bool {
        value(of: digits).map { isEscaped($0) } ?? false
    }

    private static func value(of digits: some Collection<UInt8>) -> UInt8? {
        let isHexadecimal = digits.dropFirst().allSatisfy { (48...57).contains($0) || (65...70).contains($0) }
        guard digits.count == 3, digits.first == UInt8(ascii: "x"), isHexadecimal else { return nil }
        return UInt8(String(decoding: digits.dropFirst(), as: UTF8.self), radix: 16)
    }
}
