extension Editing {
    mutating func move(_ motion: Motion, _ count: Int?) -> Effect {
        if let count, count < 0 { return move(motion.reversed, -count) }
        if case .line(let direction) = motion { return moveByLine(direction, count) }
        if case .object = motion { return .failed }
        guard let target = target(of: motion, count) else { return .failed }
        buffer.move(to: target.offset)
        return .done
    }

    /// Where a motion leads; with vi's commands characters are counted within the line.
    func target(of motion: Motion, _ count: Int?) -> Motion.Target? {
        guard var target = buffer.target(of: motion, count: count) else { return nil }
        if mode == .commands, case .character = motion {
            let line = buffer.lineStart(of: buffer.cursor)..<buffer.lineEnd(of: buffer.cursor)
            target.range = target.range.clamped(to: line)
            target.offset = min(max(target.offset, line.lowerBound), line.upperBound)
            if target.range.isEmpty { return nil }
        }
        return target
    }

    /// To the line above or below in the text, as near as can be to the column where the moves up and down began; from
    /// its first and last line to the history.
    private mutating func moveByLine(_ direction: Motion.Direction, _ count: Int?) -> Effect {
        guard let target = buffer.target(of: .line(direction), count: count) else {
            return .act(direction == .back ? .older : .newer, count: count)
        }
        let start = buffer.lineStart(of: buffer.cursor)
        var column = buffer[start..<buffer.cursor].count
        if let sticky, sticky.cursor == buffer.cursor { column = sticky.column }
        let line = buffer.lineStart(of: target.offset)
        buffer.move(to: line + buffer[line..<buffer.lineEnd(of: line)].prefix(column).utf8.count)
        settle()
        sticky = (buffer.cursor, column)
        return .done
    }
}
