import Values

/// What a scalar of front matter is.
enum FrontMatterScalar {
    /// The value of a quoted scalar: a date where the text is a whole ISO date or time stamp, else the text.
    static func quoted(_ text: String) -> FieldValue {
        date(text).map(FieldValue.date) ?? .text(text)
    }

    /// The value of a YAML scalar without quotes, by YAML 1.2's core schema (section 10.3.2), and dates besides.
    static func plain(_ text: String) -> FieldValue {
        switch text {
        case "", "~", "null", "Null", "NULL": return .null
        case "true", "True", "TRUE": return .truth(true)
        case "false", "False", "FALSE": return .truth(false)
        default: break
        }
        if let first = text.utf8.first, first < UInt8(ascii: "A"), let number = number(text) { return .number(number) }
        return quoted(text)
    }

    /// A decimal number, as it stands.
    static func number(_ text: String) -> Number? {
        guard text.utf8.allSatisfy({ numberBytes.contains($0) }), let last = text.utf8.last, last.isDigit else {
            return nil
        }
        return Number(text.first == "+" ? text.dropFirst() : text[...])
    }

    /// A whole date (`2024-11-15`, `2024-11`), or the date of a time stamp in its own zone.
    static func date(_ text: String) -> DateSpan? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 7, bytes.count <= 40, isDigits(bytes[0..<4]), bytes[4] == dash, isDigits(bytes[5..<7])
        else { return nil }
        if bytes.count == 7 { return DateSpan(text) }
        guard bytes.count >= 10, bytes[7] == dash, isDigits(bytes[8..<10]) else { return nil }
        if bytes.count > 10 { guard isTime(bytes[10...]) else { return nil } }
        return DateSpan(bytes: bytes[0..<10])
    }

    /// `T` or spaces, a clock time, perhaps with a fraction, perhaps with a zone (YAML 1.1's timestamp).
    private static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        var rest = bytes
        if let first = rest.first, first == UInt8(ascii: "T") || first == UInt8(ascii: "t") {
            rest = rest.dropFirst()
        } else {
            guard rest.first == UInt8(ascii: " ") else { return false }
            rest = rest.drop { $0 == UInt8(ascii: " ") }
        }
        let clock = rest.prefix { $0.isDigit || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: ".") }
        guard clock.contains(UInt8(ascii: ":")), let first = clock.first, first.isDigit else { return false }
        rest = rest.dropFirst(clock.count).drop { $0 == UInt8(ascii: " ") }
        if rest.elementsEqual("Z".utf8) || rest.isEmpty { return true }
        guard rest.first == UInt8(ascii: "+") || rest.first == dash else { return false }
        return rest.count >= 2 && rest.dropFirst().allSatisfy { $0.isDigit || $0 == UInt8(ascii: ":") }
    }

    private static let dash = UInt8(ascii: "-")
    private static let numberBytes = Set("+-.0123456789eE".utf8)

    private static func isDigits(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy(\.isDigit) }
}
