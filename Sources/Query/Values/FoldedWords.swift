/// Steps over the words of folded text.
///
/// A word is a run of letters, marks and digits, with the `.` and `,` between two digits (`1.8`, `1,000`); all else,
/// apostrophes and hyphens too, stands between words. So `Peru` stands in `Peru's`, but `8 billion` not in `1.8 billion`.
struct FoldedWords {
    /// Folded, valid UTF-8.
    let bytes: UnsafeBufferPointer<UInt8>

    /// The length of the scalar at a place if it is part of a word, else 0.
    @inline(__always)
    func wordLength(at place: Int) -> Int {
        let byte = bytes[place]
        if byte < 0x80 {
            if (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 { return 1 }
            return joinsDigits(at: place) ? 1 : 0
        }
        let (scalar, length) = LetterFolding.decode(bytes, at: place)
        return LetterFolding.entry(scalar).isWord ? length : 0
    }

    /// Whether a `.` or `,` stands there between two digits.
    private func joinsDigits(at place: Int) -> Bool {
        guard bytes[place] == UInt8(ascii: ".") || bytes[place] == UInt8(ascii: ",") else { return false }
        return place > 0 && place + 1 < bytes.count && bytes[place - 1] &- 48 < 10 && bytes[place + 1] &- 48 < 10
    }

    /// The end of the word that a place is in or begins.
    func wordEnd(from place: Int) -> Int {
        var end = place
        while end < bytes.count {
            let length = wordLength(at: end)
            if length == 0 { break }
            end += length
        }
        return end
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
        while before > 0, bytes[before] & 0xC0 == 0x80 { before -= 1 }
        return wordLength(at: before) == 0
    }
}
