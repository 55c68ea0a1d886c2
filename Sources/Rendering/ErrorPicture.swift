/// What is wrong with a query or script, drawn with its place.
///
/// ```
/// error: no field 'valeu' on money
///   1 | money | where valeu > $100 million
///     |               ^^^^^ did you mean 'value'?
/// ```
public struct ErrorPicture: Sendable {
    /// What is wrong, in one line.
    public var message: String
    /// What the place is in.
    public var source: String
    /// The place, in bytes of the source.
    public var span: Range<Int>
    /// The number of the source's first line.
    public var firstLine = 1
    /// What could be done: `did you mean 'value'?`, or nothing.
    public var hint: String
    /// `error` or `warning`.
    public var word = "error"
    /// Whether the message goes on in the next line where it is wider than the picture may be.
    public var wraps = false
    /// The file's path, for a script: shown with line and column.
    public var path: String?

    /// An error at a place of a source.
    public init(message: String, source: String, span: Range<Int>, hint: String = "", path: String? = nil) {
        self.message = message
        self.source = source
        self.span = span
        self.hint = hint
        self.path = path
    }

    /// Appends the picture, whole lines.
    public func write(to output: inout TerminalText, width: Int = 120, paint: Paint = Paint(false)) {
        paint.write("\(word):", .error, to: &output)
        output.append(" ")
        let room = wraps ? max(width - word.utf8.count - 2, 10) : Int.max
        let message = HangingLines.text(VisibleText.of(message), width: room)
        paint.write(message, .heading, to: &output)
        output.append("\n")
        let source = Array(source.utf8)
        if let path {
            let position = ErrorPicture.position(of: span.lowerBound, in: source)
            let place = "  --> \(VisibleText.of(path)):\(position.line + firstLine - 1):\(position.column)\n"
            paint.write(place, .place, to: &output)
        }
        SourceLines(source: source, span: span, firstLine: firstLine, width: width, paint: paint)
            .write(hint: VisibleText.of(hint), to: &output)
    }

    /// The picture as text.
    public func text(width: Int = 120, paint: Paint = Paint(false)) -> String {
        var output = TerminalText()
        write(to: &output, width: width, paint: paint)
        return output.string
    }

    /// Line and column (in scalars) of an offset, from 1.
    static func position(of offset: Int, in source: [UInt8]) -> (line: Int, column: Int) {
        var (line, column) = (1, 1)
        for byte in source.prefix(max(offset, 0)) {
            if byte == 10 {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return (line, column)
    }
}
