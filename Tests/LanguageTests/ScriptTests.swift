import Language
import Testing

/// Lines and columns of scripts.
@Suite struct ScriptTests {
    private static let texts = ["", "\n", "a", "a\n", "é\n\n中b", "\r\na", "# a\n# b\nprint 1; print 2\n\n#!x\nc"]

    @Test(arguments: texts)
    func everyOffsetHasItsPlace(_ text: String) {
        let script = Script(text, firstLine: 3)
        var (line, column, start) = (3, 1, 0)
        #expect(script.position(of: -1) == (3, 1))
        for offset in 0...script.bytes.count {
            #expect(script.position(of: offset) == (line, column))
            #expect(script.lineStart(of: offset) == start)
            guard offset < script.bytes.count else { break }
            if script.bytes[offset] == UInt8(ascii: "\n") {
                (line, column, start) = (line + 1, 1, offset + 1)
            } else if script.bytes[offset] & 0xC0 != 0x80 {
                column += 1
            }
        }
        #expect(script.position(of: script.bytes.count + 9) == (line, column))
    }

    @Test func linesAboveAreToldFromTheLastToTheFirst() {
        let script = Script("a\n\nb c\nd")
        #expect(script.lines(above: 7).map { script.text(in: $0) } == ["b c", "", "a"])
        #expect(script.lines(above: 4).map { script.text(in: $0) } == ["", "a"])
        #expect(Array(script.lines(above: 1)) == [])
    }
}
