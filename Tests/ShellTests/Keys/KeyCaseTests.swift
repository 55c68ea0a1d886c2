import TestSupport
import Testing

/// What keys do in the program itself, a case a line: what is typed, with keys in angle brackets by tmux's names, and how the
/// screen then ends.
struct KeyCase: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let keys: String
    let line: String

    init(_ name: String, _ keys: String, _ line: String) {
        testDescription = name
        self.keys = keys
        self.line = line
    }

    /// Types and presses all of it.
    func play(on screen: Screen) throws {
        var rest = Substring(keys)
        while !rest.isEmpty {
            if rest.first == "<", let end = rest.firstIndex(of: ">") {
                try screen.press(String(rest[rest.index(after: rest.startIndex)..<end]))
                rest = rest[rest.index(after: end)...]
            } else {
                let text = rest.prefix { $0 != "<" }
                try screen.type(String(text))
                rest = rest.dropFirst(text.count)
            }
        }
    }
}

@Suite struct KeyCaseTests {
    @Test(arguments: [
        KeyCase("kills one after another come back as one", "one two three<C-w><C-w><C-y>", "one two three"),
        KeyCase("Alt-Y brings the kill before", "one<C-u>two<C-u><C-y><M-y>", "one"),
        KeyCase("Alt-Y twice comes round", "one<C-u>two<C-u><C-y><M-y><M-y>", "two"),
        KeyCase("undo, and redo", "one two<C-w><C-_><M-_>", "one"),
        KeyCase("undo of an undone line", "one two<C-w><C-w><C-_><C-_>", "one two"),
        KeyCase("Alt-Left goes by words", "one two<M-Left>X", "one Xtwo"),
        KeyCase("Ctrl-Left goes by words", "one two<C-Left><C-Left>X", "Xone two"),
        KeyCase("Ctrl-Right goes behind a word", "one two<Home><C-Right>X", "oneX two"),
        KeyCase("arrows with Shift are arrows", "abc<S-Left>X", "abXc"),
        KeyCase("a number repeats a letter", "<M-3>x", "xxx"),
        KeyCase("a number of two digits", "<M-1><M-2>x", "xxxxxxxxxxxx"),
        KeyCase("a number goes before a motion", "one two three four<M-2><M-b>X", "one two Xthree four"),
        KeyCase("a negative number turns it round", "one two three<Home><M--><M-f>X", "Xone two three"),
        KeyCase("a number goes before Backspace", "abcdef<M-2><BSpace>", "abcd"),
        KeyCase("an unknown CSI types nothing", "items\u{1B}[99zX", "itemsX"),
        KeyCase("an answer of the terminal types nothing", "items\u{1B}[?1;2cX", "itemsX"),
        KeyCase("an unknown SS3 types nothing", "items\u{1B}OzX", "itemsX"),
        KeyCase("a paste with CRLF has one line end", "\u{1B}[200~print (1 +\r\n2)\u{1B}[201~", "print (1 +\n   …> 2)"),
        KeyCase("Ctrl-W stays in its line", "\u{1B}[200~(one\ntwo three\u{1B}[201~<C-w>", "(one\n   …> two"),
        KeyCase("Ctrl-U takes its line only", "\u{1B}[200~(one\ntwo three\u{1B}[201~<C-u>x", "(one\n   …> x"),
        KeyCase("Ctrl-T swaps two letters", "ab<C-t>", "ba"),
        KeyCase("Alt-U, Alt-L, Alt-C", "one TWO three<Home><M-u><M-l><M-c>", "ONE two Three"),
        KeyCase(
            "Tab: a path by the starts of its parts", "money | select s.h<Tab><Tab>,", "money | select section.heading,"
        ),
        KeyCase(
            "Tab: a word by what is within it", "sections | select eading<Tab><Tab>,", "sections | select heading,"),
        KeyCase("the mark and the cursor change places", "abc<C-Space><Home><C-x><C-x>X", "abcX"),
    ])
    func keysOfEmacs(_ test: KeyCase) throws {
        let screen = try Screen.peru()
        try test.play(on: screen)
        #expect(screen.ends(with: "peru> " + test.line), "\(screen.text)")
    }

