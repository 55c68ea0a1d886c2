import Markdown

/// Prose as HTML that loads nothing and runs nothing: tags of the tour's own are left out, images are their descriptions.
enum ProseHTML {
    static func of(_ prose: Prose) -> String {
        var html = ""
        var open: [(end: Int, close: String)] = []
        /// Events before this one have been written, or are left out.
        var index = prose.events.lowerBound
        var tight: [(end: Int, isTight: Bool)] = []
        let events = prose.parsed.events
        let end = min(prose.events.upperBound, events.count)
        while index < end {
            while let last = open.last, last.end <= index {
                open.removeLast()
                html += last.close
            }
            while let last = tight.last, last.end <= index { tight.removeLast() }
            let event = events[index]
            let next = max(Int(event.next), index + 1)
            func begin(_ start: String, _ close: String) {
                html += start
                open.append((next, close))
            }
            switch event.kind {
            case .paragraph, .htmlBlock, .calloutTitle:
                if tight.last?.isTight == true { begin("", " ") } else { begin("<p>", "</p>\n") }
            case .heading: begin("<h3>", "</h3>\n")
            case .blockQuote, .callout: begin("<blockquote>\n", "</blockquote>\n")
            case .list:
                tight.append((next, event.flags.contains(.tight)))
                let start = event.detail == 1 ? "" : " start=\"\(max(0, event.detail))\""
                event.flags.contains(.ordered)
                    ? begin("<ol\(start)>\n", "</ol>\n") : begin("<ul>\n", "</ul>\n")
            case .item: begin("<li>", "</li>\n")
            case .thematicBreak: html += "<hr>\n"
            case .codeBlock:
                html += code(index, in: prose)
                index = next
                continue
            case .table: begin("<div class=\"wide\"><table>\n", "</table></div>\n")
            case .tableRow: begin("<tr>", "</tr>\n")
            case .tableCell:
                event.flags.contains(.header) ? begin("<th scope=\"col\">", "</th>") : begin("<td>", "</td>")
            case .codeSpan, .formula: begin("<code>", "</code>")
            case .emphasis: begin("<em>", "</em>")
            case .strong: begin("<strong>", "</strong>")
            case .strikethrough: begin("<s>", "</s>")
            case .link, .autolink, .bareLink:
                if let address = HTMLText.address(prose.parsed.destination(of: event, in: prose.source)) {
                    begin("<a href=\"\(address)\">", "</a>")
                }
                if event.kind != .link, next == index + 1 {
                    html += HTMLText.escaped(ProseText.bytes(event.contentStart..<event.contentEnd, in: prose))
                }
            case .hardBreak: html += "<br>\n"
            case .taskMarker: html += event.flags.contains(.checked) ? "☑ " : "☐ "
            case .htmlInline, .footnoteReference, .linkDefinition, .footnoteDefinition, .markup:
                index = next - 1
            case .document, .image, .inlineNote, .tag, .citation, .citationGroup: break
            case .text, .delimiter, .escape, .entity, .softBreak:
                html += HTMLText.escaped(ProseText.text(of: event, in: prose) ?? "")
            }
            index += 1
        }
        while let last = open.popLast() { html += last.close }
        return html
    }

    private static func code(_ index: Int, in prose: Prose) -> String {
        let event = prose.parsed.events[index]
        var text = ""
        for child in prose.parsed.events[(index + 1)..<max(Int(event.next), index + 1)] where child.kind == .text {
            text += ProseText.bytes(child.start..<child.end, in: prose)
        }
        return "<pre><code>\(HTMLText.escaped(text))</code></pre>\n"
    }
}
