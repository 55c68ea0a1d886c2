/// A value between tabs that begins with a quote.
///
/// Programs that write tabs between values either quote as in a CSV file, or quote nothing, for a tab stands in no value; then
/// the quote is the value's own, as where a sentence begins with one. In the second case its end may be anywhere.
struct TabbedValue {
    /// A line, up to its end, and how many values there are in a row that ends with it and quotes nothing.
    struct Line {
        let end: Int
        let values: Int
    }

    private let source: UnsafeBufferPointer<UInt8>
    private let start: Int
    private let column: Int
    /// How many values the table's first row has; 0 in that row itself.
    private let width: Int

    /// - Parameters:
    ///   - start: The offset of the quote.
    ///   - column: How many values of the row stand before it.
    ///   - width: How many values the table's first row has; 0 in that row itself.
    init(_ source: UnsafeBufferPointer<UInt8>, at start: Int, column: Int, of width: Int) {
        self.source = source
        self.start = start
        self.column = column
        self.width = width
    }

    private static let (quote, tab) = (UInt8(ascii: "\""), UInt8(ascii: "\t"))

    /// Whether the quote opens what another one closes, right before a tab or the line's end. If there is a tab in between, the
    /// row must have other values than the first one has unless it is quoted. What goes over several lines has no tab in it,
    /// and stands last in its row if its column is the last one.
    ///
    /// Each quote looks no further than to the next value that begins with one, or with that and a doubled one.
    func isQuoted(_ line: inout Line?) -> Bool {
        var (index, hasTab, isOneLine) = (start + 1, false, true)
        while index < source.count {
            switch source[index] {
            case Self.quote where index + 1 < source.count && source[index + 1] == Self.quote: index += 1
            case Self.quote:
                var after = index + 1
                while after < source.count, source[after] == 32 { after += 1 }
                let isLast = after == source.count || isLineEnd(after)
                guard isLast || source[after] == Self.tab else { return false }
                if isOneLine { return !hasTab || values(&line) != width }
                return width == 0 || width > 1 && isLast == (column + 1 == width)
            case Self.tab where !isOneLine: return false
            case Self.tab: hasTab = true
            case _ where isLineEnd(index):
                if hasTab { return false }
                isOneLine = false
            default: break
            }
            index += 1
        }
        return false
    }

    /// How many values the row has if nothing in its line is quoted.
    private func values(_ line: inout Line?) -> Int {
        if let line, start < line.end { return line.values }
        var (end, values) = (start, column + 1)
        while end < source.count, !isLineEnd(end) {
            if source[end] == Self.tab { values += 1 }
            end += 1
        }
        line = Line(end: end, values: values)
        return values
    }

    private func isLineEnd(_ index: Int) -> Bool { source[index] == 10 || source[index] == 13 }
}
