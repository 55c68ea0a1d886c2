import Rendering
import Session

/// The choices that Tab lists below the line.
struct CompletionMenu {
    private var choices: [Completions.Candidate]
    /// How many there are, of which these are the first.
    private var total: Int
    /// How far it is with looking for more.
    private var progress: Completions.Progress?
    /// Where the word starts that a choice replaces: an offset in bytes.
    let start: Int
    /// What stood there.
    let original: String
    private(set) var chosen: Int?
    /// The text and the cursor as the menu left them: anything else was typed since, and closes it.
    var shown: LineBuffer

    /// How many choices were shown at once.
    var shownRows = mostRows - 1

    private static let mostRows = 10

    init(_ completions: Completions, original: String, shown: LineBuffer) {
        choices = completions.candidates
        total = completions.total ?? completions.candidates.count
        progress = completions.progress
        start = completions.replaced.lowerBound
        self.original = original
        self.shown = shown
    }

    /// Whether more choices may yet come.
    var isPending: Bool { progress != nil }

    /// Takes what is known by now, and stays at the choice that was made; false where nothing can be chosen any more.
    mutating func fill(with completions: Completions) -> Bool {
        let chosenText = chosen.map { choices[$0].text }
        choices = completions.candidates
        total = completions.total ?? choices.count
        progress = completions.progress
        if let chosenText {
            chosen = choices.firstIndex { $0.text == chosenText }
            // It was among the first, and is still there to be left.
            if chosen == nil, let last = choices.indices.last {
                choices[last] = Completions.Candidate(text: chosenText)
                chosen = last
            }
        }
        return isPending || !choices.isEmpty
    }

    /// Goes to the next choice, or the one before; after the last comes the first.
    mutating func move(by step: Int) -> String? {
        guard !choices.isEmpty else { return nil }
        let next = ((chosen ?? (step > 0 ? -1 : 0)) + step + choices.count) % choices.count
        chosen = next
        return choices[next].text
    }

    /// How far a page goes from what is chosen, which is never over the end.
    func page(up: Bool) -> Int {
        guard let chosen else { return up ? -1 : min(shownRows + 1, choices.count) }
        return up ? -min(shownRows, max(chosen, 1)) : min(shownRows, max(choices.count - 1 - chosen, 1))
    }

    /// The rows of the menu, at most so many.
    func rows(columns: Int, height: Int) -> [[LineLayout.Run]] {
        let room = max(1, min(height, Self.mostRows))
        let isWhole = choices.count <= (isPending ? room - 1 : room) && total == choices.count && !isPending
        // The last row says where in the list one is.
        let shownCount = min(choices.count, isWhole || room == 1 ? room : room - 1)
        let first = max(0, min((chosen ?? 0) - shownCount / 2, choices.count - shownCount))
        let shown = choices[first..<first + shownCount]
        let widest = shown.reduce(1) { max($0, DisplayWidth.columns(of: VisibleText.of($1.label))) }
        let hasHelp = shown.contains { !$0.help.isEmpty }
        let width = min(widest, max(4, hasHelp && columns >= 40 ? columns / 2 : columns - 4))
        var rows = shown.enumerated().map { index, choice in
            row(choice, width: width, columns: columns, isChosen: first + index == chosen)
        }
        if !isWhole && room > 1 { rows.append([LineLayout.Run(text: "  \(position)", style: .choiceHelp)]) }
        return rows
    }

    /// Where in the list one is, and how far the list is.
    private var position: String {
        let isCut = total > choices.count
        var position =
            chosen.map { "\($0 + 1) of \(total)" } ?? (isCut ? "first \(choices.count) of \(total)" : "\(total) in all")
        guard let progress else { return position }
        if choices.isEmpty { position = "nothing" }
        return "\(position) so far, \(progress.done) of \(progress.of) documents"
    }

    private func row(
        _ choice: Completions.Candidate, width: Int, columns: Int, isChosen: Bool
    ) -> [LineLayout.Run] {
        let label = FittedText.cut(VisibleText.of(choice.label), to: width)
        let padded = " " + label.text + String(repeating: " ", count: width - label.columns + 1)
        var runs = [
            LineLayout.Run(text: " ", style: .plain),
            LineLayout.Run(text: padded, style: isChosen ? .chosen : .choice),
        ]
        // Help of a few letters helps nobody.
        let room = columns - width - 5
        if room >= 12 && !choice.help.isEmpty {
            let help = FittedText.cut(VisibleText.of(choice.help), to: room)
            runs.append(LineLayout.Run(text: " \(help.text)", style: isChosen ? .chosenHelp : .choiceHelp))
        }
        return runs
    }
}
