extension Document {
    /// Whether one of some words, in small letters of ASCII, is in the front matter, in small letters or capitals, or a letter
    /// of ASCII is written as an escape there: else no key can have such a word. To read it takes longer than to see that.
    func frontMatterMentions(anyOf words: [StaticString]) -> Bool {
        guard let content = frontMatter?.content else { return false }
        return source[content].withUnsafeBufferPointer { bytes in
            words.contains { Document.mentions($0, in: bytes) } || Document.escapesLetter(bytes)
        }
    }

    private static func mentions(_ word: StaticString, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        word.withUTF8Buffer { word in
            guard let first = word.first, bytes.count >= word.count else { return false }
            return (0...bytes.count - word.count).contains { start in
                bytes[start] | 0x20 == first && word.indices.allSatisfy { bytes[start + $0] | 0x20 == word[$0] }
            }
        }
    }

    /// Whether there is a `\x6C`, `\u006C` or `\U0000006C`.
    private static func escapesLetter(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        bytes.indices.dropLast(2).contains { index in
            guard bytes[index] == UInt8(ascii: "\\") else { return false }
            switch bytes[index + 1] {
            case UInt8(ascii: "x"): return true
            case UInt8(ascii: "u"), UInt8(ascii: "U"):
                return bytes[(index + 2)...].prefix(2).elementsEqual("00".utf8)
            default: return false
            }
        }
    }
}
