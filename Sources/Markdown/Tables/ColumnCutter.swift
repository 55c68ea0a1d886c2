/// Cuts a line into pieces at columns, as a reader sees them.
///
/// A column is as wide as a character on a terminal: two of East Asian wide ones, none of a combining mark.
struct ColumnCutter {
    /// A piece of a line: its bytes, and the columns of it that are not white space at its end.
    struct Piece {
        var start: Int
        var end: Int
        var width = 0
        /// Whether it begins with white space.
        var isIndented = false

        var isEmpty: Bool { start >= end }
    }

    let bytes: Bytes

    /// The pieces between the columns in `starts`, the first of which takes what stands before it, too. Their white space
    /// is cut off. There are as many as the line reaches.
    func pieces(from start: Int, to end: Int, at starts: ContiguousArray<Int>) -> ContiguousArray<Piece> {
        var pieces = ContiguousArray<Piece>()
        guard let first = starts.first else { return pieces }
        var offset = start
        var column = 0
        var index = 0
        while index < starts.count {
            let limit = index &+ 1 < starts.count ? starts[index &+ 1] : Int.max
            if offset >= end, index > 0 { break }
            let pieceStart = offset
            // What stands before the first column is of it, but does not count for its alignment.
            let columnStart = max(column, index == 0 ? first : starts[index])
            var contentStart = -1
            var contentEnd = pieceStart
            var contentColumn = column
            var endColumn = columnStart
            while offset < end, column < limit {
                let (width, length) = self.width(at: offset, end: end, column: column)
                if !bytes[offset].isBlank {
                    if contentStart < 0 {
                        contentStart = offset
                        contentColumn = column
                    }
                    contentEnd = offset &+ length
                    endColumn = column &+ width
                }
                offset &+= length
                column &+= width
            }
            let piece =
                contentStart < 0
                ? Piece(start: pieceStart, end: pieceStart)
                : Piece(
                    start: contentStart, end: contentEnd, width: endColumn &- columnStart,
                    isIndented: contentColumn > columnStart)
            pieces.append(piece)
            index &+= 1
        }
        return pieces
    }

    /// The columns that the character at `offset` takes, and its bytes.
    func width(at offset: Int, end: Int, column: Int) -> (columns: Int, bytes: Int) {
        let byte = bytes[offset]
        if byte == Byte.tab { return (4 &- column & 3, 1) }
        if byte < 0x80 { return (1, 1) }
        let (scalar, length) = bytes.scalar(at: offset, end: end)
        switch scalar.value {
        case 0x300...0x36F, 0x200B...0x200F, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F: return (0, length)
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return (2, length)
        default: return (1, length)
        }
    }
}
