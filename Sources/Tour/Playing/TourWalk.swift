import Query
import Session

/// A reader's way through a tour: lines in, what there is to tell out. It knows no terminal.
///
/// To be used from one thread at a time.
public final class TourWalk {
    public typealias Tell = (TourMessage) -> Void

    public let tour: Tour
    /// Answers queries, on the tour's documents.
    public let session: Session
    /// Told whenever the reader has come further.
    public var keep: (TourProgress) -> Void = { _ in }
    /// Whether the reader has left.
    public private(set) var isOver = false

    /// What the reader does next.
    enum Waiting {
        /// Goes on where they were, or starts anew.
        case start(at: Int)
        case query(TourBlock)
        case exercise(TourPart.Exercise)
        case prediction(TourPart.Prediction)
        /// All of the step has been shown.
        case stepEnd
        case tourEnd
    }

    var waiting = Waiting.stepEnd
    /// The step that the reader is at, from 0; the introduction is -1.
    var step = -1
    /// The part of it that comes next.
    var part = 0
    /// The blocks that have run, as indices among all parts.
    var ran: Set<Int> = []
    var done: Set<Int>
    /// What the reader has had of the exercise that is due.
    var hints = 0
    var misses = 0
    /// The step that the reader has come to, from 0: to look back at others does not change it.
    var reached = 0
    /// Whether the reader has come to the end, since they last chose a step.
    var isAtEnd = false { didSet { if isAtEnd { isFinished = true } } }
    /// Whether the reader has ever come to the end.
    private var isFinished = false
    /// Whether something of the step was passed over.
    var isStepCut = false
    let keys: [String]
    private let kept: TourProgress?

    /// - Parameters:
    ///   - session: With the tour's documents open.
    ///   - kept: How far the reader had come at another time.
    public init(_ tour: Tour, in session: Session, kept: TourProgress? = nil) {
        self.tour = tour
        self.session = session
        self.kept = kept
        keys = TourProgress.keys(of: tour)
        let names = Set(kept?.done ?? [])
        done = Set(keys.indices.filter { [keys] in names.contains(keys[$0]) })
        isFinished = kept?.isFinished == true
        reached = kept?.current.flatMap { [keys] in keys.firstIndex(of: $0) } ?? 0
    }

    /// What stands before the prompt's mark: `first look 3/12`.
    public var prompt: String {
        let cut = TitleWords.name(of: tour.title)
        let index = if case .start = waiting { -1 } else { step }
        return index < 0 ? cut : "\(cut) \(index + 1)/\(tour.steps.count)"
    }

    /// How far the reader has come.
    public var progress: TourProgress {
        var current = reached
        // What has been seen to its end need not be seen again.
        if case .stepEnd = waiting { current = max(current, step + 1) }
        return TourProgress(
            title: tour.title, current: isAtEnd || !keys.indices.contains(current) ? nil : keys[current],
            done: keys.indices.filter(done.contains).map { keys[$0] }, isFinished: isFinished)
    }

    // MARK: Going on

    /// Begins: with the introduction, or with the question whether to go on where the reader was.
    public func begin(_ tell: Tell) {
        tell(.title(tour.title, about: tour.about))
        if let current = kept?.current, let index = keys.firstIndex(of: current), index > 0 {
            waiting = .start(at: index)
            tell(
                .remark(
                    "You were at step \(index + 1) of \(keys.count), '\(tour.steps[index].title)'. Press Return to go on there; "
                        + "':steps' lists all, ':steps 1' starts again."))
            return
        }
        if isFinished { tell(.remark("You have finished this tour before. It starts again.")) }
        goOn(tell)
        if tour.introduction.isEmpty, case .stepEnd = waiting { start(step: 0, tell) }
    }

    /// Shows parts of the step up to the next that the reader does something with.
    func goOn(_ tell: Tell) {
        let parts = step < 0 ? tour.introduction : tour.steps[step].parts
        while part < parts.count {
            defer { part += 1 }
            switch parts[part] {
            case .prose(let prose): tell(.prose(prose))
            case .query(let block, _):
                tell(.query(block.text.trimmingSpaces))
                waiting = .query(block)
                return
            case .exercise(let exercise):
                hints = 0
                misses = 0
                waiting = .exercise(exercise)
                let help = exercise.hints.isEmpty ? "':answer' shows an answer" : "':hint' helps"
                tell(.remark("Type a query that answers it; \(help)."))
                return
            case .prediction(let prediction):
                waiting = .prediction(prediction)
                tell(.query(prediction.query.text.trimmingSpaces))
                if !prediction.choices.isEmpty {
                    tell(.choices(prediction.choices, areNumbered: prediction.areNumbered))
                }
                tell(.remark(Self.question(prediction)))
                return
            }
        }
        endStep(tell)
    }

    static func question(_ prediction: TourPart.Prediction) -> String {
        guard !prediction.choices.isEmpty else {
            return "Type your guess, a number, or press Return to see the result."
        }
        return prediction.areNumbered
            ? "Type the number of your guess, or press Return to see the result."
            : "Type your guess, or press Return to see the result."
    }

    private func endStep(_ tell: Tell) {
        if step >= 0, !isStepCut { done.insert(step) }
        if step + 1 < tour.steps.count {
            waiting = .stepEnd
            tell(.remark(step < 0 ? "Press Return to start." : "Press Return to go on."))
        } else {
            waiting = .tourEnd
            isAtEnd = true
            tell(.remark("That was the tour. Ask what you like, or press Return to leave it."))
        }
        keep(progress)
    }

    /// Starts a step; blocks before it that have not run do so now, for the names that they make, and save nothing.
    func start(step: Int, _ tell: Tell) {
        guard tour.steps.indices.contains(step) else { return }
        runBlocks(before: step)
        self.step = step
        part = 0
        reached = max(reached, step)
        isStepCut = false
        // Nothing of it has been seen yet.
        waiting = .start(at: step)
        tell(.heading(tour.steps[step].title, number: step + 1, count: tour.steps.count))
        keep(progress)
        goOn(tell)
    }

    /// The index of a step's part among all.
    private func index(ofPart part: Int, in step: Int) -> Int {
        step < 0 ? part : tour.introduction.count + tour.steps[..<step].reduce(0) { $0 + $1.parts.count } + part
    }

    private func runBlocks(before step: Int) {
        let parts = tour.parts
        for index in 0..<min(index(ofPart: 0, in: step), parts.count) where !ran.contains(index) {
            ran.insert(index)
            if let block = parts[index].block { runUnseen(block) }
        }
    }

    /// Runs a block for the names that it makes; it saves nothing.
    func runUnseen(_ block: TourBlock) {
        session.withoutSaving { session.asTour { _ = BlockRun(block, in: session) } }
    }

    /// Notes that the block that is due has run.
    func noteRun() { ran.insert(index(ofPart: part - 1, in: step)) }

    /// Ends, with where the reader is kept.
    func leave() {
        isOver = true
        keep(progress)
    }
}
