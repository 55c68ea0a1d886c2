/// A key as it was pressed, with its modifiers. What it does is a keymap's to say.
struct Key: Hashable {
    /// The key without modifiers.
    enum Base: Hashable {
        case character(Unicode.Scalar)
        case enter, tab, backspace, escape
        case up, down, left, right, home, end, pageUp, pageDown, insert, delete
        case function(Int)
    }

    /// What is held down with it.
    struct Modifiers: OptionSet, Hashable {
        let rawValue: Int
        static let shift = Modifiers(rawValue: 1)
        static let alt = Modifiers(rawValue: 2)
        static let control = Modifiers(rawValue: 4)
    }

    var base: Base
    var modifiers: Modifiers = []

    /// What it types, if it types anything.
    var typed: Unicode.Scalar? {
        guard case .character(let scalar) = base, modifiers.isSubset(of: .shift) else { return nil }
        return scalar
    }

    init(_ base: Base, _ modifiers: Modifiers = []) {
        self.base = base
        self.modifiers = modifiers
    }

    /// The key that terminals send as one character: a letter, or a control character for Ctrl and a letter. Nil for
    /// characters that no key sends.
    init?(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x00: self.init(.character(" "), .control)
        case 0x08, 0x7F: self.init(.backspace)
        case 0x09: self.init(.tab)
        case 0x0A, 0x0D: self.init(.enter)
        case 0x1B: self.init(.escape)
        case 0x01...0x1A: self.init(.character(Unicode.Scalar(UInt8(scalar.value) + 0x60)), .control)
        case 0x1C...0x1F: self.init(.character(Unicode.Scalar(UInt8(scalar.value) + 0x40)), .control)
        case 0x80..<0xA0: return nil
        default: self.init(.character(scalar))
        }
    }

    /// The key of a character's code and its modifiers, as terminals tell of it that say more than a character: Ctrl-I is
    /// Tab here as elsewhere.
    init?(code: Int, _ modifiers: Modifiers) {
        guard let scalar = UInt32(exactly: code).flatMap(Unicode.Scalar.init) else { return nil }
        var (scalarSent, rest) = (scalar, modifiers)
        if modifiers.contains(.control), let control = scalar.withControl {
            scalarSent = control
            rest.subtract([.control, .shift])
        } else if modifiers.contains(.shift), let upper = scalar.properties.uppercaseMapping.unicodeScalars.only {
            scalarSent = upper
        }
        self.init(scalarSent)
        self.modifiers.formUnion(rest)
        if case .character = base { self.modifiers.remove(.shift) }
    }
}

extension Unicode.Scalar {
    /// The control character that Ctrl makes of it on a terminal.
    fileprivate var withControl: Unicode.Scalar? {
        switch value {
        case 0x20, 0x32: "\u{0}"
        case 0x2F, 0x2D: "\u{1F}"
        case 0x40...0x5F: Unicode.Scalar(value - 0x40)
        case 0x61...0x7A: Unicode.Scalar(value - 0x60)
        default: nil
        }
    }
}

extension String.UnicodeScalarView {
    /// Its one member, if it has but one.
    fileprivate var only: Unicode.Scalar? { count == 1 ? first : nil }
}
