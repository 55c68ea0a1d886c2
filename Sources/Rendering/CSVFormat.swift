/// Comma-separated values as in RFC 4180: CR LF ends a line; a value with a comma, a quote or a line break is in quotes,
/// with its quotes doubled. Null and the empty text are empty.
struct CSVFormat: RowFormat {
    private let page: Page

    init(_ page: Page) {
        self.page = page
    }

    func start(to bytes: inout [UInt8]) {
        for (index, name) in page.names.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            let start = bytes.count
            bytes.append(contentsOf: name.utf8)
            CSVFormat.quote(&bytes, from: start)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    func write(row: Int, to bytes: inout [UInt8]) {
        for column in page.rows.columns.indices {
            if column > 0 { bytes.append(UInt8(ascii: ",")) }
            let start = bytes.count
            page.writePlain(row: row, column: column, to: &bytes)
            CSVFormat.quote(&bytes, from: start, until: page.rows.isStopped)
        }
        // A line of nothing would be no row to a reader.
        if page.rows.columns.count == 1, bytes.last == UInt8(ascii: "\n") || bytes.isEmpty {
            bytes.append(contentsOf: "\"\"".utf8)
        }
        bytes.append(contentsOf: "\r\n".utf8)
    }

    /// Quotes what was appended from an offset on, if it must be.
    static func quote(_ bytes: inout [UInt8], from start: Int, until isStopped: @escaping () -> Bool = { false }) {
        let mustBe = bytes[start...].contains {
            $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r")
        }
        guard mustBe else { return }
        let raw = Array(bytes[start...])
        bytes.removeSubrange(start...)
        bytes.append(UInt8(ascii: "\""))
        var stop = StopCheck(isStopped)
        for (index, byte) in raw.enumerated() {
            if stop.ends(at: index) { return }
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }
}
