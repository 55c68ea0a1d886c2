import Values

extension Bytes {
    /// The first offset from `start` on whose byte may begin something but plain text, or `end`.
    ///
    /// Sixteen bytes at a time. A `!` counts before `[` alone, and a `w` before another. It finds some bytes too many:
    /// `|`, `}`, and what only some dialects give a meaning.
    @inline(__always)
    func nextMark(from start: Int, to end: Int) -> Int {
        // 0x5B to 0x60: [ \ ] ^ _ `
        let (rangeStart, rangeLength) = (Block16(repeating: Byte.openBracket), Block16(repeating: 6))
        let (feed, carriageReturn) = (Block16(repeating: Byte.lineFeed), Block16(repeating: Byte.carriageReturn))
        // 0x3C and 0x3D: < =
        let (asterisk, less) = (Block16(repeating: Byte.asterisk), Block16(repeating: Byte.less))
        // 0x23 to 0x26: # $ % &, and 0x7B to 0x7E: { | } ~
        let (hash, brace) = (Block16(repeating: Byte.hash), Block16(repeating: Byte.openBrace))
        let (two, four) = (Block16(repeating: 2), Block16(repeating: 4))
        let (colon, at) = (Block16(repeating: Byte.colon), Block16(repeating: Byte.at))
        let (exclamation, small) = (Block16(repeating: Byte.exclamation), Block16(repeating: 0x20))
        let letterW = Block16(repeating: UInt8(ascii: "w"))
        let openBracket = rangeStart
        var offset = start
        while offset &+ 17 <= end {
            // In bounds: `end` is at most `count`, and seventeen bytes from `offset` on end before it.
            let block = UnsafeRawPointer(base + offset).loadUnaligned(as: Block16.self)
            let next = UnsafeRawPointer(base + offset + 1).loadUnaligned(as: Block16.self)
            var marks = (block &- rangeStart) .< rangeLength
            marks = marks .| (block .== feed) .| (block .== carriageReturn)
            marks = marks .| (block .== asterisk) .| ((block &- less) .< two)
            marks = marks .| ((block &- hash) .< four)
            marks = marks .| ((block &- brace) .< four) .| (block .== colon) .| (block .== at)
            marks = marks .| ((block .== exclamation) .& (next .== openBracket))
            marks = marks .| (((block | small) .== letterW) .& ((next | small) .== letterW))
            let index = marks.firstIndex
            if index < 16 { return offset &+ index }
            offset &+= 16
        }
        while offset < end, !Self.mayBeMark(base[offset]) { offset &+= 1 }
        return offset
    }

    /// The first `$`, backslash or backtick from `start` on, or `end`; sixteen bytes at a time.
    func nextFormulaSign(from start: Int, to end: Int) -> Int {
        let (dollar, backslash) = (Block16(repeating: Byte.dollar), Block16(repeating: Byte.backslash))
        let backtick = Block16(repeating: Byte.backtick)
        var offset = start
        while offset &+ 16 <= end {
            // In bounds: `end` is at most `count`, and sixteen bytes from `offset` on end before it.
            let block = UnsafeRawPointer(base + offset).loadUnaligned(as: Block16.self)
            let index = ((block .== dollar) .| (block .== backslash) .| (block .== backtick)).firstIndex
            if index < 16 { return offset &+ index }
            offset &+= 16
        }
        while offset < end {
            switch base[offset] {
            case Byte.dollar, Byte.backslash, Byte.backtick: return offset
            default: offset &+= 1
            }
        }
        return end
    }

    /// The first byte from `start` on that may end a destination or begin something in it, or `end`: white space, a control
    /// character, a backslash, parenthesis or brace; sixteen bytes at a time.
    func nextDestinationSign(from start: Int, to end: Int) -> Int {
        let (space, delete) = (Block16(repeating: Byte.space), Block16(repeating: 0x7F))
        let (backslash, brace) = (Block16(repeating: Byte.backslash), Block16(repeating: Byte.openBrace))
        let (parenthesis, two) = (Block16(repeating: Byte.openParenthesis), Block16(repeating: 2))
        var offset = start
        while offset &+ 16 <= end {
            // In bounds: `end` is at most `count`, and sixteen bytes from `offset` on end before it.
            let block = UnsafeRawPointer(base + offset).loadUnaligned(as: Block16.self)
            var signs = (block .<= space) .| (block .== delete) .| (block .== backslash) .| (block .== brace)
            signs = signs .| ((block &- parenthesis) .< two)
            let index = signs.firstIndex
            if index < 16 { return offset &+ index }
            offset &+= 16
        }
        while offset < end {
            let byte = base[offset]
            let isParenthesis = byte &- Byte.openParenthesis < 2
            if byte <= Byte.space || byte == 0x7F || byte == Byte.backslash || byte == Byte.openBrace || isParenthesis {
                return offset
            }
            offset &+= 1
        }
        return end
    }

    @inline(__always)
    private static func mayBeMark(_ byte: UInt8) -> Bool {
        !(byte.isAlphanumeric || byte == Byte.space || byte >= 0x80) || byte | 0x20 == 0x77
    }
}
