import Markdown

/// What must hold of the events of any text. `violation` says the first thing that does not.
package struct EventInvariants {
    let parsed: ParsedMarkdown
    let source: [UInt8]
    let dialect: Dialect

    /// A construct that is open on the walk, and the end of what it holds so far.
    private struct Open {
        var index: Int
        var event: Event
        var end: UInt32
        var quotes: Int
        var isVerbatim: Bool
    }

    package static func violation(_ source: [UInt8], in range: Range<Int>? = nil, dialect: Dialect) -> String? {
        let parsed = ParsedMarkdown.parse(source, in: range, dialect: dialect)
        return EventInvariants(parsed: parsed, source: source, dialect: dialect).violation(
            in: range ?? 0..<source.count)
    }

    private func violation(in range: Range<Int>) -> String? {
        let events = parsed.events
        guard let document = events.first, document.kind == .document, Int(document.next) == events.count,
            Int(document.start) == range.lowerBound, Int(document.end) == range.upperBound
        else { return "the first event is not the document" }
        var open: [Open] = []
        for (index, event) in events.enumerated() {
            while let last = open.last, Int(last.event.next) <= index {
                if let problem = close(&open) { return problem }
            }
            if let problem = place(of: event, at: index, in: &open) { return problem }
            if Int(event.next) > index + 1 || !Self.isLeaf(event.kind) {
                let isVerbatim: Bool
                switch event.kind {
                case .codeSpan, .codeBlock, .htmlBlock, .autolink, .bareLink, .formula, .tag, .citation:
                    isVerbatim = true
                case .link, .image: isVerbatim = event.flags.contains(.wiki)
                default: isVerbatim = open.last?.isVerbatim ?? false
                }
                open.append(
                    Open(
                        index: index, event: event, end: event.contentStart,
                        quotes: (open.last?.quotes ?? 0) + (event.kind == .blockQuote ? 1 : 0), isVerbatim: isVerbatim))
                if let problem = opening(of: event) { return "\(describe(event, index)): \(problem)" }
            } else if let problem = leaf(event, isVerbatim: open.last?.isVerbatim ?? false) {
                return "\(describe(event, index)): \(problem)"
            }
        }
        while !open.isEmpty {
            if let problem = close(&open) { return problem }
        }
        return nil
    }

    // MARK: Nesting and order

    private func place(of event: Event, at index: Int, in open: inout [Open]) -> String? {
        guard event.start <= event.contentStart, event.contentStart <= event.contentEnd, event.contentEnd <= event.end,
            Int(event.end) <= source.count, Int(event.next) > index
        else { return "\(describe(event, index)): its places are out of order" }
        guard let parent = open.last else { return index == 0 ? nil : "\(describe(event, index)): it is outside" }
        guard event.next <= parent.event.next else { return "\(describe(event, index)): it outlasts what holds it" }
        guard event.start >= parent.event.contentStart, event.end <= parent.event.contentEnd else {
            return "\(describe(event, index)): it is not within \(describe(parent.event, parent.index))"
        }
        guard event.start >= parent.end else { return "\(describe(event, index)): it overlaps its elder sibling" }
        if let problem = gap(from: parent.end, to: event.start, in: parent) {
            return "before \(describe(event, index)): \(problem)"
        }
        open[open.count - 1].end = event.end
        return nil
    }

    private func close(_ open: inout [Open]) -> String? {
        guard let last = open.popLast() else { return nil }
        let event = last.event
        let problem = gap(from: last.end, to: event.contentEnd, in: last) ?? closing(of: event)
        return problem.map { "at the end of \(describe(event, last.index)): \($0)" }
    }

    private static func isLeaf(_ kind: Event.Kind) -> Bool {
        switch kind {
        case .text, .delimiter, .escape, .entity, .softBreak, .hardBreak, .htmlInline, .footnoteReference, .taskMarker,
            .thematicBreak, .linkDefinition, .markup:
            return true
        default: return false
        }
    }

    // MARK: Markup

    /// What may stand between two constructs: white space, the marks of the quotes around, and the lines of tables.
    private func gap(from start: UInt32, to end: UInt32, in parent: Open) -> String? {
        guard start < end else { return nil }
        var place = Int(start)
        while place < Int(end) {
            let byte = source[place]
            switch byte {
            case 0x20, 0x09, 0x0A, 0x0D: break
            case 0x0B,
                0x0C where dialect.contains(.blankNoBreakSpace):
                break
            case UInt8(ascii: ">") where parent.quotes > 0: break
            case UInt8(ascii: "|") where parent.event.kind == .tableRow: break
            // A grid table's line may begin with either.
            case UInt8(ascii: "+") where parent.event.kind == .tableRow && dialect.contains(.pandocTables): break
            // In a table's cell, the backslash before a pipe is none of the cell's text.
            case UInt8(ascii: "\\")
            where (parent.event.kind == .codeSpan || parent.event.kind == .formula)
                && source[place + 1] == UInt8(ascii: "|"):
                break
            case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"), UInt8(ascii: "+"), UInt8(ascii: "="):
                // Lines that part some columns of a grid stand within a row.
                let isTable = parent.event.kind == .table || parent.event.kind == .tableRow && byte != UInt8(ascii: "|")
                if !isTable || parent.event.flags.contains(.html) {
                    return "\(Character(Unicode.Scalar(byte))) is no markup there (byte \(place))"
                }
            case 0xC2
            where dialect.contains(.blankNoBreakSpace) && place + 1 < source.count && source[place + 1] == 0xA0:
                place += 1
            case 0xEF where parent.index == 0 && source[place...].starts(with: [0xEF, 0xBB, 0xBF]): place += 2
            default: return "byte \(byte) at \(place) is no markup there"
            }
            place += 1
        }
        return nil
    }

    /// What stands before a construct's content.
    private func opening(of event: Event) -> String? {
        let marks = text(event.start, event.contentStart)
        let isRight: Bool
        switch event.kind {
        case .emphasis: isRight = marks == "*" || marks == "_"
        case .strong: isRight = marks == "**" || marks == "__"
        case .strikethrough: isRight = marks == "~" || marks == "~~"
        case .link where event.flags.contains(.wiki): isRight = marks.hasPrefix("[[") || marks.hasPrefix("![[")
        case .image where event.flags.contains(.wiki): isRight = marks.hasPrefix("![[")
        case .link: isRight = marks == "["
        case .image: isRight = marks == "!["
        case .inlineNote: isRight = marks == "^["
        case .formula:
            isRight = ["$", "\\(", "\\[", "\\begin{", "{math}`"].contains { marks.hasPrefix($0) }
        case .heading where event.flags.contains(.html): isRight = marks.hasPrefix("<") && marks.hasSuffix(">")
        case .autolink: isRight = marks == "<"
        case .codeSpan: isRight = marks.allSatisfy { "` \n\r\r\n>\t".contains($0) } && marks.hasPrefix("`")
        case .blockQuote: isRight = marks.hasPrefix(">") && marks.dropFirst().allSatisfy { $0 == " " || $0 == "\t" }
        case .item:
            let rest = marks.drop { $0.isNumber }
            isRight = "-+*.):".contains(rest.first ?? " ") && rest.dropFirst().allSatisfy { $0 == " " || $0 == "\t" }
        case .heading: isRight = marks.allSatisfy { "# \t".contains($0) }
        case .footnoteDefinition: isRight = marks.hasPrefix("[^") && marks.contains("]:")
        case .codeBlock:
            let fences = ["```", "~~~", "{% highlight ", "{{< highlight "]
            isRight = event.flags.contains(.fenced) ? fences.contains { marks.hasPrefix($0) } : marks.isEmpty
        case .table where event.flags.contains(.html), .tableRow where event.flags.contains(.html),
            .tableCell where event.flags.contains(.html):
            isRight = marks.isEmpty || (marks.hasPrefix("<") && marks.hasSuffix(">"))
        default: isRight = marks.isEmpty
        }
        return isRight ? nil : "its opening marks are \(marks)"
    }

    /// What stands after a construct's content.
    private func closing(of event: Event) -> String? {
        let marks = text(event.contentEnd, event.end)
        let isRight: Bool
        switch event.kind {
        case .emphasis, .strong, .strikethrough: isRight = marks == text(event.start, event.contentStart)
        case .link where event.flags.contains(.wiki), .image where event.flags.contains(.wiki):
            isRight = marks.hasSuffix("]]")
        case .inlineNote: isRight = marks == "]"
        case .formula: isRight = ["$", "\\)", "\\]", "}", "`"].contains { marks.hasSuffix($0) }
        case .heading where event.flags.contains(.html):
            isRight = marks.isEmpty || marks.hasPrefix("</") && marks.hasSuffix(">")
        case .link, .image:
            isRight =
                marks == "]" && event.flags.contains(.reference) || marks.hasPrefix("](") && marks.hasSuffix(")")
                || marks.hasPrefix("][") && marks.hasSuffix("]")
        case .autolink: isRight = marks == ">"
        case .codeSpan:
            let opening = text(event.start, event.contentStart).filter { $0 == "`" }
            isRight = marks.allSatisfy { "` \t\n\r\r\n>".contains($0) } && marks.hasSuffix(opening)
        case .heading where event.flags.contains(.underlined):
            isRight = marks.allSatisfy { "=- \t\n\r\r\n>".contains($0) } && marks.contains { $0 == "=" || $0 == "-" }
        case .heading: isRight = marks.allSatisfy { "# \t".contains($0) }
        case .codeBlock:
            isRight =
                marks.allSatisfy { "`~ \t>\n\r\r\n".contains($0) }
                || ["{% endhighlight %}", "{{< /highlight >}}"].contains { marks.hasSuffix($0) }
        case .table where event.flags.contains(.html), .tableRow where event.flags.contains(.html),
            .tableCell where event.flags.contains(.html):
            isRight = marks.isEmpty || (marks.hasPrefix("</") && marks.hasSuffix(">"))
        case .tableRow: isRight = marks.allSatisfy { "| \t\r\n\r\n".contains($0) }
        default: isRight = marks.isEmpty
        }
        return isRight ? nil : "its closing marks are \(marks)"
    }

    // MARK: Leaves

    /// A leaf's bytes must be what its kind says; text, once unescaped, must be itself.
    private func leaf(_ event: Event, isVerbatim: Bool) -> String? {
        let bytes = source[Int(event.start)..<Int(event.end)]
        if bytes.isEmpty, event.kind != .text { return "it is empty" }
        switch event.kind {
        case .text:
            guard !isVerbatim else { return nil }
            if bytes.isEmpty { return "it is empty" }
            var before: UInt8 = 0
            for byte in bytes {
                if byte == 0x0A || byte == 0x0D { return "there is a line ending in it" }
                if before == UInt8(ascii: "\\"), Self.isPunctuation(byte) { return "there is an escape in it" }
                before = byte
            }
            if String(decoding: bytes, as: UTF8.self).contains("&amp;") { return "there is an entity in it" }
        case .delimiter:
            if !bytes.allSatisfy({ $0 == event.level }) { return "it is no delimiter run" }
        case .escape:
            let isEscape =
                bytes.count == 2 && bytes.first == UInt8(ascii: "\\") && event.contentStart == event.start + 1
            let isPipe = bytes.first == UInt8(ascii: "\\") && bytes.last == UInt8(ascii: "|")
            if !isEscape && !isPipe { return "it is no escape" }
        case .entity:
            if bytes.first != UInt8(ascii: "&") || bytes.last != UInt8(ascii: ";") || parsed.decoded(event).isEmpty {
                return "it is no entity"
            }
        case .softBreak, .hardBreak:
            if bytes.last != 0x0A, bytes.last != 0x0D { return "it is no line break" }
            if !bytes.allSatisfy({ [0x20, 0x09, 0x0A, 0x0D, UInt8(ascii: "\\")].contains($0) }) {
                return "it has text"
            }
        case .htmlInline:
            if bytes.first != UInt8(ascii: "<") { return "it is no HTML" }
        default: break
        }
        return nil
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
        default: return false
        }
    }

    private func text(_ start: UInt32, _ end: UInt32) -> String {
        String(decoding: source[Int(start)..<Int(end)], as: UTF8.self)
    }

    private func describe(_ event: Event, _ index: Int) -> String {
        "event \(index) (\(event.kind) \(event.start)..<\(event.end), content \(event.contentStart)..<\(event.contentEnd))"
    }
}
