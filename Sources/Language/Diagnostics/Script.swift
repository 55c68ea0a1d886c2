import Values

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
    /// The offset of each line's first byte.
    private let lineStarts: [Int]

    public init(_ text: String, path: String? = nil, firstLine: Int = 1) {
        self.text = text
        self.path = path
        self.firstLine = firstLine
        bytes = Array(text.utf8)
        var starts = [0]
        for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
        lineStarts = starts
    }

    /// A part of it as text.
    public func text(in span: Range<Int>) -> String {
        String(decoding: bytes[span.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// Line and column (in scalars) of an offset; the column is from 1.
    public func position(of offset: Int) -> (line: Int, column: Int) {
        let end = min(max(offset, 0), bytes.count)
        let line = lineIndex(of: end)
        let column = bytes[lineStarts[line]..<end].reduce(1) { $1 & 0xC0 != 0x80 ? $0 + 1 : $0 }
        return (firstLine + line, column)
    }

    /// The line that an offset is in, from 0.
    private func lineIndex(of offset: Int) -> Int { lineStarts.partitioningIndex { $0 > offset } - 1 }

    /// Where the line starts that an offset is in.
    package func lineStart(of offset: Int) -> Int { lineStarts[lineIndex(of: max(offset, 0))] }

    /// The lines before the one that an offset is in, from the last to the first: spans without their ends.
    package func lines(above offset: Int) -> some Sequence<Range<Int>> {
        let line = lineIndex(of: max(offset, 0))
        return (0..<line).reversed().lazy.map { [lineStarts] in lineStarts[$0]..<lineStarts[$0 + 1] - 1 }
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
