import Documents

/// Paths and filters of jq: `.items[]`, `select(.host == "x")`, `map(.text)`.
enum PathHabits {
    /// A statement that begins with a path.
    static func query(_ pieces: [HabitPiece]) -> String? {
        guard pieces.first?.text == ".", pieces.count > 1 else { return nil }
        var parts = pieces.split { $0.text == "|" && $0.kind == .symbol }
        let names = parts[0].filter { $0.kind == .word }
        guard parts[0].allSatisfy({ $0.kind == .word || [".", "[", "]"].contains($0.text) }), let first = names.first,
            let relation = Relation(named: first.text) ?? Relation(named: first.text + "s")
        else { return nil }
        var stages = [relation.schema.name]
        if names.count > 1 { stages.append("select " + names.dropFirst().map(\.text).joined(separator: ".")) }
        parts.removeFirst()
        for index in parts.indices {
            let next = index + 1 < parts.count ? parts[index + 1] : []
            if let grouped = StageHabits.group(parts[index], next: next) {
                stages.append(grouped.text)
                if grouped.isNextTaken { break }
            } else if parts[index].lowers == ["add"], let last = stages.last, last.hasPrefix("select ") {
                stages[stages.count - 1] = "summarize sum(\(last.dropFirst(7)))"
            } else {
                stages += StageHabits.stages(stage(parts[index]), of: relation)
            }
        }
        return stages.filter { !$0.isEmpty }.joined(separator: " | ")
    }

    /// A stage that is a filter of jq's as a stage.
    static func stage(_ pieces: [HabitPiece]) -> [HabitPiece] {
        guard let first = pieces.first else { return pieces }
        if first.text == "." {
            let path = withoutDots(pieces).filter { $0.text != "[" && $0.text != "]" }
            return path.isEmpty ? [] : HabitPiece.pieces(of: "select \(path.text)")
        }
        guard first.kind == .word else { return pieces }
        if pieces.count == 1, first.text == "length" { return HabitPiece.pieces(of: "count") }
        guard pieces.count > 3, pieces[1].text == "(", pieces.close(of: 1) == pieces.count - 1 else { return pieces }
        let inner = [HabitPiece](pieces[2..<(pieces.count - 1)])
        guard let text = filter(first.lower, inner) else { return pieces }
        return HabitPiece.pieces(of: text)
    }

    private static func filter(_ name: String, _ inner: [HabitPiece]) -> String? {
        let plain = withoutDots(inner)
        switch name {
        case "select": return isCondition(inner) ? "where \(StageHabits.condition(plain).text)" : nil
        case "filter", "where": return "where \(StageHabits.condition(plain).text)"
        case "map":
            if inner.first?.lower == "select", inner.count > 3, inner[1].text == "(" {
                return filter("select", [HabitPiece](inner[2..<(inner.count - 1)]))
            }
            return "select \(plain.text)"
        case "sort_by": return "sort \(plain.text)"
        case "unique_by": return "unique \(plain.text)"
        case "max_by": return "top 1 by \(plain.text)"
        case "min_by": return "sort \(plain.text) | take 1"
        default: return nil
        }
    }

    private static func isCondition(_ pieces: [HabitPiece]) -> Bool {
        let signs: Set<String> = [
            "==", "!=", "<", "<=", ">", ">=", "=", "has", "contains", "starts", "ends", "matches", "in", "is", "not",
        ]
        return pieces.contains { signs.contains($0.lower) }
    }

    /// `.host` is `host` where the dot begins a path.
    static func withoutDots(_ pieces: [HabitPiece]) -> [HabitPiece] {
        var result: [HabitPiece] = []
        var gap: String?
        for (index, piece) in pieces.enumerated() {
            let isFirst = index == 0 || !pieces[index - 1].endsValue || !piece.gap.isEmpty
            if piece.text == ".", piece.kind == .symbol, isFirst {
                gap = piece.gap
                continue
            }
            var piece = piece
            if let before = gap { piece.gap = before }
            gap = nil
            result.append(piece)
        }
        return result
    }
}
