import Corpus
import Documents
import Platform
import Query
import Rendering
import Session
import Tour

/// A tour that is being played: what was typed goes to it, and what it tells is shown.
package final class TourPlayer {
    let walk: TourWalk
    var session: Session { walk.session }
    let presenter: Presenter
    private let teller: TourTeller

    private init(_ tour: Tour, _ session: Session, keepsProgress: Bool, _ presenter: Presenter) {
        walk = TourWalk(tour, in: session, kept: keepsProgress ? KeptTours.progress(of: tour) : nil)
        self.presenter = presenter
        teller = TourTeller(session, presenter)
        if keepsProgress { walk.keep = { KeptTours.keep($0, of: tour, sparing: session.reads) } }
    }

    /// Finds a tour, by its path or its name, and opens its documents. What is wrong is shown.
    ///
    /// - Parameters:
    ///   - documents: To open in place of those that it names.
    ///   - keepsProgress: Whether it goes on where the person was, and remembers where they are.
    ///   - readsPipes: Whether the command line names it: a pipe is read then, however long that takes.
    ///   - session: Whose documents it is about if it names none; and whose settings it takes.
    package static func open(
        _ name: String, documents: [String] = [], keepsProgress: Bool = true, readsPipes: Bool = false,
        from session: Session, _ presenter: Presenter
    ) -> (player: TourPlayer?, ending: Outcome.Ending) {
        switch tour(name, readsPipes: readsPipes, noting: session.reads, presenter) {
        case .failure(let ending): return (nil, ending.ending)
        case .success(let tour):
            if documents.isEmpty, tour.documents == nil {
                guard !session.library.documents.isEmpty else {
                    presenter.show(
                        .problem("docent: \(SystemPath.shown(tour.path)) names no documents; give some after it"))
                    return (nil, .wrong)
                }
                let presenter = presenter.with(session.library)
                return (TourPlayer(tour, session, keepsProgress: keepsProgress, presenter), .done)
            }
            let own = Session(sparing: session.reads, stopFlag: session.stopFlag)
            own.writes(as: session)
            let presenter = presenter.with(own.library, base: documents.isEmpty ? tour.base : "")
            own.settings = session.settings
            own.memory = session.memory
            own.ownSettings = session.ownSettings
            own.settingsChanged = session.settingsChanged
            presenter.apply(own.settings)
            let opened = tour.open(documents, in: own, show: presenter.show)
            guard opened == .done else { return (nil, opened) }
            return (TourPlayer(tour, own, keepsProgress: keepsProgress, presenter), .done)
        }
    }

    private struct Failure: Error {
        let ending: Outcome.Ending
    }

    /// A tour as it is read, if nothing is wrong with it.
    private static func tour(
        _ name: String, readsPipes: Bool, noting reads: ReadFiles, _ presenter: Presenter
    ) -> Result<Tour, Failure> {
        do {
            let path = try path(of: name)
            let limit = 2 * Tour.sizeLimit
            let source =
                try readsPipes
                ? File.read(path, limit: limit, noting: reads) : File.readRegular(path, limit: limit, noting: reads)
            let reading = TourReader.read(source, path: path)
            guard reading.problems.isEmpty else {
                for problem in reading.problems { presenter.show(.diagnostic(problem)) }
                return .failure(Failure(ending: .wrong))
            }
            return .success(reading.tour)
        } catch let missing as TourShelf.Missing {
            presenter.show(.problem("docent: \(missing.message)"))
            return .failure(Failure(ending: .wrong))
        } catch let problem as ReadingProblem {
            presenter.show(problem.part)
            return .failure(Failure(ending: .unreadable))
        } catch {
            return .failure(Failure(ending: .unreadable))
        }
    }

    /// The file of a tour: a path, else a name on the shelf.
    package static func path(of name: String) throws -> String {
        let looksLikePath = name.contains("/") || name.hasSuffix(".md")
        if looksLikePath, File.exists(name) { return name }
        if looksLikePath, name.contains("/") { throw ReadingProblem(path: name, reason: .system(ENOENT)) }
        let wanted = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
        return try TourShelf(folders: TourFolders.all).path(of: wanted)
    }

    // MARK: Playing

    /// Before the prompt's mark.
    var prompt: String { walk.prompt }

    var isOver: Bool { walk.isOver }

    /// Begins with what the tour has to tell.
    func begin() {
        presenter.apply(session.settings)
        telling { walk.begin($0) }
    }

    /// Answers a line that is no command, perhaps an empty one.
    ///
    /// - Parameter isBelowPrompt: Whether the cursor stands right below the prompt that the line was typed at.
    func take(_ line: String, isBelowPrompt: Bool = false) -> Outcome {
        teller.isBelowPrompt = isBelowPrompt && !line.contains { !$0.isWhitespace }
        return telling { walk.take(line, $0) }
    }

    /// Does what a command asked for; false for what is not the player's.
    func take(_ request: TourRequest) -> Bool {
        switch request {
        case .open: return false
        case .move(let move): telling { walk.move(move, $0) }
        case .goTo(let number): telling { walk.go(to: number, $0) }
        }
        return true
    }

    private func telling<Answer>(_ work: (TourWalk.Tell) -> Answer) -> Answer {
        teller.prompt = prompt + "> "
        teller.continuation = String(repeating: " ", count: max(0, DisplayWidth.columns(of: prompt) - 1)) + "…> "
        let answer = work(teller.tell)
        teller.finish()
        return answer
    }

    /// What ran since as if the person had typed it.
    func takeTyped() -> [String] {
        defer { teller.typedQueries = [] }
        return teller.typedQueries
    }

    /// The tours that can be named, each with its title.
    static var names: [(name: String, help: String)] {
        TourShelf(folders: TourFolders.all).tours.map { ($0.name, $0.title) }
    }

    /// The list of tours, as `:tour` shows it.
    package static var list: String {
        let shelf = TourShelf(folders: TourFolders.all)
        guard !shelf.tours.isEmpty else { return "There are no tours nearby. A tour can be played by its path." }
        let rows = shelf.tours.map { tour in
            let progress = KeptTours.progress(of: tour)?.words(in: tour)
            return [
                tour.name, tour.level?.rawValue ?? "", tour.minutes.map { "\($0) min" } ?? "",
                progress ?? "\(tour.steps.count) \(tour.steps.count == 1 ? "step" : "steps")", tour.title,
            ]
        }
        let width = Terminal.window?.columns
        let lines = TextColumns.aligned(rows.map { $0.map { VisibleText.of($0) } }).split(separator: "\n")
            .map { line in width.map { FittedText.cut(String(line), to: $0).text } ?? String(line) }
            .joined(separator: "\n")
        return lines
            + "\n\nTo start one: docent tour \(shelf.tours[0].name), or ':tour \(shelf.tours[0].name)' in the shell."
    }
}
