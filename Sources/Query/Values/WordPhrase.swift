import Documents

/// What `has` looks for, prepared: words that must stand in a text whole and running, case, accents and punctuation aside.
///
/// A `*` right after a word lets it go on: `econ*`. A phrase without a word stands nowhere.
struct WordPhrase: Hashable, Sendable {
    private struct Word: Hashable {
        let bytes: [UInt8]
        let isPrefix: Bool
    }

    private let words: [Word]
    private let firstFinder: ByteFinder

    /// Reads the words of a text.
    init(_ text: String) {
        words = LetterFolding.caseAndAccents.withFolded(text) { bytes in
            let reader = FoldedWords(bytes: bytes)
            var words: [Word] = []
            var start = reader.nextWord(from: 0)
            while start < bytes.count {
                let end = reader.wordEnd(from: start)
                let isPrefix = end < bytes.count && bytes[end] == UInt8(ascii: "*")
                words.append(Word(bytes: Array(bytes[start..<end]), isPrefix: isPrefix))
                start = reader.nextWord(from: end)
            }
            return words
        }
        firstFinder = ByteFinder(words.first?.bytes ?? [])
    }

    /// Whether there is nothing to look for.
    var isEmpty: Bool { words.isEmpty }

    /// What a folded text must have for it to stand there.
    ///
    /// - Parameter ofWholeWords: Whether what it is looked for in is a part of that text that begins and ends between words.
    func needle(ofWholeWords: Bool) -> TextNeedle {
        var needle = TextNeedle()
        for word in words {
            needle.add(word.bytes)
            if ofWholeWords, !word.isPrefix { needle.add(word: word.bytes) }
        }
        return needle
    }

    /// Whether it stands in a text.
    func stands(in text: String) -> Bool {
        LetterFolding.caseAndAccents.withFolded(text) { stands(inFolded: $0) }
    }

    /// Whether it stands in text that is folded already.
    func stands(inFolded bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        !words.isEmpty && firstEnd(inFolded: bytes, from: 0) != nil
    }

    /// The start and end in folded text of the first offset from another at which it stands.
    func firstEnd(inFolded bytes: UnsafeBufferPointer<UInt8>, from offset: Int) -> Range<Int>? {
        let reader = FoldedWords(bytes: bytes)
        var from = offset
        while let start = firstFinder.first(in: bytes, from: from) {
            if reader.isWordStart(start), let end = match(reader, at: start) { return start..<end }
            from = start + 1
        }
        return nil
    }

    /// The end of the phrase if all its words stand from a word's start on; the first is known to begin there.
    private func match(_ reader: FoldedWords, at start: Int) -> Int? {
        var offset = start
        for (number, word) in words.enumerated() {
            if number > 0 {
                offset = reader.nextWord(from: offset)
                guard offset + word.bytes.count <= reader.bytes.count,
                    begins(reader.bytes, at: offset, with: word.bytes)
                else { return nil }
            }
            offset += word.bytes.count
            if word.isPrefix {
                if reader.goesOn(at: offset) { offset = reader.wordEnd(from: offset) }
            } else if reader.goesOn(at: offset) {
                return nil
            }
        }
        return offset
    }

    private func begins(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int, with word: [UInt8]) -> Bool {
        for offset in word.indices where bytes[start + offset] != word[offset] { return false }
        return true
    }
}
