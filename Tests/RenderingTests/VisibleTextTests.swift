import Testing

@testable import Rendering

@Suite struct VisibleTextTests {
    @Test func showsWhatCouldAct() {
        #expect(VisibleText.of("a\u{1B}[1m\u{7F}\u{9B}b") == "a␛[1m␡\\u{9b}b")
        #expect(
            VisibleText.of("\u{202E}x\u{2066}\u{E0041}\u{FFF9}\u{200E}\u{61C}\u{206A}")
                == "\\u{202e}x\\u{2066}\\u{e0041}\\u{fff9}\\u{200e}\\u{61c}\\u{206a}")
        #expect(
            VisibleText.of("a\u{2028}b\u{AD}c\u{FEFF}\u{3164}")
                == "a\\u{2028}b\\u{ad}c\\u{feff}\\u{3164}")
        #expect(VisibleText.of("é’“…\u{A0}😀") == "é’“…\u{A0}😀")
        #expect(VisibleText.of("a\n\tb\r", keepingLines: true) == "a\n\tb␍")
        #expect(VisibleText.of("a\n\tb") == "a␊␉b")
        #expect(VisibleText.of("") == "")
    }

    @Test func aScalarByItselfIsHiddenOrShown() {
        for scalar in Self.scalars {
            let isShown = VisibleText.of(String(scalar)) == String(scalar)
            if isShown == VisibleText.isHidden(scalar) { Issue.record("U+\(String(scalar.value, radix: 16))") }
        }
    }

    /// A run of plain text ends where a look at one byte after the other says so.
    @Test func runsEndAtTheFirstOtherByte() {
        for length in [0, 1, 15, 16, 17, 40] {
            for place in 0...length {
                for byte in UInt8.min...UInt8.max {
                    var bytes = [UInt8](repeating: 0x7E, count: length)
                    if place < length { bytes[place] = byte }
                    let isPlain = (0x20...0x7E).contains(byte)
                    let isEscaped = byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
                    bytes.withUnsafeBufferPointer {
                        #expect(PlainRun.end($0, from: 0) == (isPlain ? length : place))
                        #expect(
                            PlainRun.end($0, from: 0, orAtEscapes: true) == (isPlain && !isEscaped ? length : place))
                    }
                }
            }
        }
    }

    private static var scalars: some Sequence<Unicode.Scalar> {
        (UInt32(0)...0x10FFFF).lazy.compactMap { Unicode.Scalar($0) }
    }

    @Test func theRangesAreThoseOfTheirProperties() {
        for (name, ranges, has) in [
            ("Cc", HiddenScalars.controls, { $0.generalCategory == .control }),
            ("Bidi_Control", HiddenScalars.bidirectional, { $0.isBidiControl }),
            ("Default_Ignorable", HiddenScalars.ignorable, { $0.isDefaultIgnorableCodePoint }),
            (
                "Zl, Zp", HiddenScalars.separators,
                { [.lineSeparator, .paragraphSeparator].contains($0.generalCategory) }
            ),
            ("Noncharacter", HiddenScalars.noncharacters, { $0.isNoncharacterCodePoint }),
        ] as [(String, [ClosedRange<UInt32>], (Unicode.Scalar.Properties) -> Bool)] {
            let listed = ScalarSet(ranges)
            // The planes between have noncharacters only.
            let different = Self.scalars.filter {
                !(0x20000..<0xDFFFE).contains($0.value) || $0.value & 0xFFFE == 0xFFFE
            }
            .filter { listed.contains($0) != has($0.properties) }
            #expect(different.isEmpty, "\(name): \(different.prefix(5).map { String($0.value, radix: 16) })")
        }
    }

    @Test(arguments: [
        "👩\u{200D}🚀", "❤\u{FE0F}\u{200D}🔥", "👩🏽\u{200D}🌾", "1\u{FE0F}\u{20E3}", "©\u{FE0E}",  // Emoji.
        "می\u{200C}خواهم", "ක්\u{200D}ර", "क्\u{200D}ष", "ന്\u{200C}റ",  // Persian, Sinhala, Hindi, Malayalam.
        "葛\u{E0100}", "\u{1820}\u{180B}", "≨\u{FE00}",  // Variants of an ideograph, a Mongolian letter, a symbol.
    ])
    func whatTextNeedsIsKept(text: String) { #expect(VisibleText.of(text) == text) }

    @Test(arguments: [
        ("a\u{200D}b", "a\\u{200d}b"), ("a\u{200C}b", "a\\u{200c}b"), ("\u{200D}😀", "\\u{200d}😀"),
        ("😀\u{200D}a", "😀\\u{200d}a"), ("😀\u{200C}😀", "😀\\u{200c}😀"), ("a\u{FE0F}\u{200D}😀", "a\\u{fe0f}\\u{200d}😀"),
        ("😀\u{FE0F}\u{FE01}\u{E0100}", "😀\u{FE0F}\\u{fe01}\\u{e0100}"), ("a\u{FE0F}", "a\\u{fe0f}"),
        ("ب\u{200C}\u{200C}ب", "ب\u{200C}\\u{200c}ب"), ("葛\u{E0100}\u{E0101}", "葛\u{E0100}\\u{e0101}"),
        ("🏴\u{E0067}\u{E007F}", "🏴\\u{e0067}\\u{e007f}"),
    ])
    func itIsShownWhereNothingNeedsIt(text: String, shown: String) { #expect(VisibleText.of(text) == shown) }

    @Test func whatIsVisibleStaysAsItIs() {
        let neighbours: [Unicode.Scalar] = [
            "a", "ب", "😀", "\u{FE0F}", "\u{200D}", "\u{200C}", "葛", "\u{E0100}", "\u{1B}", "\n",
        ]
        for first in neighbours {
            for second in neighbours {
                for third in neighbours {
                    var text = ""
                    text.unicodeScalars.append(contentsOf: [first, second, third])
                    let visible = VisibleText.of(text)
                    #expect(VisibleText.of(visible) == visible)
                }
            }
        }
    }

    @Test func filesKeepWhatIsOnlyInvisible() {
        #expect(VisibleText.ofData("a\u{AD}b\u{200B}\u{202E}\u{1B}\u{61C}") == "a\u{AD}b\u{200B}\\u{202e}␛\\u{61c}")
    }
}
