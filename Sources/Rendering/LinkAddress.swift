/// An address that a terminal may be given (OSC 8): of bytes only that an address can have (RFC 3986).
struct LinkAddress: Equatable {
    let text: String

    /// No terminal takes a longer one.
    static let longest = 2_083

    /// An address of parts, in which bytes that are not plain stand as `%1B`; nil if it gets too long.
    ///
    /// - Parameters:
    ///   - start: What it starts with: a scheme.
    ///   - isPlain: Besides, only what an address can have is.
    init?(_ start: StaticString = "", escaping parts: String..., except isPlain: (UInt8) -> Bool) {
        var bytes = start.withUTF8Buffer { Array($0) }
        let digits = Array("0123456789ABCDEF".utf8)
        for byte in parts.joined().utf8 {
            if isPlain(byte), Self.isPlain(byte) {
                bytes.append(byte)
            } else {
                bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        guard bytes.count <= Self.longest else { return nil }
        text = String(decoding: bytes, as: UTF8.self)
    }

    /// Whether an address can have the byte: unreserved, reserved, or `%`.
    static func isPlain(_ byte: UInt8) -> Bool {
        let isLetterOrDigit = (byte | 0x20) &- 97 < 26 || byte &- 48 < 10
        return isLetterOrDigit || "-._~:/?#[]@!$&'()*+,;=%".utf8.contains(byte)
    }
}
