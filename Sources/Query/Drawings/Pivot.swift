import Documents

/// `pivot A by B, C`: a table with a row for each B and a column for each C.
public struct Pivot: Sendable {
    /// What the first column has, as a column would be called.
    public var labelName: String
    /// The columns' names, in their order.
    public var columns: [String]
    /// In the order of appearance.
    public var lines: [Line]

    public init(labelName: String, columns: [String], lines: [Line]) {
        self.labelName = labelName
        self.columns = columns
        self.lines = lines
    }

    /// A row of the table.
    public struct Line: Sendable {
        /// What it is of.
        public var label: Value
        /// By column; null where there is none.
        public var cells: [Value]
        /// What it was made from.
        public var sources: RowSources

        public init(label: Value, cells: [Value], sources: RowSources) {
            self.label = label
            self.cells = cells
            self.sources = sources
        }
    }

    /// The table as rows.
    public var rows: Rows {
        let names = [labelName] + columns
        var shape = RowShape(columns: names.enumerated().map { RowColumn($1, .any, at: .value($0)) })
        shape.isChosen = true
        return Rows(shape, lines.map { Row(node: nil, values: [$0.label] + $0.cells, sources: $0.sources) })
    }
}
