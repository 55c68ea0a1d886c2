extension Editing {
    /// Does a change; `.` does it again.
    mutating func repeatably(_ command: Command, _ count: Int?) -> Effect {
        let isOfCommands = mode == .commands
        let effect = change(command, count)
        if isOfCommands, effect != .failed, command.changes {
            let done = Change(command: command, count: count)
            lastChange = done
            if mode != .commands { insertion?.change = done }
        }
        return effect
    }

    private mutating func change(_ command: Command, _ count: Int?) -> Effect {
        switch command {
        case .operate(let operation, let motion): operate(operation, motion, count)
        case .insert(let insertion): insert(insertion)
        case .replace(let character): replace(with: character, count ?? 1)
        case .replaceAll: enter(.replacing)
        case .put(let direction): put(direction, count ?? 1)
        case .joinLines: joinLines()
        case .transpose: transpose()
        case .comment: comment()
        default: .failed
        }
    }

    // MARK: Operators

    private mutating func operate(_ operation: Operator, _ motion: Motion, _ count: Int?) -> Effect {
        if let count, count < 0 { return operate(operation, motion.reversed, -count) }
        guard let target = changed(by: operation, motion, count) else { return .failed }
        switch operation {
        case .erase: buffer.replace(target.range, with: "")
        case .kill:
            keep(target)
            remove(target)
        case .change:
            keep(target)
            // Of lines, an empty one stays.
            buffer.replace(target.range, with: "")
            return enter(.insertion)
        case .copy:
            keep(target)
            if !target.isLines { buffer.move(to: target.range.lowerBound) }
        case .uppercase, .lowercase, .swapCase, .capitalize:
            let text = operation.applied(to: String(buffer[target.range]))
            let isStep = motion == .character(.forward)
            buffer.replace(target.range, with: text)
            if mode == .commands && !isStep { buffer.move(to: target.range.lowerBound) }
        }
        return .done
    }

    /// What an operator works on. A word is changed without the space behind it; and what takes words away leaves the line
    /// break behind the last one.
    private func changed(by operation: Operator, _ motion: Motion, _ count: Int?) -> Motion.Target? {
        guard mode == .commands, case .word(let kind, .forward) = motion else { return target(of: motion, count) }
        if operation == .change, let character = buffer.character(after: buffer.cursor), !character.isWhitespace {
            var stop = buffer.runEnd(kind, from: buffer.cursor)
            for _ in 1..<max(1, count ?? 1) { stop = buffer.wordEnd(kind, after: stop) }
            return Motion.Target(offset: stop, range: buffer.cursor..<stop)
        }
        guard var target = target(of: motion, count) else { return nil }
        let lineEnd = buffer.lineEnd(of: buffer.cursor)
        if (count ?? 1) == 1, target.range.upperBound > lineEnd, lineEnd > buffer.cursor {
            target.range = target.range.lowerBound..<lineEnd
        }
        return target
    }

    /// Keeps what is killed or copied; kills one after another are one.
    private mutating func keep(_ target: Motion.Target) {
        let isBefore = target.range.lowerBound < buffer.cursor
        let kill = KillRing.Kill(text: String(buffer[target.range]), isLines: target.isLines)
        kills.add(kill, isBefore: isBefore, joining: last == .kill && mode == .insertion)
        last = .kill
    }

    /// Takes a part away, of lines with a line break.
    private mutating func remove(_ target: Motion.Target) {
        var range = target.range
        if target.isLines {
            if range.upperBound < buffer.end {
                range = range.lowerBound..<range.upperBound + 1
            } else if range.lowerBound > 0 {
                range = range.lowerBound - 1..<range.upperBound
            }
        }
        buffer.replace(range, with: "")
        if target.isLines { buffer.move(to: buffer.lineText(of: min(range.lowerBound, buffer.end))) }
    }

    // MARK: Bringing back

    mutating func yank() -> Effect {
        guard let kill = kills.current else { return .failed }
        let start = buffer.cursor
        buffer.insert(kill.text)
        last = .yank(start..<buffer.cursor)
        return .done
    }

    /// Puts the kill before in place of the one just brought.
    mutating func yankOther() -> Effect {
        guard case .yank(let range) = last else { return .failed }
        kills.rotate()
        guard let kill = kills.current else { return .failed }
        buffer.replace(range, with: kill.text)
        last = .yank(range.lowerBound..<buffer.cursor)
        return .done
    }

    private mutating func put(_ direction: Motion.Direction, _ count: Int) -> Effect {
        guard let kill = kills.current, kill.text.utf8.count * count < 1 << 20 else { return .failed }
        let isBehind = direction == .forward
        if kill.isLines {
            let text = Array(repeating: kill.text, count: max(1, count)).joined(separator: "\n")
            let offset = isBehind ? buffer.lineEnd(of: buffer.cursor) : buffer.lineStart(of: buffer.cursor)
            buffer.replace(offset..<offset, with: isBehind ? "\n" + text : text + "\n")
            buffer.move(to: buffer.lineText(of: isBehind ? offset + 1 : offset))
        } else {
            let isLineEnd = buffer.cursor == buffer.lineEnd(of: buffer.cursor)
            let offset = isBehind && !isLineEnd ? buffer.next(after: buffer.cursor) : buffer.cursor
            buffer.replace(offset..<offset, with: String(repeating: kill.text, count: max(1, count)))
            buffer.move(to: buffer.previous(before: buffer.cursor))
        }
        return .done
    }

    // MARK: Small changes

    private mutating func replace(with character: Character, _ count: Int) -> Effect {
        let line = buffer[buffer.cursor..<buffer.lineEnd(of: buffer.cursor)].prefix(max(1, count))
        guard line.count == max(1, count) else { return .failed }
        let text = character == "\n" ? "\n" : String(repeating: character, count: line.count)
        buffer.replace(buffer.cursor..<buffer.cursor + line.utf8.count, with: text)
        buffer.move(to: buffer.previous(before: buffer.cursor))
        return .done
    }

    private mutating func joinLines() -> Effect {
        let lineEnd = buffer.lineEnd(of: buffer.cursor)
        guard lineEnd < buffer.end else { return .failed }
        buffer.replace(lineEnd..<buffer.lineText(of: lineEnd + 1), with: " ")
        buffer.move(to: lineEnd)
        return .done
    }

    /// Puts the character before the cursor behind the one at it; at the line's end, the two before it.
    private mutating func transpose() -> Effect {
        var offset = buffer.cursor
        if offset == buffer.lineEnd(of: offset) { offset = buffer.previous(before: offset) }
        guard offset > buffer.lineStart(of: buffer.cursor), offset < buffer.end else { return .failed }
        let (start, stop) = (buffer.previous(before: offset), buffer.next(after: offset))
        buffer.replace(start..<stop, with: String(buffer[offset..<stop]) + String(buffer[start..<offset]))
        return .done
    }

    private mutating func comment() -> Effect {
        buffer.replace(0..<0, with: "# ")
        return .act(.run, count: nil)
    }
}

extension Operator {
    /// A text with its letters changed.
    fileprivate func applied(to text: String) -> String {
        switch self {
        case .uppercase: text.uppercased()
        case .lowercase: text.lowercased()
        case .swapCase: text.map { $0.isUppercase ? $0.lowercased() : $0.uppercased() }.joined()
        case .capitalize:
            text.prefix { !$0.isLetter } + text.drop { !$0.isLetter }.prefix(1).uppercased()
                + text.drop { !$0.isLetter }.dropFirst().lowercased()
        default: text
        }
    }
}

extension Command {
    /// Whether `.` does it again.
    fileprivate var changes: Bool {
        if case .operate(let operation, _) = self { return operation.changes }
        return true
    }
}
