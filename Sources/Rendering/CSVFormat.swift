/// Comma-separated values as in RFC 4180: CR LF ends a line; a value with a comma, a quote or a line break is in quotes,
/// with its quotes doubled. Null and the empty text are empty.
struct CSVFormat: SeparatedFormat {
    static let separator = UInt8(ascii: ",")
    static let lineEnd: StaticString = "\r\n"
    /// A line of nothing would be no row to a reader.
    static let loneEmptyValue: StaticString = "\"\""

    let page: Page

    init(_ page: Page) {
        self.page = page
    }

    /// Quotes what was appended from an offset on, if it must be.
    static func protect(_ bytes: inout [UInt8], from start: Int, until isStopped: @escaping () -> Bool) {
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
