/// How wide the columns of a table are.
struct TableLayout {
    /// A column of the table.
    struct Column {
        /// Its index among the columns of the rows.
        let index: Int
        /// How wide it is, or would like to be.
        var width: Int
        /// Whether its values are amounts.
        let isAmount: Bool
        /// Whether its values are places, such as `peru.md:12:3`, whose ends tell the most.
        let isPlaces: Bool
        /// The width of what is never cut in it.
        let uncut: Int
        /// Whether it has no value at all.
        let isEmpty: Bool

        /// The least that it can be shown in.
        fileprivate var least: Int { isAmount ? width : max(uncut, min(width, TableLayout.leastText)) }
    }

    /// Those that are shown.
    private(set) var columns: [Column]
    /// The indices of those that have values, but no room.
    private(set) var hidden: [Int] = []

    /// The least that a column of text is cut to, and the space between columns.
    private static let (leastText, gap) = (8, 2)

    /// Shares a width among columns that would like to have theirs: amounts get it, texts what is left, the narrow ones
    /// first. Where not all have room, columns without a value make it first, and are no loss; those at the end for which
    /// nothing is left are hidden. Columns that somebody has chosen stay, whatever they take.
    init(_ wanted: [Column], width: Int, isChosen: Bool) {
        columns = wanted
        while !isChosen, columns.reduce(TableLayout.gap * (columns.count - 1), { $0 + $1.width }) > width,
            let empty = columns.lastIndex(where: \.isEmpty), columns.contains(where: { !$0.isEmpty })
        {
            columns.remove(at: empty)
        }
        while !isChosen, columns.count > 1, TableLayout.leastWidth(columns) > width {
            // Where a row stands is told to the last.
            let last = columns.dropFirst().lastIndex { !$0.isPlaces } ?? columns.count - 1
            hidden.insert(columns.remove(at: last).index, at: 0)
        }
        var room = width - TableLayout.gap * (columns.count - 1)
        // The narrow ones first: what they don't need of their share goes to the others.
        let order = columns.indices.sorted {
            (columns[$0].isAmount ? 0 : 1, columns[$0].width, $0) < (
                columns[$1].isAmount ? 0 : 1, columns[$1].width, $1
            )
        }
        for (step, index) in order.enumerated() {
            let later = order[(step + 1)...]
            let kept = later.reduce(0) { $0 + columns[$1].least }
            let fair = columns[index].isAmount ? room - kept : room / (order.count - step)
            let share = min(max(fair, columns[index].least), room - kept)
            columns[index].width = max(isChosen ? columns[index].least : 1, min(columns[index].width, share))
            room -= columns[index].width
        }
    }

    private static func leastWidth(_ columns: [Column]) -> Int {
        columns.reduce(gap * (columns.count - 1)) { $0 + $1.least }
    }
}
