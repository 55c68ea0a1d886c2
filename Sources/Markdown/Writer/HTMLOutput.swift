import Values

/// HTML as it is written.
struct HTMLOutput {
    private(set) var bytes: [UInt8] = []
    /// Whether text loses the characters that HTML can't have and those that reorder it.
    var isSafe = false

    mutating func append(_ text: StaticString) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    mutating func append(_ text: String) { bytes.append(contentsOf: text.utf8) }

    mutating func append(raw: some Collection<UInt8>) { bytes.append(contentsOf: raw) }

    /// Begins a line, if one is not just begun.
    mutating func startLine() {
        if let last = bytes.last, last != Byte.lineFeed { bytes.append(Byte.lineFeed) }
    }

    mutating func append(escaping text: some Sequence<UInt8>) {
        if isSafe { return append(MarkupText.escaped(String(decoding: Array(text), as: UTF8.self))) }
        for byte in text {
            if let entity = MarkupText.entity(of: byte) {
                append(entity)
            } else if byte == 0 {
                // CommonMark 0.31.2, section 2.3.
                append("\u{FFFD}")
            } else {
                bytes.append(byte)
            }
        }
    }

    /// An address: bytes that may not stand in one as `%` and two digits.
    mutating func append(address: String) {
        for byte in address.utf8 {
            switch byte {
            case Byte.ampersand: append("&amp;")
            case Byte.apostrophe: append("&#x27;")
            case 0x21, 0x23...0x25, 0x28...0x2F, 0x3A, 0x3B, 0x3D, 0x3F, 0x40, 0x5F, 0x7E: bytes.append(byte)
            default:
                if byte.isAlphanumeric {
                    bytes.append(byte)
                } else {
                    bytes.append(Byte.percent)
                    bytes.append(Self.digit(byte >> 4))
                    bytes.append(Self.digit(byte & 15))
                }
            }
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 &+ value : 0x37 &+ value }
}
