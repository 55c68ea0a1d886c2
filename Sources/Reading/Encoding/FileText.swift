/// The text of a file in UTF-8.
public struct FileText: Sendable {
    /// The text; where it is no UTF-8 after all, a reader of it shows U+FFFD.
    public var bytes: [UInt8]
    /// Where the text stands in the file; nil where they are the same bytes.
    public var offsets: OffsetMap?
    /// Whether lines are counted in the file and not in the text.
    public var countsLinesOfFile = false
    /// What a reader should know of how it was read, one sentence; nil for what is as it should be.
    public var note: String?

    init(_ bytes: [UInt8], offsets: OffsetMap? = nil, note: String? = nil) {
        self.bytes = bytes
        self.offsets = offsets
        self.note = note
    }

    /// Decodes a file: UTF-16 and UTF-32 by their mark, else UTF-8, else Windows-1252 where that makes letters.
    ///
    /// - Parameter charset: What the file itself says, in small letters, as a page does.
    init(decoding file: [UInt8], charset: String? = nil) throws(Unreadable) {
        if let form = WideForm(markOf: file) {
            self = form.decode(file)
            return
        }
        if file.withUnsafeBufferPointer({ ByteSearch.index(of: 0, in: $0, from: 0) }) != nil {
            throw .init(WideForm(nullsOf: file).map { .unmarked($0.name) } ?? .nulls)
        }
        let check = UTF8Check(file)
        if check.isValid {
            self.init(file)
        } else if let charset, Windows1252.isNamed(charset) {
            self = Windows1252.decode(file)
        } else if let charset, !["utf-8", "utf8"].contains(charset) {
            // It says what it is; as anything else its letters would be wrong, and look right.
            throw .init(.encoding(charset))
        } else if check.sequences < check.invalid, Windows1252.makesLetters(file) {
            self = Windows1252.decode(file)
            note = "not UTF-8; read as Windows-1252"
        } else if check.invalid > 16, check.invalid > file.count / 20 {
            throw .init(.encoding(charset))
        } else {
            let bytes = check.invalid == 1 ? "1 byte is" : "\(check.invalid) bytes are"
            self.init(file, note: "\(bytes) not UTF-8; read as U+FFFD")
        }
    }
}
