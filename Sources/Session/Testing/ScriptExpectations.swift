import Query

/// What a script says in its comments about its test: `# => text` after a statement, for the lines that it prints, and
/// `# documents: a.md b.md`, for what it is run on.
package struct ScriptExpectations {
    /// What one statement is to print.
    struct Output {
        /// Which of the script's statements.
        let statement: Int
        /// The lines.
        var lines: [String] = []
        /// The comments that they stand in.
        var comments: [Range<Int>] = []
    }

    /// What statements are to print, in order; of those that say so.
    private(set) var outputs: [Output] = []
    /// The documents named, as they are written.
    private(set) var documents: [String] = []
    /// The spans of the statements.
    let statements: [Range<Int>]

    /// The documents that a script's comments name, and the first such comment's span; nil where none does.
    package static func documents(namedIn script: Script) -> (paths: [String], span: Range<Int>)? {
        // Few scripts have the words at all, and an editor asks at each key.
        guard script.text.utf8.contains(UInt8(ascii: "#")), script.text.contains("documents:") else { return nil }
        var found: (paths: [String], span: Range<Int>)?
        for comment in Tokens(of: script).comments {
            guard let paths = documents(in: script.bytes[comment]) else { continue }
            found = ((found?.paths ?? []) + paths, found?.span ?? comment)
        }
        return found
    }

    /// The documents that a comment names; nil for another comment.
    private static func documents(in comment: ArraySlice<UInt8>) -> [String]? {
        let text = comment.dropFirst().drop { $0 == UInt8(ascii: " ") }
        guard text.starts(with: "documents:".utf8) else { return nil }
        return words(of: text.dropFirst("documents:".utf8.count))
    }

    init(in script: Script) {
        let layout = ScriptLayout(of: script)
        statements = layout.statements
        var next = 0
        for comment in layout.comments {
            let text = script.bytes[comment].dropFirst().drop { $0 == UInt8(ascii: " ") }
            documents += Self.documents(in: script.bytes[comment]) ?? []
            guard text.starts(with: "=>".utf8) else { continue }
            while next < statements.count, statements[next].lowerBound < comment.lowerBound { next += 1 }
            // Before the first statement nothing prints.
            guard next > 0 else { continue }
            if outputs.last?.statement != next - 1 { outputs.append(Output(statement: next - 1)) }
            var line = text.dropFirst(2)
            if line.first == UInt8(ascii: " ") { line = line.dropFirst() }
            outputs[outputs.count - 1].lines.append(String(decoding: line, as: UTF8.self))
            outputs[outputs.count - 1].comments.append(comment)
        }
    }

    /// Words between blanks; quotes hold words with blanks together.
    private static func words(of bytes: ArraySlice<UInt8>) -> [String] {
        var words: [String] = []
        var word: [UInt8] = []
        var quote: UInt8?
        var isOpen = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\""):
                guard quote == nil || quote == byte else { fallthrough }
                quote = quote == nil ? byte : nil
                isOpen = true
            case UInt8(ascii: " ") where quote == nil, UInt8(ascii: "\t") where quote == nil, UInt8(ascii: "\r"):
                if isOpen { words.append(String(decoding: word, as: UTF8.self)) }
                (word, isOpen) = ([], false)
            default:
                word.append(byte)
                isOpen = true
            }
        }
        return isOpen ? words + [String(decoding: word, as: UTF8.self)] : words
    }
}
