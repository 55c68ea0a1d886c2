/// What the first of some typed bytes are. A terminal's sequences are read whole, known or not, so that nothing of one is
/// ever taken for text (ECMA-48, section 5.4; xterm's control sequences; kitty's keyboard protocol).
struct KeyDecoder {
    /// What was found, and how many bytes it has.
    enum Decoded: Equatable {
        case key(Key, length: Int)
        /// The mark before a pasted text.
        case paste(length: Int)
        /// What means nothing here.
        case nothing(length: Int)
        /// The bytes are the start of something whose rest is to come.
        case incomplete
    }

    /// Whether Escape is a key that people press before others, as in vi: then it is by itself, unless a sequence follows.
    var isEscapeAKey = false

    private static let escape: UInt8 = 0x1B

    /// Takes the first key from bytes, of which there is one at least.
    ///
    /// - Parameter isWhole: Whether nothing came for so long that nothing will.
    func decode(_ bytes: some Collection<UInt8>, isWhole: Bool) -> Decoded {
        let bytes = Array(bytes.prefix(Self.longest))
        guard let first = bytes.first else { return .incomplete }
        return first == Self.escape ? escaped(bytes, isWhole) : character(bytes[...], isWhole)
    }

    /// Longer sequences are none.
    private static let longest = 256

    /// A character of UTF-8; bytes that are none mean nothing.
    private func character(_ bytes: ArraySlice<UInt8>, _ isWhole: Bool) -> Decoded {
        guard let first = bytes.first else { return .incomplete }
        guard first >= 0x80 else { return Self.found(Key(Unicode.Scalar(first)), 1) }
        let length = (~first).leadingZeroBitCount
        guard (2...4).contains(length) else { return .nothing(length: 1) }
        let rest = bytes.dropFirst().prefix(length - 1)
        let following = rest.prefix { $0 & 0xC0 == 0x80 }
        guard following.count == length - 1 else {
            return following.count == rest.count && !isWhole ? .incomplete : .nothing(length: 1 + following.count)
        }
        let value = following.reduce(UInt32(first & (0x7F >> UInt8(length)))) { $0 << 6 | UInt32($1 & 0x3F) }
        return Self.found(Unicode.Scalar(value).flatMap { Key($0) }, length)
    }

    static func found(_ key: Key?, _ length: Int) -> Decoded {
        key.map { .key($0, length: length) } ?? .nothing(length: length)
    }

    /// Escape by itself, with another key as Alt, or as the start of a sequence.
    private func escaped(_ bytes: [UInt8], _ isWhole: Bool) -> Decoded {
        guard bytes.count > 1 else { return isWhole ? .key(Key(.escape), length: 1) : .incomplete }
        switch bytes[1] {
        case UInt8(ascii: "["): return ControlSequence(bytes, isWhole).decoded
        case UInt8(ascii: "O"): return singleShift(bytes, isWhole)
        case Self.escape: return escapedTwice(bytes, isWhole)
        case 0x0A, 0x0D, 0x7F: break
        default: if isEscapeAKey { return .key(Key(.escape), length: 1) }
        }
        return Self.withAlt(character(bytes[1...], isWhole), 1)
    }

    private static func withAlt(_ decoded: Decoded, _ before: Int) -> Decoded {
        switch decoded {
        case .key(var key, let length):
            key.modifiers.insert(.alt)
            return .key(key, length: length + before)
        case .nothing(let length): return .nothing(length: length + before)
        case .paste, .incomplete: return decoded
        }
    }

    /// Some terminals send Alt as an Escape before a key's own sequence.
    private func escapedTwice(_ bytes: [UInt8], _ isWhole: Bool) -> Decoded {
        guard bytes.count > 2 else { return isWhole ? .key(Key(.escape), length: 1) : .incomplete }
        guard !isEscapeAKey, bytes[2] == UInt8(ascii: "[") || bytes[2] == UInt8(ascii: "O") else {
            return .key(Key(.escape), length: 1)
        }
        switch escaped(Array(bytes[1...]), isWhole) {
        case .paste: return .key(Key(.escape), length: 1)
        case let decoded: return Self.withAlt(decoded, 1)
        }
    }

    /// `ESC O`, perhaps parameters, and a letter.
    private func singleShift(_ bytes: [UInt8], _ isWhole: Bool) -> Decoded {
        let parameters = bytes[2...].prefix { (0x30...0x3B).contains($0) }
        let alone: Decoded =
            isEscapeAKey ? .key(Key(.escape), length: 1) : .key(Key(.character("O"), .alt), length: 2)
        guard 2 + parameters.count < bytes.count else {
            guard isWhole else { return .incomplete }
            return parameters.isEmpty ? alone : .nothing(length: bytes.count)
        }
        let last = bytes[2 + parameters.count]
        let held = ControlSequence.modifiers(ControlSequence.numbers(parameters).last ?? nil)
        if let key = ControlSequence.padded(last, held) { return .key(key, length: 3 + parameters.count) }
        let isLetter = (0x40...0x7E).contains(last)
        if isEscapeAKey || !isLetter && parameters.isEmpty { return alone }
        return .nothing(length: (isLetter ? 3 : 2) + parameters.count)
    }
}
