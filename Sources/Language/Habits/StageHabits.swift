import Documents

/// Stages as other languages have them: `order by`, `group by`, `select distinct`, `first 5`, `drop value`.
enum StageHabits {
    /// A stage as it is meant; none where it does nothing.
    static func stages(_ pieces: [HabitPiece], of relation: Relation?, after last: String? = nil) -> [String] {
        guard let first = pieces.first, first.kind == .word else { return [pieces.text] }
        let rest = Array(pieces.dropFirst())
        let stage = StageName(rawValue: first.text) ?? StageName.foreign(first.lower)
        switch (first.lower, stage) {
        case ("drop", _) where rest.first?.kind == .word: return [without(rest, of: relation) ?? pieces.text]
        case ("first", _), ("head", _), ("limit", _), ("fetch", _):
            guard rest.count == 1, rest[0].kind == .literal else { return [pieces.text] }
            return ["take \(rest[0].text)"]
        case (_, .select): return select(rest)
        case (_, .sort):
            let main = last?.hasPrefix("count by ") == true ? "count" : mainField(of: relation)
            return sort(rest, by: main)
        case (_, .with) where rest.contains(where: { $0.lower == "by" }): return [grouped(rest)]
        case (_, .summarize), (_, .with): return ["\(stage?.rawValue ?? first.text) \(columns(rest))"]
        case (_, .where): return ["where \(condition(rest).text)"]
        case (_, .count) where rest.last?.lower == "desc" && rest.first?.lower == "by":
            return ["count \([HabitPiece](rest.dropLast()).text)", "sort count desc"]
        case (_, .count): return [count(rest) ?? pieces.text]
        case (_, .top) where rest.count > 1 && rest[0].kind == .literal && !"by".hasPrefix(rest[1].lower):
            return ["top \(rest[0].text) by \([HabitPiece](rest.dropFirst()).text)"]
        case (_, .take), (_, .last), (_, .skip), (_, .sample), (_, .top):
            return [perGroup(pieces, isTop: stage == .top)]
        case (_, .near): return [near(pieces)]
        default: return [pieces.text]
        }
    }

    /// `=` compares, where nothing gets a name.
    static func condition(_ pieces: [HabitPiece]) -> [HabitPiece] {
        var pieces = pieces
        for index in pieces.indices where pieces[index].text == "=" && pieces[index].kind == .symbol {
            pieces[index].text = "=="
        }
        return pieces
    }

    private static func select(_ rest: [HabitPiece]) -> [String] {
        if rest.count == 1, rest[0].text == "*" { return [] }
        if rest.first?.lower == "distinct", rest.count > 1 {
            return ["select \(columns(Array(rest.dropFirst())))", "unique"]
        }
        return ["select \(columns(rest))"]
    }

    /// `total = sum(value)` is `sum(value) as total`.
    private static func columns(_ pieces: [HabitPiece]) -> String {
        pieces.split { $0.text == "," }.map { column in
            guard column.count > 2, column[0].kind == .word, column[1].text == "=" else { return column.text }
            let value = [HabitPiece](column.dropFirst(2))
            // The keys follow the last column.
            let by = value.firstIndex { $0.lower == "by" } ?? value.count
            let keys = by < value.count ? " " + [HabitPiece](value[by...]).text : ""
            return "\([HabitPiece](value[..<by]).text) as \(column[0].text)\(keys)"
        }
        .joined(separator: ", ")
    }

    /// `order by value desc limit 5`
    ///
    /// - Parameter main: what rows are sorted by where nothing is said.
    static func sort(_ pieces: [HabitPiece], by main: String) -> [String] {
        let ends = pieces.indices.filter { ["limit", "offset", "take"].contains(pieces[$0].lower) && $0 > 0 }
        var keys = [HabitPiece](pieces[..<(ends.first ?? pieces.count)])
        if keys.first?.lower == "by" { keys.removeFirst() }
        // `sort value per section` puts the groups first.
        let groups = keys.split { $0.lower == "per" }
        if groups.count == 2, keys.last?.lower != "per" {
            let all = [groups[1], groups[0]].flatMap { [HabitPiece]($0).arguments }
            return ["sort \(all.map { key(of: $0, main) }.joined(separator: ", "))"]
        }
        let sorted = keys.arguments.map { key(of: $0, main) }.joined(separator: ", ")
        let parts = ends.compactMap { start -> String? in
            guard start + 1 < pieces.count else { return nil }
            return "\(pieces[start].lower == "offset" ? "skip" : "take") \(pieces[start + 1].text)"
        }
        // What is skipped comes before what is taken.
        return ["sort \(sorted)"] + parts.filter { $0.hasPrefix("skip") } + parts.filter { $0.hasPrefix("take") }
    }

    /// `desc value`, `value descending`, `desc`
    private static func key(of pieces: [HabitPiece], _ main: String) -> String {
        let words: Set<String> = ["desc", "descending", "asc", "ascending"]
        let order = pieces.first { words.contains($0.lower) }?.lower
        let key = pieces.filter { !words.contains($0.lower) }.text
        let name = key.isEmpty ? main : key
        return order?.hasPrefix("desc") == true ? name + " desc" : name
    }

    /// `take 3 by section`, `top 3 by value by section`: of each group.
    private static func perGroup(_ pieces: [HabitPiece], isTop: Bool) -> String {
        var pieces = pieces
        let places = pieces.indices.filter { pieces[$0].lower == "by" }
        if places.count == (isTop ? 2 : 1), let last = places.last { pieces[last].text = "per" }
        return pieces.text
    }

