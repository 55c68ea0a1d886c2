import Markdown
import Query
import Session

/// What stands in a step.
public enum TourPart: Sendable {
    /// Text to read.
    case prose(Prose)
    /// Statements that the reader runs by pressing Return.
    case query(TourBlock, TourOutput?)
    case exercise(Exercise)
    case prediction(Prediction)

    /// What the reader answers with a query of their own.
    public struct Exercise: Sendable {
        /// The model answer.
        public let model: TourBlock
        /// The first hint first.
        public internal(set) var hints: [Prose]
        public internal(set) var output: TourOutput?
    }

    /// A query whose result the reader guesses before it runs.
    public struct Prediction: Sendable {
        public let query: TourBlock
        /// What the reader chooses from; none where a number is guessed.
        public internal(set) var choices: [String]
        public internal(set) var output: TourOutput?

        /// Whether a choice can be made by its number; not where the choices are numbers themselves.
        public var areNumbered: Bool { !choices.contains { $0.first?.isNumber == true } }
    }

    /// The block that runs, if it is one.
    public var block: TourBlock? {
        switch self {
        case .prose: nil
        case .query(let block, _): block
        case .exercise(let exercise): exercise.model
        case .prediction(let prediction): prediction.query
        }
    }

    /// What the block prints, if the tour says so.
    public var output: TourOutput? {
        switch self {
        case .prose: nil
        case .query(_, let output): output
        case .exercise(let exercise): exercise.output
        case .prediction(let prediction): prediction.output
        }
    }

    mutating func set(_ output: TourOutput) {
        switch self {
        case .prose: break
        case .query(let block, _): self = .query(block, output)
        case .exercise(var exercise):
            exercise.output = output
            self = .exercise(exercise)
        case .prediction(var prediction):
            prediction.output = output
            self = .prediction(prediction)
        }
    }
}

/// Blocks of Markdown: some of the events of a parsed text.
public struct Prose: Sendable {
    /// All of the text's events.
    public let parsed: ParsedMarkdown
    /// The text.
    public let source: [UInt8]
    /// The events of these blocks.
    public internal(set) var events: Range<Int>
}

/// A fenced block with statements.
public struct TourBlock: Sendable {
    /// The statements, as they are written.
    public let text: String
    /// The line of the file that they start in, from 1.
    public let line: Int
    /// The path of the file.
    let path: String
    /// The statements in the file, in bytes.
    package let content: Range<Int>

    /// Whether there are commands among the statements: lines such as `:fields items`.
    var hasCommands: Bool { text.split(separator: "\n").contains { InputSplitter.isCommand($0.trimmingSpaces) } }

    /// The statements as a script whose places are those of the file.
    public var script: Script { Script(text, path: path, firstLine: line) }
}

/// A fenced block with what the block before it prints.
public struct TourOutput: Sendable {
    /// As it is written.
    public let text: String
    /// The line of the file that it starts in, from 1.
    public let line: Int
    /// What stands between the fences' lines, in bytes of the file.
    let content: Range<Int>
    /// How long the fence is.
    let fence: Int
}
