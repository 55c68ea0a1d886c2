import Corpus
import Documents
import Platform
import Query
import Rendering
import Session
import Shell

/// Tells how tests went: a line for each file, differences in full, a summary.
struct TestReport {
    private let paint: Paint
    private let omitsPassed: Bool
    private let presenter: Presenter
    private var counts: [(word: String, count: Int)] = []
    private var ending = Outcome.Ending.done
    private var hasShownDifference = false

    init(color: ColorChoice, omitsPassed: Bool) {
        paint = Paint(color.isOn(for: STDOUT_FILENO))
        self.omitsPassed = omitsPassed
        presenter = Presenter(Library(), style: .init(usesErrorColor: color.isOn(for: STDERR_FILENO)))
    }

    /// Tells of a file.
    mutating func add(_ outcome: TestOutcome) {
        let (word, role, status) = words(for: outcome.ending)
        ending = ending.and(status)
        if let index = counts.firstIndex(where: { $0.word == word }) {
            counts[index].count += 1
        } else {
            counts.append((word, 1))
        }
        if !omitsPassed || status != .done {
            let extent = outcome.extent.isEmpty ? "" : " (\(outcome.extent))"
            write([(word, role), ("  " + VisibleText.of(SystemPath.shown(outcome.path)) + extent, nil)])
        }
        for difference in outcome.differences { show(difference) }
        outcome.parts.forEach(presenter.show)
    }

    /// Tells the sum; how it all ended.
    func finish() -> Outcome.Ending {
        let total = counts.map(\.count).reduce(0, +)
        if total > 1, !omitsPassed {
            let parts = counts.map { "\($0.count) \($0.word.lowercased())" }.joined(separator: ", ")
            write([("\(total) files: \(parts)", nil)])
        }
        return ending
    }

    private func words(
        for ending: TestOutcome.Ending
    ) -> (word: String, role: Paint.Role?, status: Outcome.Ending) {
        switch ending {
        case .passed: ("ok", .added, .done)
        case .updated: ("updated", .mark, .done)
        case .failed: ("FAILED", .error, .assertionFailed)
        case .expectsNothing: ("expects nothing", .mark, .assertionFailed)
        case .wrong(let status): ("WRONG", .error, status)
        }
    }

    private mutating func show(_ difference: TestOutcome.Difference) {
        let legend = hasShownDifference ? "" : "  (- expected, + printed)"
        hasShownDifference = true
        write([(VisibleText.of(difference.place) + ":", .heading), (legend, .dim)])
        for line in difference.comparison.difference() {
            let role: Paint.Role? =
                switch line {
                case .same: nil
                case .expected: .removed
                case .printed: .added
                case .leftOut: .dim
                }
            write([(VisibleText.of(line.text, keepingLines: true), role)])
        }
    }

    private func write(_ pieces: [(text: String, role: Paint.Role?)]) {
        var line = TerminalText()
        for piece in pieces { paint.write(piece.text, piece.role, to: &line) }
        Terminal.write(line + "\n")
    }
}
