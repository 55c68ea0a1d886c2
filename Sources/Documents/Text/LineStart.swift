import Markdown

/// The plain text at the start of a line, up to a limit, a break or the paragraph's end.
struct LineStart {
    /// UTF-8, white space folded.
    private(set) var bytes: [UInt8] = []
    /// Where the first bold text is, or `Int.max`.
    private(set) var bold = Int.max

    init(
        _ source: UnsafeBufferPointer<UInt8>, _ events: UnsafeBufferPointer<Event>, _ parsed: ParsedMarkdown,
        from start: Int, to end: Int, isBold: Bool, limit: Int
    ) {
        if isBold { bold = 0 }
        bytes.reserveCapacity(limit)
        let stopsAtSoftBreak = limit < 100
        var index = start
        while index < end, bytes.count < limit {
            let event = events[index]
            index += 1
            switch event.kind {
            case .text, .delimiter: add(source, Int(event.start), min(Int(event.end), Int(event.start) + 2 * limit))
            case .escape: add(source, Int(event.contentStart), Int(event.contentEnd))
            case .entity: bytes += Array(parsed.decoded(event).utf8)
            case .softBreak:
                if stopsAtSoftBreak { return }
                addSpace()
            case .hardBreak: return
            case .strong: bold = min(bold, bytes.count)
            case .codeSpan, .image, .formula: return
            case .inlineNote: index = max(index, Int(event.next))
            case .htmlInline:
                let tag = TagName(source, event.start, event.end)
                if tag.name == "br" { return }
                if tag.style.contains(.bold) { bold = min(bold, bytes.count) }
            default: break
            }
        }
    }

    private mutating func addSpace() {
        if let last = bytes.last, last != 32 { bytes.append(32) }
    }

    private mutating func add(_ source: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
        var index = start
        while index < end {
            if source[index] &- 33 < 94 {
                bytes.append(source[index])
                index += 1
                continue
            }
            let (kind, length) = WhiteSpace.character(source, at: index, end: end)
            switch kind {
            case .space: addSpace()
            case .seen: bytes.append(contentsOf: source[index..<index + length])
            case .unseen, .invalid: break
            }
            index += length
        }
    }
}
