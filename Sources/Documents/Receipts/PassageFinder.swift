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

    /// Offsets compared and bytes digested in search of passages: about a second.
    private static let mostSteps = 100_000_000

    /// - Parameter bytes: The document's file.
    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The offset of a quote, and of what goes on so, that is nearest to another; of two the first.
    func nearest(_ quote: String, to near: Int, where isRight: (Int) -> Bool) -> Int? {
        var quote = quote
        return quote.withUTF8 { nearest(UnsafeRawBufferPointer($0), to: near, where: isRight) }
    }

    private func nearest(_ quote: UnsafeRawBufferPointer, to near: Int, where isRight: (Int) -> Bool) -> Int? {
        guard !quote.isEmpty, quote.count <= bytes.count else { return nil }
        let (offsets, lead) = groups(for: quote.count).rarest(of: quote)
        var after = offsets.partitioningIndex { Int($0) - lead >= near }
        var before = after
        while !isExhausted, before > offsets.startIndex || after < offsets.endIndex {
            steps += 1
            isExhausted = steps > Self.mostSteps
            let offset: Int
            if after == offsets.endIndex
                || before > offsets.startIndex
                    && distance(Int(offsets[before - 1]) - lead, near) <= distance(Int(offsets[after]) - lead, near)
            {
                before -= 1
                offset = Int(offsets[before]) - lead
            } else {
                offset = Int(offsets[after]) - lead
                after += 1
            }
            if has(quote, at: offset), isRight(offset) { return offset }
        }
        return nil
    }

    private func has(_ quote: UnsafeRawBufferPointer, at offset: Int) -> Bool {
        guard offset >= 0, offset <= bytes.count - quote.count, let start = quote.baseAddress else { return false }
        return bytes.withUnsafeBytes { bytes in
            bytes.baseAddress.map { memcmp($0 + offset, start, quote.count) == 0 } ?? false
        }
    }

    private func distance(_ offset: Int, _ other: Int) -> UInt {
        // They may be so far apart that no `Int` can say it.
        offset > other ? UInt(bitPattern: offset &- other) : UInt(bitPattern: other &- offset)
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
