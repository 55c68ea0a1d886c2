import Rendering

/// `:history [N|-N|TEXT]`: what was typed before, or one of these inputs again.
struct HistoryCommand: Command {
    let usage = CommandUsage(
        name: "history", argument: "[N|-N|TEXT]",
        summary: "lists the last inputs, the last N (-N), or those that contain a text; N runs the Nth again")

    private static let usual = 20

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        let lines = session.history.enumerated().map { (number: $0 + 1, text: $1) }
        guard !argument.isEmpty else { return list(lines.suffix(Self.usual), show) }
        guard let number = Int(argument) else { return list(lines.filter { $0.text.contains(argument) }[...], show) }
        guard number > 0, argument.first != "-" else { return list(lines.suffix(Int(number.magnitude)), show) }
        return runAgain(number, in: session, show)
    }

    private func list(_ lines: ArraySlice<(number: Int, text: String)>, _ show: Show) -> Outcome {
        guard !lines.isEmpty else { return done("nothing yet", show) }
        let width = String(lines.last?.number ?? 0).count
        let rows = lines.map { line in
            let number = String(line.number)
            let indent = String(repeating: " ", count: width + 2)
            return String(repeating: " ", count: max(0, width - number.count)) + number + "  "
                + line.text.replacing("\n", with: "\n" + indent)
        }
        return done(rows.joined(separator: "\n"), show)
    }

    /// Shows an input, and answers it as if it had been typed.
    private func runAgain(_ number: Int, in session: Session, _ show: Show) -> Outcome {
        guard number <= session.history.count else {
            let count = session.history.count
            return wrong(
                "the history has \(count == 1 ? "1 input" : "\(count) inputs"); ':history' lists the last", show)
        }
        let input = session.history[number - 1]
        // The command itself is an input, too, and may be asked for.
        guard !Self.runsAgain(input) else {
            return wrong("input \(number) is '\(input)', which itself runs another", show)
        }
        show(.text(input))
        return session.answerAgain(input, show: show)
    }

    private static func runsAgain(_ input: String) -> Bool {
        let words = input.split(whereSeparator: \.isWhitespace)
        guard words.count == 2, words[0].first == ":", Int(words[1]) != nil else { return false }
        return Commands.named(String(words[0].dropFirst())) is HistoryCommand
    }
}
