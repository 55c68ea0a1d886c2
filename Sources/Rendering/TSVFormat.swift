/// Tab-separated values: a header line, then a line a row. In values a backslash is `\\`, a tab `\t`, a line feed `\n`, a
/// carriage return `\r`; nothing else is escaped or quoted. Null and the empty text are empty.
struct TSVFormat: SeparatedFormat {
    static let separator = UInt8(ascii: "\t")
    static let lineEnd: StaticString = "\n"
    static let loneEmptyValue: StaticString = ""

    let page: Page

    init(_ page: Page) {
        self.page = page
    }

    /// Escapes what was appended from an offset on.
    static func protect(_ bytes: inout [UInt8], from start: Int, until isStopped: @escaping () -> Bool) {
        guard bytes[start...].contains(where: { letter(for: $0) != nil }) else { return }
        let raw = Array(bytes[start...])
        bytes.removeSubrange(start...)
        var stop = StopCheck(isStopped)
        for (index, byte) in raw.enumerated() {
            if stop.ends(at: index) { return }
            if let letter = letter(for: byte) {
                bytes.append(UInt8(ascii: "\\"))
                bytes.append(letter)
            } else {
                bytes.append(byte)
            }
        }
    }

    /// The letter after the backslash, or nil for what is written as it is.
    private static func letter(for byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "\\"): UInt8(ascii: "\\")
        case UInt8(ascii: "\t"): UInt8(ascii: "t")
        case UInt8(ascii: "\n"): UInt8(ascii: "n")
        case UInt8(ascii: "\r"): UInt8(ascii: "r")
        default: nil
        }
    }
}
