/// Signs of other languages: `&&`, `<>`, `=~`, `--`.
enum SignHabits {
    /// Takes a comment of SQL's away, and gives it as one.
    static func takeComment(_ pieces: inout [HabitPiece]) -> String? {
        guard
            let start = pieces.indices.dropLast().first(where: { index in
                pieces[index].text == "-" && pieces[index + 1].text == "-" && pieces[index + 1].gap.isEmpty
                    && (index == 0 || !pieces[index].gap.isEmpty)
                    && (index + 2 == pieces.count || !pieces[index + 2].gap.isEmpty)
            })
        else { return nil }
        let words = [HabitPiece](pieces[(start + 2)...]).text
        pieces.removeSubrange(start...)
        return "# " + words
    }

    static func rewritten(_ pieces: [HabitPiece]) -> [HabitPiece] {
        var result: [HabitPiece] = []
        var index = 0
        while index < pieces.count {
            var piece = pieces[index]
            let next = index + 1 < pieces.count && pieces[index + 1].gap.isEmpty ? pieces[index + 1].text : ""
            if piece.text + next == "||", isStage(pieces[(index + 2)...]) {
                // A bar too many.
                result.append(piece)
                index += 2
                continue
            }
            if piece.kind != .text, let sign = pairs[piece.text + next], !next.isEmpty {
                result.append(HabitPiece(text: sign, gap: spaced(piece.gap), kind: .word))
                index += 2
                continue
            }
            if piece.kind == .other, let sign = signs[piece.text] {
                piece = HabitPiece(text: sign, gap: spaced(piece.gap), kind: .word)
            } else if piece.kind == .word, piece.text != piece.lower, piece.text == piece.text.uppercased(),
                Keyword(rawValue: piece.lower) != nil
            {
                piece.text = piece.lower
            }
            result.append(piece)
            index += 1
        }
        return separated(result)
    }

    /// Whether a stage begins with what follows, which is not compared with anything.
    private static func isStage(_ pieces: ArraySlice<HabitPiece>) -> Bool {
        guard let first = pieces.first, first.kind == .word,
            StageName(rawValue: first.text) != nil || NodeNames.all.contains(first.text)
        else { return false }
        guard let next = pieces.dropFirst().first else { return true }
        let isTest = Keyword(rawValue: next.text).map { $0 != .by && $0 != .as } ?? false
        return !isTest && (next.kind != .symbol || next.text == "|")
    }

    /// A word that stands for a sign has spaces around it.
    private static func separated(_ pieces: [HabitPiece]) -> [HabitPiece] {
        var result = pieces
        for index in result.indices.dropFirst() where result[index].gap.isEmpty {
            let (before, after) = (result[index - 1], result[index])
            if before.kind == .word && after.kind != .symbol && after.kind != .other
                || after.kind == .word && before.kind != .symbol && before.kind != .other
            {
                result[index].gap = " "
            }
        }
        return result
    }

    private static func spaced(_ gap: String) -> String { gap.isEmpty ? " " : gap }

    private static let pairs = [
        "||": "or", "=~": "matches", "<>": "!=", "===": "==", "!==": "!=", "!~": "not matches",
    ]
    private static let signs = ["&": "and", "&&": "and", "~": "matches", "!": "not"]
}
