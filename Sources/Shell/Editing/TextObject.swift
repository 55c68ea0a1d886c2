/// A part of the text around the cursor, which vi's operators take after `i` (within) and `a` (around).
struct TextObject: Hashable {
    enum Kind: Hashable {
        case word(WordKind)
        /// Between two of a sign, in one line.
        case quoted(Character)
        /// Between two brackets, over lines.
        case bracketed(open: Character, close: Character)
    }

    var kind: Kind
    var isAround: Bool

    /// The object that a letter names.
    init?(_ letter: Character, isAround: Bool) {
        switch letter {
        case "w": kind = .word(.signs)
        case "W": kind = .word(.spaced)
        case "\"", "'", "`", "/": kind = .quoted(letter)
        case "(", ")", "b": kind = .bracketed(open: "(", close: ")")
        case "[", "]": kind = .bracketed(open: "[", close: "]")
        case "{", "}", "B": kind = .bracketed(open: "{", close: "}")
        case "<", ">": kind = .bracketed(open: "<", close: ">")
        default: return nil
        }
        self.isAround = isAround
    }
}

extension LineBuffer {
    /// Where an object is; nil where there is none at the cursor.
    func range(of object: TextObject, count: Int) -> Range<Int>? {
        switch object.kind {
        case .word(let kind): wordObject(kind, object.isAround, count)
        case .quoted(let sign): quoted(by: sign, object.isAround)
        case .bracketed(let open, let close): bracketed(open, close, object.isAround, count)
        }
    }

    /// The word at the cursor or the space there; around it, the space behind it, or else that before it.
    private func wordObject(_ kind: WordKind, _ isAround: Bool, _ count: Int) -> Range<Int>? {
        guard cursor < end else { return nil }
        var (start, stop) = (runOrSpace(kind, from: cursor, .back), runOrSpace(kind, from: cursor, .forward))
        for _ in 1..<max(1, count) { stop = runOrSpace(kind, from: stop, .forward) }
        guard isAround else { return start..<stop }
        let isSpace = character(after: start).map { kind.wordClass(of: $0) == nil } ?? false
        let after = runOrSpace(kind, from: stop, .forward)
        if isSpace || character(after: stop).map({ $0 == " " }) == true {
            stop = after
        } else {
            while character(before: start) == " " { start = previous(before: start) }
        }
        return start..<stop
    }

    /// The end of the run at a place, be it a word or what lies between words of a line.
    private func runOrSpace(_ kind: WordKind, from place: Int, _ direction: Motion.Direction) -> Int {
        guard let here = character(after: place) else { return place }
        if here == "\n" { return direction == .forward ? next(after: place) : place }
        let own = kind.wordClass(of: here)
        var place = place
        if direction == .forward {
            while let next = character(after: place), next != "\n", kind.wordClass(of: next) == own {
                place = self.next(after: place)
            }
        } else {
            while let before = character(before: place), before != "\n", kind.wordClass(of: before) == own {
                place = previous(before: place)
            }
        }
        return place
    }

    private func quoted(by sign: Character, _ isAround: Bool) -> Range<Int>? {
        var place = lineStart(of: cursor)
        let lineEnd = lineEnd(of: cursor)
        var opening: Int?
        while place < lineEnd, let character = character(after: place) {
            let next = next(after: place)
            if character == "\\" {
                place = self.next(after: next)
                continue
            }
            if character == sign {
                if let start = opening {
                    if place >= cursor { return isAround ? start..<next : self.next(after: start)..<place }
                    opening = nil
                } else {
                    opening = place
                }
            }
            place = next
        }
        return nil
    }

    private func bracketed(_ open: Character, _ close: Character, _ isAround: Bool, _ count: Int) -> Range<Int>? {
        var start = cursor
        if character(after: start) != open {
            guard let found = enclosing(open, close, before: start) else { return nil }
            start = found
        }
        for _ in 1..<max(1, count) {
            guard let found = enclosing(open, close, before: start) else { return nil }
            start = found
        }
        var (place, depth) = (start, 0)
        while let character = character(after: place) {
            if character == open { depth += 1 }
            if character == close { depth -= 1 }
            if depth == 0 { return isAround ? start..<next(after: place) : next(after: start)..<place }
            place = next(after: place)
        }
        return nil
    }

    /// The bracket that is still open at a place.
    private func enclosing(_ open: Character, _ close: Character, before place: Int) -> Int? {
        var (place, depth) = (place, 0)
        while let character = character(before: place) {
            place = previous(before: place)
            if character == close { depth += 1 }
            if character == open {
                if depth == 0 { return place }
                depth -= 1
            }
        }
        return nil
    }
}
