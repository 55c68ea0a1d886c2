/// Where a value came from, in a form that can be checked later against the document: a passage's place and bytes.
public struct Receipt: Sendable {
    /// The document's path as it was given.
    public let doc: String
    /// The line that it starts in, from 1.
    public let line: Int
    /// The column that it starts in, in Unicode scalars from 1.
    public let column: Int
    /// The offset of its first byte in the file.
    public let start: Int
    /// The offset after its last byte in the file.
    public let end: Int
    /// The passage as it stands in the file; of a long one, or one that is no UTF-8, only the start.
    public let quote: String
    /// SHA-256 of the passage's bytes, in hexadecimal digits, where the quote isn't all of it.
    public let sha256: String?
    /// Whether that is missing, so that only the quote can be compared: the passages of its result lie in one another so deep
    /// that to digest all would take too long.
    public let isUndigested: Bool

    /// A passage of more bytes is not quoted as a whole, and how much of it is.
    private static let (longest, beginning) = (240, 80)

    public init(
        doc: String, line: Int, column: Int, start: Int, end: Int, quote: String, sha256: String?,
        isUndigested: Bool = false
    ) {
        self.doc = doc
        self.line = line
        self.column = column
        self.start = start
        self.end = end
        self.quote = quote
        self.sha256 = sha256
        self.isUndigested = isUndigested
    }

    /// The passage that a node is.
    ///
    /// - Parameter budget: That of the result which the receipt is for; nil for a single one.
    public init(of node: Node, in library: Library, within budget: DigestBudget? = nil) {
        let document = library.document(of: node)
        let span = library.span(of: node)
        self.init(of: span, at: document.position(of: span.lowerBound), in: document, within: budget)
    }

    /// The passage of a span, whose place is known.
    package init(
        of span: Range<UInt32>, at position: (line: Int, column: Int), in document: Document,
        within budget: DigestBudget? = nil
    ) {
        let passage = document.fileSpan(of: span)
        let (start, end) = (Int(passage.lowerBound), min(Int(passage.upperBound), document.fileCount))
        let bytes = document.file[min(start, end)..<end]
        var quote = bytes.count <= Receipt.longest ? String(validating: bytes, as: UTF8.self) : nil
        var digest: String?
        let isLong = quote == nil
        if isLong {
            digest = budget?.take(bytes.count) ?? true ? SHA256.digest(of: bytes) : nil
            quote = Receipt.beginning(of: bytes)
        }
        self.init(
            doc: document.path, line: position.line, column: position.column, start: start, end: end,
            quote: quote ?? "", sha256: digest, isUndigested: isLong && digest == nil)
    }

    /// As much of the first bytes as is UTF-8, and ends with a whole scalar.
    private static func beginning(of bytes: ArraySlice<UInt8>) -> String {
        var count = min(bytes.count, beginning)
        while count > 0 {
            if let text = String(validating: bytes.prefix(count), as: UTF8.self) { return text }
            count -= 1
        }
        return ""
    }

    /// `path:line:column`
    public var at: String { "\(doc):\(line):\(column)" }
}
