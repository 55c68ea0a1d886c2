/// A change that `.` makes again, with what was typed in it.
struct Change {
    var command: Command
    var count: Int?
    var inserted = ""
}

/// What is being inserted with vi's keys: what stood around it when that began.
struct Inserting {
    private let head: String
    private let tail: String
    /// The command that began it; nil at the start of a line.
    var change: Change?

    init(in buffer: LineBuffer) {
        head = String(buffer[0..<buffer.cursor])
        tail = String(buffer[buffer.cursor..<buffer.end])
    }

    /// What stands between now; empty where more than that was changed.
    func inserted(in text: String) -> String {
        let count = text.utf8.count - head.utf8.count - tail.utf8.count
        guard count > 0, text.hasPrefix(head), text.hasSuffix(tail) else { return "" }
        return String(decoding: text.utf8.dropFirst(head.utf8.count).prefix(count), as: UTF8.self)
    }
}

extension Editing {
    /// Goes from vi's commands to typing; with Emacs's keys it is what it is.
    mutating func enter(_ new: Mode) -> Effect {
        guard isVi else { return .done }
        mode = new
        insertion = Inserting(in: buffer)
        return .done
    }

    mutating func insert(_ insertion: Insertion) -> Effect {
        let cursor = buffer.cursor
        switch insertion {
        case .before: break
        case .after: if cursor < buffer.lineEnd(of: cursor) { buffer.move(to: buffer.next(after: cursor)) }
        case .lineText: buffer.move(to: buffer.lineText(of: cursor))
        case .lineEnd: buffer.move(to: buffer.lineEnd(of: cursor))
        case .lineBelow:
            buffer.move(to: buffer.lineEnd(of: cursor))
            buffer.insert("\n")
        case .lineAbove:
            let start = buffer.lineStart(of: cursor)
            buffer.replace(start..<start, with: "\n")
            buffer.move(to: start)
        }
        return enter(.insertion)
    }

    /// To vi's commands, the cursor on the last character typed; from them, what was begun is given up.
    mutating func leaveInsertion() -> Effect {
        abandon()
        guard isVi, mode != .commands else { return mode == .commands ? .done : .failed }
        let inserted = insertion?.inserted(in: buffer.text) ?? ""
        if let count = insertion?.change?.insertionCount, count > 1, inserted.utf8.count * count < 1 << 20 {
            buffer.insert(String(repeating: inserted, count: count - 1))
        }
        if var change = insertion?.change ?? (inserted.isEmpty ? nil : Change(command: .insert(.before))) {
            change.inserted = inserted
            lastChange = change
        }
        insertion = nil
        mode = .commands
        if buffer.cursor > buffer.lineStart(of: buffer.cursor) {
            buffer.move(to: buffer.previous(before: buffer.cursor))
        }
        return .done
    }

    /// Makes the last change again, with a number of its own if one was typed.
    mutating func changeAgain(_ count: Int?) -> Effect {
        guard let again = lastChange else { return .failed }
        let effect = repeatably(again.command, count ?? again.count)
        guard mode != .commands else { return effect }
        type(again.inserted)
        return leaveInsertion()
    }
}

extension Change {
    /// How often the inserted text is to stand there.
    fileprivate var insertionCount: Int? {
        if case .insert(let insertion) = command, insertion != .lineBelow, insertion != .lineAbove { return count }
        return nil
    }
}
