import Values

/// Counts `<table>` and `</table>` in an HTML block, so that a blank line within a table does not end it.
///
/// CommonMark would end the block there and read the table's rest as Markdown; real documents mean one table.
struct HTMLTableTags {
    private var depth = 0
    /// The offset of the last `</table` of the text, once it is looked for: -1 if there is none.
    private var lastEnd: Int?

    mutating func reset() { depth = 0 }

    mutating func read(in bytes: Bytes, from start: Int, to end: Int) {
        var offset = start
        while offset < end {
            if bytes[offset] == Byte.less {
                if bytes.hasIgnoringCase("table", at: offset &+ 1), !bytes[offset &+ 6].isAlphanumeric {
                    depth &+= 1
                } else if bytes.hasIgnoringCase("/table", at: offset &+ 1), !bytes[offset &+ 7].isAlphanumeric {
                    depth = max(0, depth &- 1)
                }
            }
            offset &+= 1
        }
    }

    /// Whether a table is open at `offset` and ends later.
    mutating func isOpen(at offset: Int, in bytes: Bytes) -> Bool {
        guard depth > 0 else { return false }
        if lastEnd == nil {
            var last = bytes.count &- 7
            while last >= 0, !(bytes[last] == Byte.less && bytes.hasIgnoringCase("</table", at: last)) { last &-= 1 }
            lastEnd = max(last, -1)
        }
        return (lastEnd ?? -1) > offset
    }
}
