import Values

/// Writes a parsed text as HTML, as CommonMark's reference implementation does.
public struct HTMLWriter {
    /// What of the HTML that a text's author wrote gets into the page.
    public enum Safety: Sendable {
        /// All of it, as CommonMark asks.
        case asWritten
        /// All but the tags that GFM disarms, `<script>` and its like (GFM 0.29, section 6.11).
        case filtered
        /// None, and nothing that loads, runs or hides: tags, footnotes and pictures are left out (a picture leaves its
        /// description), links lead to the web or to mail, characters that HTML can't have or that reorder text are gone.
        /// Headings begin at level 3, for the page has its own above.
        case safe
    }

    let parsed: ParsedMarkdown
    let source: [UInt8]
    let safety: Safety
    var output = HTMLOutput()
    /// The constructs that are open.
    var open: [Open] = []
    /// The footnotes in use, by the index of their definition, in order of their first use.
    var footnotes: [Int] = []
    var footnoteNumbers: [Int: Int] = [:]
    /// The last block of the footnote that is being written, and its number, until the way back is written.
    var lastParagraph: (index: Int, number: Int)?
    /// Cells that a table's short rows may be filled up with, so that a wide header cannot make much of little.
    var cellBudget = 500_000
    /// Events before this one are in an image: only their text counts.
    private var imageEnd = 0

    struct Open {
        /// The part of a table that its rows have begun.
        enum Part { case none, head, body }

        var index: Int
        var end: Int
        /// Whether paragraphs directly inside are written without `<p>`.
        var isTight = false
        var cells = 0
        var part = Part.none
    }

    private init(_ parsed: ParsedMarkdown, of source: [UInt8], _ safety: Safety) {
        self.parsed = parsed
        self.source = source
        self.safety = safety
        output.isSafe = safety == .safe
    }

    /// The HTML of a text, or of a part of it, in UTF-8.
    ///
    /// - Parameters:
    ///   - parsed: The events of `source`.
    ///   - source: The text they were parsed from.
    ///   - events: Which of the events, in whole blocks; all, if it is nil.
    ///   - safety: What of the author's own HTML is written.
    public static func html(
        _ parsed: ParsedMarkdown, of source: [UInt8], events: Range<Int>? = nil, safety: Safety = .asWritten
    ) -> [UInt8] {
        var writer = HTMLWriter(parsed, of: source, safety)
        let events = (events ?? 0..<parsed.events.count).clamped(to: 0..<parsed.events.count)
        writer.write(from: events.lowerBound, to: events.upperBound)
        writer.writeFootnotes()
        return writer.output.bytes
    }

    /// Writes the events from `start` up to `end`.
    mutating func write(from start: Int, to end: Int) {
        var index = start
        let depth = open.count
        while index < end {
            while open.count > depth, let last = open.last, last.end <= index { close() }
            let event = parsed.events[index]
            index = enter(event, at: index)
        }
        while open.count > depth { close() }
    }