    /// What rows of a relation are sorted by where nothing is said.
    static func mainField(of relation: Relation?) -> String {
        let names = relation?.schema.fields.map(\.name) ?? []
        return ["value", "date", "heading"].first(where: names.contains) ?? "text"
    }

    /// `with rank(value) as r by section` looks at the rows around `per section`; `with sum(value) by section` makes groups.
    private static func grouped(_ rest: [HabitPiece]) -> String {
        let parts = rest.split { $0.lower == "by" }
        let isWindow = parts[0].contains { FunctionName(rawValue: $0.text)?.isWindow == true }
        guard parts.count == 2, !parts[1].isEmpty else { return "with \(columns(rest))" }
        let isAggregate = parts[0].contains { FunctionName.isAggregate($0.text) }
        if !isWindow, isAggregate { return "summarize \(columns(parts[0])) by \(parts[1].text)" }
        return "with \(columns(parts[0])) per \(parts[1].text)"
    }

    /// The columns of a relation but for some.
    private static func without(_ pieces: [HabitPiece], of relation: Relation?) -> String? {
        guard let relation else { return nil }
        let fields = relation.schema.fields.map(\.name)
        let all = (fields.contains("text") ? [] : ["text"]) + fields
        let dropped = pieces.arguments.map(\.text)
        guard dropped.allSatisfy(all.contains) else { return nil }
        let left = all.filter { !dropped.contains($0) }
        return left.isEmpty ? nil : "select " + left.joined(separator: ", ")
    }

    /// `count()`, `count as n`, `count section`
    private static func count(_ rest: [HabitPiece]) -> String? {
        let words = rest.lowers
        if words == ["(", ")"] { return "count" }
        if words.count == 2, words[0] == "as" { return "summarize count() as \(rest[1].text)" }
        if words.first == "per", rest.count > 1 { return "count by \([HabitPiece](rest.dropFirst()).text)" }
        return nil
    }

    /// `within 3 word`
    private static func near(_ pieces: [HabitPiece]) -> String {
        guard let within = pieces.firstIndex(where: { $0.lower == "within" }), within + 1 < pieces.count else {
            return pieces.text
        }
        if within + 2 == pieces.count { return pieces.text + " words" }
        return pieces[within + 2].lower == "word"
            ? pieces.replacing(within + 2...within + 2, with: "words").text : pieces.text
    }

    /// `group by unit`, perhaps with what is made of each group in the next stage.
    static func group(_ pieces: [HabitPiece], next: [HabitPiece]) -> (text: String, isNextTaken: Bool)? {
        var rest = pieces
        guard let first = pieces.first?.lower, ["group", "groupby", "group_by", "by"].contains(first) else {
            return nil
        }
        rest.removeFirst()
        if first == "group", rest.first?.lower == "by" { rest.removeFirst() }
        if rest.first?.text == "(", rest.close(of: 0) == rest.count - 1 {
            rest = [HabitPiece](rest[1..<(rest.count - 1)])
        }
        rest = PathHabits.withoutDots(rest)
        // `map({host: .[0].host, n: length})`
        if next.first?.lower == "map", next.contains(where: { $0.text == "length" }), !rest.isEmpty {
            return ("count by \(rest.text)", true)
        }
        guard !rest.isEmpty, !rest.contains(where: { $0.lower == "as" }) else { return nil }
        let keys = rest.text
        guard let name = next.first?.lower else { return ("count by \(keys)", false) }
        let isCall = FunctionName.isAggregate(name) && next.count > 2 && next[1].text == "("
        let aggregates =
            isCall ? next : StageName.foreign(name) == .summarize || name == "summarize" ? Array(next.dropFirst()) : []
        if name == "count", next.count == 1 || next.count == 3 && next[2].text == ")" {
            return ("count by \(keys)", true)
        }
        guard !aggregates.isEmpty, !aggregates.contains(where: { $0.lower == "by" }) else {
            return ("count by \(keys)", false)
        }
        return ("summarize \(columns(aggregates)) by \(keys)", true)
    }

    /// `items.head(3)`: what is meant by a method of rows.
    static func method(_ name: String, _ arguments: [[HabitPiece]]) -> String? {
        let values = arguments.map { $0.first?.letters ?? $0.text }
        let isAscending = !values.contains {
            $0.lowercased().hasPrefix("ascending") && $0.lowercased().hasSuffix("false")
        }
        switch name.lowercased().replacing("_", with: "") {
        case "head", "limit", "take", "first": return "take \(values.first ?? "5")"
        case "tail", "last": return "last \(values.first ?? "5")"
        case "sortvalues", "sort", "orderby", "sortby":
            return values.first.map { "sort \($0)\(isAscending ? "" : " desc")" }
        case "query", "filter", "where":
            return values.first.map { "where \(condition(HabitPiece.pieces(of: $0)).text)" }
        case "groupby": return values.first.map { "count by \($0)" }
        case "select", "project": return values.isEmpty ? nil : "select \(values.joined(separator: ", "))"
        case "unique", "dropduplicates", "distinct": return (["unique"] + values.prefix(1)).joined(separator: " ")
        case "count", "size", "length", "len": return arguments.isEmpty ? "count" : nil
        case "nlargest": return values.count == 2 ? "top \(values[0]) by \(values[1])" : nil
        case "nsmallest": return values.count == 2 ? "sort \(values[1]) | take \(values[0])" : nil
        case "sample": return "sample \(values.first ?? "1")"
        default: return nil
        }
    }
}
