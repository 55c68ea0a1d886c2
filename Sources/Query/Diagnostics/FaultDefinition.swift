/// A kind of fault as people are told of it: declared once, for `:explain E202`, help, completion and the reference.
public struct FaultDefinition: Sendable {
    /// `E202`
    public let code: String
    /// One line in a person's words, beginning with a small letter.
    public let meaning: String
    /// A line on what to do, or nothing.
    public let advice: String
    /// A program that triggers it on any document with items, links and sums; a test runs it.
    public let program: String

    init(_ code: String, _ meaning: String, advice: String = "", program: String) {
        self.code = code
        self.meaning = meaning
        self.advice = advice
        self.program = program
    }

    /// All kinds, by code: errors, then warnings and notes.
    public static let all: [FaultDefinition] =
        SyntaxFault.definitions + NameFault.definitions + OperationFault.definitions + CheckFault.definitions
        + SettingFault.definitions + SaveFault.definitions + Warning.definitions + Note.definitions

    /// The kind of a code, `E202` or `e202`; nil where there is none.
    public static func of(_ code: String) -> FaultDefinition? { byCode[code.uppercased()] }

    private static let byCode = Dictionary(all.map { ($0.code, $0) }) { first, _ in first }
}
