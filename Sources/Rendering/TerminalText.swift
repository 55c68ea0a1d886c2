/// Bytes that may be written to a terminal, which take nothing but this.
///
/// They are our own words and sequences, which stand as literals in the source, and text from elsewhere, in which all that
/// could act has been made visible. There is no way from a `String` to raw bytes, by mistake or else:
///
/// ```swift
/// let line: TerminalText = "\u{1B}[1m\(name)\u{1B}[0m\n"  // The sequences act; what `name` has does not.
/// ```
public struct TerminalText: Sendable, Equatable {
    /// UTF-8.
    public private(set) var bytes: [UInt8] = []

    /// Nothing.
    public init() {}

    /// Text from anywhere, made visible; line breaks and tabs are kept.
    public init(_ text: some StringProtocol) { append(text) }

    /// Text from anywhere, made visible, in a style: the parameters of `CSI … m`.
    public init(_ text: some StringProtocol, code: TerminalText?) {
        self.init()
        let code = text.isEmpty ? nil : code
        if let code { self += "\u{1B}[\(code)m" }
        append(text)
        if code != nil { self += "\u{1B}[0m" }
    }

    /// What a format of data has written, made visible, with its ends of lines (`CR LF`, too).
    init(data: [UInt8]) {
        // A line end of two bytes is one to a terminal in any state.
        var start = 0
        for end in data.indices.dropFirst() where data[end] == 10 && data[end - 1] == 13 {
            append(String(decoding: data[start..<end - 1], as: UTF8.self))
            bytes += [13, 10]
            start = end + 1
        }
        append(String(decoding: data[start...], as: UTF8.self))
    }

    /// What an output that may be a terminal is given: the bytes of data, in which what could act is made visible.
    public init(data: UnsafeRawBufferPointer) { self.init(data: Array(data)) }

    /// Its length in bytes.
    public var count: Int { bytes.count }

    /// Whether there is nothing.
    public var isEmpty: Bool { bytes.isEmpty }

    /// The same as a string, for those who don't write it to a terminal.
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    /// Appends text from anywhere, made visible; line breaks and tabs are kept.
    ///
    /// - Parameter isStopped: Whether nobody wants it any more; then it may end anywhere.
    public mutating func append(_ text: some StringProtocol, until isStopped: @escaping () -> Bool = { false }) {
        var text = String(text)
        text.withUTF8 { VisibleText.append($0, to: &bytes, until: isStopped) }
    }

    /// Appends what has been made safe.
    public mutating func append(_ other: TerminalText) { bytes += other.bytes }

    /// Appends so many spaces.
    mutating func append(spaces count: Int) { bytes.append(contentsOf: repeatElement(32, count: max(count, 0))) }

    /// Takes spaces off its end, down to a length.
    mutating func trimSpaces(downTo length: Int = 0) {
        while bytes.count > length, bytes.last == 32 { bytes.removeLast() }
    }

    /// One text, and the other after it.
    public static func + (left: TerminalText, right: TerminalText) -> TerminalText {
        var sum = left
        sum.append(right)
        return sum
    }

    /// Appends what has been made safe.
    public static func += (left: inout TerminalText, right: TerminalText) { left.append(right) }
}

extension TerminalText: ExpressibleByStringInterpolation {
    /// A literal of the source, as it is: `StaticString` can be nothing else.
    public init(stringLiteral literal: StaticString) {
        literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
    }

    public init(stringInterpolation parts: StringInterpolation) { self = parts.text }

    /// A literal with values in it: its own parts are kept as they are, texts among the values made visible.
    public struct StringInterpolation: StringInterpolationProtocol {
        fileprivate var text = TerminalText()

        public init(literalCapacity: Int, interpolationCount: Int) {}

        /// Appends a part of the literal, as it is.
        public mutating func appendLiteral(_ literal: StaticString) {
            text.append(TerminalText(stringLiteral: literal))
        }

        /// Appends a text, made visible.
        public mutating func appendInterpolation(_ value: some StringProtocol) { text.append(value) }

        /// Appends a number in decimal digits.
        public mutating func appendInterpolation(_ number: some BinaryInteger) { text.append("\(number)") }

        /// Appends what has been made safe.
        public mutating func appendInterpolation(_ value: TerminalText) { text.append(value) }
    }
}

extension Sequence<TerminalText> {
    /// One after another, with a separator between each.
    public func joined(separator: TerminalText = "") -> TerminalText {
        var joined = TerminalText()
        for (index, text) in enumerated() {
            if index > 0 { joined.append(separator) }
            joined.append(text)
        }
        return joined
    }
}
