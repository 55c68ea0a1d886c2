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
        var shown = wanted
        if !isChosen {
            shown = TableLayout.fitting(shown, width)
            (shown, hidden) = TableLayout.fittingAtLeast(shown, width)
        }
        columns = shown
        var room = width - TableLayout.gap * (columns.count - 1)
        // The narrow ones first: what they don't need of their share goes to the others.
        let order = columns.indices.sorted {
            (columns[$0].isAmount ? 0 : 1, columns[$0].width, $0) < (
                columns[$1].isAmount ? 0 : 1, columns[$1].width, $1
            )
        }
        // The least that those take which come later.
        var kept = columns.reduce(0) { $0 + $1.least }
        for (step, index) in order.enumerated() {
            kept -= columns[index].least
            let fair = columns[index].isAmount ? room - kept : room / (order.count - step)
            let share = min(max(fair, columns[index].least), room - kept)
            columns[index].width = max(isChosen ? columns[index].least : 1, min(columns[index].width, share))
            room -= columns[index].width
        }
    }

    /// The columns without as many of those that have no value, the last first, as have no room; all where none has a value.
    private static func fitting(_ columns: [Column], _ width: Int) -> [Column] {
        guard columns.contains(where: { !$0.isEmpty }) else { return columns }
        var total = columns.reduce(gap * (columns.count - 1)) { $0 + $1.width }
        var isShown = columns.map { _ in true }
        for index in columns.indices.reversed() where total > width && columns[index].isEmpty {
            isShown[index] = false
            total -= columns[index].width + gap
        }
        return columns.indices.filter { isShown[$0] }.map { columns[$0] }
    }

    /// The columns that have room in the least that they can be shown in, the first always, and the indices of the others.
    private static func fittingAtLeast(_ columns: [Column], _ width: Int) -> (shown: [Column], hidden: [Int]) {
        var least = columns.reduce(gap * (columns.count - 1)) { $0 + $1.least }
        var hidden: [Int] = []
        var isShown = columns.map { _ in true }
        let others = columns.indices.dropFirst().reversed()
        // Where a row stands is told to the last.
        for index in others.filter({ !columns[$0].isPlaces }) + others.filter({ columns[$0].isPlaces }) {
            guard least > width else { break }
            isShown[index] = false
            hidden.append(columns[index].index)
            least -= columns[index].least + gap
        }
        return (columns.indices.filter { isShown[$0] }.map { columns[$0] }, hidden.reversed())
    }
}
