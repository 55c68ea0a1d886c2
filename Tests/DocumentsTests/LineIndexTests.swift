import Documents
import Testing

/// Lines and columns, of lines however long.
@Suite struct LineIndexTests {
    /// A line that is longer than what is counted at once, in characters of one to four bytes, among short ones.
    private static let text =
        "a\r\n" + (0..<900).map { ["a", "é", "中", "\u{1F600}", "e\u{301}"][$0 % 5] }.joined() + "\n\rz\n" + "é"

    @Test func everyCharacterHasItsColumnAndEveryColumnItsPlace() {
        let document = Document(path: "long.md", source: Array(Self.text.utf8))
        var (line, column, offset) = (1, 1, UInt32(0))
        let scalars = Array(Self.text.unicodeScalars)
        for (index, scalar) in scalars.enumerated() {
            let position = document.position(of: offset)
            #expect(position == (line, column))
            #expect(document.offset(line: line, column: column) == offset)
            offset += UInt32(String(scalar).utf8.count)
            let isEnd = scalar == "\n" || scalar == "\r" && scalars[index + 1] != "\n"
            (line, column) = isEnd ? (line + 1, 1) : (line, column + 1)
        }
        #expect(document.position(of: offset) == (line, column))
        #expect(document.position(of: .max) == (line, column))
        #expect(document.offset(line: line, column: column) == offset)
        #expect(document.offset(line: line, column: column + 1) == nil)
        #expect(document.offset(line: 2, column: 100_000) == nil)
    }

    /// A byte order mark stands before the first line, as editors have it, and all other places are as they are without it.
    @Test func aByteOrderMarkHasNoColumn() {
        let document = Document(path: "mark.md", source: Array("\u{FEFF}a b\nc".utf8))
        #expect(document.position(of: 0) == (1, 1))
        #expect(document.position(of: 2) == (1, 1))
        #expect(document.position(of: 3) == (1, 1))
        #expect(document.position(of: 5) == (1, 3))
        #expect(document.position(of: 7) == (2, 1))
        #expect(document.offset(line: 1, column: 1) == 3)
        #expect(document.offset(line: 1, column: 3) == 5)
        #expect(document.offset(line: 2, column: 1) == 7)
        #expect(Document(path: "empty.md", source: [0xEF, 0xBB, 0xBF]).position(of: 3) == (1, 1))
    }

    @Test func bytesThatAreNoCharactersHaveColumnsToo() {
        let source = [UInt8](repeating: 0x80, count: 5_000) + Array("a".utf8) + [0xFF, 0x80, 0x80]
        let document = Document(path: "broken.md", source: source)
        #expect(document.position(of: 5_000) == (1, 1))
        #expect(document.position(of: 5_001) == (1, 2))
        #expect(document.offset(line: 1, column: 2) == 5_001)
        #expect(document.position(of: 5_004) == (1, 3))
        #expect(document.offset(line: 1, column: 3) == 5_004)
        #expect(document.offset(line: 1, column: 4) == nil)
    }
}
