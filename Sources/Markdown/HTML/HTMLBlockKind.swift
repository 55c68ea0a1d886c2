import Values

/// The seven kinds of HTML block, by how they begin and end (CommonMark 0.31.2, section 4.6).
enum HTMLBlockKind {
    /// `<script>`, `<pre>`, `<style>`, `<textarea>`, to any of their end tags.
    case verbatim
    case comment, instruction, declaration, characterData
    /// A tag of block level, to a blank line.
    case block
    /// Any other tag alone on its line, to a blank line.
    case tag

    /// The kind that begins with the `<` at `start`; `.tag`, which cannot interrupt a paragraph, only if `orTag`.
    init?(in bytes: Bytes, at start: Int, lineEnd: Int, orTag: Bool) {
        let next = bytes[start &+ 1]
        if next == Byte.question {
            self = .instruction
        } else if next == Byte.exclamation {
            if bytes.has("--", at: start &+ 2) {
                self = .comment
            } else if bytes.has("[CDATA[", at: start &+ 2) {
                self = .characterData
            } else if bytes[start &+ 2].isLetter {
                self = .declaration
            } else {
                return nil
            }
        } else {
            let isClosing = next == Byte.slash
            let nameStart = start &+ (isClosing ? 2 : 1)
            var offset = nameStart
            while offset < lineEnd, bytes[offset].isAlphanumeric { offset &+= 1 }
            let after = bytes[offset]
            let isCut = offset >= lineEnd || after.isBlank || after == Byte.greater
            if isCut, !isClosing, NameSet.verbatim.contains(bytes, from: nameStart, to: offset) {
                self = .verbatim
            } else if isCut || (after == Byte.slash && bytes[offset &+ 1] == Byte.greater),
                NameSet.blocks.contains(bytes, from: nameStart, to: offset)
            {
                self = .block
            } else if orTag, let end = bytes.tagEnd(from: start, to: lineEnd),
                bytes.skipBlanks(from: end, to: lineEnd) >= lineEnd
            {
                self = .tag
            } else {
                return nil
            }
        }
    }

    var endsAtBlankLine: Bool { self == .block || self == .tag }

    /// Whether the line holds what ends the block.
    func ends(in bytes: Bytes, from start: Int, lineEnd: Int) -> Bool {
        switch self {
        case .block, .tag: return false
        case .comment: return bytes.find("-->", from: start, to: lineEnd) != nil
        case .instruction: return bytes.find("?>", from: start, to: lineEnd) != nil
        case .declaration: return bytes.find(">", from: start, to: lineEnd) != nil
        case .characterData: return bytes.find("]]>", from: start, to: lineEnd) != nil
        case .verbatim:
            var offset = start
            while let found = bytes.find("</", from: offset, to: lineEnd) {
                var end = found &+ 2
                while end < lineEnd, bytes[end].isLetter { end &+= 1 }
                if end < lineEnd, bytes[end] == Byte.greater,
                    NameSet.verbatim.contains(bytes, from: found &+ 2, to: end)
                {
                    return true
                }
                offset = end
            }
            return false
        }
    }
}

extension Bytes {
    /// The first offset from `start` on where `text` stands before `end`.
    func find(_ text: StaticString, from start: Int, to end: Int) -> Int? {
        let length = text.utf8CodeUnitCount
        guard length > 0 else { return nil }
        let first = text.utf8Start[0]
        var offset = start
        while offset &+ length <= end {
            if self[offset] == first, has(text, at: offset) { return offset }
            offset &+= 1
        }
        return nil
    }
}
