import Markdown

/// The definitions of links in a text, by a look at it that is much faster than to parse it.
enum LinkDefinitions {
    /// Whether references may repeat their targets so much that `ParsedMarkdown.hasTooManyReferences`: as if each bracket were
    /// a reference to the longest definition.
    static func mayBeRepeatedTooMuch(in text: [UInt8]) -> Bool {
        text.withUnsafeBufferPointer { bytes in
            var (brackets, longest) = (0, 0)
            var definition: Int?
            var start = 0
            while let offset = ByteSearch.index(of: UInt8(ascii: "]"), in: bytes, from: start) {
                brackets += 1
                start = offset + 1
                guard start < bytes.count, bytes[start] == UInt8(ascii: ":") else { continue }
                if let definition { longest = max(longest, extent(of: definition, to: offset, in: bytes)) }
                definition = offset
            }
            guard let definition else { return false }
            longest = max(longest, extent(of: definition, to: bytes.count, in: bytes))
            return longest > max(ParsedMarkdown.leastReferenceBudget, bytes.count) / brackets
        }
    }

    /// How long a definition can be that ends before an offset: with its paragraph at the latest.
    private static func extent(of definition: Int, to end: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var start = definition
        while let line = ByteSearch.index(of: UInt8(ascii: "\n"), in: bytes, from: start, before: end) {
            start = line + 1
            let next = ByteSearch.index(of: UInt8(ascii: "\n"), in: bytes, from: start) ?? bytes.count
            if bytes[start..<next].allSatisfy({ $0 <= UInt8(ascii: " ") }) { return line - definition }
        }
        return end - definition
    }
}
