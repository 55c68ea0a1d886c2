/// Text as it stands in HTML.
enum HTMLText {
    /// With what has a meaning there written as entities; control characters that HTML can't have are left out.
    static func escaped(_ text: some StringProtocol) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            case "\t", "\n": result.unicodeScalars.append(scalar)
            default: if !isForbidden(scalar) { result.unicodeScalars.append(scalar) }
            }
        }
        return result
    }

    /// Controls and noncharacters (HTML Living Standard, 13.1.2.4), and those that turn the order of text round.
    private static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0xFDD0...0xFDEF, 0x202A...0x202E, 0x2066...0x2069: true
        default: scalar.value & 0xFFFE == 0xFFFE
        }
    }

    /// An address that a link may lead to: of the web or of mail, as an attribute's value.
    static func address(_ address: String) -> String? {
        let start = address.prefix(8).lowercased()
        guard ["https://", "http://", "mailto:"].contains(where: { start.hasPrefix($0) }) else { return nil }
        let isPlain = address.unicodeScalars.allSatisfy { $0.value > 0x20 && !isForbidden($0) }
        return isPlain ? escaped(address) : nil
    }
}
