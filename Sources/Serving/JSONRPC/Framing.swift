import Values

/// How one message is told from the next in a stream of bytes.
package enum Framing: Sendable {
    /// A header before each, which says its length, as LSP has it.
    case headers
    /// A line each, as MCP has it.
    case lines

    /// The longest message that is read, in bytes.
    package static let mostBytes = 16 << 20

    /// A message as it goes out.
    func frame(_ message: [UInt8]) -> [UInt8] {
        switch self {
        case .headers: Array("Content-Length: \(message.count)\r\n\r\n".utf8) + message
        case .lines: message + [UInt8(ascii: "\n")]
        }
    }
}

/// Cuts a stream of bytes into messages. It never holds more of one than it may have, whatever the stream says of its length.
package struct MessageReader {
    /// What comes next in the stream.
    package enum Event: Sendable, Equatable {
        /// The bytes of a message.
        case message([UInt8])
        /// Something that is none, in words; what follows it is read again.
        case problem(String)
        case end
    }

    private let framing: Framing
    private let mostBytes: Int
    /// Gives the bytes that come next; none at the end.
    private let more: () -> [UInt8]
    private var bytes: [UInt8] = []
    private var index = 0
    /// The line with which a header begins that was come upon among what is none.
    private var begun: [UInt8]?

    package init(_ framing: Framing, mostBytes: Int = Framing.mostBytes, more: @escaping () -> [UInt8]) {
        (self.framing, self.mostBytes, self.more) = (framing, mostBytes, more)
    }

    /// The next message or problem, once it is there.
    package mutating func next() -> Event {
        switch framing {
        case .headers: nextByHeaders()
        case .lines: nextLine()
        }
    }

    // MARK: Lines

    private mutating func nextLine() -> Event {
        while true {
            switch line(most: mostBytes) {
            case .end: return .end
            case .tooLong: return .problem("a message has more than \(mostBytes) bytes")
            case .line(let line):
                // Blank lines are between messages.
                if line.contains(where: { $0 != 32 && $0 != 9 && $0 != 13 }) { return .message(line) }
            }
        }
    }

    private enum Line {
        case line([UInt8])
        /// It was passed over.
        case tooLong
        case end
    }

    /// The bytes up to the next line end, or to the stream's.
    private mutating func line(most: Int) -> Line {
        var line: [UInt8] = []
        var isTooLong = false
        while true {
            let rest = bytes[index...]
            let end = rest.firstIndex(of: UInt8(ascii: "\n"))
            let part = rest[..<(end ?? rest.endIndex)]
            index = end.map { $0 + 1 } ?? bytes.count
            if line.count + part.count > most {
                (isTooLong, line) = (true, [])
            } else if !isTooLong {
                line += part
            }
            if end != nil { return isTooLong ? .tooLong : .line(line) }
            guard readOn() else {
                if isTooLong { return .tooLong }
                return line.isEmpty ? .end : .line(line)
            }
        }
    }

    // MARK: Headers

    /// How long a line of a header may be, and how many there may be before a message.
    private static let (mostHeaderBytes, mostHeaders) = (4096, 32)

    /// A header's lines and then its message. Among what is no header, the next that says a length is looked for.
    private mutating func nextByHeaders() -> Event {
        var length: Int?
        var problem: String?
        var count = 0
        while true {
            let read = begun.map { Line.line($0) } ?? line(most: Self.mostHeaderBytes)
            begun = nil
            switch read {
            case .end:
                return problem.map { .problem($0) } ?? (count == 0 ? .end : .problem("the stream ends within a header"))
            case .tooLong: problem = problem ?? "a line of a header has more than \(Self.mostHeaderBytes) bytes"
            case .line(var line):
                if line.last == 13 { line.removeLast() }
                if let known = problem {
                    guard let start = Self.startOfHeader(in: line) else { continue }
                    begun = Array(line[start...])
                    return .problem(known)
                }
                if line.isEmpty {
                    // Blank lines before a header do no harm.
                    if count == 0 { continue }
                    if let length { return body(length) }
                    problem = "a header has no 'Content-Length'"
                    continue
                }
                count += 1
                switch Self.field(line) {
                case .length(let said) where length == nil || length == said: length = said
                case .length:
                    begun = line
                    return .problem("a header has two lengths")
                case .wrongLength: problem = "'Content-Length' is not a number of bytes"
                case .other:
                    if count > Self.mostHeaders { problem = "a header has more than \(Self.mostHeaders) lines" }
                case .none: problem = "a line of a header is not 'NAME: VALUE'"
                }
                if problem != nil, let start = Self.startOfHeader(in: Array(line.dropFirst())) {
                    begun = Array(line[(start + 1)...])
                    return .problem(problem ?? "")
                }
            }
        }
    }

    /// Where a line says a length, perhaps after the end of something else.
    private static func startOfHeader(in line: [UInt8]) -> Int? {
        let name = Array("Content-Length:".utf8)
        var start = 0
        while let index = line[start...].firstIndex(of: name[0]) {
            if line[index...].starts(with: name) { return index }
            start = index + 1
        }
        return nil
    }

    private enum Field { case length(Int), wrongLength, other, none }

    /// What a line of a header says.
    private static func field(_ line: [UInt8]) -> Field {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > 0,
            line[..<colon].allSatisfy({ $0.isAlphanumeric || $0 == UInt8(ascii: "-") })
        else { return .none }
        guard String(decoding: line[..<colon], as: UTF8.self).lowercased() == "content-length" else { return .other }
        let value = line[(colon + 1)...].drop { $0 == 32 }
        let digits = value.prefix { $0 &- UInt8(ascii: "0") < 10 }
        guard !digits.isEmpty, value.dropFirst(digits.count).allSatisfy({ $0 == 32 }) else { return .wrongLength }
        // A length beyond all numbers is a length all the same: nothing of it is kept.
        return .length(Int(String(decoding: digits, as: UTF8.self)) ?? Int.max)
    }

    /// The message after a header; of one that is too long nothing is kept.
    private mutating func body(_ length: Int) -> Event {
        guard length <= mostBytes else {
            var rest = length
            while rest > 0 {
                let here = min(rest, bytes.count - index)
                index += here
                rest -= here
                if rest > 0, !readOn() { break }
            }
            return .problem("a message has more than \(mostBytes) bytes")
        }
        while bytes.count - index < length {
            guard readOn() else {
                index = bytes.count
                return .problem("the stream ends within a message")
            }
        }
        defer { index += length }
        return .message(Array(bytes[index..<index + length]))
    }

    /// Reads more, and lets go of what was read before; false at the end.
    private mutating func readOn() -> Bool {
        let portion = more()
        guard !portion.isEmpty else { return false }
        if index > 0 {
            bytes.removeFirst(index)
            index = 0
        }
        bytes += portion
        return true
    }
}
