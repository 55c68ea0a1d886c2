import Query

/// `:tour [NAME]`: a lesson; without a name the list of them.
struct TourCommand: Command {
    let usage = CommandUsage(
        name: "tour", argument: "[NAME]", summary: "starts a lesson on documents, or lists the lessons",
        completes: .tour)

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        Outcome(.done, request: .tour(.open(argument)))
    }
}

/// `:next` and the others that move about in a tour.
struct TourMoveCommand: Command {
    let move: TourMove

    var usage: CommandUsage {
        CommandUsage(name: move.rawValue, argument: move == .steps ? "[N]" : "", summary: move.summary)
    }

    func run(_ argument: String, in session: Session, show: Show) -> Outcome {
        if move == .steps, !argument.isEmpty {
            guard let number = Int(argument), number > 0 else {
                return wrong("which step? ':steps' lists them, ':steps 3' goes to the third", show)
            }
            return Outcome(.done, request: .tour(.goTo(number)))
        }
        return Outcome(.done, request: .tour(.move(move)))
    }
}

/// What is asked of whoever plays tours.
public enum TourRequest: Sendable, Equatable {
    /// To play the tour of a name or path; to list them where it is empty.
    case open(String)
    case move(TourMove)
    /// To go to a step, from 1.
    case goTo(Int)
}

/// The ways to move about in a tour.
public enum TourMove: String, CaseIterable, Sendable {
    case next, back, skip, steps, hint, answer, leave

    /// One line of help.
    public var summary: String {
        switch self {
        case .next: "in a tour: goes to the next step"
        case .back: "in a tour: goes back a step"
        case .skip: "in a tour: goes on without answering"
        case .steps: "in a tour: lists its steps, or goes to the Nth"
        case .hint: "in a tour: gives a hint for the exercise"
        case .answer: "in a tour: shows the answer to the exercise"
        case .leave: "leaves the tour, and keeps your place"
        }
    }
}
