/// The tags that a front matter has, with their places.
struct FrontMatterTags {
    struct Tag: Sendable {
        var name: String
        var span: Range<UInt32>
    }

    /// In the order of their places.
    private(set) var tags: [Tag] = []
    private let source: ArraySlice<UInt8>

    private static let keys = ["tags", "keywords", "categories"]

    init(_ document: Document) {
        source = document.source[..<document.body.lowerBound]
        for (key, value) in document.record where Self.keys.contains(key.lowercased()) { add(value, key) }
        tags.sort { ($0.span.lowerBound, $1.span.upperBound) < ($1.span.lowerBound, $0.span.upperBound) }
    }

    private mutating func add(_ value: FieldValue, _ key: String) {
        guard var offset = source.firstRange(of: Array(key.utf8))?.upperBound else { return }
        for name in Self.names(in: value, key) {
            let bytes = Array(name.utf8)
            // A name that is written otherwise than it reads has the key's place.
            let start = source[offset...].firstRange(of: bytes)
            let end = start?.upperBound ?? offset
            tags.append(Tag(name: name, span: UInt32((start?.lowerBound ?? offset - key.utf8.count))..<UInt32(end)))
            offset = end
        }
    }

    /// A list's elements, or a text's parts between commas; without commas Obsidian's and Jekyll's tags are words.
    private static func names(in value: FieldValue, _ key: String) -> [String] {
        switch value {
        case .list(let values): values.flatMap { name(of: $0).map { [$0] } ?? [] }
        case .text(let text) where text.contains(","):
            text.split(separator: ",").compactMap { name(of: .text(String($0))) }
        case .text(let text) where key.lowercased() == "tags":
            text.split(separator: " ").compactMap { name(of: .text(String($0))) }
        default: name(of: value).map { [$0] } ?? []
        }
    }

    private static func name(of value: FieldValue) -> String? {
        switch value {
        case .text(let text):
            let name = text.drop { $0 == " " || $0 == "#" }
            let end = name.lastIndex { $0 != " " }
            return end.map { String(name[...$0]) }
        case .number(let number): return number.text
        case .date(let date): return date.text
        case .truth(let truth): return "\(truth)"
        default: return nil
        }
    }
}

extension ArraySlice<UInt8> {
    /// Where bytes stand first; nil where they don't, or are none.
    fileprivate func firstRange(of bytes: [UInt8]) -> Range<Int>? {
        guard let first = bytes.first else { return nil }
        var offset = startIndex
        while offset + bytes.count <= endIndex {
            if self[offset] == first, self[offset..<offset + bytes.count].elementsEqual(bytes) {
                return offset..<offset + bytes.count
            }
            offset += 1
        }
        return nil
    }
}
