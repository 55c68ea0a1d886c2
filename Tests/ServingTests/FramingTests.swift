import Testing

@testable import Serving

/// How messages are cut from a stream.
@Suite struct FramingTests {
    /// All events of a stream that comes in portions of some bytes.
    private func events(_ bytes: [UInt8], _ framing: Framing, portion: Int, most: Int = 1000) -> [MessageReader.Event] {
        var rest = bytes[...]
        var reader = MessageReader(framing, mostBytes: most) {
            defer { rest = rest.dropFirst(portion) }
            return Array(rest.prefix(portion))
        }
        var events: [MessageReader.Event] = []
        repeat { events.append(reader.next()) } while events.last != .end && events.count < 100
        return events
    }

    private func words(_ text: String, _ framing: Framing, most: Int = 1000) -> [String] {
        let all = [1, 3, 1 << 16].map { portion in
            events(Array(text.utf8), framing, portion: portion, most: most).map { event in
                switch event {
                case .message(let bytes): "<" + String(decoding: bytes, as: UTF8.self) + ">"
                case .problem(let words): words
                case .end: "end"
                }
            }
        }
        #expect(all.allSatisfy { $0 == all[0] }, "portions make a difference")
        return all[0]
    }

    @Test func headersSayTheLength() {
        #expect(
            words(
                "Content-Length: 2\r\n\r\n{}Content-Type: x\r\ncontent-length:3 \r\n\r\n[1]\r\nContent-Length: 0\n\n",
                .headers)
                == ["<{}>", "<[1]>", "<>", "end"])
    }

    @Test func lettersAreCountedInBytes() {
        #expect(
            words("Content-Length: 4\r\n\r\n\"é\"Content-Length: 2\r\n\r\n[]", .headers) == ["<\"é\">", "<[]>", "end"])
    }

    @Test(arguments: [
        ("hello\nthere\n", "a line of a header is not 'NAME: VALUE'"),
        ("Content-Type: x\r\n\r\n", "a header has no 'Content-Length'"),
        ("Content-Length: -1\r\n\r\n", "'Content-Length' is not a number of bytes"),
        ("Content-Length: 1e3\r\n\r\n", "'Content-Length' is not a number of bytes"),
        ("Content-Length:\r\n\r\n", "'Content-Length' is not a number of bytes"),
        ("Content-Length: 5\r\n", "a header has two lengths"),
        ("{\"jsonrpc\":\"2.0\"} junk ", "a line of a header is not 'NAME: VALUE'"),
        (String(repeating: "x", count: 5000) + "\n", "a line of a header has more than 4096 bytes"),
        (String(repeating: "a: b\n", count: 40), "a header has more than 32 lines"),
    ])
    func afterNonsenseTheNextHeaderIsFound(nonsense: String, problem: String) {
        #expect(words(nonsense + "Content-Length: 2\r\n\r\n{}", .headers) == [problem, "<{}>", "end"])
    }

    @Test(arguments: [
        ("Content-Length: 9\r\n\r\n{}", "the stream ends within a message"),
        ("Content-Length: 9", "the stream ends within a header"),
        ("Content-Length: 9\r\n", "the stream ends within a header"), ("x", "a line of a header is not 'NAME: VALUE'"),
    ])
    func halfAFrameIsTold(text: String, problem: String) { #expect(words(text, .headers) == [problem, "end"]) }

    @Test func whatIsTooLongIsPassedOver() {
        let long = String(repeating: "y", count: 1001)
        let problem = "a message has more than 1000 bytes"
        #expect(
            words("Content-Length: 1001\r\n\r\n\(long)Content-Length: 2\r\n\r\n{}", .headers) == [
                problem, "<{}>", "end",
            ])
        #expect(words("\(long)\n{}\n", .lines) == [problem, "<{}>", "end"])
        #expect(words("Content-Length: 99999999999999999999999\r\n\r\n{}", .headers) == [problem, "end"])
    }

    @Test func linesAreMessages() {
        #expect(words("{}\r\n\n \t\n[1]\n2", .lines) == ["<{}\r>", "<[1]>", "<2>", "end"])
    }

    /// A frame that says it has a gigabyte, and has it, is read without being kept.
    @Test func aGigabyteIsNotKept() {
        var left = 1 << 30
        var isHeader = true
        let portion = [UInt8](repeating: 32, count: 1 << 22)
        var reader = MessageReader(.headers) {
            if isHeader {
                isHeader = false
                return Array("Content-Length: \(1 << 30)\r\n\r\n".utf8)
            }
            guard left > 0 else { return [] }
            left -= portion.count
            return portion
        }
        #expect(reader.next() == .problem("a message has more than \(Framing.mostBytes) bytes"))
        #expect(left == 0)
        #expect(reader.next() == .end)
    }
}
