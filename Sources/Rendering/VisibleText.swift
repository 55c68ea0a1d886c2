/// Text that may be shown on a terminal: nothing in it acts.
///
/// Control characters become pictures of themselves (`␛`), and those without a picture their number (`\u{9b}`): C0 and
/// C1, the bidirectional controls, which could show a text in another order than it has, and the tag characters.
public enum VisibleText {
    /// The text with all that could act made visible. Line breaks and tabs are kept where asked.
    public static func of(_ text: some StringProtocol, keepingLines: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: isHidden) else { return String(text) }
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if keepingLines && (scalar == "\n" || scalar == "\t") {
                visible.append(scalar)
            } else {
                visible.append(contentsOf: picture(of: scalar))
            }
        }
        return String(visible)
    }

    /// Whether a terminal may take the character for something to do rather than to show.
    public static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00..<0x20, 0x7F..<0xA0: true
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
        default: false
        }
    }

    private static func picture(of scalar: Unicode.Scalar) -> String.UnicodeScalarView {
        switch scalar.value {
        case 0x00..<0x20: String(Unicode.Scalar(0x2400 &+ scalar.value) ?? "?").unicodeScalars
        case 0x7F: "\u{2421}".unicodeScalars
        case _ where isHidden(scalar): "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
        default: String(scalar).unicodeScalars
        }
    }
}
