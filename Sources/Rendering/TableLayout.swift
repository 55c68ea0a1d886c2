/// How wide the columns of a table are.
struct TableLayout {
    /// A column's width, whether its values are amounts, and the width of what is never cut in it.
    struct Column {
        var width: Int
        let isAmount: Bool
        let uncut: Int

        /// The least that it can be shown in.
        fileprivate var least: Int { isAmount ? width : max(uncut, min(width, TableLayout.leastText)) }
    }

    /// Those that are shown: as many of the first ones as have room.
    private(set) var columns: [Column]

    /// The least that a column of text is cut to, and the space between columns.
    private static let (leastText, gap) = (8, 2)

    /// Shares a width among columns that would like to have theirs: amounts get it, texts what is left, the narrow ones
    /// first. Columns at the end for which nothing is left are not shown.
    init(_ wanted: [Column], width: Int) {
        columns = wanted
        while columns.count > 1, TableLayout.leastWidth(columns) > width { columns.removeLast() }
        var room = width - TableLayout.gap * (columns.count - 1)
        // The narrow ones first: what they don't need of their share goes to the others.
        let order = columns.indices.sorted {
            (columns[$0].isAmount ? 0 : 1, columns[$0].width, $0) < (
                columns[$1].isAmount ? 0 : 1, columns[$1].width, $1
            )
        }
        for (place, index) in order.enumerated() {
            let later = order[(place + 1)...]
            let kept = later.reduce(0) { $0 + columns[$1].least }
            let fair = columns[index].isAmount ? room - kept : room / (order.count - place)
            let share = min(max(fair, columns[index].least), room - kept)
            columns[index].width = max(1, min(columns[index].width, share))
            room -= columns[index].width
        }
    }

    private static func leastWidth(_ columns: [Column]) -> Int {
        columns.reduce(gap * (columns.count - 1)) { $0 + $1.least }
    }
}
