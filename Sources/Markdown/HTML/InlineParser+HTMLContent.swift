import Values

/// The content of HTML blocks as events: tags, comments, entities, text, breaks and tables (`Dialect.htmlContent`).
extension InlineParser {
    /// Writes the events of the HTML that `text` holds.
    mutating func parseHTML() {
        unclosedHTML = []
        isInHTMLHeading = false
        hasHTMLHeadingEnd = true
        var tables = HTMLTables()
        var hasNoEnd = false
        let bytes = text.bytes
        let end = text.end
        var textStart = text.start
        var offset = text.start
        while offset < end {
            let byte = bytes[offset]
            if byte == Byte.less, !hasNoEnd {
                guard let next = markupEnd(from: offset, hasNoEnd: &hasNoEnd) else {
                    offset &+= 1
                    continue
                }
                writeHTMLText(from: textStart, to: offset, in: tables)
                writeMarkup(from: offset, to: next, in: &tables)
                offset = next
                textStart = next
            } else if byte == Byte.ampersand, let (decoded, next) = Entity.decode(bytes, at: offset, end: end) {
                writeHTMLText(from: textStart, to: offset, in: tables)
                output.leaf(
                    .entity, from: text.source(offset), to: text.sourceEnd(next), content: text.source(offset),
                    contentEnd: text.sourceEnd(next), detail: Int32(truncatingIfNeeded: output.entities.count))
                output.entities.append(decoded)
                offset = next
                textStart = next
            } else if byte.isLineEnding {
                var trimmed = offset
                while trimmed > textStart, bytes[trimmed &- 1].isBlank { trimmed &-= 1 }
                writeHTMLText(from: textStart, to: trimmed, in: tables)
                let next = bytes.afterLineEnding(at: offset)
                writeLeaf(.softBreak, from: trimmed, to: next)
                offset = bytes.skipBlanks(from: next, to: end)
                textStart = offset
            } else {
                offset &+= 1
            }
        }
        writeHTMLText(from: textStart, to: end, in: tables)
        while tables.isInTable { closeInnermost(of: &tables) }
        endHeading()
    }

    /// The offset after the tag, comment or the like that begins with the `<` at `offset`; nil where it is a mere `<`.
    private mutating func markupEnd(from offset: Int, hasNoEnd: inout Bool) -> Int? {
        let bytes = text.bytes
        let end = text.end
        let next = bytes[offset &+ 1]
        if bytes.has("!--", at: offset &+ 1) {
            if bytes[offset &+ 4] == Byte.greater { return min(offset &+ 5, end) }
            // Without its end, a comment takes all that is left, as in HTML.
            return bytes.find("-->", from: offset &+ 4, to: end).map { $0 &+ 3 } ?? end
        }
        if bytes.has("![CDATA[", at: offset &+ 1), let close = self.end(of: .characterData, "]]>", from: offset &+ 9) {
            return close
        }
        guard
            next.isLetter || next == Byte.exclamation || next == Byte.question
                || (next == Byte.slash && bytes[offset &+ 2].isLetter)
        else { return nil }
        var tagEnd = bytes.tagEnd(from: offset, to: end)
        if tagEnd == nil {
            // Not well formed: it ends at the next `>`; there is none from here on if there is none now.
            guard let close = bytes.find(">", from: offset, to: end) else {
                hasNoEnd = true
                return nil
            }
            tagEnd = close &+ 1
        }
        guard let tagEnd else { return nil }
        for name in ["script", "style"] as [StaticString] {
            let after = bytes[offset &+ 1 &+ name.utf8CodeUnitCount]
            guard bytes.hasIgnoringCase(name, at: offset &+ 1), !after.isAlphanumeric, after != Byte.hyphen else {
                continue
            }
            return rawEnd(of: name, from: tagEnd)
        }
        return tagEnd
    }

    /// The offset after the end tag of `<script>` or `<style>`: their content is no text.
    private func rawEnd(of name: StaticString, from start: Int) -> Int {
        var offset = start
        while let close = text.bytes.find("</", from: offset, to: text.end) {
            if text.bytes.hasIgnoringCase(name, at: close &+ 2) {
                return text.bytes.find(">", from: close, to: text.end).map { $0 &+ 1 } ?? text.end
            }
            offset = close &+ 2
        }
        return text.end
    }

