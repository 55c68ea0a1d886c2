import Values

/// How a line of a transcript opens a turn.
struct TurnOpening {
    /// The signs by which documents name who speaks.
    enum Sign: UInt8, Sendable {
        /// `Q`, or a speaker in capitals and a colon, as official transcripts have them.
        case official
        /// A name of any kind and a colon, where the document shows that it is a conversation.
        case named
        /// A name and a time on a line of their own, likewise.
        case headed
        /// A time at which nobody says anything, as chats note it: `10:32 - Ada left`. It ends a turn.
        case notice
    }

    /// The speaker, in bytes from the line's start.
    var speaker: Range<Int>
    /// The length with an aside, colon and all, without white space after it.
    var length: Int
    var isQuestion: Bool

    /// How long a speaker may be, in characters.
    private static let speakerLimit = 60

    /// The opening of a line of plain text by a sign, or nil.
    init?(_ line: ArraySlice<UInt8>, _ sign: Sign) {
        switch sign {
        case .official: self.init(official: line)
        case .named: self.init(named: line)
        case .headed: self.init(headed: line)
        case .notice: return nil
        }
    }

    private init?(official line: ArraySlice<UInt8>) {
        guard let first = line.first else { return nil }
        if first == UInt8(ascii: "Q"), let second = line.dropFirst().first,
            second == UInt8(ascii: " ") || second == UInt8(ascii: ":") || second == UInt8(ascii: "(")
        {
            self.init(speaker: 0..<1, length: second == UInt8(ascii: ":") ? 2 : 1, isQuestion: true)
            return
        }
        let speaker = TurnOpening.capitals(line)
        guard !speaker.isEmpty else { return nil }
        var end = speaker.endIndex
        if end < line.endIndex, line[end] == UInt8(ascii: "(") {
            guard let close = line[end...].prefix(120).firstIndex(of: UInt8(ascii: ")")) else { return nil }
            end = close + 1
        }
        guard end < line.endIndex, line[end] == UInt8(ascii: ":") else { return nil }
        var name = speaker
        while name.last == UInt8(ascii: " ") { name.removeLast() }
        self.init(speaker: 0..<name.count, length: end + 1 - line.startIndex, isQuestion: false)
    }

    init(speaker: Range<Int>, length: Int, isQuestion: Bool) {
        self.speaker = speaker
        self.length = length
        self.isQuestion = isQuestion
    }

    /// Whether a line that starts with these bytes may open a turn: a quick test before the real one.
    static func mayOpen(_ first: UInt8, _ second: UInt8) -> Bool {
        (first &- 65 < 26 || first >= 0xC3) && !second.isSmallLetter
    }

    /// Whether a speaker is one that only transcripts have: at most four words that open with `MR.` or the like.
    static func isTitled(_ speaker: ArraySlice<UInt8>) -> Bool {
        var words = speaker.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }[...]
        guard words.count <= 4 else { return false }
        if let first = words.first, ["MR.", "MS.", "MRS.", "DR."].contains(first) { return true }
        if words.first == "THE" { words = words.dropFirst() }
        if words.first == "VICE" { words = words.dropFirst() }
        return words.first == "PRESIDENT"
    }

    /// The longest start that a speaker can be: a capital, then capitals, digits and `.` `’` `-` `#` and spaces.
    private static func capitals(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var index = line.startIndex
        var characters = 0
        while index < line.endIndex, characters < speakerLimit {
            let byte = line[index]
            var length = 1
            switch byte {
            case 65..<91: break
            case 32, 48..<58, UInt8(ascii: "."), UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "#"):
                if characters == 0 { return line.prefix(0) }
            case 0xE2 where line[index...].starts(with: "’".utf8):
                if characters == 0 { return line.prefix(0) }
                length = 3
            case 0xC3..<0xF0:
                guard let capital = capital(line[index...]) else { return line[..<index] }
                length = capital
            default: return line[..<index]
            }
            index += length
            characters += 1
        }
        return line[..<index]
    }

    /// The length of the capital that a slice starts with, beyond ASCII, or nil.
    private static func capital(_ bytes: ArraySlice<UInt8>) -> Int? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        guard case .scalarValue(let scalar) = decoder.decode(&iterator), scalar.properties.isUppercase else {
            return nil
        }
        return String(scalar).utf8.count
    }
}