    /// Writes the start of a construct, or all of it.
    ///
    /// - Returns: the index of the event to go on with.
    private mutating func enter(_ event: Event, at index: Int) -> Int {
        if index < imageEnd { return enterInImage(event, at: index) }
        if safety == .safe, let next = passOver(event, at: index) { return next }
        switch event.kind {
        case .linkDefinition, .footnoteDefinition: return Int(event.next)
        case .codeBlock:
            writeCodeBlock(event, at: index)
            return Int(event.next)
        // Its text is events of its own in the dialect of documents.
        case .htmlBlock where safety == .safe:
            open.append(Open(index: index, end: Int(event.next)))
            output.startLine()
            output.append("<p>")
        case .htmlBlock:
            output.startLine()
            output.append(raw: repeatElement(Byte.space, count: Int(event.level)))
            append(html: parsed.bytes(event.start..<event.end, in: source))
            output.startLine()
            return Int(event.next)
        case .markup: break
        case .thematicBreak:
            output.startLine()
            output.append("<hr />\n")
        case .text: output.append(escaping: bytes(event.start, event.end))
        case .delimiter: output.append(escaping: bytes(event.start, event.end))
        case .escape: output.append(escaping: bytes(event.contentStart, event.contentEnd))
        case .entity: output.append(escaping: parsed.decoded(event).utf8)
        case .softBreak:
            let around = open.last.map { parsed.events[$0.index].kind }
            if around == .codeSpan || around == .formula {
                output.append(" ")
            } else {
                output.append("\n")
            }
        case .hardBreak: output.append("<br />\n")
        case .htmlInline: append(html: parsed.bytes(event.start..<event.end, in: source))
        case .footnoteReference: writeReference(event)
        case .taskMarker:
            output.append(
                event.flags.contains(.checked)
                    ? "<input type=\"checkbox\" checked=\"\" disabled=\"\" /> "
                    : "<input type=\"checkbox\" disabled=\"\" /> ")
        case .tableRow where isSplit(event, at: index):
            writeSplitRow(event, at: index)
            return Int(event.next)
        case .tableCell where isBeyondTable(event): return Int(event.next)
        case .link, .image:
            if event.kind == .image { return startImage(event, at: index) }
            open.append(Open(index: index, end: Int(event.next)))
            writeStart(event)
        default:
            open.append(Open(index: index, end: Int(event.next)))
            writeStart(event)
        }
        return index + 1
    }

    /// What a safe page doesn't have.
    ///
    /// - Returns: the index of the event to go on with, or nil where this one is written.
    private func passOver(_ event: Event, at index: Int) -> Int? {
        switch event.kind {
        case .htmlInline, .footnoteReference, .markup: max(Int(event.next), index + 1)
        case .image: index + 1
        case .link, .autolink, .bareLink:
            MarkupText.address(parsed.destination(of: event, in: source)) == nil ? index + 1 : nil
        default: nil
        }
    }

    private mutating func startImage(_ event: Event, at index: Int) -> Int {
        imageEnd = Int(event.next)
        output.append("<img src=\"")
        output.append(address: parsed.destination(of: event, in: source))
        output.append("\" alt=\"")
        open.append(Open(index: index, end: imageEnd))
        return index + 1
    }

    /// Inside an image's description only text counts (CommonMark 0.31.2, section 6.4).
    private mutating func enterInImage(_ event: Event, at index: Int) -> Int {
        switch event.kind {
        case .text, .delimiter: output.append(escaping: bytes(event.start, event.end))
        case .escape: output.append(escaping: bytes(event.contentStart, event.contentEnd))
        case .entity: output.append(escaping: parsed.decoded(event).utf8)
        case .softBreak, .hardBreak: output.append(" ")
        default: break
        }
        return index + 1
    }

    private mutating func writeStart(_ event: Event) {
        switch event.kind {
        case .paragraph, .calloutTitle:
            guard !isTight || event.kind == .calloutTitle else { return }
            output.startLine()
            output.append("<p>")
        case .callout:
            output.startLine()
            output.append("<div>\n")
        case .formula:
            output.append(event.level == 1 ? "<span class=\"math display\">" : "<span class=\"math inline\">")
        case .inlineNote, .tag, .citation, .citationGroup: output.append("<span>")
        case .heading:
            output.startLine()
            output.append("<h\(level(of: event))>")
        case .blockQuote:
            output.startLine()
            output.append("<blockquote>\n")
        case .list:
            open[open.count - 1].isTight = event.flags.contains(.tight)
            output.startLine()
            if !event.flags.contains(.ordered) {
                output.append("<ul>\n")
            } else {
                output.append(event.detail == 1 ? "<ol>\n" : "<ol start=\"\(event.detail)\">\n")
            }
        case .item:
            open[open.count - 1].isTight = open.count > 1 && open[open.count - 2].isTight
            output.startLine()
            output.append("<li>")
        case .table:
            output.startLine()
            output.append("<table>")
        case .tableRow:
            startRow(event)
        case .tableCell:
            if open.count > 1 { open[open.count - 2].cells += 1 }
            writeCellStart(isHeader: event.flags.contains(.header), alignment: event.level)
        case .codeSpan: output.append("<code>")
        case .emphasis: output.append("<em>")
        case .strong: output.append("<strong>")
        case .strikethrough: output.append("<del>")
        case .link, .autolink, .bareLink:
            output.append("<a href=\"")
            output.append(address: parsed.destination(of: event, in: source))
            if let title = parsed.title(of: event, in: source) {
                output.append("\" title=\"")
                output.append(escaping: title.utf8)
            }
            output.append("\">")
        default: break
        }
    }

