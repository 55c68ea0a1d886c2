extension Receipt {
    /// What has become of a passage.
    public enum State: Equatable, Sendable {
        /// It stands where it stood, byte for byte.
        case stands
        /// It stands elsewhere: the offset of its first byte.
        case moved(Int)
        /// It is not in the document any more.
        case changed
        /// Only its beginning is known, and stands where it stood.
        case undigested
    }

    /// What has become of the passage in a document.
    ///
    /// - Parameter shift: By how many bytes the passages around have moved; of several places the one nearest to where
    ///   that leads is taken.
    public func state(in source: [UInt8], shift: Int = 0) -> State {
        state(in: PassageFinder(source), shift: shift)
    }

    /// The same, where many passages of the document are asked for.
    public func state(in document: PassageFinder, shift: Int = 0) -> State {
        if stands(at: start, in: document) { return isUndigested ? .undigested : .stands }
        let (expected, isFar) = start.addingReportingOverflow(shift)
        if !isFar, shift != 0, stands(at: expected, in: document) { return .moved(expected) }
        // What has no letters stands everywhere and nowhere.
        guard !quote.isEmpty else { return .changed }
        let found = document.nearest(quote, to: isFar ? start : expected) { stands(at: $0, in: document) }
        return found.map { .moved($0) } ?? .changed
    }

    /// Whether the passage's bytes stand at an offset.
    private func stands(at offset: Int, in document: PassageFinder) -> Bool {
        let source = document.bytes
        let (length, isFar) = end.subtractingReportingOverflow(start)
        guard !isFar, offset >= 0, offset <= source.count, length >= 0, length <= source.count - offset else {
            return false
        }
        let bytes = source[offset..<offset + length]
        if isUndigested { return bytes.starts(with: quote.utf8) }
        guard let sha256 else { return length == quote.utf8.count && bytes.elementsEqual(quote.utf8) }
        return bytes.starts(with: quote.utf8) && document.digest(of: offset..<offset + length) == sha256
    }
}
