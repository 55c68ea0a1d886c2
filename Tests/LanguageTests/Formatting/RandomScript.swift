/// Scripts made at random, in random layouts: all of them can be parsed.
struct RandomScript {
    private var state: UInt64
    private var pieces: [String] = []

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    /// A script.
    mutating func text() -> String {
        var text = pick(["", "#!/usr/bin/env -S docent run\n", "\n\n", "# first\n\n\n"])
        for _ in 0..<(1 + below(6)) {
            pieces = []
            statement()
            text +=
                laidOut()
                + pick(["\n", "\n", "\n\n", "\n\n\n", ";\n", "  # after\n", ";  ", "\n  # below\n", "\n#=> x\n"])
        }
        return text + pick(["", "# last", "\n"])
    }

    private mutating func below(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }

    private mutating func pick(_ texts: [String]) -> String { texts[below(texts.count)] }

    /// The pieces of a statement with random white space between: line ends only where they end no statement.
    private mutating func laidOut() -> String {
        var text = ""
        var depth = 0
        let operators = [
            "|", ",", "=", "==", "+", "-", "*", "and", "or", "not", "has", "in", "??", "(", "[", "{", "if", "by",
        ]
        for (index, piece) in pieces.enumerated() {
            let last = index > 0 ? pieces[index - 1] : ""
            let isFree = depth > 0 || operators.contains(last) || ["|", "and", "or", "by", "on"].contains(piece)
            if index > 0 {
                let gap =
                    isFree
                    ? pick([" ", " ", "  ", "\n", "\n   ", " # why\n", "\n# alone\n", "\n\n"])
                    : pick([" ", " ", "\t "])
                // What stands close may: a call's bracket, a dot, a closing bracket.
                let isClose = ["(", "[", ".", ")", "]", ",", ":"].contains(piece) || ["(", "[", "."].contains(last)
                text += isClose && below(2) == 0 && gap.allSatisfy({ $0 == " " }) ? "" : gap
            }
            text += piece
            if ["(", "[", "{"].contains(piece) { depth += 1 }
            if [")", "]", "}"].contains(piece) { depth -= 1 }
        }
        return text
    }

    private mutating func add(_ words: String...) { pieces += words }

    private mutating func statement() {
        switch below(8) {
        case 0:
            add("let", "name\(below(9))", "=")
            pipeline(2)
        case 1:
            add("def", "call\(below(9))", "(")
            if below(2) == 0 { add("one", ",", "two") }
            add(")", "=")
            pipeline(2)
        case 2:
            add("param", "least")
            if below(2) == 0 {
                add("=")
                expression(2)
            }
        case 3: add("import", "'lib/a file.docent'")
        case 4:
            add("print")
            expression(3)
        case 5:
            add("assert")
            expression(3)
            add(",", "\"no {1  +  1} {\"in {a}\"}\"")
        default: pipeline(3)
        }
    }

    private mutating func pipeline(_ depth: Int) {
        switch below(6) {
        case 0: add("open", "\"other.md\"")
        case 1: add("at", "12", ":", "3")
        default: add(pick(["items", "sections", "money", "a_long_name_of_a_relation_that_takes_much_room"]))
        }
        if below(4) == 0 { add("as", "row") }
        for _ in 0..<below(4) {
            add("|")
            stage(depth)
        }
    }

    private mutating func stage(_ depth: Int) {
        switch below(13) {
        case 0, 1:
            add("where")
            expression(depth)
        case 2:
            add("sort")
            expression(depth - 1)
            add("desc", ",", "text")
        case 3:
            add("take", "\(below(9))")
            if below(2) == 0 { add("per", "section") }
        case 4:
            add("top", "3", "by")
            expression(depth - 1)
        case 5:
            add("select")
            for number in 0..<(1 + below(5)) {
                if number > 0 { add(",") }
                expression(depth - 1)
                if below(2) == 0 { add("as", "column_\(number)") }
            }
        case 6:
            add("join", "(")
            pipeline(depth - 1)
            add(")", "as", "o", "on")
            expression(depth - 1)
        case 7:
            add("summarize", "sum", "(", "value", ")", "as", "total", "by", "section", ",", "unit")
        case 8: add("near", "'x y'", "within", "3", "words", "before")
        case 9: add("around", "8", "words", "in", "block")
        case 10: add("pivot", "n", "by", "speaker", ",", "year", "title", "'x'", "source", "'y'")
        case 11: add("histogram", "value", "by", "month", "title", "'x'")
        default: add(pick(["links", "show", "count", "why"]))
        }
    }

    private mutating func expression(_ depth: Int) {
        guard depth > 0 else {
            add(
                pick([
                    "text", "12", "$5 million", "15%", "2024-11", "FY2024", "\"a {b}\"", "'as # is'", "null", "5 miles",
                    "/a|b#/i", "it", "true",
                ]))
            return
        }
        switch below(14) {
        case 0:
            expression(depth - 1)
            add(pick(["+", "-", "*", "mod", "??"]))
            operand(depth - 1)
        case 1:
            operand(0)
            add(pick(["==", "<", "has", "in"]))
            operand(depth - 1)
        case 2:
            operand(0)
            add("between")
            operand(depth - 1)
            add("and")
            operand(depth - 1)
        case 3, 4:
            operand(depth - 1)
            add(pick(["and", "or"]))
            operand(depth - 1)
        case 5:
            add("if")
            operand(depth - 1)
            add("then")
            operand(depth - 1)
            add("else")
            operand(depth - 1)
        case 6: add("not", "true")
        case 7: add("-", "-", "value")
        case 8: list(depth)
        case 9:
            add("{", "name", ":")
            expression(depth - 1)
            add(",", "'a key'", ":", "1", "}")
        case 10:
            add("count", "(")
            pipeline(depth - 1)
            add(")")
        case 11: add("section", ".", "heading", "[", "1", "..", "4", "]")
        case 12:
            operand(0)
            add("is", "not", "null")
        default: operand(depth - 1)
        }
    }

    private mutating func operand(_ depth: Int) {
        guard depth > 0 else { return expression(0) }
        add("(")
        expression(depth)
        add(")")
    }

    private mutating func list(_ depth: Int) {
        add("[")
        for number in 0..<below(5) {
            if number > 0 { add(",") }
            expression(depth - 1)
        }
        add("]")
    }
}