    private func level(of heading: Event) -> UInt8 { safety == .safe ? max(3, heading.level) : heading.level }

    /// Ends the innermost open construct.
    private mutating func close() {
        guard let last = open.popLast() else { return }
        let event = parsed.events[last.index]
        switch event.kind {
        case .paragraph:
            let isParagraph = !isTight
            writeBackReference(afterParagraph: last.index)
            if isParagraph { output.append("</p>\n") }
        case .calloutTitle, .htmlBlock: output.append("</p>\n")
        case .callout:
            output.startLine()
            output.append("</div>\n")
        case .formula, .inlineNote, .tag, .citation, .citationGroup: output.append("</span>")
        case .heading: output.append("</h\(level(of: event))>\n")
        case .blockQuote:
            output.startLine()
            output.append("</blockquote>\n")
        case .list:
            output.startLine()
            output.append(event.flags.contains(.ordered) ? "</ol>\n" : "</ul>\n")
        case .item: output.append("</li>\n")
        case .table:
            output.startLine()
            endPart(last.part)
            output.append("</table>\n")
        case .tableRow: endRow(event, cells: last.cells)
        case .tableCell: output.append(event.flags.contains(.header) ? "</th>" : "</td>")
        case .codeSpan: output.append("</code>")
        case .emphasis: output.append("</em>")
        case .strong: output.append("</strong>")
        case .strikethrough: output.append("</del>")
        case .link, .autolink, .bareLink: output.append("</a>")
        case .image:
            if let title = parsed.title(of: event, in: source) {
                output.append("\" title=\"")
                output.append(escaping: title.utf8)
            }
            output.append("\" />")
        default: break
        }
    }

    /// Whether the innermost open construct is an item of a tight list.
    private var isTight: Bool {
        guard let last = open.last(where: { parsed.events[$0.index].kind != .paragraph }) else { return false }
        return last.isTight && parsed.events[last.index].kind == .item
    }

    private mutating func writeCodeBlock(_ event: Event, at index: Int) {
        output.startLine()
        output.append("<pre><code")
        if let language = parsed.language(of: event, in: source) {
            output.append(" class=\"language-")
            output.append(escaping: language.utf8)
            output.append("\"")
        }
        output.append(">")
        var child = index + 1
        while child < Int(event.next) {
            let text = parsed.events[child]
            output.append(raw: repeatElement(Byte.space, count: Int(text.level)))
            output.append(escaping: bytes(text.start, text.end))
            child = Int(text.next)
            // The last line stands without its line ending, where no fence follows.
            if text.start == text.end { output.append("\n") } else { output.startLine() }
        }
        output.append("</code></pre>\n")
    }

    // MARK: Bytes

    private func bytes(_ start: UInt32, _ end: UInt32) -> ArraySlice<UInt8> {
        let upper = min(Int(end), source.count)
        return source[min(Int(start), upper)..<upper]
    }

    /// Raw HTML, with `&lt;` in place of a filtered tag's `<`.
    private mutating func append(html: [UInt8]) {
        guard safety == .filtered else { return output.append(raw: html) }
        html.withUnsafeBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            let bytes = Bytes(base: base, count: buffer.count)
            for offset in 0..<bytes.count {
                let name = offset + (bytes[offset + 1] == Byte.slash ? 2 : 1)
                var end = name
                while bytes[end].isAlphanumeric { end += 1 }
                if bytes[offset] == Byte.less, NameSet.filtered.contains(bytes, from: name, to: end) {
                    output.append("&lt;")
                } else {
                    output.append(raw: CollectionOfOne(bytes[offset]))
                }
            }
        }
    }
}
