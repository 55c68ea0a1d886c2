import TestSupport
import Testing

/// A tour's prose on a terminal.
@Suite struct ProseTests {
    private func shown(_ prose: String, width: Int = 40) throws -> String {
        let folder = try Folder()
        try folder.write("d.md", "text\n")
        try folder.write("t.md", "---\ntitle: T\ndocuments: d.md\n---\n\(prose)\n\n## A\n")
        let output = try folder.shell("docent tour t.md </dev/null").output
        return String(output.dropFirst("T\n\n".count).dropLast("\n\nPress Return to start.\n\n".count - 1))
    }

    @Test(arguments: [
        ("Some **bold *text***, `code` and\na break.  \nNext.", "Some bold text, `code` and a break.\nNext."),
        ("- a\n- b\n  - c\n\n1. x\n2. y", "• a\n• b\n  • c\n\n1. x\n2. y"),
        ("3) x\n4) y", "3. x\n4. y"),
        ("> a\n>\n> b\n\nc", "│ a\n│\n│ b\n\nc"),
        ("- a\n\n  b\n\n- c", "• a\n\n  b\n\n• c"),
        ("```swift\nlet a = 1\n\tb\n```", "    let a = 1\n        b"),
        ("| a | b |\n| - | - |\n| cc | d |", "a   b\ncc  d"),
        ("[a](https://x.y) <https://z.w> [b](c.md)", "a (https://x.y) https://z.w b"),
        ("&amp; \\* &lt; <b>x</b> <!-- no -->", "& * < x"),
        ("a\u{1B}[2Jb\u{9B}c\u{202E}d", "a␛[2Jb\\u{9b}c\\u{202e}d"),
        ("- [ ] a\n- [x] b", "• [ ] a\n• [x] b"),
        ("### Small heading\n\ntext", "Small heading\n\ntext"),
    ])
    func itIsLaidOut(_ markdown: String, _ lines: String) throws { #expect(try shown(markdown) == lines) }

    @Test func longParagraphsAreWrapped() throws {
        let lines = try shown(String(repeating: "word ", count: 60)).split(separator: "\n")
        #expect(lines.count == 4 && lines.allSatisfy { $0.count <= 80 })
    }
}
