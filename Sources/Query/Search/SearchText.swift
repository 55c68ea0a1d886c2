import Values

/// What `search` looks for: `"a phrase" word -not econ*`.
struct SearchText: Sendable {
    /// What must all stand in a text: words, and phrases in double quotes. Each is looked for as `has` does.
    private(set) var wanted: [WordPhrase] = []
    /// What must not: what has a `-` before it.
    private(set) var unwanted: [WordPhrase] = []

    /// What is wrong with a text, and where: a span of its UTF-8.
    struct Failure: Error {
        let words: String
        let span: Range<Int>
    }

    /// Reads the terms of a text, which white space parts.
    init(_ text: String) throws(Failure) {
        let bytes = Array(text.utf8)
        var offset = 0
        while offset < bytes.count {
            if bytes[offset].isSpace {
                offset += 1
                continue
            }
            let start = offset
            let isUnwanted = bytes[offset] == UInt8(ascii: "-")
            if isUnwanted { offset += 1 }
            let term: Range<Int>
            if offset < bytes.count, bytes[offset] == UInt8(ascii: "\"") {
                guard let close = bytes[(offset + 1)...].firstIndex(of: UInt8(ascii: "\"")) else {
                    throw Failure(words: "the phrase has no closing quote", span: offset..<bytes.count)
                }
                term = offset + 1..<close
                offset = close + 1
            } else {
                let end = bytes[offset...].firstIndex { $0.isSpace || $0 == UInt8(ascii: "\"") }
                term = offset..<(end ?? bytes.count)
                offset = term.upperBound
            }
            let phrase = try SearchText.phrase(bytes, term, of: start..<offset)
            if isUnwanted { unwanted.append(phrase) } else { wanted.append(phrase) }
        }
        if wanted.isEmpty, unwanted.isEmpty {
            throw Failure(words: "there is nothing to search for", span: 0..<bytes.count)
        }
    }

    /// What is wrong with a text, or nil.
    static func failure(in text: String) -> Failure? {
        do {
            _ = try SearchText(text)
            return nil
        } catch {
            return error
        }
    }

    private static func phrase(
        _ bytes: [UInt8], _ term: Range<Int>, of whole: Range<Int>
    ) throws(Failure) -> WordPhrase {
        let text = String(decoding: bytes[term], as: UTF8.self)
        let phrase = WordPhrase(text)
        guard !phrase.isEmpty else {
            let shown = String(decoding: bytes[whole], as: UTF8.self)
            throw Failure(words: "'\(shown)' has no word to look for", span: whole)
        }
        // A star anywhere else would be passed over, as all that is no word is.
        for star in term where bytes[star] == UInt8(ascii: "*") {
            let isAfterWord = star > term.lowerBound && FoldedWords.isWordByte(bytes[star - 1])
            let isBeforeWord = star + 1 < term.upperBound && FoldedWords.isWordByte(bytes[star + 1])
            guard isAfterWord, !isBeforeWord else {
                throw Failure(words: "'*' goes at the end of a word", span: star..<star + 1)
            }
        }
        return phrase
    }
}

extension FoldedWords {
    /// Whether a byte may be part of a word: an ASCII letter or digit, or part of a scalar beyond ASCII.
    static func isWordByte(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte.isAlphanumeric
    }
}
