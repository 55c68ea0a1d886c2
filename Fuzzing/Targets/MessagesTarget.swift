import Serving

/// The reader of the messages of other programs, with headers and as lines.
enum MessagesTarget: FuzzTarget {
    static let name = "messages"

    /// The longest message here: that longer ones are passed over shows on short inputs, too.
    private static let mostBytes = 64

    static func check(_ bytes: [UInt8]) throws(Violation) {
        for framing in [Framing.headers, .lines] {
            let whole = try events(bytes, framing, portion: max(1, bytes.count))
            for portion in [1, 7] {
                let parts = try events(bytes, framing, portion: portion)
                try Violation.unless(whole == parts, "in portions of \(portion) it reads \(parts) and not \(whole)")
            }
        }
    }

    private static func events(
        _ bytes: [UInt8], _ framing: Framing, portion: Int
    ) throws(Violation) -> [MessageReader.Event] {
        var rest = bytes[...]
        var reader = MessageReader(framing, mostBytes: mostBytes) {
            defer { rest = rest.dropFirst(portion) }
            return Array(rest.prefix(portion))
        }
        var events: [MessageReader.Event] = []
        repeat {
            let event = reader.next()
            if case .message(let message) = event {
                try Violation.unless(message.count <= mostBytes, "a message of \(message.count) bytes")
            }
            events.append(event)
            // Each takes a byte at least, and a problem before a header takes none.
            try Violation.unless(events.count <= 2 * bytes.count + 2, "it never ends")
        } while events.last != .end
        return events
    }
}
