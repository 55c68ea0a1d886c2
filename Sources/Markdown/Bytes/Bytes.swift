import Values

/// Bytes that may be asked for any offset: outside of them every byte is 0.
///
/// All scanning in this room goes through here or states why its offsets are in bounds, so no input makes it read
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

    /// The first offset from `start` on whose byte ends a line, or `count`.
    @inline(__always)
    func lineEnd(from start: Int) -> Int {
        let feed = Block16(repeating: Byte.lineFeed)
        let carriageReturn = Block16(repeating: Byte.carriageReturn)
        var offset = start
        while offset &+ 16 <= count {
            // In bounds: sixteen bytes from `offset` on end before `count`.
            let block = UnsafeRawPointer(base + offset).loadUnaligned(as: Block16.self)
            let index = ((block .== feed) .| (block .== carriageReturn)).firstIndex
            if index < 16 { return offset &+ index }
            offset &+= 16
        }
        while offset < count, base[offset] != Byte.lineFeed, base[offset] != Byte.carriageReturn { offset &+= 1 }
        return min(offset, count)
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

    /// The first offset from `start` up to `end` that is no space or tab.
    @inline(__always)
    func skipBlanks(from start: Int, to end: Int) -> Int {
        var offset = start
        while offset < end, self[offset].isBlank { offset &+= 1 }
        return offset
    }

    /// The offset after the line ending at `position`; `position` itself where there is none.
    @inline(__always)
    func afterLineEnding(at position: Int) -> Int {
        switch self[position] {
        case 0x0A: position &+ 1
        case 0x0D: self[position &+ 1] == 0x0A ? position &+ 2 : position &+ 1
        default: position
        }
    }
}

/// Bytes that are looked at in one go. Compare with whole blocks, never with a byte: that is not done in one go.
typealias Block16 = SIMD16<UInt8>

extension SIMDMask where Storage == SIMD16<Int8> {
    /// The index of the first lane that is set, or 16.
    @inline(__always)
    var firstIndex: Int {
        let halves = unsafeBitCast(self, to: SIMD2<UInt64>.self)
        if halves[0] != 0 { return UInt64(littleEndian: halves[0]).trailingZeroBitCount &>> 3 }
        if halves[1] != 0 { return 8 &+ UInt64(littleEndian: halves[1]).trailingZeroBitCount &>> 3 }
        return 16
    }
}
