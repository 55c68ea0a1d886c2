/// Where comments in HTML end.
enum HTMLComment {
    /// The index after the comment that a slice starts with, or nil if it doesn't end.
    static func end<Bytes: Collection<UInt8>>(_ bytes: Bytes) -> Bytes.Index? {
        var dashes = 0
        var index = bytes.startIndex
        var position = 0
        while index < bytes.endIndex {
            let byte = bytes[index]
            index = bytes.index(after: index)
            position += 1
            // The two dashes of `<!--` may be those of `-->`, too.
            if byte == UInt8(ascii: ">"), dashes >= 2, position > 4 { return index }
            dashes = byte == UInt8(ascii: "-") ? dashes + 1 : 0
        }
        return nil
    }

    /// Whether bytes are nothing but comments and white space.
    static func isOnly(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var rest = bytes
        while true {
            rest = rest.drop { $0 <= 32 }
            if rest.isEmpty { return true }
            guard rest.starts(with: "<!--".utf8), let end = end(rest) else { return false }
            rest = rest[end...]
        }
    }
}
