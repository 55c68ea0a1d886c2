import Corpus
import Query

/// A thing to show for an input.
public enum Part: Sendable {
    /// Rows or a value, for standard output in the format asked for.
    case result(QueryResult)
    /// Help and the like, for standard output as it is; without a line end at the end.
    case text(String)
    /// Something to know, for standard error.
    case note(String)
    /// What is wrong and has no place, for standard error: `error: no command ':x'`.
    case problem(String)
    /// What is wrong, or worth knowing, at a place of a query; for standard error.
    case diagnostic(Diagnostic)
}

/// How an input ended.
public struct Outcome: Sendable, Equatable {
    /// The numbers are the program's exit statuses.
    public enum Ending: Int32, Sendable {
        case done = 0
        /// An `assert` was not true.
        case assertionFailed = 1
        /// The query or the command is wrong.
        case wrong = 2
        /// A document could not be read, or something could not be written: a file, or standard output.
        case unreadable = 3
        /// Ctrl-C or a limit.
        case stopped = 4

        /// How a query ends that fails for such a cause.
        package init(_ category: FaultCategory) {
            switch category {
            case .query: self = .wrong
            case .file: self = .unreadable
            case .limit: self = .stopped
            }
        }

        /// The one of two that the program's exit status tells: what is wrong with the query before all else.
        public func and(_ other: Ending) -> Ending {
            let order: [Ending] = [.wrong, .stopped, .unreadable, .assertionFailed, .done]
            return order.first { $0 == self || $0 == other } ?? self
        }
    }

    public var ending: Ending
    /// Whether the conversation is over.
    public var isLast: Bool
    /// What only the terminal's side can do, and is to do now.
    public var request: Request?

    /// What a command asks of the terminal's side.
    public enum Request: Sendable, Equatable {
        /// `:edit`: the text goes to the editor; what comes back is the next line, to be typed on or run.
        case edit(String)
        /// `:tour` and those that move about in one.
        case tour(TourRequest)
        /// `:init`: the person's own file of statements goes to the editor.
        case editInit
    }

    public init(_ ending: Ending, isLast: Bool = false, request: Request? = nil) {
        self.ending = ending
        self.isLast = isLast
        self.request = request
    }
}

/// Shows a part of an answer, as soon as it is there.
public typealias Show = (Part) -> Void

extension ReadingProblem {
    /// As it is shown.
    public var part: Part { .problem("docent: \(self)") }
}

extension WritingProblem {
    /// As it is shown.
    public var part: Part { .problem("docent: \(self)") }
}
