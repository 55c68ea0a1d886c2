import Values

/// What can be known of a document without reading it: each as it was made once, or nil where it was not.
package struct DocumentFacts: Sendable {
    /// How long its text and its file are, in bytes.
    package var textCount: Int
    package var fileCount: Int
    /// Whether the text is the file's bytes, and nothing is to be said of that.
    package var isFileItself = false
    package var isReadAsItIs = false
    /// Whether it was looked for what is wrong with it, and nothing was.
    package var isWithoutProblems = false
    var title: String??
    var date: DateSpan??
    var languageCode: String??
    var isTranscript: Bool?

    init(textCount: Int, fileCount: Int) {
        self.textCount = textCount
        self.fileCount = fileCount
    }

    /// What is known besides, from another thread perhaps; whether there was anything.
    package mutating func add(_ other: DocumentFacts) -> Bool {
        let known = [title != nil, date != nil, languageCode != nil, isTranscript != nil, isWithoutProblems]
        title = title ?? other.title
        date = date ?? other.date
        languageCode = languageCode ?? other.languageCode
        isTranscript = isTranscript ?? other.isTranscript
        isWithoutProblems = isWithoutProblems || other.isWithoutProblems
        return known != [title != nil, date != nil, languageCode != nil, isTranscript != nil, isWithoutProblems]
    }

    private struct Flags: OptionSet {
        var rawValue: UInt64
        static let fileItself = Flags(rawValue: 1)
        static let readAsItIs = Flags(rawValue: 2)
        static let withoutProblems = Flags(rawValue: 4)
        static let title = Flags(rawValue: 8)
        static let date = Flags(rawValue: 16)
        static let language = Flags(rawValue: 32)
        static let transcript = Flags(rawValue: 64)
        static let isTranscript = Flags(rawValue: 128)
    }

    /// As a snapshot keeps them.
    package var kept: [UInt8] {
        var writer = CompactWriter()
        writer.append(textCount)
        writer.append(fileCount)
        var flags: Flags = []
        if isFileItself { flags.insert(.fileItself) }
        if isReadAsItIs { flags.insert(.readAsItIs) }
        if isWithoutProblems { flags.insert(.withoutProblems) }
        if title != nil { flags.insert(.title) }
        if date != nil { flags.insert(.date) }
        if languageCode != nil { flags.insert(.language) }
        if isTranscript != nil { flags.insert(.transcript) }
        if isTranscript == true { flags.insert(.isTranscript) }
        writer.append(flags.rawValue)
        if let title { Self.write(title.map(FieldValue.text), to: &writer) }
        if let date { Self.write(date.map(FieldValue.date), to: &writer) }
        if let languageCode { Self.write(languageCode.map(FieldValue.text), to: &writer) }
        return writer.bytes
    }

    /// Facts that were kept; nil where the bytes are not those of some.
    package init?(kept bytes: ArraySlice<UInt8>) {
        var reader = CompactReader(bytes)
        do throws(MalformedBytes) {
            textCount = Int(try reader.offset())
            fileCount = Int(try reader.offset())
            let flags = Flags(rawValue: try reader.number())
            isFileItself = flags.contains(.fileItself)
            isReadAsItIs = flags.contains(.readAsItIs)
            isWithoutProblems = flags.contains(.withoutProblems)
            if flags.contains(.title) { title = .some(try Self.text(&reader)) }
            if flags.contains(.date) {
                switch try FieldValue(from: &reader) {
                case .date(let day): date = .some(day)
                case .null: date = .some(nil)
                default: return nil
                }
            }
            if flags.contains(.language) { languageCode = .some(try Self.text(&reader)) }
            if flags.contains(.transcript) { isTranscript = flags.contains(.isTranscript) }
        } catch {
            return nil
        }
    }

    private static func write(_ value: FieldValue?, to writer: inout CompactWriter) {
        _ = (value ?? .null).write(to: &writer)
    }

    private static func text(_ reader: inout CompactReader) throws(MalformedBytes) -> String? {
        switch try FieldValue(from: &reader) {
        case .text(let text): return text
        case .null: return nil
        default: throw MalformedBytes()
        }
    }
}
