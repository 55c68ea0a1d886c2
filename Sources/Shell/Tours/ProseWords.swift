import Markdown
import Rendering
import Tour

/// The words of a paragraph with their styles, to be wrapped.
struct ProseWords {
    /// How words look.
    enum Style: Int, Comparable {
        case bold = 1
        case dim = 2
        case italic = 3
        case underlined = 4
        case struck = 9
        case code = 36

        static func < (left: Style, right: Style) -> Bool { left.rawValue < right.rawValue }
    }

    private struct Piece {
        var text: String
        var style: Set<Style>
    }

    /// A word: pieces without spaces between them; empty for a line's end.
    private var words: [[Piece]] = []
    private var isInWord = false
    private let usesColor: Bool

    /// - Parameter events: Of the block, or of what holds the text.
    init(_ prose: Prose, _ events: Range<Int>, _ usesColor: Bool, style: Set<Style> = []) {
        self.usesColor = usesColor
        let all = prose.parsed.events
        var open: [(end: Int, style: Style?, after: String)] = []
        var index = events.lowerBound
        let end = min(events.upperBound, all.count)
        while index < end {
            close(&open, at: index, style)
            let event = all[index]
            let next = max(Int(event.next), index + 1)
            var step = index + 1
            let current = open.reduce(into: style) { if let own = $1.style { $0.insert(own) } }
            switch event.kind {
            case .strong: open.append((next, .bold, ""))
            case .emphasis: open.append((next, .italic, ""))
            case .strikethrough: open.append((next, .struck, ""))
            case .codeSpan:
                if !usesColor { add("`", current) }
                open.append((next, .code, usesColor ? "" : "`"))
            case .link, .autolink, .bareLink:
                open.append((next, .underlined, Self.address(event, prose)))
                if event.kind != .link, next == index + 1 {
                    add(Self.text(event.contentStart..<event.contentEnd, prose), current.union([.underlined]))
                }
            case .hardBreak: endLine()
            case .htmlInline: break
            case .taskMarker: add(event.flags.contains(.checked) ? "[x] " : "[ ] ", current)
            case .footnoteReference: step = next
            default: if let text = Self.text(of: event, in: prose) { add(text, current) }
            }
            index = step
        }
        close(&open, at: Int.max, style)
    }

    private mutating func close(
        _ open: inout [(end: Int, style: Style?, after: String)], at index: Int, _ style: Set<Style>
    ) {
        while let last = open.last, last.end <= index {
            open.removeLast()
            if !last.after.isEmpty { add(last.after, last.after == "`" ? style : style.union([.dim])) }
        }
    }

    /// Where a link leads, in brackets, if its text does not say so.
    private static func address(_ event: Markdown.Event, _ prose: Prose) -> String {
        guard event.kind == .link else { return "" }
        let address = prose.parsed.destination(of: event, in: prose.source)
        let text = text(event.contentStart..<event.contentEnd, prose)
        guard address.hasPrefix("http"), address != text else { return "" }
        return " (\(address))"
    }

    private static func text(of event: Markdown.Event, in prose: Prose) -> String? {
        switch event.kind {
        case .text, .delimiter: text(event.start..<event.end, prose)
        case .escape: text(event.contentStart..<event.contentEnd, prose)
        case .entity: prose.parsed.decoded(event)
        case .softBreak: " "
        default: nil
        }
    }

    private static func text(_ range: Range<UInt32>, _ prose: Prose) -> String {
        let end = min(Int(range.upperBound), prose.source.count)
        return String(decoding: prose.source[min(Int(range.lowerBound), end)..<end], as: UTF8.self)
    }

    private mutating func add(_ text: String, _ style: Set<Style>) {
        for (index, part) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isWhitespace).enumerated() {
            if index > 0 { isInWord = false }
            guard !part.isEmpty else { continue }
            let piece = Piece(text: VisibleText.of(part), style: style)
            if isInWord, !words.isEmpty {
                words[words.count - 1].append(piece)
            } else {
                words.append([piece])
            }
            isInWord = true
        }
    }

    private mutating func endLine() {
        words.append([])
        isInWord = false
    }

    /// The lines, of at most so many columns where words are no longer.
    func lines(columns: Int) -> [TerminalText] {
        var lines: [TerminalText] = []
        var line: [[Piece]] = []
        var width = 0
        func flush() {
            if !line.isEmpty { lines.append(styled(line)) }
            line = []
            width = 0
        }
        for word in words {
            guard !word.isEmpty else {
                flush()
                continue
            }
            let columnsOfWord = word.reduce(0) { $0 + DisplayWidth.columns(of: $1.text) }
            if width > 0, width + 1 + columnsOfWord > columns { flush() }
            width += columnsOfWord + (line.isEmpty ? 0 : 1)
            line.append(word)
        }
        flush()
        return lines
    }

    private func styled(_ line: [[Piece]]) -> TerminalText {
        var runs: [Piece] = []
        func add(_ piece: Piece) {
            if runs.last?.style == piece.style {
                runs[runs.count - 1].text += piece.text
            } else {
                runs.append(piece)
            }
        }
        for (index, word) in line.enumerated() {
            if index > 0 {
                // A space within a run has its style.
                let before = runs.last?.style ?? []
                add(Piece(text: " ", style: before == word.first?.style ? before : []))
            }
            for piece in word { add(piece) }
        }
        return runs.map { run in
            guard usesColor, !run.style.isEmpty else { return TerminalText(run.text) }
            let codes: [TerminalText] = run.style.sorted().map { "\($0.rawValue)" }
            return TerminalText(run.text, code: codes.joined(separator: ";"))
        }.joined()
    }
}
