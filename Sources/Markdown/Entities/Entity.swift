import Values

/// Entity and numeric character references (CommonMark 0.31.2, section 2.5).
enum Entity {
    /// The characters that the reference at `start` stands for, and the offset after it; nil if there is none.
    static func decode(_ bytes: Bytes, at start: Int, end: Int) -> (text: String, end: Int)? {
        guard start &+ 2 < end else { return nil }
        if bytes[start &+ 1] == Byte.hash { return number(bytes, at: start, end: end) }
        var offset = start &+ 1
        let limit = min(end, offset &+ 33)
        while offset < limit, bytes[offset].isAlphanumeric { offset &+= 1 }
        guard offset < limit, bytes[offset] == Byte.semicolon, offset > start &+ 1,
            let text = named(bytes, from: start &+ 1, to: offset)
        else { return nil }
        return (text, offset &+ 1)
    }

    /// `&#` and one to seven digits, or `&#x` and one to six hexadecimal ones.
    private static func number(_ bytes: Bytes, at start: Int, end: Int) -> (text: String, end: Int)? {
        let isHexadecimal = bytes[start &+ 2].lowercased == UInt8(ascii: "x")
        let first = start &+ (isHexadecimal ? 3 : 2)
        var offset = first
        var value: UInt32 = 0
        while offset < end, offset &- first < 8 {
            let byte = bytes[offset]
            if isHexadecimal, byte.isHexDigit {
                value = value &* 16 &+ UInt32(byte.isDigit ? byte &- 0x30 : byte.lowercased &- 0x57)
            } else if byte.isDigit {
                value = value &* 10 &+ UInt32(byte &- 0x30)
            } else {
                break
            }
            offset &+= 1
        }
        guard offset > first, offset &- first <= (isHexadecimal ? 6 : 7), offset < end, bytes[offset] == Byte.semicolon
        else {
            return nil
        }
        let scalar = value == 0 ? nil : Unicode.Scalar(value)
        return (String(Character(scalar ?? "\u{FFFD}")), offset &+ 1)
    }

    /// Looks a name up, by halving the list.
    private static func named(_ bytes: Bytes, from start: Int, to end: Int) -> String? {
        let list = EntityNames.text.utf8Start
        // The list begins and ends with a comma, so that every entry stands between two.
        var low = 0
        var high = EntityNames.text.utf8CodeUnitCount &- 1
        while low < high {
            var entry = (low &+ high) / 2
            while entry > low, list[entry] != Byte.comma { entry &-= 1 }
            // `entry` is at the comma before the name.
            var offset = entry &+ 1
            var index = start
            while index < end, list[offset] == bytes[index], list[offset] != Byte.space {
                offset &+= 1
                index &+= 1
            }
            if index == end, list[offset] == Byte.space { return characters(list, at: offset &+ 1) }
            let isBefore = index == end || (list[offset] != Byte.space && bytes[index] < list[offset])
            if isBefore {
                high = entry
            } else {
                while list[offset] != Byte.comma { offset &+= 1 }
                low = offset
            }
        }
        return nil
    }

    private static func characters(_ list: UnsafePointer<UInt8>, at start: Int) -> String {
        var text = String.UnicodeScalarView()
        var value: UInt32 = 0
        var offset = start
        while true {
            let byte = list[offset]
            if byte.isHexDigit {
                value = value &* 16 &+ UInt32(byte.isDigit ? byte &- 0x30 : byte.lowercased &- 0x57)
            } else {
                text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
                value = 0
                if byte == Byte.comma { return String(text) }
            }
            offset &+= 1
        }
    }
}
