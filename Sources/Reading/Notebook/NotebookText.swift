/// Writes the cells of a notebook as one text in Markdown, and notes where in the JSON each piece stands.
struct NotebookText {
    private let file: [UInt8]
    private let language: String?
    private var bytes: [UInt8] = []
    private var offsets = OffsetMap()
    /// Where the last piece ends in the JSON: what the cells' frames are said to stand at.
    private var offset = 0

    init(_ file: [UInt8], language: String?) {
        self.file = file
        self.language = language
    }

    /// What was written.
    var text: FileText {
        var text = FileText(bytes, offsets: offsets)
        text.countsLinesOfFile = true
        return text
    }

    /// Writes a cell and the blank line that divides it from the one before.
    mutating func write(_ cell: Notebook.Cell, isFirst: Bool) {
        guard let first = cell.source.first else { return }
        offset = first.lowerBound
        if !bytes.isEmpty { addFrame("\n\n") }
        switch cell.kind {
        case "markdown": add(cell.source)
        case "heading":
            addFrame(String(repeating: "#", count: min(6, max(1, cell.level))) + " ")
            add(cell.source)
        // The front matter of some publishing programs.
        case "raw" where isFirst && file[first].starts(with: "---".utf8): add(cell.source)
        case "raw": addCode(cell.source, language: "")
        default: addCode(cell.source, language: language ?? "")
        }
    }

    private mutating func addCode(_ source: [Range<Int>], language: String) {
        let fence = String(repeating: "`", count: max(3, longestFence(in: source) + 1))
        addFrame(fence + language.filter { $0 != "`" && !$0.isWhitespace } + "\n")
        add(source)
        if bytes.last != 10 { addFrame("\n") }
        addFrame(fence)
    }

    /// The longest run of backticks in a cell.
    private func longestFence(in source: [Range<Int>]) -> Int {
        var (longest, run) = (0, 0)
        for range in source {
            for byte in file[range] {
                run = byte == UInt8(ascii: "`") ? run + 1 : 0
                longest = max(longest, run)
            }
        }
        return longest
    }

    private mutating func add(_ source: [Range<Int>]) {
        for range in source {
            JSONText.forEachPiece(of: file[range]) { text, span in
                bytes += text
                let isPlain = text.count == span.count
                offsets.append(
                    text.count, at: span.lowerBound, unit: isPlain ? 1 : text.count, step: isPlain ? 1 : span.count)
                offset = span.upperBound
            }
        }
    }

    /// Adds text that does not stand in the file.
    private mutating func addFrame(_ text: String) {
        bytes += text.utf8
        offsets.append(text.utf8.count, at: offset, unit: text.utf8.count, step: 0)
    }
}
