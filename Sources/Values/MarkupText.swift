/// Text as it stands in HTML and XML.
public enum MarkupText {
    /// What stands for a byte that has a meaning in markup, `&lt;` for `<`; nil for all others.
    @inlinable
    public static func entity(of byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        default: nil
        }
    }

    /// A text with what has a meaning in markup written as entities; control characters that HTML can't have, and those that
    /// reorder text, are left out.
    public static func escaped(_ text: some StringProtocol) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            if scalar.isASCII, let entity = entity(of: UInt8(truncatingIfNeeded: scalar.value)) {
                result += entity.description
            } else if scalar == "\t" || scalar == "\n" || !isForbidden(scalar) {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// An address that a link may lead to, of the web or of mail, as an attribute's value in double quotes; or nil.
    public static func address(_ address: String) -> String? {
        let start = address.prefix(8).lowercased()
        guard ["https://", "http://", "mailto:"].contains(where: { start.hasPrefix($0) }) else { return nil }
        let isPlain = address.unicodeScalars.allSatisfy { $0.value > 0x20 && !isForbidden($0) }
        return isPlain ? escaped(address) : nil
    }

    /// Controls and noncharacters (HTML Living Standard, 13.1.2.4), and those that turn the order of text round.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0x202A...0x202E, 0x2066...0x2069: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }
}
