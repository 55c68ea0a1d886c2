/// Finds table headers without a name: TOMLKit's parser (toml++ 3.4) aborts the program at one.
struct TOMLCheck {
    private let bytes: [UInt8]
    private var index = 0
    private var line = 1

    /// Throws at the first `[` at a line's start that no key follows.
    static func check(_ text: String) throws(FrontMatterError) {
        var check = TOMLCheck(bytes: Array(text.utf8))
        try check.run()
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private func byte(_ offset: Int = 0) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

    private mutating func run() throws(FrontMatterError) {
        while index < bytes.count {
            skipBlanks()
            if byte() == UInt8(ascii: "[") { try header() }
            expression()
        }
    }

    private mutating func skipBlanks() {
        while byte() == 32 || byte() == 9 { index += 1 }
    }

    private mutating func header() throws(FrontMatterError) {
        index += byte(1) == UInt8(ascii: "[") ? 2 : 1
        skipBlanks()
        let first = byte()
        let isName = (first | 32) &- 97 < 26 || first &- 48 < 10 || "_-\"']".utf8.contains(first)
        if !isName, index < bytes.count { throw FrontMatterError(message: "a table's name is missing", line: line) }
    }

    /// Skips to the line's end, or to that of the value that goes on over lines.
    private mutating func expression() {
        var depth = 0
        while index < bytes.count {
            switch byte() {
            case UInt8(ascii: "\n"):
                line += 1
                index += 1
                if depth == 0 { return }
            case UInt8(ascii: "#"):
                while index < bytes.count, byte() != UInt8(ascii: "\n") { index += 1 }
            case UInt8(ascii: "["), UInt8(ascii: "{"):
                depth += 1
                index += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                depth = max(0, depth - 1)
                index += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"): string()
            default: index += 1
            }
        }
    }

    /// Skips a string of either kind, over lines if it opens with three quotes.
    private mutating func string() {
        let quote = byte()
        let isLong = byte(1) == quote && byte(2) == quote
        index += isLong ? 3 : 1
        while index < bytes.count {
            let current = byte()
            if current == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
                index += 1
            } else if current == UInt8(ascii: "\n") {
                if !isLong { return }
                line += 1
            } else if current == quote, !isLong || byte(1) == quote && byte(2) == quote {
                index += isLong ? 3 : 1
                return
            }
            index += 1
        }
    }
}
