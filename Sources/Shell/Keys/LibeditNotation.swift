/// Keys as `~/.editrc` writes them (editrc(5)): `^X`, `\e`, `\033`, `M-x`, `\U+20AC`.
enum LibeditNotation {
    /// The characters that a notation stands for.
    static func characters(_ notation: String) -> String {
        var rest = Substring(notation).unicodeScalars
        var characters = String.UnicodeScalarView()
        while let first = rest.popFirst() {
            switch first {
            case "^":
                guard let letter = rest.popFirst() else { return String(characters) }
                append(letter == "?" ? 0x7F : letter.value & 0o237)
            case "\\":
                append(escaped(&rest))
            case "M" where rest.first == "-" && rest.count > 1:
                rest.removeFirst()
                characters.append("\u{1B}")
            default: characters.append(first)
            }
        }
        func append(_ value: UInt32?) {
            if let scalar = value.flatMap(Unicode.Scalar.init) { characters.append(scalar) }
        }
        return String(characters)
    }

    private static let letters: [Unicode.Scalar: UInt32] = [
        "a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13, "e": 27,
    ]

    /// What stands behind a backslash.
    private static func escaped(_ rest: inout Substring.UnicodeScalarView) -> UInt32? {
        guard let letter = rest.popFirst() else { return nil }
        if let value = letters[letter] { return value }
        if letter == "U", rest.first == "+" {
            let digits = rest.dropFirst().prefix(6).prefix { Character($0).isHexDigit }
            rest = rest.dropFirst(1 + digits.count)
            return UInt32(String(digits), radix: 16)
        }
        guard ("0"..."7").contains(letter) else { return letter.value }
        let digits = [letter] + rest.prefix(2).prefix { ("0"..."7").contains($0) }
        rest = rest.dropFirst(digits.count - 1)
        return UInt32(String(String.UnicodeScalarView(digits)), radix: 8)
    }

    /// The keys that send such characters.
    static func keys(_ characters: String) -> [Key] {
        var bytes = Array(characters.utf8)[...]
        var keys: [Key] = []
        while !bytes.isEmpty {
            switch KeyDecoder().decode(bytes, isWhole: true) {
            case .key(let key, let length):
                keys.append(key)
                bytes = bytes.dropFirst(length)
            case .paste(let length), .nothing(let length): bytes = bytes.dropFirst(length)
            case .incomplete: return keys
            }
        }
        return keys
    }
}
