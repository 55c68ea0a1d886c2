extension Function {
    /// `words(text)`: the runs of letters and digits, with `don't`, `1.8`, `1,000` and `U.S.` as one each.
    static let words = Function(
        "words", group: .text, [.text],
        help: "Its words, as a list.",
        example: #"words("The U.S., in 2024")"#,
        result: { _ in .list(.text) }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("words", values, context)
        guard let text = try arguments.text(0) else { return .null }
        return .list(try TextParts.texts(of: text, in: TextWords.ranges(in: text, arguments), arguments))
    }
}
