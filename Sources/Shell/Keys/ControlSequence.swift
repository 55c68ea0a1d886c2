/// A sequence that starts with `ESC [`: parameters, then intermediate characters, then a letter that ends it.
struct ControlSequence {
    /// The key or the like that it stands for.
    private(set) var decoded: KeyDecoder.Decoded = .incomplete

    /// - Parameter bytes: They start with `ESC [`.
    init(_ bytes: [UInt8], _ isWhole: Bool) {
        let parameters = bytes[2...].prefix { (0x30...0x3F).contains($0) }
        let intermediates = bytes[(2 + parameters.count)...].prefix { (0x20...0x2F).contains($0) }
        let length = 3 + parameters.count + intermediates.count
        guard length <= bytes.count else {
            if isWhole || bytes.count >= 256 { decoded = Self.cut(bytes, parameters, intermediates) }
            return
        }
        let last = bytes[length - 1]
        if last == UInt8(ascii: "["), length == 3 {
            // The function keys of Linux's console.
            decoded = bytes.count > 3 || isWhole ? .nothing(length: min(bytes.count, 4)) : .incomplete
        } else if last == UInt8(ascii: "M"), length == 3 {
            // An old report of the mouse: three more bytes.
            decoded = bytes.count >= 6 || isWhole ? .nothing(length: min(bytes.count, 6)) : .incomplete
        } else if !(0x40...0x7E).contains(last) {
            // It was broken off; what comes is another key.
            decoded = .nothing(length: length - 1)
        } else if !intermediates.isEmpty || parameters.first.map({ $0 >= UInt8(ascii: "<") }) == true {
            // Answers of the terminal, and what a mouse does.
            decoded = .nothing(length: length)
        } else if Self.numbers(parameters) == [200], last == UInt8(ascii: "~") {
            decoded = .paste(length: length)
        } else {
            decoded = KeyDecoder.found(Self.key(Self.numbers(parameters), last), length)
        }
    }

    /// One that nothing follows: Alt and a bracket; the keys of rxvt with Shift, which end in `$`; or what was lost on its way.
    private static func cut(
        _ bytes: [UInt8], _ parameters: ArraySlice<UInt8>, _ intermediates: ArraySlice<UInt8>
    ) -> KeyDecoder.Decoded {
        if bytes.count == 2 { return .key(Key(.character("["), .alt), length: 2) }
        if Array(intermediates) == Array("$".utf8), let number = numbers(parameters).first ?? nil {
            return KeyDecoder.found(numbered(number, .shift), bytes.count)
        }
        return .nothing(length: bytes.count)
    }

    /// The numbers between semicolons, of each the first of those between colons; nil where none is given.
    static func numbers(_ parameters: ArraySlice<UInt8>) -> [Int?] {
        parameters.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map { part in
            Int(String(decoding: part.prefix { $0 != UInt8(ascii: ":") }, as: UTF8.self))
        }
    }

    /// xterm's number of modifiers: one, and a bit for each.
    static func modifiers(_ number: Int?) -> Key.Modifiers {
        guard let number, number > 1 else { return [] }
        let bits = number - 1
        var held = Key.Modifiers(rawValue: bits & 0b111)
        // Meta, where it is a key of its own.
        if bits & 0b10_0000 != 0 { held.insert(.alt) }
        return held
    }

    private static func key(_ numbers: [Int?], _ last: UInt8) -> Key? {
        let held = modifiers(numbers.count > 1 ? numbers[1] : nil)
        switch last {
        case UInt8(ascii: "~"):
            // xterm's modifyOtherKeys.
            if numbers.first == 27, numbers.count > 2, let code = numbers[2] { return Key(code: code, held) }
            return (numbers.first ?? nil).flatMap { numbered($0, held) }
        case UInt8(ascii: "^"): return (numbers.first ?? nil).flatMap { numbered($0, .control) }
        case UInt8(ascii: "@"): return (numbers.first ?? nil).flatMap { numbered($0, [.control, .shift]) }
        case UInt8(ascii: "u"): return (numbers.first ?? nil).flatMap { kitty($0, held) }
        case UInt8(ascii: "Z"): return Key(.tab, held.union(.shift))
        // rxvt's arrows with Shift.
        case UInt8(ascii: "a")...UInt8(ascii: "d"): return lettered(last - 0x20, .shift)
        default: return lettered(last, held)
        }
    }

    /// A key that ends in a letter of its own, after `ESC [` as after `ESC O`.
    static func lettered(_ letter: UInt8, _ held: Key.Modifiers) -> Key? {
        let base: Key.Base? =
            switch letter {
            case UInt8(ascii: "A"): .up
            case UInt8(ascii: "B"): .down
            case UInt8(ascii: "C"): .right
            case UInt8(ascii: "D"): .left
            case UInt8(ascii: "H"): .home
            case UInt8(ascii: "F"): .end
            case UInt8(ascii: "P")...UInt8(ascii: "S"): .function(Int(letter - UInt8(ascii: "P")) + 1)
            default: nil
            }
        return base.map { Key($0, held) }
    }

    /// A key that ends in a letter after `ESC O` alone: rxvt's arrows with Ctrl, and the pad of numbers.
    static func padded(_ letter: UInt8, _ held: Key.Modifiers) -> Key? {
        switch letter {
        case UInt8(ascii: "a")...UInt8(ascii: "d"): lettered(letter - 0x20, .control)
        case UInt8(ascii: "j")...UInt8(ascii: "y"): Key(.character(Unicode.Scalar(letter - 0x40)), held)
        case UInt8(ascii: "M"): Key(.enter, held)
        default: lettered(letter, held)
        }
    }

    /// A key that ends in `~` after its number.
    private static func numbered(_ number: Int, _ held: Key.Modifiers) -> Key? {
        let base: Key.Base? =
            switch number {
            case 1, 7: .home
            case 2: .insert
            case 3: .delete
            case 4, 8: .end
            case 5: .pageUp
            case 6: .pageDown
            case 11...15: .function(number - 10)
            case 17...21: .function(number - 11)
            case 23, 24: .function(number - 12)
            default: nil
            }
        return base.map { Key($0, held) }
    }

    /// A key of kitty's protocol: a character's code, or that of a key in its private range.
    private static func kitty(_ code: Int, _ held: Key.Modifiers) -> Key? {
        let pad: [Key.Base] = [
            .left, .right, .up, .down, .pageUp, .pageDown, .home, .end, .insert, .delete,
        ]
        switch code {
        case 57_399...57_408: return Key(code: code - 57_399 + 0x30, held)
        case 57_409...57_413: return Key(code: [0x2E, 0x2F, 0x2A, 0x2D, 0x2B][code - 57_409], held)
        case 57_414: return Key(.enter, held)
        case 57_415, 57_416: return Key(code: [0x3D, 0x2C][code - 57_415], held)
        case 57_417...57_426: return Key(pad[code - 57_417], held)
        case 57_344...63_743: return nil
        default: return Key(code: code, held)
        }
    }
}
