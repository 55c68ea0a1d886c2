import Values

/// How a page of HTML begins.
enum PageStart {
    /// Whether a file begins as a page does: with `<!doctype html` or `<html`, after white space, an XML declaration and
    /// comments.
    static func isAtStart(of file: [UInt8]) -> Bool {
        var rest = file.prefix(4096)
        if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest = rest.dropFirst(3) }
        while true {
            rest = rest.drop { $0 <= 32 }
            if has("<!doctype html", rest) || has("<html", rest) { return true }
            let isComment = has("<!--", rest)
            guard isComment || has("<?xml", rest) else { return false }
            let end: [UInt8] = Array((isComment ? "-->" : "?>").utf8)
            guard let index = rest.indices.first(where: { rest[$0...].starts(with: end) }) else { return false }
            rest = rest[(index + end.count)...]
        }
    }

    private static func has(_ text: String, _ bytes: ArraySlice<UInt8>) -> Bool {
        bytes.prefix(text.utf8.count).map { $0 &- 65 < 26 ? $0 | 32 : $0 }.elementsEqual(text.utf8)
    }
}

extension PageStart {
    /// The encoding that a page says it is in, in small letters: in `<meta charset=…>`, or in what stands for a header.
    static func charset(of file: [UInt8]) -> String? {
        let beginning = file.prefix(4096).map { $0 &- 65 < 26 ? $0 | 32 : $0 }
        let name = Array("charset=".utf8)
        guard
            let index = beginning.indices.first(where: {
                beginning[$0] == name[0] && beginning[$0...].starts(with: name)
            })
        else { return nil }
        let value = beginning[(index + name.count)...].drop {
            $0 == 32 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }
        .prefix { $0.isSmallLetter || $0.isDigit || "-_:.".utf8.contains($0) }
        return value.isEmpty ? nil : String(decoding: value, as: UTF8.self)
    }
}
