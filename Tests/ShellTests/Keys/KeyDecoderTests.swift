import TestSupport
import Testing

@testable import Shell

@Suite struct KeyDecoderTests {
    /// The keys of bytes that nothing follows, as notations name them; what means nothing is `-`.
    private func keys(_ text: String, isEscapeAKey: Bool = false) -> [Key?] {
        var bytes = Array(text.utf8)[...]
        var decoder = KeyDecoder()
        decoder.isEscapeAKey = isEscapeAKey
        var keys: [Key?] = []
        while !bytes.isEmpty {
            switch decoder.decode(bytes, isWhole: true) {
            case .key(let key, let length):
                keys.append(key)
                bytes = bytes.dropFirst(length)
            case .nothing(let length), .paste(let length):
                keys.append(nil)
                bytes = bytes.dropFirst(length)
            case .incomplete:
                Issue.record("what is whole is incomplete: \(text.debugDescription)")
                return keys
            }
        }
        return keys
    }

    @Test(arguments: [
        ("[A", "Up"), ("OB", "Down"), ("[1;5D", "C-Left"), ("[1;3C", "M-Right"), ("[1;2D", "S-Left"), ("[5~", "PageUp"),
        ("[6~", "PageDown"), ("[H", "Home"), ("[4~", "End"), ("[3;5~", "C-Delete"), ("[3;3~", "M-Delete"),
        ("OH", "Home"),
        ("[7~", "Home"), ("[8~", "End"), ("\u{7F}", "M-Backspace"), ("\u{8}", "M-Backspace"), ("f", "M-f"),
        ("\r", "M-Enter"),
        ("[Z", "S-Tab"), ("[119;5u", "C-w"), ("[27;5;119~", "C-w"), ("[27u", "Escape"), ("[13;2u", "S-Enter"),
        ("[27;2;13~", "S-Enter"), ("[105;5u", "Tab"), ("[98;3u", "M-b"), ("[57417u", "Left"), ("[32;5u", "C-Space"),
        ("[1;1H", "Home"), ("[13u", "Enter"), ("[127;5u", "C-Backspace"), ("[127;3u", "M-Backspace"),
        ("\u{1B}[D", "M-Left"),
        ("Oa", "C-Up"), ("[a", "S-Up"), ("[3^", "C-Delete"), ("[3$", "S-Delete"), ("[47;5u", "C-_"), ("OM", "Enter"),
        ("[97;6u", "C-a"), ("[57399u", "0"), ("é", "M-é"),
    ])
    func sequencesAreKeys(_ bytes: String, _ notation: String) {
        #expect(keys("\u{1B}" + bytes) == [Key(notation: notation)], "\(bytes.debugDescription)")
    }

    @Test(arguments: [
        "[15~", "[1;5P", "[99~", "[[A", "[I", "[O", "[?1;2c", "[<0;10;5M", "[<0;10;5m", "[M !!", "[24;80R",
        "[1;2;3;4;5;6q", "Oz",
        "O1;5z", "[0n", "[>0;276;0c", "[2 q", "[57441u", "[?2026;2$y", "[123",
    ])
    func unknownSequencesAreReadWhole(_ bytes: String) {
        let found = keys("\u{1B}" + bytes + "x")
        // Where the sequence was cut short, the letter ends it.
        let isCut = bytes == "[123"
        #expect(found.last == (isCut ? nil : Key(notation: "x")) && found.count == (isCut ? 1 : 2), "\(found)")
        #expect(found.first.map { $0?.typed } == .some(nil))
    }

    @Test(arguments: ["\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}[1;", "\u{1B}[1;5", "\u{1B}\u{1B}[", "\u{1B}[M "])
    func theStartOfASequenceWaitsForItsRest(_ bytes: String) {
        #expect(KeyDecoder().decode(Array(bytes.utf8), isWhole: false) == .incomplete)
    }

    @Test func aCharacterInPartsWaitsForItsRest() {
        #expect(KeyDecoder().decode([0xE4, 0xBD], isWhole: false) == .incomplete)
        #expect(KeyDecoder().decode([0xE4, 0xBD], isWhole: true) == .nothing(length: 2))
        #expect(KeyDecoder().decode([0xE4, 0x41], isWhole: false) == .nothing(length: 1))
        #expect(KeyDecoder().decode([0xFF], isWhole: false) == .nothing(length: 1))
        #expect(KeyDecoder().decode(Array("你".utf8), isWhole: false) == .key(Key(.character("你")), length: 3))
    }

    @Test func withViEscapeIsAKeyUnlessASequenceFollows() {
        #expect(keys("\u{1B}b", isEscapeAKey: true) == [Key(.escape), Key(.character("b"))])
        #expect(keys("\u{1B}OX", isEscapeAKey: true) == [Key(.escape), Key(.character("O")), Key(.character("X"))])
        #expect(keys("\u{1B}OA", isEscapeAKey: true) == [Key(.up)])
        #expect(keys("\u{1B}[1;5D", isEscapeAKey: true) == [Key(.left, .control)])
        #expect(keys("\u{1B}\u{1B}[A", isEscapeAKey: true) == [Key(.escape), Key(.up)])
        #expect(keys("\u{1B}\r", isEscapeAKey: true) == [Key(.enter, .alt)])
    }

    @Test func controlCharactersAreKeysAndThoseOfTheSecondSetAreNone() {
        #expect(
            keys("\u{0}\u{1}\t\r\n\u{8}\u{7F}\u{1F}") == [
                Key(notation: "C-Space"), Key(notation: "C-a"), Key(.tab), Key(.enter), Key(.enter), Key(.backspace),
                Key(.backspace),
                Key(notation: "C-_"),
            ])
        #expect(keys("\u{9B}A") == [nil, Key(.character("A"))])
    }

    @Test func anyBytesAreReadToTheirEnd() {
        var numbers = SeededNumbers(seed: 7)
        let pieces: [[UInt8]] = [
            [0x1B], Array("[".utf8), Array("O".utf8), Array("1;5".utf8), Array("~".utf8), [0xC3], [0x80],
        ]
        for _ in 0..<2_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...12, using: &numbers) {
                bytes += pieces.randomElement(using: &numbers) ?? []
                bytes.append(UInt8.random(in: 0...255, using: &numbers))
            }
            var rest = bytes[...]
            while !rest.isEmpty {
                guard case let length = length(of: KeyDecoder().decode(rest, isWhole: true)), length > 0,
                    length <= rest.count
                else {
                    Issue.record("\(bytes)")
                    return
                }
                rest = rest.dropFirst(length)
            }
        }
    }

    private func length(of decoded: KeyDecoder.Decoded) -> Int {
        switch decoded {
        case .key(_, let length), .nothing(let length), .paste(let length): length
        case .incomplete: 0
        }
    }
}
