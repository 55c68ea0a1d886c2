extension LineBuffer {
    /// The start of the next word behind a place, else the end.
    func wordStart(_ kind: WordKind, after place: Int) -> Int {
        var place = runEnd(kind, from: place)
        while let character = character(after: place), kind.wordClass(of: character) == nil {
            place = next(after: place)
        }
        return place
    }

    /// The start of the word that a place is in or behind.
    func wordStart(_ kind: WordKind, before place: Int) -> Int {
        var place = place
        while let character = character(before: place), kind.wordClass(of: character) == nil {
            place = previous(before: place)
        }
        return runStart(kind, from: place)
    }

    /// The end of the word that a place is in or before.
    func wordEnd(_ kind: WordKind, after place: Int) -> Int {
        var place = place
        while let character = character(after: place), kind.wordClass(of: character) == nil {
            place = next(after: place)
        }
        return runEnd(kind, from: place)
    }

    /// The last character of the next word, or of the one before.
    func wordEnd(_ kind: WordKind, _ direction: Motion.Direction, from place: Int) -> Int {
        guard direction == .back else {
            let after = wordEnd(kind, after: next(after: place))
            return after == place ? place : previous(before: after)
        }
        var start = place
        if let character = character(after: place), kind.wordClass(of: character) != nil {
            start = runStart(kind, from: next(after: place))
        }
        while let character = character(before: start), kind.wordClass(of: character) == nil {
            start = previous(before: start)
        }
        return start == 0 ? 0 : previous(before: start)
    }

    /// Where the run of one class ends that starts at a place: a word, or what lies between.
    func runEnd(_ kind: WordKind, from place: Int) -> Int {
        guard let first = character(after: place).flatMap(kind.wordClass) else { return place }
        var place = place
        while let character = character(after: place), kind.wordClass(of: character) == first {
            place = next(after: place)
        }
        return place
    }

    /// Where the run of one class starts that ends at a place.
    func runStart(_ kind: WordKind, from place: Int) -> Int {
        guard let last = character(before: place).flatMap(kind.wordClass) else { return place }
        var place = place
        while let character = character(before: place), kind.wordClass(of: character) == last {
            place = previous(before: place)
        }
        return place
    }
}
