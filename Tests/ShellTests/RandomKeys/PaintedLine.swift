import Foundation

/// What was written to a terminal, and the lines that were painted on it.
struct PaintedLine: Equatable {
    /// All that stands in the painting but for what is suggested, without line breaks.
    private(set) var text = ""

    private static let start = Array("\u{1B}[?2026h".utf8)
    static let end = Array("\u{1B}[?2026l".utf8)

    /// The last painting in what was written; nil if there is none.
    init?(lastIn bytes: some BidirectionalCollection<UInt8>) {
        let bytes = Array(bytes)
        guard let start = bytes.lastIndex(of: Self.start), let end = bytes[start...].firstIndex(of: Self.end) else {
            return nil
        }
        read(bytes[(start + Self.start.count)..<end])
    }

    private mutating func read(_ bytes: ArraySlice<UInt8>) {
        var shown: [UInt8] = []
        var isFaint = false
        var index = bytes.startIndex
        while index < bytes.endIndex {
            guard bytes[index] == 0x1B else {
                if !isFaint, bytes[index] != 0x0D, bytes[index] != 0x0A { shown.append(bytes[index]) }
                index += 1
                continue
            }
            guard let last = bytes[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else { break }
            if bytes[last] == UInt8(ascii: "m") { isFaint = Array(bytes[(index + 2)..<last]) == Array("2".utf8) }
            index = last + 1
        }
        text = String(decoding: shown, as: UTF8.self)
    }
}

extension [UInt8] {
    func lastIndex(of sought: [UInt8], before end: Int? = nil) -> Int? {
        var place = (end ?? count) - sought.count
        while place >= 0 {
            if self[place] == sought[0], self[place...].starts(with: sought) { return place }
            place -= 1
        }
        return nil
    }
}

extension ArraySlice<UInt8> {
    func firstIndex(of sought: [UInt8]) -> Int? {
        var place = startIndex
        while place + sought.count <= endIndex {
            if self[place] == sought[0], self[place...].starts(with: sought) { return place }
            place += 1
        }
        return nil
    }
}

/// The last line of a history file, whose characters are written as vis(3) does.
enum HistoryText {
    static func last(of file: String) -> String? {
        guard let bytes = FileManager.default.contents(atPath: file) else { return nil }
        return bytes.split(separator: 0x0A).dropFirst().last.map { String(decoding: decoded(Array($0)), as: UTF8.self) }
    }

    private static func decoded(_ bytes: [UInt8]) -> [UInt8] {
        var decoded: [UInt8] = []
        var index = 0
        func next() -> UInt8 {
            defer { index += 1 }
            return index < bytes.count ? bytes[index] : 0
        }
        while index < bytes.count {
            let byte = next()
            guard byte == UInt8(ascii: "\\") else {
                decoded.append(byte)
                continue
            }
            let sign = next()
            switch sign {
            case UInt8(ascii: "0")...UInt8(ascii: "7"):
                let rest = (next() &- 0x30, next() &- 0x30)
                decoded.append((sign &- 0x30) &* 64 &+ rest.0 &* 8 &+ rest.1)
            case UInt8(ascii: "M"):
                let isControl = next() == UInt8(ascii: "^")
                decoded.append(0x80 | (isControl ? control(next()) : next()))
            case UInt8(ascii: "^"): decoded.append(control(next()))
            default: decoded.append(sign)
            }
        }
        return decoded
    }

    private static func control(_ byte: UInt8) -> UInt8 { byte == UInt8(ascii: "?") ? 0x7F : byte & 0x1F }
}
