/// A bracket beside the cursor and its partner, in a text whose parts are known: those in texts and comments don't count.
struct BracketPair: Equatable {
    /// Offsets in UTF-8 bytes.
    let first: Int
    let second: Int

    /// Nil where no bracket stands beside the cursor, or it has no partner. The one under the cursor goes before the one
    /// before it.
    init?(in bytes: [UInt8], styles: [LineStyle], cursor: Int) {
        for offset in [cursor, cursor - 1] where bytes.indices.contains(offset) {
            guard Self.counts(bytes, styles, offset), let partner = Self.partner(of: offset, in: bytes, styles) else {
                continue
            }
            first = min(offset, partner)
            second = max(offset, partner)
            return
        }
        return nil
    }

    private static let opening = Array("([{".utf8)
    private static let closing = Array(")]}".utf8)

    private static func counts(_ bytes: [UInt8], _ styles: [LineStyle], _ offset: Int) -> Bool {
        guard opening.contains(bytes[offset]) || closing.contains(bytes[offset]) else { return false }
        guard offset < styles.count else { return true }
        return styles[offset] != .text && styles[offset] != .comment
    }

    private static func partner(of offset: Int, in bytes: [UInt8], _ styles: [LineStyle]) -> Int? {
        let step = opening.contains(bytes[offset]) ? 1 : -1
        var open: [UInt8] = []
        var index = offset
        while bytes.indices.contains(index) {
            if counts(bytes, styles, index) {
                let byte = bytes[index]
                let opens = (step > 0 ? opening : closing).firstIndex(of: byte)
                let closes = (step > 0 ? closing : opening).firstIndex(of: byte)
                if opens != nil { open.append(byte) }
                if let closes {
                    guard let last = open.popLast(), (step > 0 ? opening : closing).firstIndex(of: last) == closes
                    else { return nil }
                    if open.isEmpty { return index }
                }
            }
            index += step
        }
        return nil
    }
}
