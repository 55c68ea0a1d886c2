import Markdown

/// What is shown where an image can't be.
enum AlternativeText {
    /// The text of an image's or note's event, or the `alt` of a tag.
    static func text(of index: Int, in document: Document) -> String {
        let events = document.markdown.events
        let event = events[index]
        guard event.kind == .image || event.kind == .inlineNote else {
            return folded(document.tag(event)?.attribute("alt") ?? "")
        }
        var text = ""
        for inner in events[index + 1..<max(index + 1, Int(event.next))] {
            switch inner.kind {
            case .text, .delimiter: text += document.sourceText(in: inner.start..<inner.end)
            case .escape: text += document.sourceText(in: inner.contentStart..<inner.contentEnd)
            case .entity: text += document.markdown.decoded(inner)
            case .softBreak, .hardBreak: text += " "
            default: break
            }
        }
        return folded(text)
    }

    /// A text with its white space folded and what is unseen left out.
    static func folded(_ text: String) -> String {
        var bytes: [UInt8] = []
        let source = Array(text.utf8)
        source.withUnsafeBufferPointer { source in
            var index = 0
            while index < source.count {
                let (kind, length) = WhiteSpace.character(source, at: index, end: source.count)
                if kind == .space, let last = bytes.last, last != 32 { bytes.append(32) }
                if kind == .seen { bytes += source[index..<index + length] }
                index += length
            }
        }
        if bytes.last == 32 { bytes.removeLast() }
        return String(decoding: bytes, as: UTF8.self)
    }
}
