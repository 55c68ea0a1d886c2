import Documents

/// Calls of other languages: `text.upper()`, `startswith(text, "a")`, `LIKE '%a%'`, `in (1, 2)`, `count(*)`.
package enum CallHabits {
    static func rewritten(_ pieces: [HabitPiece]) -> [HabitPiece] {
        var pieces = cell(keys(pieces))
        var index = 0
        // What is written anew is looked at again: `a.b().c()`.
        var left = 20
        while index < pieces.count {
            if left > 0, let next = rewritten(pieces, at: index) {
                pieces = next
                left -= 1
                index = 0
            } else {
                index += 1
            }
        }
        return pieces
    }

    private static func rewritten(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        method(pieces, at: index) ?? test(pieces, at: index) ?? between(pieces, at: index) ?? like(pieces, at: index)
            ?? list(pieces, at: index) ?? counted(pieces, at: index) ?? again(pieces, at: index)
            ?? equal(pieces, at: index) ?? named(pieces, at: index) ?? capitals(pieces, at: index)
    }

    /// `=SUM(money)`: what a cell of a spreadsheet computes of a relation.
    private static func cell(_ pieces: [HabitPiece]) -> [HabitPiece] {
        guard pieces.count > 4, pieces[0].text == "=", pieces[1].kind == .word, pieces[2].text == "(",
            pieces.close(of: 2) == pieces.count - 1, let relation = Relation(named: pieces[3].lower)
        else { return pieces }
        let (name, whole) = (relation.schema.name, 0...pieces.count - 1)
        let arguments = [HabitPiece](pieces[3..<(pieces.count - 1)]).arguments
        switch (plain(pieces[1].text), arguments.count) {
        case ("count", 1), ("counta", 1): return pieces.replacing(whole, with: "\(name) | count")
        case ("countif", 2):
            let asked = criterion("value", arguments[1].text)
            return pieces.replacing(whole, with: "\(name) | where \(asked) | count")
        case (let word, 1):
            guard let function = FunctionName(rawValue: word) ?? FunctionName(meantBy: word), function.isAggregate,
                relation.base == .figures
            else { return pieces }
            return pieces.replacing(whole, with: "\(name) | summarize \(function.rawValue)(value) by unit")
        default: return pieces
        }
    }

    /// `money["value"]` is `money.value`.
    private static func keys(_ pieces: [HabitPiece]) -> [HabitPiece] {
        var pieces = pieces
        var index = 0
        while index + 3 < pieces.count {
            if pieces[index].kind == .word, Relation(named: pieces[index].text) != nil, pieces[index + 1].text == "[",
                let key = pieces[index + 2].letters, pieces[index + 3].text == "]"
            {
                pieces = pieces.replacing(index...index + 3, with: "\(pieces[index].text).\(key)")
            }
            index += 1
        }
        return pieces
    }

    /// `text.upper()`
    private static func method(_ pieces: [HabitPiece], at dot: Int) -> [HabitPiece]? {
        guard pieces[dot].text == ".", dot > 0, dot + 2 < pieces.count, pieces[dot + 1].kind == .word,
            pieces[dot + 2].text == "(", let end = pieces.close(of: dot + 2), let start = base(before: dot, in: pieces)
        else { return nil }
        let base = [HabitPiece](pieces[start..<dot])
        let arguments = [HabitPiece](pieces[(dot + 3)..<end]).arguments
        let isPiped = base.contains(where: { $0.text == "|" })
        let isSource = start == 0 && (isPiped || base.count == 1 && Relation(named: base[0].text) != nil)
        let name = pieces[dot + 1].text
        let stage = isSource ? StageHabits.method(name, arguments) : nil
        let piped = stage.map { "\(base.text) | \($0)" }
        if let piped { return chain(pieces, from: start, after: end, piped) }
        guard let text = test(name, [base] + arguments) ?? call(name, [base] + arguments) else { return nil }
        return pieces.replacing(start...end, with: text)
    }

    /// `money.sort_values("value").head(3)`: all the methods that follow one of rows, as stages.
    private static func chain(
        _ pieces: [HabitPiece], from start: Int, after end: Int, _ first: String
    ) -> [HabitPiece] {
        var (text, last) = (first, end)
        while last + 3 < pieces.count, pieces[last + 1].text == ".", pieces[last + 3].text == "(",
            let close = pieces.close(of: last + 3),
            let stage = StageHabits.method(
                pieces[last + 2].text, [HabitPiece](pieces[(last + 4)..<close]).arguments)
        {
            // `groupby("host").size()` counts once.
            if stage != "count" || !text.contains("| count by") { text += " | \(stage)" }
            last = close
        }
        return pieces.replacing(start...last, with: text)
    }

    /// Where the path before a dot begins.
    private static func base(before dot: Int, in pieces: [HabitPiece]) -> Int? {
        var index = dot - 1
        while index >= 0 {
            switch pieces[index].text {
            case ")", "]":
                guard let open = pieces.open(of: index) else { return nil }
                index = open
                if index > 0, pieces[index - 1].kind == .word, pieces[index].gap.isEmpty { index -= 1 }
            default: guard pieces[index].kind == .word || pieces[index].kind == .text else { return nil }
            }
            guard index > 1, pieces[index - 1].text == "." else { return index }
            index -= 2
        }
        return nil
    }

    /// A function of another name: `len(x)`, and any of ours as a method.
    private static func call(_ name: String, _ arguments: [[HabitPiece]]) -> String? {
        let function = FunctionName(rawValue: name) ?? FunctionName(meantBy: name)
        guard let function else { return nil }
        return "\(function.rawValue)(\(arguments.map(\.text).joined(separator: ", ")))"
    }

    /// `startswith(text, "a")`, `contains(text, "a")`
    private static func test(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        guard pieces[index].kind == .word, index + 1 < pieces.count, pieces[index + 1].text == "(",
            isValueDue(at: index, in: pieces),
            let end = pieces.close(of: index + 1)
        else { return nil }
        let arguments = [HabitPiece](pieces[(index + 2)..<end]).arguments
        return test(pieces[index].text, arguments).map { pieces.replacing(index...end, with: $0) }
    }

    /// Whether a value may begin at an index.
    private static func isValueDue(at index: Int, in pieces: [HabitPiece]) -> Bool {
        guard index > 0 else { return true }
        let before = pieces[index - 1]
        // After a bar stands a stage's name.
        if index > 1, pieces[index - 2].text == "|" || SelectHabits.clauses.contains(before.lower) {
            return before.kind == .word
        }
        if SelectHabits.clauses.contains(before.lower) { return true }
        return !before.endsValue && before.text != "." && before.text != "|"
    }

    /// A test of a value and another: `a starts b`.
    static func test(_ name: String, _ arguments: [[HabitPiece]]) -> String? {
        let word = plain(name)
        guard let first = arguments.first?.text, !first.isEmpty else { return nil }
        if arguments.count == 1 { return nulls[word].map { "\(first) \($0)" } }
        guard arguments.count == 2 else { return nil }
        if let operation = tests[word] { return "\(first) \(operation) \(arguments[1].text)" }
        guard patterns.contains(word) else { return nil }
        // `re.search(pattern, text)` has the pattern first.
        return "\(first) matches \(arguments[1].first?.letters.map(pattern) ?? arguments[1].text)"
    }

    /// `countif(value > 3)`, `sumif(value, bound is null)`, and Excel's `sumif(unit, "USD", value)`.
    private static func conditional(_ name: String, _ arguments: [String]) -> String? {
        let word = plain(name)
        guard let aggregate = conditionals[word], let first = arguments.first else { return nil }
        switch (arguments.count, aggregate) {
        case (1, .count): return "count(where \(first))"
        case (2, .count): return "count(where \(criterion(first, arguments[1])))"
        case (2, _): return "\(aggregate.rawValue)(\(first) where \(arguments[1]))"
        case (3, _): return "\(aggregate.rawValue)(\(arguments[2]) where \(criterion(first, arguments[1])))"
        default: return nil
        }
    }

    /// What is asked of a value by a text of Excel's: `">5"`.
    private static func criterion(_ value: String, _ criterion: String) -> String {
        let signs = [">=", "<=", "<>", ">", "<", "="]
        let inner = criterion.dropFirst().dropLast()
        guard criterion.first == "\"", let sign = signs.first(where: inner.hasPrefix) else {
            return "\(value) == \(criterion)"
        }
        let ours = sign == "<>" ? "!=" : sign == "=" ? "==" : sign
        return "\(value) \(ours) \(inner.dropFirst(sign.count))"
    }

    private static let conditionals: [String: FunctionName] = [
        "countif": .count, "countifs": .count, "sumif": .sum, "averageif": .avg, "avgif": .avg, "minif": .min,
        "maxif": .max,
    ]

    /// `text startswith "a"`
    private static func between(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        guard index > 0, index + 1 < pieces.count, pieces[index].kind == .word, pieces[index - 1].endsValue,
            pieces[index + 1].text != "(", let operation = tests[plain(pieces[index].text)]
        else { return nil }
        // `host ends with ".gov"`
        let isLong = pieces[index + 1].lower == "with" && operation != "in" && index + 2 < pieces.count
        guard isLong || operation != pieces[index].text else { return nil }
        return pieces.replacing(index...index + (isLong ? 1 : 0), with: operation)
    }

    /// `LIKE '%a%'`
    private static func like(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        guard index + 1 < pieces.count, let letters = pieces[index + 1].letters else { return nil }
        var first = index
        let isNot = index > 0 && pieces[index - 1].lower == "not"
        let not = isNot ? "not " : ""
        if isNot { first -= 1 }
        switch pieces[index].lower {
        case "like", "ilike": return pieces.replacing(first...index + 1, with: wildcard(letters, not))
        case "rlike", "regexp", "regex":
            return pieces.replacing(first...index + 1, with: "\(not)matches \(pattern(letters))")
        // What is no word of English and not of this language, either.
        case "matches" where index > 0 && pieces[index - 1].endsValue:
            return pieces.replacing(index...index + 1, with: "matches \(pattern(letters))")
        default: return nil
        }
    }

    private static func wildcard(_ letters: String, _ not: String) -> String {
        let inner = letters.trimmingPrefix("%").reversed().trimmingPrefix("%").reversed()
        let text = String(inner)
        guard !text.contains("%"), !text.contains("_") else {
            let body = pattern(text).dropFirst().dropLast().replacing("%", with: ".*").replacing("_", with: ".")
            return "\(not)matches /\(letters.hasPrefix("%") ? "" : "^")\(body)\(letters.hasSuffix("%") ? "" : "$")/i"
        }
        switch (letters.hasPrefix("%"), letters.hasSuffix("%")) {
        case (true, true): return "\(not)contains \"\(text)\""
        case (false, true): return "\(not)starts \"\(text)\""
        case (true, false): return "\(not)ends \"\(text)\""
        case (false, false): return "\(not.isEmpty ? "==" : "!=") \"\(text)\""
        }
    }

    /// Letters as a pattern.
    private static func pattern(_ letters: String) -> String { "/" + letters.replacing("/", with: "\\/") + "/" }

    /// `in (1, 2)`
    private static func list(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        guard pieces[index].lower == "in", index + 1 < pieces.count, pieces[index + 1].text == "(",
            let end = pieces.close(of: index + 1)
        else { return nil }
        let elements = [HabitPiece](pieces[(index + 2)..<end])
        guard elements.arguments.count > 1 || elements.count == 1 && elements[0].kind != .word else { return nil }
        return pieces.replacing(index...end, with: "in [\(elements.text)]")
    }

    /// `count(*)`, `count(distinct host)`, `count distinct host`
    private static func counted(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        guard pieces[index].lower == "count", index + 2 < pieces.count else { return nil }
        let isOpen = pieces[index + 1].text == "("
        if isOpen, pieces[index + 2].text == "*" || pieces[index + 2].text == "1", index + 3 < pieces.count,
            pieces[index + 3].text == ")"
        {
            return pieces.replacing(index...index + 3, with: "count()")
        }
        let distinct = isOpen ? index + 2 : index + 1
        guard pieces[distinct].lower == "distinct", distinct + 1 < pieces.count, pieces[distinct + 1].text != "(" else {
            return nil
        }
        var end = distinct + 1
        while end + 2 < pieces.count, pieces[end + 1].text == "." { end += 2 }
        let value = [HabitPiece](pieces[(distinct + 1)...end]).text
        if isOpen {
            guard end + 1 < pieces.count, pieces[end + 1].text == ")" else { return nil }
            end += 1
        }
        return pieces.replacing(index...end, with: "distinct(\(value))")
    }

    /// `text has "a" and has "b"`: what was asked before is asked again.
    private static func again(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        guard index > 1, index + 1 < pieces.count, ["and", "or"].contains(pieces[index - 1].text),
            pieces[index].kind == .word,
            TextOperation(rawValue: pieces[index].text) != nil, pieces[index + 1].text != "(",
            let test = pieces[..<(index - 1)].lastIndex(where: { TextOperation(rawValue: $0.text) != nil }), test > 0,
            let start = base(before: test, in: pieces)
        else { return nil }
        return pieces.replacing(index...index, with: [HabitPiece](pieces[start..<test]).text + " " + pieces[index].text)
    }

    /// `host is "x"`
    private static func equal(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        guard index > 0, pieces[index].lower == "is", pieces[index - 1].endsValue, index + 1 < pieces.count else {
            return nil
        }
        let isNot = pieces[index + 1].lower == "not"
        let value = index + (isNot ? 2 : 1)
        if value < pieces.count, ["none", "nil", "null", "undefined", "na"].contains(pieces[value].lower) {
            return pieces[value].text == "null" ? nil : pieces.replacing(value...value, with: "null")
        }
        if value < pieces.count, let sign = comparison(pieces[value...]) {
            let end = value + sign.count - 1
            guard end + 1 < pieces.count else { return nil }
            return pieces.replacing(index...end, with: isNot ? "not \(sign.text)" : sign.text)
        }
        guard value < pieces.count, pieces[value].kind == .text || pieces[value].kind == .literal else { return nil }
        return pieces.replacing(index...value - 1, with: isNot ? "!=" : "==")
    }

    /// The sign that words of English are after `is`, and how many words: `greater than`, `at least`, `between`.
    private static func comparison(_ pieces: ArraySlice<HabitPiece>) -> (text: String, count: Int)? {
        let words = pieces.prefix(4).map(\.lower)
        guard let first = words.first else { return nil }
        if ["between", "in"].contains(first) { return (first, 1) }
        if words.starts(with: ["at", "least"]) { return (">=", 2) }
        if words.starts(with: ["at", "most"]) { return ("<=", 2) }
        if words.starts(with: ["equal", "to"]) { return ("==", 2) }
        guard let sign = EnglishHabits.signs[first] else { return nil }
        guard words.dropFirst().first == "than" else { return (sign, 1) }
        return Array(words.dropFirst(2)) == ["or", "equal"] ? (sign + "=", 4) : (sign, 2)
    }

    /// `SUM(value)`
    private static func capitals(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        guard index + 1 < pieces.count, pieces[index].kind == .word, pieces[index + 1].text == "(",
            pieces[index].text != pieces[index].lower, FunctionName(rawValue: pieces[index].lower) != nil
        else { return nil }
        return pieces.replacing(index...index, with: pieces[index].lower)
    }

    /// `as "Name"`
    private static func named(_ pieces: [HabitPiece], at index: Int) -> [HabitPiece]? {
        guard pieces[index].lower == "as", index + 1 < pieces.count, let name = pieces[index + 1].letters else {
            return nil
        }
        let word = String(name.map { $0.isLetter || $0.isNumber ? $0 : "_" })
        guard word.first?.isLetter == true, Keyword(rawValue: word) == nil else { return nil }
        return pieces.replacing(index...index + 1, with: "as \(word)")
    }

    /// A word as it is compared: `startsWith`, `starts_with`.
    private static func plain(_ name: String) -> String { name.lowercased().replacing("_", with: "") }

    private static let tests = [
        "startswith": "starts", "beginswith": "starts", "hasprefix": "starts", "endswith": "ends", "hassuffix": "ends",
        "contains": "contains", "icontains": "contains", "includes": "contains", "contain": "contains",
        "econtains": "contains", "has": "has", "starts": "starts", "ends": "ends", "isin": "in",
    ]
    private static let patterns: Set<String> = [
        "matches", "match", "regexmatch", "regexpmatches", "regexplike", "test", "search", "fullmatch",
    ]
    private static let nulls = [
        "isnull": "is null", "isna": "is null", "notnull": "is not null", "notna": "is not null",
    ]

    /// The test that a function of another language is, as it would be written: for a call that can be read.
    package static func test(named name: String, of arguments: [String]) -> String? {
        conditional(name, arguments) ?? test(name, arguments.map { HabitPiece.pieces(of: $0) })
    }
}
