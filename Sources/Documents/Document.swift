/// A loaded document: its bytes and, made when first asked for, its layers.
///
/// Layers may be asked for from several threads at once.
public final class Document: @unchecked Sendable {
    /// The path as it was given.
    public let path: String
    /// The file's bytes.
    public let source: [UInt8]

    public init(path: String, source: [UInt8]) {
        self.path = path
        self.source = source
    }
    // The room that owns this adds:
    // var problems: [Problem]                         of the front matter: message, line
    // func layer(_ relation: Relation) -> Layer       computed once
    // func text(in span: Range<UInt32>) -> String     plain text of a source span, trimmed
    // func position(of offset: UInt32) -> (line: Int, column: Int)
}
