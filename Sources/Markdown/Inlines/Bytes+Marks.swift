extension Bytes {
    /// The first place from `start` on whose byte may begin something but plain text, or `end`.
    ///
    /// Sixteen bytes at a time. A `!` counts before `[` alone, and a `w` before another. It finds some bytes too many:
    /// `%`, `|`, `}`, and what only some dialects give a meaning.
    @inline(__always)
    func nextMark(from start: Int, to end: Int) -> Int {
        // 0x5B to 0x60: [ \ ] ^ _ `
        let (rangeStart, rangeLength) = (Block16(repeating: Byte.openBracket), Block16(repeating: 6))
        let (feed, carriageReturn) = (Block16(repeating: Byte.lineFeed), Block16(repeating: Byte.carriageReturn))
        let (asterisk, less) = (Block16(repeating: Byte.asterisk), Block16(repeating: Byte.less))
        // 0x23 to 0x26: # $ % &, and 0x7B to 0x7E: { | } ~
        let (hash, brace) = (Block16(repeating: Byte.hash), Block16(repeating: Byte.openBrace))
        let four = Block16(repeating: 4)
        let (colon, at) = (Block16(repeating: Byte.colon), Block16(repeating: Byte.at))
        let (exclamation, small) = (Block16(repeating: Byte.exclamation), Block16(repeating: 0x20))
        let letterW = Block16(repeating: UInt8(ascii: "w"))
        let openBracket = rangeStart
        var place = start
        while place &+ 17 <= end {
            // In bounds: `end` is at most `count`, and seventeen bytes from `place` on end before it.
            let block = UnsafeRawPointer(base + place).loadUnaligned(as: Block16.self)
            let next = UnsafeRawPointer(base + place + 1).loadUnaligned(as: Block16.self)
            var marks = (block &- rangeStart) .< rangeLength
            marks = marks .| (block .== feed) .| (block .== carriageReturn)
            marks = marks .| (block .== asterisk) .| (block .== less) .| ((block &- hash) .< four)
            marks = marks .| ((block &- brace) .< four) .| (block .== colon) .| (block .== at)
            marks = marks .| ((block .== exclamation) .& (next .== openBracket))
            marks = marks .| (((block | small) .== letterW) .& ((next | small) .== letterW))
            let index = marks.firstIndex
            if index < 16 { return place &+ index }
            place &+= 16
        }
        while place < end, !Self.mayBeMark(base[place]) { place &+= 1 }
        return place
    }

    @inline(__always)
    private static func mayBeMark(_ byte: UInt8) -> Bool {
        !(byte.isAlphanumeric || byte == Byte.space || byte >= 0x80) || byte | 0x20 == 0x77
    }
}
