import Values

extension TurnOpening {
    /// How long a name may be, in bytes, and how many words it may have.
    private static let nameLimit = 60
    private static let nameWords = 6
    /// How long an aside in brackets may be, in bytes.
    private static let asideLimit = 40

    /// A name of any kind before a colon: `DE:`, `Ada:`, `Oda Lind (by telephone):`, `[10:32] Ada:`, `記者：`; or what
    /// stands behind a time in a chat: `[10:32] <ada>`, `05/03/2024, 10:32 - ~ada +49 12:`.
    init?(named line: ArraySlice<UInt8>) {
        if let timed = TurnOpening(timed: line) {
            self = timed
            return
        }
        var reader = NameReader(line)
        reader.skipTime()
        let start = reader.index
        guard let end = reader.readName(limit: TurnOpening.nameLimit, words: TurnOpening.nameWords) else { return nil }
        reader.skipAside(limit: TurnOpening.asideLimit)
        guard reader.skipColon() else { return nil }
        let speaker = start - line.startIndex..<end - line.startIndex
        guard !RemarkWord.isOne(String(decoding: line[start..<end], as: UTF8.self)) else { return nil }
        self.init(
            speaker: speaker, length: reader.index - line.startIndex,
            isQuestion: line[start..<end].elementsEqual(CollectionOfOne(UInt8(ascii: "Q"))))
    }
}

/// Reads the name that a line opens with, piece by piece.
struct NameReader {
    private let line: ArraySlice<UInt8>
    private(set) var index: Int

    init(_ line: ArraySlice<UInt8>) {
        self.line = line
        index = line.startIndex
    }

    /// Passes over a time before the name: `[10:32]`, `(00:01:07.5)`, `2024-03-05 10:32 -`.
    mutating func skipTime() {
        index += TimeStamp.length(at: line)
        skipSpaces()
    }

    /// Reads words, the first with a capital or of a script without small letters, and gives where they end.
    mutating func readName(limit: Int, words: Int) -> Int? {
        let start = index
        var count = 0
        while index < line.endIndex, index - start < limit {
            guard readWord(isFirst: count == 0) else { break }
            count += 1
            let end = index
            guard count <= words else { return nil }
            // Two who speak as one: `DE, SYG`, `Ada & Bo`.
            if index < line.endIndex, ",/&+".utf8.contains(line[index]) { index += 1 }
            let wasSpace = index < line.endIndex && line[index] == 32
            skipSpaces()
            if index < line.endIndex, "&+".utf8.contains(line[index]) {
                index += 1
                skipSpaces()
            }
            if !wasSpace, index == end { return end }
            guard index < line.endIndex, isNameByte(line[index]) || line[index] == UInt8(ascii: "#") else { return end }
        }
        return nil
    }

    /// Passes over an aside: ` (laughing)`, ` [00:12]`.
    mutating func skipAside(limit: Int) {
        guard index < line.endIndex, line[index] == UInt8(ascii: "(") || line[index] == UInt8(ascii: "[") else {
            return
        }
        let close = line[index] == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
        guard let end = line[index...].prefix(limit).firstIndex(of: close) else { return }
        index = end + 1
        skipSpaces()
    }

    /// Passes over a colon that space, a bracket, a quote or the line's end follows, or a full-width one.
    mutating func skipColon() -> Bool {
        if line[index...].starts(with: "：".utf8) {
            index += 3
            return true
        }
        guard index < line.endIndex, line[index] == UInt8(ascii: ":") else { return false }
        index += 1
        return index == line.endIndex || " ([\"'*_".utf8.contains(line[index]) || line[index] >= 128
    }

    private mutating func skipSpaces() {
        while index < line.endIndex, line[index] == 32 { index += 1 }
    }

    private func isNameByte(_ byte: UInt8) -> Bool { byte.isAlphanumeric || byte >= 0xC3 }

    /// Whether a sign of ASCII is a letter or digit; nil where a name can't open with it.
    private func isInWord(_ byte: UInt8, isFirst: Bool) -> Bool? {
        if isFirst { return byte &- 65 < 26 ? true : nil }
        return byte.isAlphanumeric
    }

    /// Reads one word: letters, then digits, and `.` `’` `'` `-` within.
    private mutating func readWord(isFirst: Bool) -> Bool {
        let start = index
        if !isFirst, index < line.endIndex, line[index] == UInt8(ascii: "#") { index += 1 }
        var decoder = UTF8()
        var iterator = line[index...].prefix(64).makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&iterator) {
            if scalar.isASCII {
                guard let goesOn = isInWord(UInt8(scalar.value), isFirst: isFirst && index == start) else {
                    return false
                }
                guard goesOn || index > start && ".'-_".unicodeScalars.contains(scalar) else { break }
                index += 1
                continue
            }
            let isLetter = scalar.properties.isAlphabetic
            if index == start, isFirst, !isLetter || scalar.properties.isLowercase { return false }
            let isInner =
                scalar == "’" || scalar.properties.generalCategory == .nonspacingMark
            guard isLetter || scalar.properties.numericType != nil || index > start && isInner else { break }
            index += String(scalar).utf8.count
        }
        return index > start
    }
}
