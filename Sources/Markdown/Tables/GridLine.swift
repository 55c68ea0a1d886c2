/// A line between the rows of a grid table: `+---+:==:+`.
struct GridLine {
    /// The columns of the line where the `+` stand, from its first one.
    private(set) var corners = ContiguousArray<Int>()
    /// Of each column: 0 none, 1 left, 2 centre, 3 right.
    private(set) var alignments = ContiguousArray<UInt8>()
    private(set) var isHeaderEnd = false

    /// Reads the line from `start` up to `end`; nil if it is none.
    init?(_ bytes: Bytes, from start: Int, to end: Int) {
        var last = end
        while last > start, bytes[last &- 1].isBlank { last &-= 1 }
        guard last &- start >= 3, bytes[start] == Byte.plus, bytes[last &- 1] == Byte.plus else { return nil }
        corners.append(0)
        var offset = start &+ 1
        while offset < last {
            let cell = offset
            while bytes[offset] == Byte.hyphen || bytes[offset] == Byte.equals || bytes[offset] == Byte.colon {
                if bytes[offset] == Byte.colon, offset > cell, bytes[offset &+ 1] != Byte.plus { return nil }
                if bytes[offset] == Byte.equals { isHeaderEnd = true }
                offset &+= 1
            }
            guard offset > cell, offset < last, bytes[offset] == Byte.plus else { return nil }
            let isLeft = bytes[cell] == Byte.colon
            let isRight = offset &- cell > 1 && bytes[offset &- 1] == Byte.colon
            alignments.append(isLeft ? isRight ? 2 : 1 : isRight ? 3 : 0)
            corners.append(offset &- start)
            offset &+= 1
        }
    }
}
