import Documents
import Query

/// The relations that a script names, as far as its words tell: what is worth making before it runs, on all cores.
///
/// It may name too many, where a word is a column's; a relation that it misses is made when it is asked for.
struct NamedRelations {
    private(set) var relations: [Relation] = []
    /// Whether the script opens documents itself.
    private(set) var opensDocuments = false

    init(in script: Script) {
        var found: Set<Relation> = []
        for word in Self.words(of: script.bytes) {
            if word == "open" { opensDocuments = true }
            if let relation = Relation(named: word) ?? Relation(container: word) { found.insert(relation) }
        }
        relations = Relation.allCases.filter(found.contains)
    }

    /// The words of a text but for those in quotes and comments.
    private static func words(of bytes: [UInt8]) -> [String] {
        var words: [String] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                // Expressions within a text are missed; what they name is made when it is asked for.
                index += 1
                while index < bytes.count, bytes[index] != byte {
                    index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
                }
                index += 1
            } else if byte == UInt8(ascii: "#") {
                while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
            } else if isLetter(byte) {
                let start = index
                while index < bytes.count, isLetter(bytes[index]) { index += 1 }
                words.append(String(decoding: bytes[start..<index], as: UTF8.self))
            } else {
                index += 1
            }
        }
        return words
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte >= 0x80
    }
}
