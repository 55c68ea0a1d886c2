import Platform

extension Receipt {
    /// What has become of a passage.
    public enum State: Equatable, Sendable {
        /// It stands where it stood, byte for byte.
        case stands
        /// It stands elsewhere: the offset of its first byte.
        case moved(Int)
        /// It is not in the document any more.
        case changed
    }

    /// More places than this are not compared by their digest, so that no result can keep the program busy for ever.
    private static let mostCandidates = 1_000

    /// What has become of the passage in a document.
    ///
    /// - Parameter shift: By how many bytes the passages around have moved; of several places the one nearest to where
    ///   that leads is taken.
    public func state(in source: [UInt8], shift: Int = 0) -> State {
        if stands(at: start, in: source) { return .stands }
        let (expected, isFar) = start.addingReportingOverflow(shift)
        if !isFar, shift != 0, stands(at: expected, in: source) { return .moved(expected) }
        // What has no letters stands everywhere and nowhere.
        guard !quote.isEmpty else { return .changed }
        let near = isFar ? start : expected
        var best: Int?
        var candidates = 0
        var place = 0
        while let found = next(from: place, in: source), candidates < Receipt.mostCandidates {
            // The places come in order: once they lead away, the nearest is known.
            if let best, distance(found, near) >= distance(best, near) { break }
            if sha256 == nil || stands(at: found, in: source) { best = found }
            if sha256 != nil { candidates += 1 }
            place = found + 1
        }
        return best.map { .moved($0) } ?? .changed
    }

    /// Whether the passage's bytes stand at an offset.
    private func stands(at offset: Int, in source: [UInt8]) -> Bool {
        let length = end - start
        guard offset >= 0, offset <= source.count, length >= 0, length <= source.count - offset else { return false }
        let bytes = source[offset..<offset + length]
        guard let sha256 else { return bytes.elementsEqual(quote.utf8) }
        return bytes.starts(with: quote.utf8) && SHA256.digest(of: bytes) == sha256
    }

    private func distance(_ place: Int, _ other: Int) -> UInt {
        // They may be so far apart that no `Int` can say it.
        place > other ? UInt(bitPattern: place &- other) : UInt(bitPattern: other &- place)
    }

    /// The next place of the quote.
    private func next(from place: Int, in source: [UInt8]) -> Int? {
        var quote = quote
        return quote.withUTF8 { quote in
            source.withUnsafeBytes { bytes in
                guard let start = bytes.baseAddress, let needle = quote.baseAddress, let first = quote.first,
                    quote.count <= bytes.count
                else { return nil }
                let last = bytes.count - quote.count
                var place = place
                while place <= last, let found = memchr(start + place, Int32(first), last - place + 1) {
                    place = UnsafeRawPointer(found) - start
                    if memcmp(found, needle, quote.count) == 0 { return place }
                    place += 1
                }
                return nil
            }
        }
    }
}
