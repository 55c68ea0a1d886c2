import TestSupport

/// Keys as somebody might press them who presses anything: the same ones for the same seed.
struct RandomKeys {
    private var numbers: SeededNumbers

    init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

    /// What is done next.
    enum Deed {
        case keys([UInt8])
        /// Keys that are by themselves: Escape, which is another key with what follows it.
        case alone([UInt8], milliseconds: Int32)
        case `return`
        case resize(columns: UInt16, rows: UInt16)
        case signal(Int32)
        case pause
    }

    private static let words = [
        "items", "money", "links", " | ", "where ", "count", "by ", "section", ".", "heading", " == ", "'USAID'", "\"",
        "'", "(", ")",
        "[", "]", "{", "text has ", "top 5 by value", "print 1", ":help", ":set ", ":fields items", "?where",
        "let x = ", "# ", "/",
        "é", "你好", "👩‍🚀", "e\u{301}", "\u{202E}", "0", "42", "$5", " ", "  ", "x", "b", "w", "d", "c", "i", "a", "n", "N",
        "u", ".",
        "p", "P", "D", "f", "t", ";", "%", "~", "$", "^", "h", "j", "k", "l", "G", "gg", "dd", "cc", "yy", "ciw", "di'",
        "da(", "3", "R",
        "r", "A", "I", "o", "O", "v", "q", "z", "y", "Y", "S", "s", "X", "J", "#", "?mo", "/co", "2dw", "gUiw",
    ]

    private static let sequences = [
        "[A", "[B", "[C", "[D", "OA", "OB", "[H", "[F", "[1;5C", "[1;5D", "[1;3C", "[1;3D", "[1;2A", "[5~", "[6~",
        "[3~", "[3;5~",
        "[3;3~", "[Z", "[15~", "[24;2~", "[97;5u", "[119;5u", "[27;5;121~", "[27u", "[99999999999u", "[;;;m", "[?1;2c",
        "[M abc",
        "[<0;1;1M", "OP", "O1;5P", "[[A", "\r", "b", "f", "d", "u", "l", "c", "y", "x", "_", "<", ">", "-", "5",
        "\u{7F}", "\u{8}", "[",
        "O", "[1;", "\u{1B}[D", "]0;title\u{7}", "[12$", "[2 q", "[;", "[1;1;1~",
    ].map { "\u{1B}" + $0 }

    private static let pastes = [
        "items\n| count", "a\r\nb\r\nc", ":help where\nprint 3\n", "peru> items | count\ncount\n  27\nperu> print 2",
        "\u{3}\u{4}\u{1A}",
        "x\u{1B}[31my", "   ", "", "日本語\tテキスト", "items | where text has 'a\nb'",
    ]

    /// The next deed. A run has some of each kind, keys most.
    mutating func next() -> Deed {
        switch Int.random(in: 0..<100, using: &numbers) {
        case 0..<40: .keys(Array(pick(Self.words).utf8))
        case 40..<58:
            .keys([UInt8.random(in: 0..<0x20, using: &numbers)].filter { ![0x04, 0x0A, 0x0D, 0x1B].contains($0) })
        case 58..<76: .keys(Array(pick(Self.sequences).utf8))
        case 76..<80: .alone([0x1B], milliseconds: 60)
        case 80..<84: .keys([0x09])
        case 84..<88: paste()
        case 88..<92: .return
        case 92..<94:
            .resize(columns: UInt16.random(in: 8...200, using: &numbers), rows: .random(in: 4...60, using: &numbers))
        case 94: .signal([2, 18, 28].randomElement(using: &numbers) ?? 28)
        case 95: .keys((0..<6).map { _ in UInt8.random(in: 0x80...0xFF, using: &numbers) })
        case 96: .keys([0x12])
        default: .pause
        }
    }

    /// A pasted text; sometimes its end is lost.
    private mutating func paste() -> Deed {
        let text =
            pick(Self.pastes)
            + (Int.random(in: 0..<12, using: &numbers) == 0 ? String(repeating: "long ", count: 120) : "")
        let end = Int.random(in: 0..<8, using: &numbers) == 0 ? "" : "\u{1B}[201~"
        // What is taken for the end where the mark is lost takes a while.
        return .alone(Array(("\u{1B}[200~" + text + end).utf8), milliseconds: end.isEmpty ? 400 : 5)
    }

    private mutating func pick(_ texts: [String]) -> String { texts.randomElement(using: &numbers) ?? "" }
}
