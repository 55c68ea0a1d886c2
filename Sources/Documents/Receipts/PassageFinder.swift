import Platform
import Values

/// Finds passages in a document again, however many there are to be found: the time for each does not grow with the
/// document, but for passages that are like many others.
///
/// To be used from one thread at a time.
public final class PassageFinder {
    /// The document's bytes.
    let bytes: [UInt8]
    /// Whether it gave up: what it did not find after that may be there.
    public private(set) var isExhausted = false

    /// Made when they are first needed: by pairs for what is short, else by groups of four bytes.
    private var groups: [Int: ByteGroups] = [:]
    private var digests: [Range<Int>: String] = [:]
    private var steps = 0

    /// Places compared and bytes digested in search of passages: about a second.
    private static let mostSteps = 100_000_000

    /// - Parameter bytes: The document's file.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The place of a quote, and of what goes on so, that is nearest to a place; of two the first.
    func nearest(_ quote: String, to near: Int, where isRight: (Int) -> Bool) -> Int? {
        var quote = quote
        return quote.withUTF8 { nearest(UnsafeRawBufferPointer($0), to: near, where: isRight) }
    }

    private func nearest(_ quote: UnsafeRawBufferPointer, to near: Int, where isRight: (Int) -> Bool) -> Int? {
        guard !quote.isEmpty, quote.count <= bytes.count else { return nil }
        let (places, offset) = groups(for: quote.count).rarest(of: quote)
        var after = places.partitioningIndex { Int($0) - offset >= near }
        var before = after
        while !isExhausted, before > places.startIndex || after < places.endIndex {
            steps += 1
            isExhausted = steps > Self.mostSteps
            let place: Int
            if after == places.endIndex
                || before > places.startIndex
                    && distance(Int(places[before - 1]) - offset, near) <= distance(Int(places[after]) - offset, near)
            {
                before -= 1
                place = Int(places[before]) - offset
            } else {
                place = Int(places[after]) - offset
                after += 1
            }
            if has(quote, at: place), isRight(place) { return place }
        }
        return nil
    }

    private func has(_ quote: UnsafeRawBufferPointer, at place: Int) -> Bool {
        guard place >= 0, place <= bytes.count - quote.count, let start = quote.baseAddress else { return false }
        return bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + place, start, quote.count) == 0 } ?? false
        }
    }

    private func distance(_ place: Int, _ other: Int) -> UInt {
        // They may be so far apart that no `Int` can say it.
        place > other ? UInt(bitPattern: place &- other) : UInt(bitPattern: other &- place)
    }

    private func groups(for count: Int) -> ByteGroups {
        let length = count >= 4 ? 4 : count >= 2 ? 2 : 1
        if let known = groups[length] { return known }
        let made = ByteGroups(of: bytes, length: length)
        groups[length] = made
        return made
    }

    /// The digest of a passage; of one that several receipts have, made once.
    func digest(of span: Range<Int>) -> String {
        if let known = digests[span] { return known }
        steps += span.count
        let digest = SHA256.digest(of: bytes[span])
        digests[span] = digest
        return digest
    }
}
