extension FrontMatter {
    /// The front matter of a file, or nil: it stands at the very start (a byte order mark and blank lines aside).
    ///
    /// YAML between `---` and `---` or `...`, unless a blank line follows the first, or what is between gives no key (that
    /// is a rule with text after it);
    /// TOML between `+++` and `+++`; JSON from `{` to its `}`, alone at its line's end. A title block is looked for in Markdown
    /// alone: in other texts percent signs begin comments.
    init?(in source: [UInt8], mayBeTitleBlock: Bool = true) {
        let first = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var line = Line(source, from: first)
        while line.next < source.count, line.isBlank(in: source) { line = Line(source, from: line.next) }
        let start = line.start
        guard start < source.count else { return nil }
        switch source[start] {
        case UInt8(ascii: "-"): self.init(in: source, from: start, format: .yaml, mark: Array("---".utf8))
        case UInt8(ascii: "+"): self.init(in: source, from: start, format: .toml, mark: Array("+++".utf8))
        case UInt8(ascii: "{"): self.init(json: source, from: start)
        case UInt8(ascii: "%") where mayBeTitleBlock && start == first: self.init(titleBlock: source, from: start)
        default: return nil
        }
    }

    private init?(in source: [UInt8], from start: Int, format: Format, mark: [UInt8]) {
        var line = Line(source, from: start)
        guard line.isMark(mark, in: source) else { return nil }
        let contentStart = line.next
        line = Line(source, from: contentStart)
        if line.isBlank(in: source) { return nil }
        while line.start < source.count {
            if line.isMark(mark, in: source) || format == .yaml && line.isMark(Array("...".utf8), in: source) {
                let content = contentStart..<line.start
                guard format != .yaml || Line.givesKeys(source, content) else { return nil }
                self.init(
                    format: format, content: content, firstLine: Line.number(at: contentStart, in: source),
                    end: line.next)
                return
            }
            line = Line(source, from: line.next)
        }
        return nil
    }

    /// `% Title`, `% Authors`, `% Date` (Pandoc User's Guide, "Extension: pandoc_title_block"): at most three, which may go on in
    /// lines that are indented, and a blank line after them.
    private init?(titleBlock source: [UInt8], from start: Int) {
        var line = Line(source, from: start)
        var fields = 0
        while line.start < source.count, !line.isBlank(in: source) {
            if source[line.start] == UInt8(ascii: "%") {
                fields += 1
                guard fields <= 3, line.start + 1 == line.end || source[line.start + 1] == 32 else { return nil }
            } else if source[line.start] != 32 {
                return nil
            }
            line = Line(source, from: line.next)
        }
        let content = start..<line.start
        guard source[content].contains(where: { $0 > 32 && $0 != UInt8(ascii: "%") }) else { return nil }
        self.init(
            format: .titleBlock, content: content, firstLine: Line.number(at: start, in: source), end: line.start)
    }

    private init?(json source: [UInt8], from start: Int) {
        guard let inside = source[(start + 1)...].first(where: { !FrontMatter.isJSONSpace($0) }),
            inside == UInt8(ascii: "\"") || inside == UInt8(ascii: "}")
        else { return nil }
        let end = FrontMatter.endOfJSON(source, from: start)
        let line = Line(source, from: end)
        guard line.isBlank(in: source) else { return nil }
        self.init(format: .json, content: start..<end, firstLine: Line.number(at: start, in: source), end: line.next)
    }

    /// The end of the object; where its brackets don't match, that of the lines up to the first blank one.
    private static func endOfJSON(_ source: [UInt8], from start: Int) -> Int {
        var depth = 0
        var inString = false
        var index = start
        while index < source.count {
            switch source[index] {
            case UInt8(ascii: "\\") where inString: index += 1
            case UInt8(ascii: "\""): inString.toggle()
            case UInt8(ascii: "{") where !inString: depth += 1
            case UInt8(ascii: "}") where !inString:
                depth -= 1
                if depth == 0 { return index + 1 }
            default: break
            }
            index += 1
        }
        var line = Line(source, from: start)
        while line.next < source.count, !line.isBlank(in: source) { line = Line(source, from: line.next) }
        return line.isBlank(in: source) ? line.start : line.next
    }

    private static func isJSONSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    /// A line's bytes, without and with its ending.
    private struct Line {
        var start: Int
        var end: Int
        var next: Int

        init(_ source: [UInt8], from start: Int) {
            self.start = start
            var index = start
            while index < source.count, source[index] != UInt8(ascii: "\n"), source[index] != UInt8(ascii: "\r") {
                index += 1
            }
            end = index
            if index + 1 < source.count, source[index] == UInt8(ascii: "\r"), source[index + 1] == UInt8(ascii: "\n") {
                index += 1
            }
            next = min(index + 1, source.count)
        }

        func isMark(_ mark: [UInt8], in source: [UInt8]) -> Bool {
            let text = source[start..<end]
            return text.starts(with: mark) && text.dropFirst(mark.count).allSatisfy { $0 == 32 || $0 == 9 }
        }

        /// Which line starts at an offset, from 1.
        static func number(at offset: Int, in source: [UInt8]) -> Int {
            var line = Line(source, from: 0)
            var number = 1
            while line.next <= offset, line.next < source.count {
                line = Line(source, from: line.next)
                number += 1
            }
            return number
        }

        /// Whether a range can be YAML: its first line that is none of comment or blank gives a key or opens a record, or
        /// another does and no line is blank; or there is nothing in it.
        static func givesKeys(_ source: [UInt8], _ range: Range<Int>) -> Bool {
            var line = Line(source, from: range.lowerBound)
            var (isFirst, hasBlank, givesKey) = (true, false, false)
            while line.start < range.upperBound {
                defer { line = Line(source, from: line.next) }
                let text = source[line.start..<line.end]
                if line.isBlank(in: source) {
                    hasBlank = true
                } else if text.first != UInt8(ascii: "#") {
                    let isKey = isKey(text)
                    if isFirst, isKey { return true }
                    isFirst = false
                    givesKey = givesKey || isKey
                }
            }
            return isFirst || givesKey && !hasBlank
        }

        /// Whether a line begins with a key and its colon, or with a record's bracket.
        private static func isKey(_ text: ArraySlice<UInt8>) -> Bool {
            let text = text.drop { $0 == 32 }
            guard let first = text.first, !"<-*>`|".utf8.contains(first) else { return false }
            if first == UInt8(ascii: "{") { return true }
            var index = text.startIndex
            while index < text.endIndex, text.distance(from: text.startIndex, to: index) < 80 {
                if text[index] == UInt8(ascii: ":") {
                    return index + 1 == text.endIndex || text[index + 1] == 32 || text[index + 1] == 9
                }
                index += 1
            }
            return false
        }

        func isBlank(in source: [UInt8]) -> Bool {
            source[start..<end].allSatisfy { $0 == 32 || $0 == 9 }
        }
    }
}
