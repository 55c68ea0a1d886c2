import Documents

/// Statements of SQL and Dataview: `SELECT a FROM items WHERE …`, `TABLE a FROM …`, `LIST FROM …`.
enum SelectHabits {
    /// The words that a clause begins with.
    static let clauses: Set<String> = ["from", "where", "group", "having", "order", "sort", "limit", "offset"]

    /// The words that a statement begins with.
    static let verbs: Set<String> = ["select", "table", "list", "from"]

    /// The query that is meant; nil of what is no such statement, or of no relation.
    static func query(_ pieces: [HabitPiece]) -> String? {
        guard let verb = pieces.first?.lower, verbs.contains(verb) else { return nil }
        var parts: [String: [HabitPiece]] = [:]
        var clause = verb == "from" ? "from" : "columns"
        var depth = 0
        for piece in pieces.dropFirst() {
            if ["(", "[", "{"].contains(piece.text) { depth += 1 }
            if [")", "]", "}"].contains(piece.text) { depth -= 1 }
            if depth == 0, piece.kind == .word, clauses.contains(piece.lower), parts[piece.lower] == nil {
                clause = piece.lower
                parts[clause] = []
            } else if depth == 0, piece.text == "|" {
                return nil
            } else {
                parts[clause, default: []].append(piece)
            }
        }
        guard let source = parts["from"], source.count == 1, let relation = relation(source[0]) else { return nil }
        return ([relation.schema.name] + stages(parts, verb, of: relation)).joined(separator: " | ")
    }

    private static func relation(_ piece: HabitPiece) -> Relation? {
        Relation(named: piece.lower) ?? Relation(named: piece.lower + "s") ?? Relation(meantBy: piece.lower)
    }

    private static func stages(_ parts: [String: [HabitPiece]], _ verb: String, of relation: Relation) -> [String] {
        var stages: [String] = []
        if let condition = parts["where"] { stages.append("where \(StageHabits.condition(condition).text)") }
        var columns = parts["columns"] ?? []
        if columns.lowers.starts(with: ["without", "id"]) { columns.removeFirst(2) }
        let isDistinct = columns.first?.lower == "distinct"
        if isDistinct { columns.removeFirst() }
        let isAll = columns.isEmpty || columns.count == 1 && columns[0].text == "*"
        let keys = parts["group"].map { $0.first?.lower == "by" ? Array($0.dropFirst()) : $0 }
        let grouped = groups(isAll ? [] : columns.arguments, by: keys)
        if let grouped { stages.append(grouped) }
        if let having = parts["having"] { stages.append("where \(named(StageHabits.condition(having)).text)") }
        if let order = parts["order"] ?? parts["sort"] {
            stages += StageHabits.sort(
                grouped == nil ? order : named(order), by: StageHabits.mainField(of: relation))
        }
        if let offset = parts["offset"]?.first { stages.append("skip \(offset.text)") }
        if let limit = parts["limit"]?.first { stages.append("take \(limit.text)") }
        if grouped == nil, !isAll { stages.append("select \(columns.text)") }
        if isDistinct { stages.append("unique") }
        return stages
    }

    /// The stage that makes groups, if there are aggregates or keys.
    private static func groups(_ columns: [[HabitPiece]], by keys: [HabitPiece]?) -> String? {
        let aggregates = columns.filter { $0.count > 2 && $0[1].text == "(" && FunctionName.isAggregate($0[0].lower) }
        guard !aggregates.isEmpty || keys != nil else { return nil }
        let by = keys.map { " by \($0.text)" } ?? ""
        let texts = aggregates.map(\.text)
        return texts.isEmpty || texts == ["count()"] ? "count\(by)" : "summarize \(texts.joined(separator: ", "))\(by)"
    }

    /// After groups were made an aggregate goes by its name: `count` of `count()`.
    private static func named(_ pieces: [HabitPiece]) -> [HabitPiece] {
        var pieces = pieces
        var index = 0
        while index + 1 < pieces.count {
            if FunctionName.isAggregate(pieces[index].lower), pieces[index + 1].text == "(",
                let end = pieces.close(of: index + 1)
            {
                pieces.removeSubrange(index + 1...end)
            }
            index += 1
        }
        return pieces
    }
}
