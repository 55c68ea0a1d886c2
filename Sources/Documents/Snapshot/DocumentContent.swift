import Reading

/// A file that was read, as a document has it: a reference, since it is asked for a part of it with every row.
final class DocumentContent: Sendable {
    let reading: FileContent
    let source: [UInt8]
    let file: [UInt8]
    let frontMatter: FrontMatter?
    /// Whether it is larger than a document can be, and left out.
    let isTooLarge: Bool

    init(_ given: FileContent) {
        isTooLarge = max(given.text.bytes.count, given.file.count) > Document.sizeLimit
        reading = isTooLarge ? FileContent(markdown: []) : given
        source = reading.text.bytes
        file = reading.file
        frontMatter =
            given.mayHaveFrontMatter ? FrontMatter(in: source, mayBeTitleBlock: reading.kind == .markdown) : nil
    }
}
