/// What is wrong, as data. Each kind is a case of one of the enums that conform; its words stand with them, and what
/// it means, with a program that triggers it, in their `definitions`.
public protocol Fault: Sendable {
    /// `E201`: `E` an error, `W` a warning, `N` a note; the same from version to version.
    var code: String { get }
    /// One line.
    var message: String { get }
    /// What could be done: `did you mean 'value'?`; or nothing.
    var hint: String { get }
    /// What was meant, very likely, in the place of what is wrong: an editor can put it there. Nil where nothing is near.
    var replacement: String? { get }
    /// Where its cause lies: by this, programs that run queries tell failures apart.
    var category: FaultCategory { get }
}

/// The categories of faults, by where their cause lies; the exit status of the program tells which it was.
public enum FaultCategory: Sendable {
    /// In what the query says.
    case query
    /// In a file that can't be read.
    case file
    /// In a limit on time or size that was met.
    case limit
}

extension Fault {
    /// Nothing, unless the kind knows better.
    public var hint: String { "" }
    /// Nothing, unless the kind knows better.
    public var replacement: String? { nil }
    /// The query, unless the kind knows better.
    public var category: FaultCategory { .query }
}

extension Fault {
    /// Whether a value was of a kind that an operation is not for.
    package var isOfKinds: Bool {
        if let fault = self as? OperationFault {
            switch fault.error {
            case .wrongKinds, .wrongArgument: return true
            default: return false
            }
        }
        if case .noFields? = self as? NameFault { return true }
        return false
    }
}

/// A kind of fault as people are told of it: declared once, for `:explain E202`, help, completion and the reference.
public struct FaultDefinition: Sendable {
    /// `E202`
    public let code: String
    /// One line in a person's words, beginning with a small letter.
    public let meaning: String
    /// A line on what to do, or nothing.
    public let advice: String
    /// A program, or of a tour's fault a tour, that triggers it on any document with items, links and sums; a test runs
    /// it.
    public let program: String

    /// The program as people are shown it: of a long one the beginning.
    package var excerpt: String {
        let lines = program.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > FaultDefinition.linesShown else { return program }
        let hidden = lines.count - FaultDefinition.linesShown
        return lines.prefix(FaultDefinition.linesShown).joined(separator: "\n") + "\n… (\(hidden) more lines)\n"
    }

    private static let linesShown = 20

    package init(_ code: String, _ meaning: String, advice: String = "", program: String) {
        self.code = code
        self.meaning = meaning
        self.advice = advice
        self.program = program
    }

    /// All kinds that a query or script can have.
    public static let all: [FaultDefinition] =
        SyntaxFault.definitions + NameFault.definitions + OperationFault.definitions + CheckFault.definitions
        + SettingFault.definitions + SaveFault.definitions + ProgramFault.definitions + StageFault.definitions
        + SplitFault.definitions
        + Warning.definitions
        + Note.definitions
}
