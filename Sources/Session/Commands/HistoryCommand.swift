/// `:history [N|TEXT]`: what was typed before.
struct HistoryCommand: Command {
    let usage = CommandUsage(
        name: "history", argument: "[N|TEXT]", summary: "lists the last inputs, or those that contain a text")

    private static let usual = 20

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        var lines = session.history.enumerated().map { (number: $0 + 1, text: $1) }
        if let count = Int(argument) {
            lines = Array(lines.suffix(max(0, count)))
        } else if argument.isEmpty {
            lines = Array(lines.suffix(Self.usual))
        } else {
            lines = lines.filter { $0.text.contains(argument) }
        }
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
}
