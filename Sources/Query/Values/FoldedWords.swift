import Documents
import Values

/// Steps over the words of folded text.
///
/// A word is a run of letters, marks and digits, with the `.` and `,` between two digits (`1.8`, `1,000`); all else,
/// apostrophes and hyphens too, stands between words. So `Peru` stands in `Peru's`, but `8 billion` not in `1.8 billion`.
/// Han and Hiragana signs are words one by one, as in the relation `words`.
struct FoldedWords {
    /// Folded, valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>

    /// The length of the scalar at an offset if it is part of a word, else 0.
    @inline(__always)
    func wordLength(at offset: Int) -> Int { character(at: offset).length }

    /// How the scalar at an offset stands in words, and its length if it is part of one, else 0.
    @inline(__always)
    private func character(at offset: Int) -> (kind: WordClass, length: Int) {
        let byte = bytes[offset]
        if byte < 0x80 {
            if byte.isAlphanumeric { return (.letter, 1) }
            return joinsDigits(at: offset) ? (.letter, 1) : (.none, 0)
        }
        let (scalar, length) = LetterFolding.decode(bytes, at: offset)
        let kind = LetterFolding.caseOnly.entry(scalar).kind
        return (kind, kind == .none ? 0 : length)
    }

    /// Whether a `.` or `,` stands there between two digits.
    private func joinsDigits(at offset: Int) -> Bool {
        guard bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: ",") else { return false }
        return offset > 0 && offset + 1 < bytes.count && bytes[offset - 1].isDigit && bytes[offset + 1].isDigit
    }

    /// The end of the word that an offset is in or begins.
    func wordEnd(from offset: Int) -> Int {
        var end = offset
        var kind = WordClass.none
        while end < bytes.count {
            let (next, length) = character(at: end)
            guard length > 0, kind == .none || kind.goesOn(with: next) else { break }
            if kind == .none { kind = next == .mark ? kindBefore(end) : next }
            end += length
        }
        return end
    }

    /// Whether the word that ends before an offset goes on there.
    @inline(__always)
    func goesOn(at offset: Int) -> Bool {
        offset < bytes.count && wordLength(at: offset) > 0 && !isWordStart(offset)
    }

    /// That of the last scalar before an offset which is no mark; more than a few marks on one letter are none's.
    private func kindBefore(_ offset: Int) -> WordClass {
        var before = offset
        while before > 0, offset - before < 48 {
            before -= 1
            while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
            let kind = character(at: before).kind
            if kind != .mark { return kind == .none ? .letter : kind }
        }
        return .letter
    }

    /// The next offset at which a word starts, from one that is in none; the end of the text if there is none.
    func nextWord(from offset: Int) -> Int {
        var start = offset
        while start < bytes.count, wordLength(at: start) == 0 {
            start += 1
            while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
        return start
    }

    /// Where all words stand.
    var ranges: [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = nextWord(from: 0)
        while start < bytes.count {
            let end = wordEnd(from: start)
            ranges.append(start..<end)
            start = nextWord(from: end)
        }
        return ranges
    }

    /// Whether no word goes on over an offset from before.
    func isWordStart(_ offset: Int) -> Bool {
        guard offset > 0 else { return true }
        var before = offset - 1
        if bytes[before] < 0x80, offset == bytes.count || bytes[offset] < 0x80 { return wordLength(at: before) == 0 }
        while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
        let (last, length) = character(at: before)
        guard length > 0, offset < bytes.count else { return length == 0 }
        let next = character(at: offset).kind
        return next != .none && !(last == .mark ? kindBefore(offset) : last).goesOn(with: next)
    }
}
