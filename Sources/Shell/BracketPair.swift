/// A bracket beside the cursor and its partner, in a text whose parts are known: those in texts and comments don't count.
struct BracketPair: Equatable {
    /// Offsets in UTF-8 bytes.
    let first: Int
    let second: Int

    /// Nil where no bracket stands beside the cursor, or it has no partner. The one under the cursor goes before the one
    /// before it.
    init?(in bytes: [UInt8], styles: [LineStyle], cursor: Int) {
        for place in [cursor, cursor - 1] where bytes.indices.contains(place) {
            guard Self.counts(bytes, styles, place), let partner = Self.partner(of: place, in: bytes, styles) else {
                continue
            }
            first = min(place, partner)
            second = max(place, partner)
            return
        }
        return nil
    }

    private static let opening = Array("([{".utf8)
    private static let closing = Array(")]}".utf8)

    private static func counts(_ bytes: [UInt8], _ styles: [LineStyle], _ place: Int) -> Bool {
        guard opening.contains(bytes[place]) || closing.contains(bytes[place]) else { return false }
        guard place < styles.count else { return true }
        return styles[place] != .text && styles[place] != .comment
    }

    private static func partner(of place: Int, in bytes: [UInt8], _ styles: [LineStyle]) -> Int? {
        let step = opening.contains(bytes[place]) ? 1 : -1
        var open: [UInt8] = []
        var index = place
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
