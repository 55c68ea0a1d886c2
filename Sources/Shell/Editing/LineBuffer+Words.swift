extension LineBuffer {
    /// The start of the next word behind an offset, else the end.
    func wordStart(_ kind: WordKind, after offset: Int) -> Int {
        var offset = runEnd(kind, from: offset)
        while let character = character(after: offset), kind.wordClass(of: character) == nil {
            offset = next(after: offset)
        }
        return offset
    }

    /// The start of the word that an offset is in or behind.
    func wordStart(_ kind: WordKind, before offset: Int) -> Int {
        var offset = offset
        while let character = character(before: offset), kind.wordClass(of: character) == nil {
            offset = previous(before: offset)
        }
        return runStart(kind, from: offset)
    }

    /// The end of the word that an offset is in or before.
    func wordEnd(_ kind: WordKind, after offset: Int) -> Int {
        var offset = offset
        while let character = character(after: offset), kind.wordClass(of: character) == nil {
            offset = next(after: offset)
        }
        return runEnd(kind, from: offset)
    }

    /// The last character of the next word, or of the one before.
    func wordEnd(_ kind: WordKind, _ direction: Motion.Direction, from offset: Int) -> Int {
        guard direction == .back else {
            let after = wordEnd(kind, after: next(after: offset))
            return after == offset ? offset : previous(before: after)
        }
        var start = offset
        if let character = character(after: offset), kind.wordClass(of: character) != nil {
            start = runStart(kind, from: next(after: offset))
        }
        while let character = character(before: start), kind.wordClass(of: character) == nil {
            start = previous(before: start)
        }
        return start == 0 ? 0 : previous(before: start)
    }

    /// Where the run of one class ends that starts at an offset: a word, or what lies between.
    func runEnd(_ kind: WordKind, from offset: Int) -> Int {
        guard let first = character(after: offset).flatMap(kind.wordClass) else { return offset }
        var offset = offset
        while let character = character(after: offset), kind.wordClass(of: character) == first {
            offset = next(after: offset)
        }
        return offset
    }

    /// Where the run of one class starts that ends at an offset.
    func runStart(_ kind: WordKind, from offset: Int) -> Int {
        guard let last = character(before: offset).flatMap(kind.wordClass) else { return offset }
        var offset = offset
        while let character = character(before: offset), kind.wordClass(of: character) == last {
            offset = previous(before: offset)
        }
        return offset
    }
}
