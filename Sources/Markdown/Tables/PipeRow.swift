/// The cells of a row of a pipe table (GFM 0.29, section 4.10).
struct PipeRow {
    private let bytes: Bytes
    private var offset: Int
    private let end: Int

    /// Reads the row that stands from `start` up to `end`, without the pipes at its edges.
    init(_ bytes: Bytes, from start: Int, to end: Int) {
        self.bytes = bytes
        var last = end
        while last > start, bytes[last &- 1].isBlank { last &-= 1 }
        offset = bytes.skipBlanks(from: start, to: last)
        if offset < last, bytes[offset] == Byte.pipe { offset &+= 1 }
        self.end = last
    }

    /// The next cell: its bytes without the white space around them, whether it has an escaped pipe, and where the
    /// row stands after it. Nil at the row's end.
    mutating func next() -> (start: Int, end: Int, hasEscapedPipe: Bool)? {
        guard offset < end else { return nil }
        let start = offset
        var hasEscapedPipe = false
        while offset < end, bytes[offset] != Byte.pipe {
            if bytes[offset] == Byte.backslash, offset &+ 1 < end, bytes[offset &+ 1] == Byte.pipe {
                hasEscapedPipe = true
                offset &+= 1
            }
            offset &+= 1
        }
        var cellEnd = offset
        offset &+= 1
        let cellStart = bytes.skipBlanks(from: start, to: cellEnd)
        while cellEnd > cellStart, bytes[cellEnd &- 1].isBlank { cellEnd &-= 1 }
        return (cellStart, cellEnd, hasEscapedPipe)
    }

    /// The number of cells that are left.
    mutating func count() -> Int {
        var count = 0
        while next() != nil { count &+= 1 }
        return count
    }

    /// The alignments of a delimiter row: 0 none, 1 left, 2 centre, 3 right; nil if the line is none.
    static func alignments(_ bytes: Bytes, from start: Int, to end: Int) -> ContiguousArray<UInt8>? {
        for offset in start..<end {
            let byte = bytes[offset]
            guard byte == Byte.hyphen || byte == Byte.colon || byte == Byte.pipe || byte.isBlank else { return nil }
        }
        var row = PipeRow(bytes, from: start, to: end)
        var alignments = ContiguousArray<UInt8>()
        while let cell = row.next() {
            guard cell.start < cell.end else { return nil }
            let isLeft = bytes[cell.start] == Byte.colon
            let isRight = cell.end > cell.start &+ 1 && bytes[cell.end &- 1] == Byte.colon
            let dashesStart = cell.start &+ (isLeft ? 1 : 0)
            let dashesEnd = cell.end &- (isRight ? 1 : 0)
            guard dashesStart < dashesEnd else { return nil }
            for offset in dashesStart..<dashesEnd where bytes[offset] != Byte.hyphen { return nil }
            alignments.append(isLeft ? isRight ? 2 : 1 : isRight ? 3 : 0)
        }
        return alignments.isEmpty ? nil : alignments
    }
}
