import TestSupport
import Testing

@testable import Shell

@Suite struct LineBufferTests {
    @Test(arguments: [-5, 0, 1, 2, 3, 4, 5, 6, 50])
    func theCursorIsNeverWithinACharacterNorOutside(_ place: Int) {
        var buffer = LineBuffer("aé你x")
        buffer.move(to: place)
        #expect([0, 1, 3, 6, 7].contains(buffer.cursor))
        #expect(buffer.cursor <= max(0, place))
        #expect(buffer[0..<buffer.cursor].count <= 4)
    }

    @Test func aMarkThatIsPutBehindALetterIsOneWithIt() {
        var buffer = LineBuffer("e", cursor: 1)
        buffer.insert("\u{301}")
        #expect(buffer.previous(before: buffer.cursor) == 0)
        buffer.move(to: 1)
        #expect(buffer.cursor == 0)
    }

    @Test(arguments: 0..<8)
    func keysInAnyOrderLeaveTheCursorInTheLine(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        for isVi in [false, true] {
            var line = TypedLine(isVi: isVi)
            let bound = (isVi ? Keymap.viInsertion.keys + Keymap.viCommands.keys : Keymap.emacs.keys).sorted {
                "\($0)" < "\($1)"
            }
            let texts = Array("ab(你) é'👩‍🚀\u{301}\"x.y[]{}9".unicodeScalars).map { [Key(.character($0))] }
            for _ in 0..<600 {
                for key in ((Bool.random(using: &numbers) ? bound : texts).randomElement(using: &numbers) ?? []) {
                    line.press(key)
                    let buffer = line.editing.buffer
                    #expect(buffer == LineBuffer(buffer.text, cursor: buffer.cursor), "\(seed)")
                    guard buffer.end < 1 << 16 else { return }
                }
            }
        }
    }
}
