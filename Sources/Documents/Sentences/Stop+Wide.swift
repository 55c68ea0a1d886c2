/// Stops of scripts that end sentences with signs of their own.
extension Stop {
    /// Whether a sentence goes on after a stop that ends one wherever it stands: within a title or number, or after a
    /// quotation that is a part of it.
    var goesOnAfterHardStop: Bool {
        var next = scan.scalar(at: end).scalar
        if isWithinNumber(next) || last == "》" || last == "〉" || isWithinTitle { return true }
        if next == " ", end + 1 < lineEnd { next = scan.scalar(at: end + 1).scalar }
        if SentenceEnd.goesOn(next) { return true }
        guard last == "」" || last == "』" || last == "”" else { return false }
        // Japanese goes on with a particle.
        return ["と", "っ", "の", "を", "が", "に", "も"].contains(next)
    }

    /// `３．２９`
    private func isWithinNumber(_ next: Unicode.Scalar) -> Bool {
        guard last == "．" || last == "۔", start > sentenceStart else { return false }
        return next.properties.numericType != nil
            && scan.scalar(before: start).scalar.properties.numericType != nil
    }

    /// A title in `《》` is not longer, in bytes.
    private static let longestTitle = 120

    /// `《去吧！海》`
    private var isWithinTitle: Bool {
        let (open, close) = ([0xE3, 0x80, 0x8A] as [UInt8], [0xE3, 0x80, 0x8B] as [UInt8])
        var offset = start
        let first = max(sentenceStart, start - Stop.longestTitle)
        while offset >= first + 3 {
            offset -= 1
            if scan.bytes[offset] == 0x8B, isSign(close, endingAt: offset) { return false }
            guard scan.bytes[offset] == 0x8A, isSign(open, endingAt: offset) else { continue }
            let rest = scan.bytes[end..<min(lineEnd, end + Stop.longestTitle)]
            return rest.indices.contains { rest[$0] == 0x8B && $0 >= end + 2 && isSign(close, endingAt: $0) }
        }
        return false
    }

    private func isSign(_ bytes: [UInt8], endingAt offset: Int) -> Bool {
        offset >= 2 && scan.bytes[offset - 2...offset].elementsEqual(bytes)
    }
}