    /// Writes text; white space between the parts of a table is none.
    private mutating func writeHTMLText(from start: Int, to end: Int, in tables: HTMLTables) {
        guard start < end else { return }
        if tables.innermost == .table || tables.innermost == .row,
            text.bytes.skipBlanks(from: start, to: end) >= end
        {
            return
        }
        writeLeaf(.text, from: start, to: end)
    }

    private mutating func writeLeaf(_ kind: Event.Kind, from start: Int, to end: Int) {
        if kind == .htmlInline { text.addPrefixes(from: start, to: end, to: &output.prefixes) }
        output.leaf(kind, from: text.source(start), to: text.sourceEnd(end))
    }

    // MARK: Tables

    private mutating func writeMarkup(from start: Int, to end: Int, in tables: inout HTMLTables) {
        let bytes = text.bytes
        let isClosing = bytes[start &+ 1] == Byte.slash
        let nameStart = start &+ (isClosing ? 2 : 1)
        var nameEnd = nameStart
        while nameEnd < end, bytes[nameEnd].isAlphanumeric { nameEnd &+= 1 }
        if writeHeading(from: start, to: end, name: nameStart..<nameEnd, isClosing, in: tables) { return }
        let tag = TableTag(bytes, from: nameStart, to: nameEnd)
        guard let tag, tables.isInTable || (tag == .table && !isClosing) else {
            return writeLeaf(.htmlInline, from: start, to: end)
        }
        endHeading()
        text.addPrefixes(from: start, to: end, to: &output.prefixes)
        switch (tag, isClosing) {
        case (.table, false):
            // A table within a table stands in a cell; otherwise it ends the one before.
            if let innermost = tables.innermost, innermost != .cell { close(.table, of: &tables) }
            begin(.table, from: start, to: end)
            tables.openTable(event: output.events.count &- 1)
        case (.row, false):
            close(upTo: .table, of: &tables)
            beginRow(from: start, to: end, in: &tables)
        case (.headerCell, false), (.cell, false):
            close(upTo: .row, of: &tables)
            if tables.innermost != .row { beginRow(from: start, to: start, in: &tables) }
            let column = tables.openCell(
                isHeader: tag == .headerCell, columnSpan: span("colspan", from: start, to: end),
                rowSpan: span("rowspan", from: start, to: end))
            let isHeader = tag == .headerCell || tables.tables.last?.isHead == true
            begin(
                .tableCell, from: start, to: end, level: alignment(from: start, to: end),
                flags: isHeader ? [.html, .header] : .html, detail: Int32(truncatingIfNeeded: column))
        case (.table, true): close(.table, of: &tables, from: start, to: end)
        case (.row, true): close(.row, of: &tables, from: start, to: end)
        case (.headerCell, true), (.cell, true): close(.cell, of: &tables, from: start, to: end)
        case (.head, _), (.body, _):
            close(upTo: .table, of: &tables)
            tables.setHead(tag == .head && !isClosing)
            writeLeaf(.htmlInline, from: start, to: end)
        }
    }

    private mutating func begin(
        _ kind: Event.Kind, from start: Int, to end: Int, level: UInt8 = 0, flags: Event.Flags = .html,
        detail: Int32 = -1
    ) {
        // An implied start has no bytes; its place is the next tag's.
        let content = start < end ? text.sourceEnd(end) : text.source(start)
        output.begin(kind, at: text.source(start), content: content, level: level, flags: flags, detail: detail)
    }

    private mutating func beginRow(from start: Int, to end: Int, in tables: inout HTMLTables) {
        tables.openRow()
        begin(.tableRow, from: start, to: end)
    }

    /// Closes the cells, or cells and rows, that the start of another implies closed.
    private mutating func close(upTo part: HTMLTables.Part, of tables: inout HTMLTables) {
        while let innermost = tables.innermost, innermost != .table, innermost != part {
            closeInnermost(of: &tables)
        }
    }

