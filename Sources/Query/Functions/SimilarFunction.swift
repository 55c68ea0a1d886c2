import Documents

/// `similar(text, other)`: twice the shared pairs of neighbouring letters by all pairs (Dice), case aside, to four places.
enum SimilarFunction: BuiltInFunction {
    static let signature = FunctionSignature(
        "similar", [.init("text", .text), .init("other", .text)], .type(.number), .text,
        "How alike two texts are, from 0 to 1.",
        example: #"similar("Peru", "peru")"#, gives: "1")

    static func call(_ arguments: Arguments) throws(OperationError) -> Value {
        guard let left = try arguments.text(0), let right = try arguments.text(1) else { return .null }
        return .number(LetterPairs.similarity(left, right))
    }
}
