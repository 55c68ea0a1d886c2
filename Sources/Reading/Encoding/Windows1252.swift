import Values

/// Windows-1252, which takes in Latin-1 (WHATWG's Encoding Standard, section 9).
enum Windows1252 {
    /// The characters of the bytes from 0x80 to 0x9F; 0 where there is none.
    private static let upper: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
        0x0178,
    ]

    /// Whether a name that a page gives its encoding is one of it.
    static func isNamed(_ charset: String) -> Bool {
        return ["windows-1252", "iso-8859-1", "latin1", "l1", "cp1252", "x-cp1252", "iso8859-1", "us-ascii", "ascii"]
            .contains(charset)
    }

    /// Whether a file's bytes beyond ASCII read as the letters and signs of a text in Latin letters: all of them are
    /// characters, and there are fewer such letters than others, and hardly ever four in a row.
    static func makesLetters(_ file: [UInt8]) -> Bool {
        var (plain, letters, others, runs, run) = (0, 0, 0, 0, 0)
        for byte in file {
            guard byte >= 0x80 else {
                run = 0
                if byte.isLetter { plain += 1 }
                continue
            }
            guard let scalar = scalar(byte) else { return false }
            let isLetter = scalar.properties.isAlphabetic
            if isLetter { letters += 1 } else { others += 1 }
            run = isLetter ? run + 1 : 0
            if run == 4 { runs += 1 }
        }
        return letters <= plain && runs <= letters / 50 && others <= plain + letters
    }

    /// The text of a file; a byte that is no character is U+FFFD.
    static func decode(_ file: [UInt8]) -> FileText {
        var text: [UInt8] = []
        var offsets = OffsetMap()
        text.reserveCapacity(file.count + file.count / 16)
        for (index, byte) in file.enumerated() {
            let before = text.count
            if byte < 0x80 {
                text.append(byte)
            } else {
                text += String(scalar(byte) ?? "\u{FFFD}").utf8
            }
            offsets.append(text.count - before, at: index, unit: text.count - before, step: 1)
        }
        return FileText(text, offsets: offsets)
    }

    static func scalar(_ byte: UInt8) -> Unicode.Scalar? {
        let code = (0x80..<0xA0).contains(byte) ? upper[Int(byte) - 0x80] : UInt16(byte)
        return code == 0 ? nil : Unicode.Scalar(code)
    }
}
