import Documents

/// What is meant by a statement that is written as other languages would have it: SQL, jq, Python, Dataview, or English.
///
/// It looks at a statement that can't be read, and writes it anew. Whether that is right in form is for the parser to say.
struct Habits {
    private var pieces: [HabitPiece]

    /// Longer statements are no habits.
    private static let longest = 300

    private init(_ pieces: [HabitPiece]) { self.pieces = pieces }

    /// What is meant, or nil; and whether it is a question in English.
    static func meant(by tokens: ArraySlice<Token>, in script: Script) -> (text: String, isEnglish: Bool)? {
        guard tokens.count <= longest else { return nil }
        let pieces = HabitPiece.pieces(of: tokens, in: script)
        if let query = EnglishHabits.query(pieces) { return (query, true) }
        var habits = Habits(pieces)
        let text = habits.rewritten()
        return text == pieces.text ? nil : (text, false)
    }

    private mutating func rewritten() -> String {
        let comment = SignHabits.takeComment(&pieces)
        pieces = SignHabits.rewritten(pieces)
        pieces = CallHabits.rewritten(pieces)
        let text = SelectHabits.query(pieces) ?? PathHabits.query(pieces) ?? stages()
        return comment.map { text.isEmpty ? $0 : text + " " + $0 } ?? text
    }

    /// Stage by stage.
    private func stages() -> String {
        var parts = pieces.split { $0.text == "|" && $0.kind == .symbol }
        guard parts.count > 1 else { return pieces.text }
        let relation = parts[0].last.flatMap { Relation(named: $0.text) }
        var stages: [String] = [parts[0].text]
        var index = 1
        while index < parts.count {
            if let merged = StageHabits.group(parts[index], next: index + 1 < parts.count ? parts[index + 1] : []) {
                stages.append(merged.text)
                index += merged.isNextTaken ? 2 : 1
                continue
            }
            parts[index] = PathHabits.stage(parts[index])
            stages += StageHabits.stages(parts[index], of: relation, after: stages.last)
            index += 1
        }
        return stages.filter { !$0.isEmpty }.joined(separator: " | ")
    }
}
