/// Pipe tables (GFM 0.29, section 4.10).
extension BlockParser {
    /// A delimiter row under a paragraph's last line with as many cells makes that line a table's header.
    mutating func startTable() -> Bool {
        guard dialect.contains(.tables), isWhole, !hasOpened, leaf == .paragraph, let header = lines.last,
            let paragraph = blocks.last,
            let alignments = PipeRow.alignments(bytes, from: nonspace, to: lineEnd)
        else { return false }
        var row = PipeRow(bytes, from: Int(header.start), to: Int(header.end))
        guard row.count() == alignments.count else { return false }
        // The paragraph keeps the lines before.
        lines.removeLast()
        if lines.count > Int(paragraph.firstLine) {
            closeLeaf()
        } else {
            blocks.removeLast()
            leaf = .none
        }
        var table = Block(.table, at: Int(header.start))
        table.detail = Int32(truncatingIfNeeded: alignments.count)
        table.firstLine = UInt32(truncatingIfNeeded: lines.count)
        lines.append(header)
        add(table)
        leaf = .table
        addLine(from: nonspace)
        return true
    }
}
