import Values

/// What opens a turn beside a time.
extension TurnOpening {
    /// How long a name may be, in bytes, and how many words it may have.
    private static let nameLimit = 60
    private static let nameWords = 8
    /// How long a time is at least that has seconds or a date.
    private static let longTime = 8

    /// A sign in a chat's line behind its time that no name of a book or minutes has: `<ada>`, `~ ada:`, `+49 170 1234:`,
    /// `From Ada Lind to Everyone:`.
    init?(timed line: ArraySlice<UInt8>) {
        let time = TimeStamp.length(at: line)
        guard time > 0 else { return nil }
        let rest = line.dropFirst(time).drop { $0 == 32 }
        // A short time that nothing sets apart may number a verse.
        let isApart = time >= TurnOpening.longTime || "])-–".utf8.contains(line[line.startIndex + time - 1])
        guard let speaker = TurnOpening.nick(rest) ?? (isApart ? TurnOpening.freeName(rest) : nil) else { return nil }
        let start = line.startIndex
        self.init(
            speaker: speaker.name.lowerBound - start..<speaker.name.upperBound - start, length: speaker.end - start,
            isQuestion: false)
    }

    /// `<ada>`, `<@ada>`.
    private static func nick(_ line: ArraySlice<UInt8>) -> (name: Range<Int>, end: Int)? {
        guard line.first == UInt8(ascii: "<"), let close = line.prefix(40).firstIndex(of: UInt8(ascii: ">")) else {
            return nil
        }
        let name = line[(line.startIndex + 1)..<close].drop { " @+%&~".utf8.contains($0) }
        guard !name.isEmpty, !name.contains(32), name.first != UInt8(ascii: "/") else { return nil }
        return (name.startIndex..<name.endIndex, close + 1)
    }

    /// Anything up to a colon and a space that is short and no sentence.
    private static func freeName(_ line: ArraySlice<UInt8>) -> (name: Range<Int>, end: Int)? {
        let opening = line.prefix(nameLimit)
        guard
            let colon = opening.indices.first(where: {
                line[$0] == UInt8(ascii: ":") && ($0 + 1 == line.endIndex || line[$0 + 1] == 32)
            })
        else { return nil }
        var name = line[..<colon]
        while name.last == 32 { name.removeLast() }
        guard !name.isEmpty, name.split(separator: 32).count <= nameWords,
            !name.contains(where: { "\"[]<>|=".utf8.contains($0) }), !name.starts(with: "“".utf8),
            name.contains(where: { $0.isAlphanumeric || $0 >= 128 })
        else { return nil }
        // Meetings tell to whom something was written.
        let words = " to ".utf8
        if name.starts(with: "From ".utf8), let to = name.indices.last(where: { name[$0...].starts(with: words) }) {
            let sender = name[..<to].dropFirst(5)
            if !sender.isEmpty { return (sender.startIndex..<sender.endIndex, colon + 1) }
        }
        return (name.startIndex..<name.endIndex, colon + 1)
    }

    /// A name and a time: `Ada Lind  10:32 AM`, `Speaker 1 (0:02)`, `Ada, [05.03.24 10:32]`. What is said stands below.
    init?(headed line: ArraySlice<UInt8>) {
        guard let first = line.first, first &- 65 < 26 || first >= 0xC3 else { return nil }
        for index in line.indices.prefix(TurnOpening.nameLimit) where line[index] == 32 {
            let next = line[index...].drop { $0 == 32 }
            guard let sign = next.first, sign.isDigit || sign == UInt8(ascii: "[") || sign == UInt8(ascii: "(") else {
                continue
            }
            let time = TimeStamp.length(at: next)
            guard time > 0 else { continue }
            var name = line[..<index]
            while let last = name.last, ",-|:·".utf8.contains(last) || last == 32 { name.removeLast() }
            guard !name.isEmpty, name.split(separator: 32).count <= TurnOpening.nameWords,
                !name.contains(where: { "\"[]<>|=:;.!?".utf8.contains($0) })
            else { return nil }
            let start = line.startIndex
            self.init(
                speaker: 0..<name.endIndex - start, length: next.startIndex + time - start, isQuestion: false)
            return
        }
        return nil
    }
}
