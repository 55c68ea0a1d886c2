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

    /// The inputs in order; blank lines between them are in none.
    ///
    /// - Parameter isIncomplete: Whether a text is a statement that goes on; a wrong one does not.
    public static func inputs(of text: String, isIncomplete: (String) -> Bool) -> [Input] {
        var inputs: [Input] = []
        var open: Input?
        var number = 0
        // By bytes: as characters, a line end of two bytes is not the one of one.
        for bytes in text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let line = Substring(bytes)
            number += 1
            if let statement = open {
                if goesOn(line) || isIncomplete(statement.text) {
                    open?.text += "\n" + line
                    continue
                }
                inputs.append(statement)
                open = nil
            }
            if isCommand(line.trimmingSpaces) {
                inputs.append(Input(text: String(line), line: number))
            } else if !line.trimmingSpaces.isEmpty {
                open = Input(text: String(line), line: number)
            }
        }
        return open.map { inputs + [$0] } ?? inputs
    }

    /// Whether an input is for the shell itself.
    package static func isCommand(_ input: some StringProtocol) -> Bool { input.first == ":" || input.first == "?" }

    private static func goesOn(_ line: Substring) -> Bool {
        let start = line.drop { $0.isWhitespace }
        if start.first == "|" { return true }
        let word = start.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
        return continuations.contains(String(word))
    }
}
