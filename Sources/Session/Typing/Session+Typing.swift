import Query

/// What helps while a text is typed. Nothing of it takes longer than a key may.
extension Session {
    /// How the text is coloured, the word at the cursor being one that may go on.
    ///
    /// - Parameter cursor: In bytes; nil is the text's end.
    public func highlight(_ text: String, cursor: Int? = nil) -> Highlighting {
        let inputs = inputs(in: text)
        guard inputs.count > 1 else { return highlight(input: text, cursor: cursor) }
        var whole = Highlighting()
        let starts = text.utf8.lineStarts
        for input in inputs {
            let start = starts[input.line - 1]
            let own = highlight(input: input.text, cursor: cursor.flatMap { $0 < start ? nil : $0 - start })
            whole.pieces += own.pieces.map { .init(range: $0.range.moved(by: start), style: $0.style) }
            whole.message = whole.message ?? own.message
        }
        return whole
    }

    /// How statements are coloured, whether they are right or not.
    package static func colours(of text: String) -> [Highlighting.Piece] { Highlighter(text).pieces(wrong: []) }

    private func highlight(input text: String, cursor: Int?) -> Highlighting {
        if leaves(text.trimmingSpaces) {
            var highlighting = Highlighting()
            highlighting.pieces = [.init(range: 0..<text.utf8.count, style: .command)]
            return highlighting
        }
        return InputSplitter.isCommand(text.trimmingSpaces)
            ? CommandTyping(self).highlight(text, cursor: cursor) : highlight(query: text, cursor: cursor)
    }

    func highlight(query text: String, cursor: Int?) -> Highlighting {
        let count = text.utf8.count
        let cursor = cursor ?? count
        var errors = engine.lastingErrors(text)
        // The word at the cursor is being typed, wherever that is, and what follows it was right before.
        if cursor < count { errors.removeAll { cursor <= $0.place.span.upperBound } }
        let spans = errors.map { $0.place.span.clamped(to: 0..<count) }.filter { !$0.isEmpty }
        var highlighting = Highlighting()
        highlighting.pieces = Highlighter(text).pieces(wrong: Self.apart(spans))
        highlighting.message = errors.first.map(Self.line)
        return highlighting
    }

    /// A diagnostic in one line.
    private static func line(_ diagnostic: Diagnostic) -> String {
        let words = diagnostic.hint.isEmpty ? diagnostic.message : "\(diagnostic.message); \(diagnostic.hint)"
        return words.replacing("\n", with: " ")
    }

    /// Spans in order that don't overlap: of two that do, the first.
    private static func apart(_ spans: [Range<Int>]) -> [Range<Int>] {
        var result: [Range<Int>] = []
        for span in spans.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = result.last, last.overlaps(span) { continue }
            result.append(span)
        }
        return result
    }

    /// What can stand at the cursor.
    ///
    /// - Parameter cursor: In bytes of the text's UTF-8.
    public func completions(_ text: String, at cursor: Int) -> Completions {
        completions(String(decoding: Array(text.utf8).prefix(max(0, cursor)), as: UTF8.self), isSuggesting: false)
    }

    /// Leaves off looking for what could stand at a cursor: nobody waits for it any more.
    public func stopCompleting() { fieldValues.stopSearch() }

    private func completions(_ text: String, isSuggesting: Bool) -> Completions {
        // What is being asked of is made ready meanwhile.
        for relation in engine.relations(namedIn: text) { fieldValues.prepare(relation) }
        let start = startOfLastInput(in: text)
        if start > 0 {
            let rest = String(decoding: text.utf8.dropFirst(start), as: UTF8.self)
            var completions = completions(rest, isSuggesting: isSuggesting)
            completions.replaced = completions.replaced.moved(by: start)
            return completions
        }
        if InputSplitter.isCommand(text.trimmingSpaces) { return CommandTyping(self).completions(text) }
        return QueryTyping(self).completions(text, isSuggesting: isSuggesting)
    }

    /// Where the input begins that the end of a text is in: 0 where no commands stand among its lines.
    private func startOfLastInput(in text: String) -> Int {
        guard text.utf8.contains(UInt8(ascii: "\n")) else { return 0 }
        let inputs = inputs(in: text)
        guard let last = inputs.last else { return 0 }
        // After a command's line another input begins.
        if text.last?.isNewline == true, InputSplitter.isCommand(last.text.trimmingSpaces),
            !last.text.utf8.contains(UInt8(ascii: "\n"))
        {
            return text.utf8.count
        }
        return inputs.count > 1 ? text.utf8.lineStarts[last.line - 1] : 0
    }

    /// What could be typed after the text, as a whole: to be shown dim. Nil where nothing is near at hand.
    ///
    /// No other word is made of one that is whole and right, for whoever has typed that has asked for it.
    ///
    /// - Parameter history: The lines of the history, newest last.
    public func suggestion(_ text: String, history: [String]) -> String? {
        guard !text.isEmpty, text.last?.isNewline != true else { return nil }
        let ending = WordEnding(text, in: self)
        if let rest = pastLines.rest(of: text, in: history, fits: { !ending.isWhole || !$0.startsWithinWord }) {
            return rest
        }
        let completions = completions(text, isSuggesting: true)
        let typed = String(decoding: Array(text.utf8)[completions.replaced], as: UTF8.self)
        let due = completions.candidates.filter { $0.text.hasPrefix(typed) && $0.text != typed }
        guard let best = due.first,
            typed.utf8.count > 1 || due.count == 1 || best.isRequired || Self.isLiteral(best.text)
        else { return nil }
        let rest = String(decoding: best.text.utf8.dropFirst(typed.utf8.count), as: UTF8.self)
        return rest.startsWithinWord && ending.isWhole ? nil : rest
    }

    private static func isLiteral(_ text: String) -> Bool {
        text.utf8.first.map { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } ?? false
    }
}

extension String.UTF8View {
    /// The offsets at which its lines start.
    fileprivate var lineStarts: [Int] {
        [0] + enumerated().lazy.filter { $0.element == UInt8(ascii: "\n") }.map { $0.offset + 1 }
    }
}

extension Range<Int> {
    fileprivate func moved(by count: Int) -> Range { lowerBound + count..<upperBound + count }
}
