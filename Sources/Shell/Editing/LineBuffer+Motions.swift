extension LineBuffer {
    /// Where a motion leads from the cursor; nil where it can't go.
    ///
    /// - Parameter count: How often, or what it asks for; nil where no number was given.
    func target(of motion: Motion, count: Int? = nil) -> Motion.Target? {
        switch motion {
        case .object(let object):
            return range(of: object, count: count ?? 1).map { Motion.Target(offset: $0.lowerBound, range: $0) }
        case .wholeLine: return lines(through: numberedLineEnd(cursor, count ?? 1))
        case .line(let direction): return line(direction, count ?? 1)
        case .numberedLine(let direction): return numberedLine(count, orElse: direction)
        case .wordEnd(let kind, let direction):
            guard let offset = repeated(count, { wordEnd(kind, direction, from: $0) }) else { return nil }
            return Motion.Target(offset: offset, range: span(to: offset, inclusive: true))
        case .find(let find):
            guard let offset = found(find, count ?? 1) else { return nil }
            return Motion.Target(offset: offset, range: span(to: offset, inclusive: find.direction == .forward))
        case .bracket:
            guard let offset = matchingBracket() else { return nil }
            return Motion.Target(offset: offset, range: span(to: offset, inclusive: true))
        default:
            guard let offset = offset(of: motion, count) else { return nil }
            return Motion.Target(offset: offset, range: span(to: offset, inclusive: false))
        }
    }

    /// Where the motions lead that end between characters.
    private func offset(of motion: Motion, _ count: Int?) -> Int? {
        switch motion {
        case .character(.forward): repeated(count, next)
        case .character(.back): repeated(count, previous)
        case .word(let kind, .forward): repeated(count) { wordStart(kind, after: $0) }
        case .word(let kind, .back): repeated(count) { wordStart(kind, before: $0) }
        case .wordOfLine:
            repeated(count) { max(wordStart(.spaced, before: $0), lineStart(of: cursor)) }
        case .afterWord(let kind): repeated(count) { wordEnd(kind, after: $0) }
        case .lineStart: lineStart(of: cursor)
        case .lineText: lineText(of: cursor)
        case .lineEnd: numberedLineEnd(cursor, count ?? 1)
        case .restOfLine: lineEnd(of: cursor) > cursor ? lineEnd(of: cursor) : next(after: cursor)
        case .textStart: 0
        case .textEnd: end
        case .column: column(count ?? 1)
        default: nil
        }
    }

    /// A step taken so often, and no further than it leads; nil where it leads nowhere.
    private func repeated(_ count: Int?, _ step: (Int) -> Int) -> Int? {
        var offset = cursor
        for _ in 0..<max(1, count ?? 1) {
            let next = step(offset)
            if next == offset { break }
            offset = next
        }
        return offset == cursor ? nil : offset
    }

    private func span(to offset: Int, inclusive: Bool) -> Range<Int> {
        let last = max(cursor, offset)
        return min(cursor, offset)..<(inclusive ? next(after: last) : last)
    }

    // MARK: Lines

    /// Where the line's text starts after its spaces.
    func lineText(of offset: Int) -> Int {
        let start = lineStart(of: offset)
        return start + self[start..<lineEnd(of: offset)].prefix { $0 == " " || $0 == "\t" }.utf8.count
    }

    /// The end of the line so many lines on, its own being the first.
    private func numberedLineEnd(_ offset: Int, _ count: Int) -> Int {
        var (lineEnd, rest) = (lineEnd(of: offset), count - 1)
        while rest > 0, lineEnd < end {
            lineEnd = self.lineEnd(of: lineEnd + 1)
            rest -= 1
        }
        return lineEnd
    }

    private func column(_ number: Int) -> Int {
        let start = lineStart(of: cursor)
        return start + self[start..<lineEnd(of: cursor)].prefix(max(0, number - 1)).utf8.count
    }

    /// The whole lines between the cursor and an offset.
    private func lines(through offset: Int) -> Motion.Target {
        let (first, last) = (lineStart(of: min(cursor, offset)), lineEnd(of: max(cursor, offset)))
        return Motion.Target(offset: lineText(of: offset), range: first..<last, isLines: true)
    }

    private func line(_ direction: Motion.Direction, _ count: Int) -> Motion.Target? {
        var offset = cursor
        for _ in 0..<max(1, count) {
            let next = direction == .back ? lineStart(of: offset) - 1 : lineEnd(of: offset) + 1
            guard (0...end).contains(next) else { break }
            offset = next
        }
        return lineStart(of: offset) == lineStart(of: cursor) ? nil : lines(through: offset)
    }

    private func numberedLine(_ number: Int?, orElse direction: Motion.Direction) -> Motion.Target {
        guard let number else { return lines(through: direction == .forward ? end : 0) }
        return lines(through: numberedLineEnd(0, number))
    }

    // MARK: Looking for characters

    private func found(_ find: Motion.Find, _ count: Int) -> Int? {
        let isForward = find.direction == .forward
        // Where one is beside it already, the next one is meant.
        var offset = cursor
        if find.isBeside,
            (isForward ? character(after: next(after: cursor)) : character(before: cursor)) == find.character
        {
            offset = isForward ? next(after: cursor) : previous(before: cursor)
        }
        for _ in 0..<max(1, count) {
            guard
                let next = isForward
                    ? occurrence(of: find.character, after: offset) : occurrence(of: find.character, before: offset)
            else { return nil }
            offset = next
        }
        guard find.isBeside else { return offset }
        return isForward ? previous(before: offset) : next(after: offset)
    }

    private func occurrence(of sought: Character, after offset: Int) -> Int? {
        let (start, lineEnd) = (next(after: offset), lineEnd(of: cursor))
        guard start < lineEnd else { return nil }
        let rest = self[start..<lineEnd]
        return rest.firstIndex(of: sought).map { start + rest[..<$0].utf8.count }
    }

    private func occurrence(of sought: Character, before offset: Int) -> Int? {
        let start = lineStart(of: cursor)
        guard start < offset else { return nil }
        let rest = self[start..<offset]
        return rest.lastIndex(of: sought).map { start + rest[..<$0].utf8.count }
    }

    /// The partner of the bracket under the cursor, or of the next one in the line.
    private func matchingBracket() -> Int? {
        let bytes = Array(text.utf8)
        let brackets = Array("()[]{}".utf8)
        guard let first = bytes[cursor..<lineEnd(of: cursor)].firstIndex(where: brackets.contains),
            let pair = BracketPair(in: bytes, styles: [], cursor: first)
        else { return nil }
        return pair.first == first ? pair.second : pair.first
    }
}
