import Values

/// Points that are of a percentage, which is said before them, and basis points in short.
extension FigurePass {
    /// What makes percentage points of a number before `points`: `58 percent, up 2.1 points`, or before `bps`.
    func pointsSign(_ expression: Expression) -> Sign? {
        guard text.notation.language == .english else { return nil }
        let (noun, end) = (token(expression.after), Int(token(expression.after).end))
        guard noun.isWord, !noun.isJoined || text.isWord(noun, "bps") else { return nil }
        if text.isWord(noun, "bps") {
            guard expression.lower.value <= 250 || isMoved(expression.first) else { return nil }
            return Sign(unit: .points, times: FigurePass.hundredth, after: expression.after + 1, end: end)
        }
        guard text.isWord(noun, "points") || text.isWord(noun, "point"), expression.lower.exponent == 0,
            expression.lower.value < 100, isMoved(expression.first), isAfterPercent(expression.first)
        else { return nil }
        return Sign(unit: .points, times: .one, after: expression.after + 1, end: end)
    }

    /// Whether what stands before a number says that something rose or fell by it.
    private func isMoved(_ first: Int) -> Bool {
        if ["up", "down"].contains(where: { word(first - 1, is: $0) }) { return true }
        let verb = word(first - 1, is: "by") ? first - 2 : first - 1
        return Self.moves.contains { word(verb, is: $0) }
            || word(first - 1, is: "by") && Self.moves.contains { word(verb - 1, is: $0) }
    }

    private static let moves: [StaticString] = [
        "rose", "risen", "rise", "rises", "fell", "fallen", "fall", "falls", "gained", "gain", "lost", "lose",
        "climbed",
        "dropped", "drop", "slipped", "slid", "cut", "raised", "raise", "increased", "increase", "decreased", "widened",
        "narrowed", "grew", "improved", "declined", "jumped", "eased", "tightened", "contracted", "expanded", "lowered",
        "reduced", "rates", "hiked",
    ]

    /// Whether a percentage stands before in the same sentence.
    private func isAfterPercent(_ first: Int) -> Bool {
        guard let last = figures.last, last.kind == .percent, let span = tokenSpans.last, first > span.after,
            first - span.after <= 14
        else { return false }
        return !(span.after..<first).contains { token($0).kind == .edge }
    }
}
