import Dispatch
import Documents
import Query
import Rendering
import Session

extension Workbench {
    /// Answers an input as the shell does: all that it would show, in order, and how it ended.
    func converse(_ input: String, _ look: SeenPart.Look) -> JSON {
        var parts: [JSON] = []
        var look = look
        session.columns = look.width
        let time = AnswerTime(session.meter)
        let show: Show = { [self] part in
            // A command may have set another look.
            look.apply(session.settings)
            parts.append(SeenPart(part, of: self, look).json)
        }
        var ending = Outcome.Ending.done
        var isLast = false
        if session.update(show: show) == .stopped {
            ending = .stopped
        } else {
            let outcome = session.answer(input, show: show)
            (ending, isLast) = (outcome.ending, outcome.isLast)
            _ = session.takeTypedAgain()
            if outcome.request != nil {
                show(.problem("error: that is for the shell in a terminal: 'docent'"))
                ending = .wrong
            }
        }
        if session.settings.time {
            show(.note(time.words))
        }
        return .object(leavingOutNil: [
            "parts": .list(parts), "ending": .text(ending.word), "isLast": isLast ? .truth(true) : nil,
        ])
    }

    /// What a place of an input is about: help on the word there, with the first rows of what a name is worth; else on the
    /// function whose arguments the place is among.
    func inspect(_ text: String, at cursor: Int) -> (text: String, span: Range<Int>)? {
        let bytes = Array(text.utf8)
        let cursor = min(max(cursor, 0), bytes.count)
        for span in [word(at: cursor, in: bytes), call(around: cursor, in: bytes)].compactMap(\.self) {
            let word = String(decoding: bytes[span], as: UTF8.self)
            let found = words(on: word) ?? field(word, endingAt: span.upperBound, of: text) ?? Help.text(on: word)
            if let found { return (found, span) }
        }
        return nil
    }

    /// The name at a place, or just before it; with a colon before it, a command's.
    private func word(at cursor: Int, in bytes: [UInt8]) -> Range<Int>? {
        var (start, end) = (cursor, cursor)
        while start > 0, Lexer.isNameByte(bytes[start - 1]) { start -= 1 }
        while end < bytes.count, Lexer.isNameByte(bytes[end]) { end += 1 }
        guard start < end else { return nil }
        let isFirst = start == 1 || start > 1 && bytes[start - 2] == UInt8(ascii: "\n")
        return isFirst && bytes[start - 1] == UInt8(ascii: ":") ? start - 1..<end : start..<end
    }

    /// The name before the parenthesis that is open at a place.
    private func call(around cursor: Int, in bytes: [UInt8]) -> Range<Int>? {
        var depth = 0
        for index in bytes[..<cursor].indices.reversed() {
            if bytes[index] == UInt8(ascii: ")") { depth += 1 }
            guard bytes[index] == UInt8(ascii: "(") else { continue }
            depth -= 1
            if depth < 0 { return index > 0 && Lexer.isNameByte(bytes[index - 1]) ? word(at: index, in: bytes) : nil }
        }
        return nil
    }

    /// What a name that statements have made is worth: its first rows.
    private func words(on name: String) -> String? {
        guard session.hasName(name) else { return nil }
        var parts: [String] = []
        let isStopped = Patience.stopping(session.stopFlag, after: .milliseconds(2_000)) {
            session.runAside(Script(name)) { part in
                if case .result(let result) = part { parts.append(result.firstRows(5, in: session.library)) }
            }
        }
        let rows = parts.joined(separator: "\n")
        return isStopped || rows.isEmpty ? "\(name)\n  a name that you have made" : "\(name)\n\(rows)"
    }

    /// The help of a field, at the place where it is one.
    private func field(_ word: String, endingAt end: Int, of text: String) -> String? {
        guard StageName(rawValue: word) == nil, Relation(named: word) == nil, FunctionTable.function(named: word) == nil
        else { return nil }
        let found = session.completions(text, at: end).candidates.first { $0.text == word }
        return found.flatMap { $0.help.isEmpty ? nil : "\($0.label)\n  \($0.help)" }
    }
}

/// How long what is looked up while somebody types may take.
enum Patience {
    /// Does work that a flag stops when it takes too long; whether it was stopped.
    static func stopping(_ stopFlag: StopFlag, after time: DispatchTimeInterval, _ work: () -> Void) -> Bool {
        let timer = DispatchWorkItem { stopFlag.stop() }
        DispatchQueue.global().asyncAfter(deadline: .now() + time, execute: timer)
        work()
        timer.cancel()
        return stopFlag.isStopped
    }
}

extension QueryResult {
    /// Its first rows as the terminal shows them, with their count below.
    func firstRows(_ most: Int, in library: Library) -> String {
        var renderer = Renderer(library: library, format: .table, width: 100)
        renderer.mostRows = most
        var bytes: [UInt8] = []
        let written = renderer.write(self) { portion in
            bytes += portion
            return bytes.count < 100_000
        }
        var text = String(decoding: bytes, as: UTF8.self)
        if let rows = written.rows {
            let hidden = written.hiddenRows > 0 ? ", \(written.hiddenRows) more" : ""
            text += rows == 1 ? "(1 row)" : "(\(rows) rows\(hidden))"
        }
        return text.trimmingSpaces
    }
}
