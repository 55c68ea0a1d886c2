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

    /// The end of the run at an offset, be it a word or what lies between words of a line.
    private func runOrSpace(_ kind: WordKind, from offset: Int, _ direction: Motion.Direction) -> Int {
        guard let here = character(after: offset) else { return offset }
        if here == "\n" { return direction == .forward ? next(after: offset) : offset }
        let own = kind.wordClass(of: here)
        var offset = offset
        if direction == .forward {
            while let next = character(after: offset), next != "\n", kind.wordClass(of: next) == own {
                offset = self.next(after: offset)
            }
        } else {
            while let before = character(before: offset), before != "\n", kind.wordClass(of: before) == own {
                offset = previous(before: offset)
            }
        }
        return offset
    }

    private func quoted(by sign: Character, _ isAround: Bool) -> Range<Int>? {
        var offset = lineStart(of: cursor)
        let lineEnd = lineEnd(of: cursor)
        var opening: Int?
        while offset < lineEnd, let character = character(after: offset) {
            let next = next(after: offset)
            if character == "\\" {
                offset = self.next(after: next)
                continue
            }
            if character == sign {
                if let start = opening {
                    if offset >= cursor { return isAround ? start..<next : self.next(after: start)..<offset }
                    opening = nil
                } else {
                    opening = offset
                }
            }
            offset = next
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
        var (offset, depth) = (start, 0)
        while let character = character(after: offset) {
            if character == open { depth += 1 }
            if character == close { depth -= 1 }
            if depth == 0 { return isAround ? start..<next(after: offset) : next(after: start)..<offset }
            offset = next(after: offset)
        }
        return nil
    }

    /// The bracket that is still open at an offset.
    private func enclosing(_ open: Character, _ close: Character, before offset: Int) -> Int? {
        var (offset, depth) = (offset, 0)
        while let character = character(before: offset) {
            offset = previous(before: offset)
            if character == close { depth += 1 }
            if character == open {
                if depth == 0 { return offset }
                depth -= 1
            }
        }
        return nil
    }
}
