import Corpus
import Query
import Session

/// Tours: their outputs are compared, their model answers judged, their predictions looked at.
public struct TestedTour: TestedFile {
    public init() {}

    public let extensions = ["md", "markdown"]

    public func test(_ path: String, _ options: TestOptions) -> TestOutcome {
        do throws(ReadingProblem) {
            let source = try File.read(path, limit: 2 * Tour.sizeLimit)
            let reading = TourReader.read(source, path: path)
            guard reading.problems.isEmpty else {
                return TestOutcome(path: path, ending: .wrong(.wrong), parts: reading.problems.map { .diagnostic($0) })
            }
            var trial = TourTrial(reading.tour, options)
            return trial.run()
        } catch {
            return TestOutcome(path: path, ending: .wrong(.unreadable), parts: [error.part])
        }
    }
}

/// One test of a tour: all blocks run in one session.
private struct TourTrial {
    private let tour: Tour
    private let options: TestOptions
    private let session = Session()
    private var outcome: TestOutcome
    private var update: TourUpdate
    private var counts = (outputs: 0, exercises: 0, predictions: 0)

    init(_ tour: Tour, _ options: TestOptions) {
        self.tour = tour
        self.options = options
        session.memory = options.memory
        outcome = TestOutcome(path: tour.path, ending: .passed)
        update = TourUpdate(of: tour)
    }

    mutating func run() -> TestOutcome { session.withoutSaving { runAll() } }

    private mutating func runAll() -> TestOutcome {
        if options.documents.isEmpty, tour.documents == nil {
            outcome.ending = .wrong(.wrong)
            let words = "no documents to run on; name them in the front matter, or with '--documents FILE'"
            outcome.parts = [.problem("docent: \(SystemPath.shown(tour.path)): \(words)")]
            return outcome
        }
        var parts: [Part] = []
        let opened = tour.open(options.documents, in: session) { part in
            switch part {
            case .problem, .diagnostic: parts.append(part)
            default: break
            }
        }
        guard opened == .done else {
            outcome.ending = .wrong(opened)
            outcome.parts = parts
            return outcome
        }
        for part in tour.parts {
            // Names that a block would have made are missing in all that come after it.
            guard test(part) else { return finished() }
        }
        guard options.isUpdating, outcome.ending == .passed else { return finished() }
        if let result = update.result {
            do throws(WritingProblem) {
                try WritingRules.beside(tour.path).destination(of: tour.path, sparing: nil).write(result)
                outcome.ending = .updated
            } catch {
                outcome.ending = .wrong(.unreadable)
                outcome.parts.append(error.part)
            }
        }
        return finished()
    }

    private func finished() -> TestOutcome {
        var outcome = outcome
        outcome.extent = [
            (counts.outputs, "output", "outputs"), (counts.exercises, "exercise", "exercises"),
            (counts.predictions, "prediction", "predictions"),
        ].filter { $0.0 > 0 }.map { "\($0.0) \($0.0 == 1 ? $0.1 : $0.2)" }.joined(separator: ", ")
        return outcome
    }

    /// Runs a part's block; false where nothing after it is worth running.
    private mutating func test(_ part: TourPart) -> Bool {
        guard let block = part.block else { return true }
        let run = BlockRun(block, in: session)
        guard run.ending == .done else {
            outcome.parts += run.problems
            outcome.ending = .wrong(run.ending)
            return false
        }
        switch part {
        case .exercise: test(exercise: block, run.result)
        case .prediction(let prediction): test(prediction, run.result)
        case .prose, .query: break
        }
        if let output = part.output { compare(output, run.printed) }
        return true
    }

    private mutating func compare(_ output: TourOutput, _ printed: String) {
        counts.outputs += 1
        let comparison = OutputComparison(expected: output.text, printed: printed)
        guard !comparison.isEqual else { return }
        if options.isUpdating, update.replace(output, with: printed) { return }
        outcome.differences.append(
            .init(place: "\(SystemPath.shown(tour.path)):\(output.line)", comparison: comparison))
        fail()
    }

    private mutating func test(exercise block: TourBlock, _ result: QueryResult?) {
        counts.exercises += 1
        guard let result else { return report(.modelWithoutResult, block) }
        if Answer(result.content, in: session.library).rows.isEmpty { report(.emptyModel, block) }
    }

    private mutating func test(_ prediction: TourPart.Prediction, _ result: QueryResult?) {
        counts.predictions += 1
        guard let result else { return report(.noNumber, prediction.query) }
        guard !prediction.choices.isEmpty else {
            if prediction.number(in: result, session) == nil { report(.noNumber, prediction.query) }
            return
        }
        let right = prediction.rightChoices(in: result, session)
        if right.isEmpty { report(.noRightChoice, prediction.query) }
        if right.count > 1 { report(.severalRightChoices(right.map { prediction.choices[$0] }), prediction.query) }
    }

    private mutating func report(_ fault: TourFault, _ block: TourBlock) {
        let place = Place(block.script, 0..<block.text.trimmingSpaces.utf8.count)
        outcome.parts.append(.diagnostic(Diagnostic(fault, at: place)))
        fail()
    }

    private mutating func fail() { if outcome.ending == .passed { outcome.ending = .failed } }
}
