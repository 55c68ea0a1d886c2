/// UTF-16 and UTF-32, of either order of bytes.
struct WideForm {
    /// How many bytes a unit has: 2 or 4.
    var width: Int
    var isLittleEndian: Bool

    /// What other programs call it.
    var name: String { "UTF-\(width * 8)\(isLittleEndian ? "LE" : "BE")" }

    /// The form whose byte order mark a file begins with.
    init?(markOf file: [UInt8]) {
        if file.starts(with: [0xFF, 0xFE, 0, 0]) {
            self.init(width: 4, isLittleEndian: true)
        } else if file.starts(with: [0, 0, 0xFE, 0xFF]) {
            self.init(width: 4, isLittleEndian: false)
        } else if file.starts(with: [0xFF, 0xFE]) {
            self.init(width: 2, isLittleEndian: true)
        } else if file.starts(with: [0xFE, 0xFF]) {
            self.init(width: 2, isLittleEndian: false)
        } else {
            return nil
        }
    }

    /// The form that the null bytes of a file without a mark point to: those of Latin letters all stand on one side.
    init?(nullsOf file: [UInt8]) {
        var nulls = [0, 0]
        let beginning = file.prefix(1 << 16)
        for (index, byte) in beginning.enumerated() where byte == 0 { nulls[index & 1] += 1 }
        let few = beginning.count / 100
        guard file.count % 2 == 0, min(nulls[0], nulls[1]) <= few, max(nulls[0], nulls[1]) > beginning.count / 4 else {
            return nil
        }
        self.init(width: 2, isLittleEndian: nulls[1] > nulls[0])
    }

    private init(width: Int, isLittleEndian: Bool) {
        self.width = width
        self.isLittleEndian = isLittleEndian
    }

    /// The text after the mark; half a character is U+FFFD.
    func decode(_ file: [UInt8]) -> FileText {
        var text: [UInt8] = []
        var offsets = OffsetMap()
        text.reserveCapacity(file.count)
        var index = width
        var broken = 0
        while index < file.count {
            let (scalar, length) = scalar(file, at: index)
            if scalar == nil { broken += 1 }
            let before = text.count
            text.append(contentsOf: UTF8.encode(scalar ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
            offsets.append(text.count - before, at: index, unit: text.count - before, step: length)
            index += length
        }
        let note = broken == 0 ? nil : "\(broken) characters are not \(name); read as U+FFFD"
        return FileText(text, offsets: offsets, note: note)
    }

    /// The character at an index, and how many bytes it has.
    private func scalar(_ file: [UInt8], at index: Int) -> (scalar: Unicode.Scalar?, length: Int) {
        guard let first = unit(file, at: index) else { return (nil, file.count - index) }
        if width == 4 { return (Unicode.Scalar(first), 4) }
        guard (0xD800..<0xDC00).contains(first), let second = unit(file, at: index + 2),
            (0xDC00..<0xE000).contains(second)
        else { return (Unicode.Scalar(first), 2) }
        return (Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00)), 4)
    }

    private func unit(_ file: [UInt8], at index: Int) -> UInt32? {
        guard index + width <= file.count else { return nil }
        var unit: UInt32 = 0
        for offset in 0..<width {
            unit = unit << 8 | UInt32(file[index + (isLittleEndian ? width - 1 - offset : offset)])
        }
        return unit
    }
}
