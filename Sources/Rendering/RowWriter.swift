import Documents
import Platform

/// Writes rows on a thread of its own, some hundred after the other.
final class RowWriter<Format: RowFormat>: PartWorker {
    /// What was written of some rows.
    struct Part: Sendable {
        var output: Format.Output
        /// How many of the first there are.
        var count = 0
        /// Whether there was no room for all of a text.
        var cutsText = false
    }

    private var format: Format
    private let rows: Range<Int>
    private let end: SharedFlag

    /// So many rows are a part, unless they take more bytes; then the others are left.
    private static var most: Int { 512 }
    private static var mostBytes: Int { 1 << 20 }
    /// So many parts are written ahead of what was taken, for each core.
    private static var partsAhead: Int { 4 }

    private init(_ rows: Range<Int>, _ format: Format, until end: SharedFlag) {
        (self.rows, self.end) = (rows, end)
        // On this thread nobody is asked whether to stop, and nothing is read with what others read with.
        var page = format.page
        page.rows.isStopped = { end.isSet }
        page.rows.fields = FieldReader(page.rows.library)
        self.format = format.copy(for: page)
    }

    func part(_ index: Int) -> Part {
        var part = Part(output: Format.Output())
        for row in Self.rows(index, of: rows) {
            if end.isSet || part.output.count >= Self.mostBytes { break }
            format.write(row: row, to: &part.output)
            part.count += 1
        }
        part.cutsText = format.cutsText
        return part
    }

    /// Writes rows on all cores, in a format whose start is written and whose rows can be written each alone.
    ///
    /// - Parameter take: Gets a part, and the rows after it that are not in one, in the rows' order; false to have no more.
    static func write(
        _ rows: Range<Int>, with format: Format, until isStopped: () -> Bool,
        take: (_ part: Part, _ rest: Range<Int>) -> Bool
    ) {
        let end = SharedFlag()
        defer { end.set() }
        Parallel.inOrder(
            below: (rows.count + most - 1) / most, ahead: partsAhead * Parallel.coreCount,
            makeWorker: { RowWriter(rows, format, until: end) }, until: isStopped
        ) { index, part in
            let own = Self.rows(index, of: rows)
            return take(part, own.dropFirst(part.count))
        }
    }

    private static func rows(_ index: Int, of rows: Range<Int>) -> Range<Int> {
        let start = rows.lowerBound + index * most
        return start..<min(start + most, rows.upperBound)
    }
}
