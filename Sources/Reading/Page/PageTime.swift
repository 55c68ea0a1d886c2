/// What a `<time>` tells a program of the words in it (HTML, section 4.5.14).
public struct PageTime: Sendable {
    /// The bytes between its tags.
    public var span: Range<UInt32>
    /// Its `datetime`, as it is written.
    public var value: String
}

extension PageScanner {
    /// Notes a time whose tags are these.
    mutating func readTime(_ start: Range<UInt32>, _ close: Range<UInt32>) {
        guard !start.isEmpty, !close.isEmpty, start.upperBound < close.lowerBound,
            let value = PageAttributes.value(
                of: "datetime", in: source, tag: Int(start.lowerBound)..<Int(start.upperBound))
        else { return }
        times.append(
            PageTime(
                span: start.upperBound..<close.lowerBound, value: String(decoding: value.prefix(64), as: UTF8.self)))
    }
}
