import Documents

/// `words(text)`: the runs of letters and digits; `.` and `,` between digits, and apostrophes between letters, are within.
enum WordsFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "words", [.init("text", .text)], .type(.list(.text)), .text,
        "Its words, as a list.",
        example: #"words("The U.S., in 2024")"#, gives: #"["The", "U", "S", "in", "2024"]"#)

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let text = try arguments.text(0) else { return .null }
        return .list(TextWords.split(text).map { .text(String($0)) })
    }
}
