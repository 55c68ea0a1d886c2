import Documents
import Session

/// What helps while a line is typed: colours, completion and suggestion, at its end and in its midst.
enum TypingTarget: FuzzTarget {
    static let name = "typing"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        let text = String(decoding: bytes, as: UTF8.self)
        let count = text.utf8.count
        let session = Session()
        for document in SmallLibrary.make().documents { session.library.add(document) }
        for cursor in [count, count / 2, 0] {
            try check(session.highlight(text, cursor: cursor), count)
            let completions = session.completions(text, at: cursor)
            let isBefore = completions.replaced.lowerBound >= 0 && completions.replaced.upperBound <= cursor
            // A cursor in a character's midst is none that an editor has: the text before it is longer then.
            try Violation.unless(isBefore || count != bytes.count || !isWhole(text, cursor), "\(completions.replaced)")
        }
        _ = session.suggestion(text, history: ["items | count", "money"])
        _ = session.isIncomplete(text)
    }

    private static func check(_ highlighting: Highlighting, _ count: Int) throws(Violation) {
        var end = 0
        for piece in highlighting.pieces {
            let isInOrder = piece.range.lowerBound >= end && piece.range.upperBound <= count
            try Violation.unless(isInOrder, "\(piece.style) at \(piece.range) after \(end) of \(count)")
            end = piece.range.upperBound
        }
    }

    /// Whether a character starts at an offset, or the text ends.
    private static func isWhole(_ text: String, _ offset: Int) -> Bool {
        let bytes = Array(text.utf8)
        return offset == bytes.count || bytes[offset] & 0xC0 != 0x80
    }
}
