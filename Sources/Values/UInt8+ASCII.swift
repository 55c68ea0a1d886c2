/// The classes of ASCII characters that readers of bytes ask for; false for all other bytes.
extension UInt8 {
    /// Whether it is a digit, `0` to `9`.
    @inlinable @inline(__always) package var isDigit: Bool { (self &- 0x30) < 10 }
    /// Whether it is a letter, `A` to `Z` or `a` to `z`.
    @inlinable @inline(__always) package var isLetter: Bool { ((self | 0x20) &- 0x61) < 26 }
    /// Whether it is a letter or a digit.
    @inlinable @inline(__always) package var isAlphanumeric: Bool { isLetter || isDigit }
    /// Whether it is a small letter, `a` to `z`.
    @inlinable @inline(__always) package var isSmallLetter: Bool { (self &- 0x61) < 26 }
    /// Whether it is a digit of a number to base 16.
    @inlinable @inline(__always) package var isHexDigit: Bool { isDigit || ((self | 0x20) &- 0x61) < 6 }
    /// Whether it is a space, tab or line ending, or a form feed or vertical tab.
    @inlinable @inline(__always) package var isSpace: Bool { self == 0x20 || (self &- 0x09) < 5 }
    /// The small letter of a capital; all else as it is.
    @inlinable @inline(__always) package var lowercased: UInt8 { (self &- 0x41) < 26 ? self | 0x20 : self }
}
