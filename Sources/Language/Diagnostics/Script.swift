/// A text of the language: a query as typed, or a file.
public final class Script: Sendable {
    /// As it was written.
    public let text: String
    /// The file's path, or nil for what was typed.
    public let path: String?
    /// The text's UTF-8; a place's span is of offsets into it.
    public let bytes: [UInt8]
    /// The number of its first line: another than 1 where it is a part of what was typed or piped.
    public let firstLine: Int

    public init(_ text: String, path: String? = nil, firstLine: Int = 1) {
        self.text = text
        self.path = path
        self.firstLine = firstLine
        bytes = Array(text.utf8)
    }

    /// A part of it as text.
    public func text(in span: Range<Int>) -> String {
        String(decoding: bytes[span.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// Line and column (in scalars) of an offset; the column is from 1.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        var (line, column) = (firstLine, 1)
        for byte in bytes.prefix(max(offset, 0)) {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }
}

/// A span of a script.
public struct Place: Sendable {
    /// What it is a span of.
    public let script: Script
    /// In bytes of its UTF-8.
    public let span: Range<Int>

    public init(_ script: Script, _ span: Range<Int>) {
        self.script = script
        self.span = span
    }
}
