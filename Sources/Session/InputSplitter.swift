import Query

/// Takes a text of many inputs apart: what would be typed one after the other.
///
/// A statement goes on in the next line while it is not complete, and where that line starts with what can only go
/// on, such as `|`. A line that starts with `:` or `?` between statements is a command.
public struct InputSplitter {
    /// An input, and the line that it starts in, from 1.
    public struct Input: Equatable, Sendable {
        public var text: String
        public var line: Int
    }

    /// The words with which a line goes on with the statement before it.
    private static let continuations = ContinuingWord.allCases.map(\.rawValue)

    // By bytes: as characters, a line end of two bytes is not the one of one.
    private let lines: [Substring.UTF8View]
    private let isIncomplete: (String) -> Bool
    /// Whether each line is answered before the next is seen, as on a terminal: a blank one is an input then, and a
    /// statement that is complete does not go on.
    private let areTyped: Bool

    /// The inputs in order; blank lines between them are in none.
    ///
    /// - Parameter isIncomplete: Whether a text is a statement that goes on; a wrong one does not.
    public static func inputs(of text: String, isIncomplete: (String) -> Bool) -> [Input] {
        inputs(of: text, areTyped: false, isIncomplete)
    }

    /// The inputs of a text as if its lines were typed at a prompt: a blank line is one, too, and where a statement can end,
    /// it does.
    package static func typedInputs(of text: String, isIncomplete: (String) -> Bool) -> [Input] {
        inputs(of: text, areTyped: true, isIncomplete)
    }

    private static func inputs(of text: String, areTyped: Bool, _ isIncomplete: (String) -> Bool) -> [Input] {
        withoutActuallyEscaping(isIncomplete) { isIncomplete in
            var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            if areTyped, lines.last?.isEmpty == true { lines.removeLast() }
            return InputSplitter(lines: lines, isIncomplete: isIncomplete, areTyped: areTyped).inputs()
        }
    }

    private func inputs() -> [Input] {
        var inputs: [Input] = []
        var number = 0
        while number < lines.count {
            let start = number
            let line = Substring(lines[start]).trimmingSpaces
            number += 1
            guard areTyped || !line.isEmpty else { continue }
            if !line.isEmpty, !Self.isCommand(line) { number = end(ofStatementFrom: start) }
            inputs.append(Input(text: text(start..<number), line: start + 1))
        }
        return inputs
    }

    /// The line after a statement's last.
    ///
    /// A statement of many lines is not read anew for each of them: as many as it has so far are looked at together, and
    /// where none of them can be its last, the look goes on after them.
    private func end(ofStatementFrom start: Int) -> Int {
        var end = start + 1
        var step = 1
        while end < lines.count {
            if goesOn(Substring(lines[end])) {
                end += 1
            } else if step > 1 {
                switch look(at: start..<min(end + step, lines.count), from: end) {
                case .open(let last):
                    end = last + 1
                    step *= 2
                // To look at fewer lines would find no more.
                case .complete: step = 1
                case .wrong: step /= 2
                }
            } else if isIncomplete(text(start..<end)) {
                end += 1
                step = max(2, end - start)
            } else {
                return end
            }
        }
        return end
    }

    /// What is known of the lines after those that a statement has.
    private enum Lookahead {
        /// The last of them before which it can't end.
        case open(Int)
        /// It may end before the first of them.
        case complete
        /// It is wrong somewhere.
        case wrong
    }

    /// Looks at some lines of a statement: before which it can't end, the brackets that are open there tell.
    private func look(at range: Range<Int>, from first: Int) -> Lookahead {
        var open = Tokens(of: text(range)).openLineEnds[...]
        var offset = lines[range.lowerBound..<first].reduce(-1) { $0 + $1.count + 1 }
        var last: (line: Int, offset: Int)?
        for line in first..<range.upperBound {
            open = open.drop { $0 < offset }
            if open.first == offset {
                last = (line, offset)
            } else if !goesOn(Substring(lines[line])) {
                break
            }
            offset += lines[line].count + 1
        }
        guard let last else { return .complete }
        return isIncomplete(text(range.lowerBound..<last.line)) ? .open(last.line) : .wrong
    }

    private func text(_ range: Range<Int>) -> String {
        lines[range].map { String(Substring($0)) }.joined(separator: "\n")
    }

    /// Whether an input is for the shell itself.
    package static func isCommand(_ input: some StringProtocol) -> Bool { input.first == ":" || input.first == "?" }

    private func goesOn(_ line: Substring) -> Bool {
        if areTyped { return false }
        let start = line.drop { $0.isWhitespace }
        if start.first == "|" { return true }
        let word = start.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return Self.continuations.contains(String(word))
    }
}
