/// The events of pipe tables.
extension EventBuilder {
    mutating func writePipeTable(_ block: Block) {
        let first = Int(block.firstLine)
        guard first &+ 1 < Int(block.lastLine),
            let alignments = PipeRow.alignments(
                bytes, from: Int(lines[first &+ 1].start), to: Int(lines[first &+ 1].end))
        else { return }
        for index in first..<Int(block.lastLine) where index != first &+ 1 {
            let line = lines[index]
            let flags: Event.Flags = index == first ? .header : []
            var end = Int(line.end)
            while end > Int(line.start), bytes[end &- 1].isBlank { end &-= 1 }
            inlines.output.begin(.tableRow, at: Int(line.start), content: Int(line.start), flags: flags)
            var row = PipeRow(bytes, from: Int(line.start), to: Int(line.end))
            var column = 0
            // Missing cells have no events; those beyond the header's have, so that no text is lost.
            while let cell = row.next() {
                inlines.output.begin(
                    .tableCell, at: cell.start, content: cell.start,
                    level: column < alignments.count ? alignments[column] : 0, flags: flags,
                    detail: Int32(truncatingIfNeeded: column))
                if cell.hasEscapedPipe {
                    inlines.text.takeUnescapingPipes(from: cell.start, to: cell.end, of: bytes)
                } else {
                    inlines.text.take(from: cell.start, to: cell.end, of: bytes)
                }
                inlines.parse()
                inlines.output.finish(content: cell.end, at: cell.end)
                column &+= 1
            }
            inlines.output.finish(content: end, at: end)
        }
    }
}
