/// A format with a mark between the values of a row: a line of the columns' names, then a line a row.
protocol SeparatedFormat: RowFormat where Output == [UInt8] {
    /// What stands between two values.
    static var separator: UInt8 { get }
    /// What ends a line.
    static var lineEnd: StaticString { get }
    /// What is written for an empty value that is the only one of its row.
    static var loneEmptyValue: StaticString { get }
    /// Brings what was appended from an offset on into a form in which it holds neither separator nor line end.
    static func protect(_ bytes: inout [UInt8], from start: Int, until isStopped: @escaping () -> Bool)

    var page: Page { get }
}

extension SeparatedFormat {
    func start(to bytes: inout [UInt8]) {
        for (index, name) in page.names.enumerated() {
            if index > 0 { bytes.append(Self.separator) }
            let start = bytes.count
            bytes.append(contentsOf: name.utf8)
            Self.protect(&bytes, from: start) { false }
        }
        bytes.append(contentsOf: Self.lineEnd)
    }

    func write(row: Int, to bytes: inout [UInt8]) {
        let lineStart = bytes.count
        for column in page.rows.columns.indices {
            if column > 0 { bytes.append(Self.separator) }
            let start = bytes.count
            page.writePlain(row: row, column: column, to: &bytes)
            Self.protect(&bytes, from: start, until: page.rows.isStopped)
        }
        if page.rows.columns.count == 1, bytes.count == lineStart { bytes.append(contentsOf: Self.loneEmptyValue) }
        bytes.append(contentsOf: Self.lineEnd)
    }
}

extension [UInt8] {
    fileprivate mutating func append(contentsOf literal: StaticString) {
        literal.withUTF8Buffer { append(contentsOf: $0) }
    }
}
