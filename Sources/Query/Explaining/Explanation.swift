import Documents

/// What a query does, in plain English: a line for its source and for each stage.
public struct Explanation: Sendable {
    /// A source or stage.
    public struct Step: Sendable {
        /// In bytes of the script.
        public let span: Range<Int>
        /// `keeps those where value is more than $5`
        public let words: String
    }

    /// The source, and the stages in their order.
    public private(set) var steps: [Step] = []

    /// Of the last pipeline of a script; nil where it has none, or can't be read.
    public init?(of prepared: Prepared) {
        guard let last = prepared.syntax.last else { return nil }
        let wording = Wording(prepared.script)
        switch last.kind {
        case .pipeline(let pipeline): add(pipeline, wording)
        case .let(_, let pipeline): add(pipeline, wording)
        default: return nil
        }
    }

    private mutating func add(_ pipeline: PipelineSyntax, _ wording: Wording) {
        if let expression = pipeline.expression, case .pipeline(let inner) = expression.kind {
            return add(inner, wording)
        }
        steps.append(Step(span: pipeline.sourceSpan, words: wording.source(pipeline)))
        for stage in pipeline.stages { steps.append(Step(span: stage.span, words: wording.stage(stage))) }
    }
}

/// Puts sources and stages in words.
struct Wording {
    private let script: Script
    private let tokens: [Token]

    init(_ script: Script) {
        self.script = script
        tokens = Lexer.tokens(of: script.bytes).all
    }

    func source(_ pipeline: PipelineSyntax) -> String {
        switch pipeline.source {
        case .open(let path): return "opens \(path)"
        case .place(let line, let column): return "takes what is at line \(line), column \(column)"
        case .quotation(let text): return "takes what holds the quotation '\(text)'"
        case .it: return "takes the last result"
        case .expression(let expression):
            switch expression.kind {
            case .it: return "takes the last result"
            case .name(let name):
                guard let relation = Relation(named: name) else { return "takes '\(name)'" }
                return "takes all \(name): each is \(relation.schema.help)"
            default: return pipeline.stages.isEmpty ? "works out \(words(expression))" : "takes \(words(expression))"
            }
        }
    }

    func stage(_ stage: StageSyntax) -> String {
        switch stage.kind {
        case .where(let condition): return "keeps those where \(words(condition))"
        case .sort(let keys): return "sorts by " + keys.map(key).joined(separator: ", then ")
        case .part(let part, let count, let per): return self.part(part, count) + self.per(per)
        case .sample(let count, _, let per): return "keeps \(words(count)) by chance" + self.per(per)
        case .top(let count, let by, let per):
            return "keeps the \(words(count)) with the greatest \(words(by))" + self.per(per)
        case .unique(let columns):
            return columns.isEmpty
                ? "keeps the first of those that are equal" : "keeps the first for each \(list(columns))"
        case .search(let text): return "keeps those that have all of \(words(text)), best first"
        case .near(let text, let distance, let side): return near(text, distance, side)
        case .assert(let condition, _): return "fails at the first where this isn't true: \(words(condition))"
        case .select(let columns): return "shows \(list(columns)), and nothing else"
        case .with(let columns, let per): return "adds \(list(columns))" + (per.isEmpty ? "" : ", in each \(list(per))")
        case .around(let count, let reach):
            return "adds the \(words(count)) words of its \(reach.rawValue) to the left and right of each"
        case .ngrams(let count): return "makes a row of each \(words(count)) words that stand side by side"
        case .expand(let list, let name): return "makes a row for each element of \(words(list)), as '\(name.text)'"
        case .join(_, let name, let condition, let isLeft):
            return "pairs each with those of '\(name.text)' where \(words(condition))"
                + (isLeft ? ", and keeps those without a pair" : "")
        case .summarize(let columns, let keys):
            return keys.isEmpty
                ? "makes one row of all, with \(list(columns))"
                : "makes a row for each \(list(keys)), with \(list(columns))"
        case .count(let keys): return keys.isEmpty ? "counts them" : "counts them for each \(list(keys))"
        case .why: return "shows what each was made from"
        case .show: return "prints them in their lines, marked"
        case .pivot(let value, let row, let column, _):
            return
                "shows \(words(value)) in a table with a row for each \(words(row)) and a column for each \(words(column))"
        case .bars(let size, let by, let group, _):
            return "draws a bar as long as \(words(size)) for each \(words(by))"
                + (group.map { " and \(words($0))" } ?? "")
        case .histogram(let value, let unit, _):
            return unit.map { "draws how many \(words(value)) there are in each \($0.word)" }
                ?? "draws how \(words(value)) spreads"
        case .timeline(let value, _): return "draws \(words(value)) in the order of time"
        case .save(let path, _): return "writes them to \(path)"
        case .program(let command, _): return "hands them to the program '\(command)'"
        case .call(let name, _): return "does what 'def \(name.text)' says"
        case .move(let name, _): return move(name.text)
        }
    }

    private func part(_ part: StageSyntax.Part, _ count: ExpressionSyntax) -> String {
        switch part {
        case .take: "keeps the first \(words(count))"
        case .last: "keeps the last \(words(count))"
        case .skip: "leaves out the first \(words(count))"
        }
    }

    private func near(_ text: ExpressionSyntax, _ distance: ExpressionSyntax, _ side: StageSyntax.Side) -> String {
        let direction =
            switch side {
            case .either: "from"
            case .before: "before"
            case .after: "after"
            }
        return "keeps those at most \(words(distance)) words \(direction) \(words(text))"
    }

    private func move(_ name: String) -> String {
        if Relation(named: name) != nil { return "goes down to the \(name) inside each" }
        return "goes up to the \(name) around each"
    }

    private func key(_ key: KeySyntax) -> String {
        words(key.expression) + (key.isDescending ? ", greatest first" : ", least first")
    }

    private func per(_ columns: [ColumnSyntax]) -> String { columns.isEmpty ? "" : " of each \(list(columns))" }

    private func list(_ columns: [ColumnSyntax]) -> String {
        columns.map { words($0.expression) + ($0.name.map { " as '\($0.text)'" } ?? "") }.joined(separator: ", ")
    }

    // MARK: Expressions

    /// The expression as it is written, with words for signs.
    private func words(_ expression: ExpressionSyntax) -> String {
        var text = ""
        var end = expression.span.lowerBound
        for (index, token) in tokens.enumerated() where expression.span.contains(token.span.lowerBound) {
            text += script.text(in: end..<max(end, token.span.lowerBound))
            text += word(for: token, at: index)
            end = token.span.upperBound
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func word(for token: Token, at index: Int) -> String {
        switch token.kind {
        case .symbol(.equal): return "is"
        case .symbol(.notEqual): return "is not"
        case .symbol(.less): return "is less than"
        case .symbol(.lessOrEqual): return "is at most"
        case .symbol(.greater): return "is more than"
        case .symbol(.greaterOrEqual): return "is at least"
        case .symbol(.orElse): return "or else"
        case .symbol(.range): return " to "
        case .keyword(.null): return "missing"
        case .keyword(.matches): return "matches"
        case .symbol(.dot): return "'s "
        default: return script.text(in: token.span)
        }
    }
}
