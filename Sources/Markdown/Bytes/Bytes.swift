/// Bytes that may be asked for any place: outside of them every byte is 0.
///
/// All scanning in this room goes through here or states why its places are in bounds, so no input makes it read
/// outside of the source.
struct Bytes {
    let base: UnsafePointer<UInt8>
    let count: Int

    init(base: UnsafePointer<UInt8>, count: Int) {
        self.base = base
        self.count = count
    }

    @inline(__always)
    subscript(position: Int) -> UInt8 {
        UInt(bitPattern: position) < UInt(bitPattern: count) ? base[position] : 0
    }

    /// The first place from `start` on whose byte ends a line, or `count`.
    ///
    /// Eight bytes at a time: `x & 0x80` after the usual zero-byte arithmetic marks a byte that equals the sought one.
    @inline(__always)
    func lineEnd(from start: Int) -> Int {
        var place = start
        let ones: UInt64 = 0x0101_0101_0101_0101
        let highs: UInt64 = 0x8080_8080_8080_8080
        while place &+ 8 <= count {
            let word = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
            let feeds = word ^ (ones &* 0x0A)
            let returns = word ^ (ones &* 0x0D)
            let hit = (((feeds &- ones) & ~feeds) | ((returns &- ones) & ~returns)) & highs
            if hit != 0 { return place &+ UInt64(littleEndian: hit).trailingZeroBitCount / 8 }
            place &+= 8
        }
        while place < count, base[place] != 0x0A, base[place] != 0x0D { place &+= 1 }
        return min(place, count)
    }

    /// Whether the bytes at `position` are `text`.
    @inline(__always)
    func has(_ text: StaticString, at position: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard position >= 0, length <= count &- position else { return false }
        let pointer = text.utf8Start
        for index in 0..<length where base[position &+ index] != pointer[index] { return false }
        return true
    }

    /// Whether the bytes at `position` are `text`, which is in small letters, in any case.
    @inline(__always)
    func hasIgnoringCase(_ text: StaticString, at position: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard position >= 0, length <= count &- position else { return false }
        let pointer = text.utf8Start
        for index in 0..<length where base[position &+ index].lowercased != pointer[index] { return false }
        return true
    }

    /// The first place from `start` up to `end` that is no space or tab.
    @inline(__always)
    func skipBlanks(from start: Int, to end: Int) -> Int {
        var place = start
        while place < end, self[place].isBlank { place &+= 1 }
        return place
    }

    /// The place after the line ending at `position`; `position` itself where there is none.
    @inline(__always)
    func afterLineEnding(at position: Int) -> Int {
        switch self[position] {
        case 0x0A: position &+ 1
        case 0x0D: self[position &+ 1] == 0x0A ? position &+ 2 : position &+ 1
        default: position
        }
    }
}