    @Test(arguments: [
        KeyCase("dd", "one<Escape>ddiX", "X"), KeyCase("D", "one two<Escape>0wDaX", "one X"),
        KeyCase("cc", "one<Escape>ccX", "X"), KeyCase("C", "one two<Escape>0wCX", "one X"),
        KeyCase("ciw", "one two three<Escape>bbciwX", "one X three"),
        KeyCase("daw", "one two three<Escape>bbdaw", "one three"),
        KeyCase("di'", "a 'b c' d<Escape>F'di'", "a '' d"), KeyCase("da(", "f(a (b) c)<Escape>F(da(", "f(a  c)"),
        KeyCase("a change again", "one two three<Escape>0dw.", "three"),
        KeyCase("an insertion again", "one two<Escape>0iX<Escape>w.", "Xone Xtwo"),
        KeyCase("undo", "one two<Escape>0dwu", "one two"), KeyCase("redo", "one two<Escape>0dwu<C-r>", "two"),
        KeyCase("a number before an operator", "one two three four<Escape>02dw", "three four"),
        KeyCase("a number before an insertion", "a<Escape>3ix<Escape>", "xxxa"),
        KeyCase("f and ;", "a.b.c<Escape>0f.;x", "a.bc"), KeyCase("r", "abc<Escape>0rX", "Xbc"),
        KeyCase("R", "abc<Escape>0RXY<Escape>", "XYc"), KeyCase("%", "(a b)<Escape>0%x", "(a b"),
        KeyCase("yyp", "one<Escape>yyp", "one\n   …> one"), KeyCase("J", "one<Escape>yypkJ", "one one"),
        KeyCase("a search, after a run", "print 7<Enter><Escape>/rin<Enter>A7", "print 77"),
        KeyCase("a search that is left", "one<Escape>/x<Escape>AX", "oneX"),
        KeyCase("a search again, the other way", "print 7<Enter>print 8<Enter><Escape>/rin<Enter>nN", "print 8"),
        KeyCase("the same search again", "print 7<Enter>print 8<Enter><Escape>/7<Enter>cc<Escape>/<Enter>", "print 7"),
    ])
    func keysOfVi(_ test: KeyCase) throws {
        let screen = try Screen.peru(before: "echo 'bind -v' > ~/.editrc")
        try test.play(on: screen)
        #expect(screen.ends(with: "peru> " + test.line), "\(screen.text)")
    }

    @Test(arguments: [
        KeyCase("'by' comes after 'top 5 '", "money | top 5 ", "money | top 5 by"),
        KeyCase("'words' comes after 'within 3 '", "items | near 'a' within 3 ", "items | near 'a' within 3 words"),
        KeyCase("an import is right while it is typed", "import \"no", "import \"no"),
        KeyCase("a whole word is left as it is", "print 1<Enter>print 12<Enter>print 1", "print 1"),
        KeyCase("what failed is not suggested", "print nonsense<Enter>print n", "print n"),
    ])
    func suggestions(_ test: KeyCase) throws {
        let screen = try Screen.peru(hints: true)
        try test.play(on: screen)
        #expect(
            screen.shows { $0.components(separatedBy: "\n").contains { $0 == "peru> " + test.line } }, "\(screen.text)")
        #expect(!screen.text.contains("did you mean"), "\(screen.text)")
    }

    @Test func anOptionThatIsNoneIsFlaggedAsItIsTyped() throws {
        let screen = try Screen.peru(hints: true)
        try screen.type(":set formt ")
        #expect(screen.ends(with: "no option 'formt' - did you mean 'format'?"), "\(screen.text)")
        #expect(screen.shows("formt", in: "dim"))
    }
}