    /// Closes the innermost table up to its part that the end tag from `start` to `end` names; a stray tag is a leaf.
    private mutating func close(_ part: HTMLTables.Part, of tables: inout HTMLTables, from start: Int, to end: Int) {
        while let innermost = tables.innermost, innermost != part, innermost != .table { closeInnermost(of: &tables) }
        guard tables.innermost == part else {
            return output.leaf(.htmlInline, from: text.source(start), to: text.sourceEnd(end))
        }
        closeInnermost(of: &tables, from: text.source(start), to: text.sourceEnd(end))
    }

    private mutating func close(_ part: HTMLTables.Part, of tables: inout HTMLTables) {
        while let innermost = tables.innermost {
            closeInnermost(of: &tables)
            if innermost == part { return }
        }
    }

    /// Closes the innermost part: with its end tag, or where its content ends.
    private mutating func closeInnermost(of tables: inout HTMLTables, from start: Int? = nil, to end: Int? = nil) {
        guard let (part, table) = tables.close() else { return }
        let contentEnd = start ?? output.lastEnd
        switch part {
        case .table: output.setInnermost(detail: Int32(truncatingIfNeeded: table.columns))
        case .row: if table.isHead || (table.isHeaderRow && table.column > 0) { output.setInnermost(flag: .header) }
        case .cell: break
        }
        output.finish(content: contentEnd, at: end ?? contentEnd)
    }

    // MARK: Headings

    /// Begins or ends a heading with `<h1>` … `</h6>`, outside of tables; false for any other tag.
    private mutating func writeHeading(
        from start: Int, to end: Int, name: Range<Int>, _ isClosing: Bool, in tables: HTMLTables
    ) -> Bool {
        let bytes = text.bytes
        let level = bytes[name.lowerBound &+ 1] &- 0x30
        guard name.count == 2, bytes[name.lowerBound].lowercased == UInt8(ascii: "h"), (1...6).contains(level),
            !tables.isInTable
        else { return false }
        if isClosing {
            guard isInHTMLHeading else { return false }
            isInHTMLHeading = false
            output.finish(content: text.source(start), at: text.sourceEnd(end))
            return true
        }
        endHeading()
        guard hasHTMLHeadingEnd, bytes.find("</", from: end, to: text.end) != nil else {
            hasHTMLHeadingEnd = false
            return false
        }
        isInHTMLHeading = true
        text.addPrefixes(from: start, to: end, to: &output.prefixes)
        begin(.heading, from: start, to: end, level: level)
        return true
    }

    /// Ends a heading that no tag ends.
    private mutating func endHeading() {
        guard isInHTMLHeading else { return }
        isInHTMLHeading = false
        let contentEnd = output.lastEnd
        output.finish(content: contentEnd, at: contentEnd)
    }

    // MARK: Attributes

    private func span(_ name: StaticString, from start: Int, to end: Int) -> Int {
        guard let value = text.bytes.attribute(name, from: start, to: end) else { return 1 }
        var number = 0
        var hasDigit = false
        for offset in value where text.bytes[offset].isDigit && number < 100_000 {
            number = number &* 10 &+ Int(text.bytes[offset] &- 0x30)
            hasDigit = true
        }
        return hasDigit ? number : 1
    }

    private func alignment(from start: Int, to end: Int) -> UInt8 {
        guard let value = text.bytes.attribute("align", from: start, to: end) else { return 0 }
        switch text.bytes[value.lowerBound].lowercased {
        case UInt8(ascii: "l"): return 1
        case UInt8(ascii: "c"): return 2
        case UInt8(ascii: "r"): return 3
        default: return 0
        }
    }
}

/// The tags that make tables.
private enum TableTag {
    case table, row, cell, headerCell, head, body

    init?(_ bytes: Bytes, from start: Int, to end: Int) {
        switch end &- start {
        case 2 where bytes.hasIgnoringCase("tr", at: start): self = .row
        case 2 where bytes.hasIgnoringCase("td", at: start): self = .cell
        case 2 where bytes.hasIgnoringCase("th", at: start): self = .headerCell
        case 5 where bytes.hasIgnoringCase("table", at: start): self = .table
        case 5 where bytes.hasIgnoringCase("thead", at: start): self = .head
        case 5 where bytes.hasIgnoringCase("tbody", at: start) || bytes.hasIgnoringCase("tfoot", at: start):
            self = .body
        default: return nil
        }
    }
}
