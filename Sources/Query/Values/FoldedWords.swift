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

    /// The length of the scalar at a place if it is part of a word, else 0.
    @inline(__always)
    func wordLength(at place: Int) -> Int { character(at: place).length }

    /// How the scalar at a place stands in words, and its length if it is part of one, else 0.
    @inline(__always)
    private func character(at place: Int) -> (kind: WordClass, length: Int) {
        let byte = bytes[place]
        if byte < 0x80 {
            if byte.isAlphanumeric { return (.letter, 1) }
            return joinsDigits(at: place) ? (.letter, 1) : (.none, 0)
        }
        let (scalar, length) = LetterFolding.decode(bytes, at: place)
        let kind = LetterFolding.caseOnly.entry(scalar).kind
        return (kind, kind == .none ? 0 : length)
    }

    /// Whether a `.` or `,` stands there between two digits.
    private func joinsDigits(at place: Int) -> Bool {
        guard bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ",") else { return false }
        return place > 0 && place + 1 < bytes.count && bytes[place - 1].isDigit && bytes[place + 1].isDigit
    }

    /// The end of the word that a place is in or begins.
    func wordEnd(from place: Int) -> Int {
        var end = place
        var kind = WordClass.none
        while end < bytes.count {
            let (next, length) = character(at: end)
            guard length > 0, kind == .none || kind.goesOn(with: next) else { break }
            if kind == .none { kind = next == .mark ? kindBefore(end) : next }
            end += length
        }
        return end
    }

    /// Whether the word that ends before a place goes on there.
    @inline(__always)
    func goesOn(at place: Int) -> Bool {
        place < bytes.count && wordLength(at: place) > 0 && !isWordStart(place)
    }

    /// That of the last scalar before a place which is no mark; more than a few marks on one letter are none's.
    private func kindBefore(_ place: Int) -> WordClass {
        var before = place
        while before > 0, place - before < 48 {
            before -= 1
            while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
            let kind = character(at: before).kind
            if kind != .mark { return kind == .none ? .letter : kind }
        }
        return .letter
    }

    /// The next place at which a word starts, from a place that is in none; the end of the text if there is none.
    func nextWord(from place: Int) -> Int {
        var start = place
        while start < bytes.count, wordLength(at: start) == 0 {
            start += 1
            while start < bytes.count, bytes[start] & 0xC0 == 0x80 { start += 1 }
        }
        return start
    }

    /// Whether no word goes on over a place from before.
    func isWordStart(_ place: Int) -> Bool {
        guard place > 0 else { return true }
        var before = place - 1
        if bytes[before] < 0x80, place == bytes.count || bytes[place] < 0x80 { return wordLength(at: before) == 0 }
        while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
        let (last, length) = character(at: before)
        guard length > 0, place < bytes.count else { return length == 0 }
        let next = character(at: place).kind
        return next != .none && !(last == .mark ? kindBefore(place) : last).goesOn(with: next)
    }
}
