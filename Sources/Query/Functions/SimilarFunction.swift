extension Function {
    /// `similar(text, other)`: twice the shared pairs of neighbouring letters by all pairs (Dice), case aside, to four places.
    static let similar = Function(
        "similar", group: .text, [.text, .init("other", [.text])],
        help: "How alike two texts are, from 0 to 1.",
        example: #"similar("Peru", "peru")"#,
        result: { _ in .number }
    ) { values, context throws(OperationError) in
        let arguments = Arguments("similar", values, context)
        guard let left = try arguments.text(0), let right = try arguments.text(1) else { return .null }
        return .number(try LetterPairs.similarity(left, right, arguments))
    }
}
