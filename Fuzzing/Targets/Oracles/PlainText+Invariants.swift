import Documents

extension PlainText {
    /// Where the map to the source says that bytes are the same, they are; and it goes forward in both texts.
    func violation(in source: [UInt8]) -> String? {
        var (plainEnd, sourceEnd) = (0, 0)
        for copy in copies {
            guard copy.plain.lowerBound >= plainEnd, copy.source.lowerBound >= sourceEnd,
                copy.plain.upperBound <= bytes.count, copy.source.upperBound <= source.count
            else { return "text \(copy.plain) for source \(copy.source), after \(plainEnd) and \(sourceEnd)" }
            guard bytes[copy.plain].elementsEqual(source[copy.source]) else {
                return "text \(copy.plain) differs from its source \(copy.source)"
            }
            (plainEnd, sourceEnd) = (copy.plain.upperBound, copy.source.upperBound)
        }
        return nil
    }
}
