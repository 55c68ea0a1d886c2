/// A line of dashes in groups: the columns of pandoc's simple and multiline tables (Pandoc User's Guide, "Tables").
struct DashLine {
    /// Where the groups stand, in columns of the line; the end is exclusive.
    private(set) var groups = ContiguousArray<Range<Int>>()

    /// Reads the line from `start` up to `end`; nil if it is not all dashes and spaces, or a group has but one dash.
    init?(_ bytes: Bytes, from start: Int, to end: Int) {
        var column = 0
        var groupStart = 0
        var offset = start
        while offset < end {
            let byte = bytes[offset]
            if byte == Byte.hyphen {
                if offset == start || bytes[offset &- 1] != Byte.hyphen { groupStart = column }
                column &+= 1
                if offset &+ 1 >= end || bytes[offset &+ 1] != Byte.hyphen {
                    guard column &- groupStart >= 2 else { return nil }
                    groups.append(groupStart..<column)
                }
            } else if byte == Byte.space {
                column &+= 1
            } else if byte == Byte.tab {
                column &+= 4 &- column & 3
            } else {
                return nil
            }
            offset &+= 1
        }
        guard let first = groups.first, groups.count > 1 || first.count > 2 else { return nil }
    }

    /// Where each column begins; its text reaches to where the next one begins.
    var starts: ContiguousArray<Int> { ContiguousArray(groups.map(\.lowerBound)) }

    var isOneGroup: Bool { groups.count == 1 }
}
