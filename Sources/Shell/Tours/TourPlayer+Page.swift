import Corpus
import Query
import Session
import Tour

extension TourPlayer {
    /// Writes the tour as a page, whole or not at all; `-` is standard output. Its queries save nothing.
    package func writePage(to file: String) -> Outcome.Ending {
        let page = session.withoutSaving { TourPage(of: walk.tour, in: session) }
        guard page.problems.isEmpty else {
            page.problems.forEach(presenter.show)
            return .wrong
        }
        if file == "-" {
            Terminal.write(data: page.bytes)
            return .done
        }
        do throws(SaveFailure) {
            try session.savePage(page.bytes, to: file)
            return .done
        } catch {
            let hint = error.hint.isEmpty ? "" : "; \(error.hint)"
            presenter.show(.problem("docent: \(SystemPath.shown(file)): \(error.message)\(hint)"))
            return .unreadable
        }
    }
}
