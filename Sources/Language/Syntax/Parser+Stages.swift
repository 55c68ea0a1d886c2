import Documents
import Values

extension Parser {
    /// `stage`: its name decides how it goes on; see `stages`.
    package mutating func stage() throws -> StageSyntax {
        let start = token
        if start.kind == .command { return program() }
        guard start.kind == .name else {
            if start.kind == .end || start.kind == .wrong { throw unexpected(.stage) }
            throw wrong(SyntaxFault.expectedStage(found: found(start)), at: start.span)
        }
        position += 1
        let kind: StageSyntax.Kind
        if let stage = StageName(rawValue: text(start)) {
            kind = try self.kind(of: stage)
        } else {
            kind = try otherStage(NameSyntax(text: text(start), span: start.span))
        }
        return StageSyntax(span: start.span.lowerBound..<lastEnd, nameSpan: start.span, kind: kind)
    }

    /// `"!" COMMAND`: the rest of the line.
    private mutating func program() -> StageSyntax {
        let span = token.span
        let command = String(text(token).dropFirst().drop { $0.isWhitespace })
        position += 1
        return StageSyntax(
            span: span, nameSpan: span.lowerBound..<span.lowerBound + 1, kind: .program(command, span))
    }

    private mutating func kind(of stage: StageName) throws -> StageSyntax.Kind {
        switch stage {
        case .where: .where(try expression())
        case .sort: .sort(try keys())
        case .take: .part(.take, count: try expression(), per: try per())
        case .last: .part(.last, count: try expression(), per: try per())
        case .skip: .part(.skip, count: try expression(), per: try per())
        case .sample: try sample()
        case .top: try top()
        case .unique: .unique(isStageEnd ? [] : try columns())
        case .search: .search(try expression())
        case .near: try near()
        case .assert: try assertion()
        case .select: .select(try columns())
        case .with: .with(try columns(), per: try per())
        case .around: try around()
        case .expand: try expand()
        case .join: try join(isLeft: false)
        case .left: try leftJoin()
        case .summarize: .summarize(try aggregates(), by: take(.by) ? try columns() : [])
        case .count: .count(by: take(.by) ? try columns() : [])
        case .ngrams: .ngrams(try expression())
        case .why: .why
        case .show: .show
        case .pivot: try pivot()
        case .bars: try bars()
        case .histogram: try histogram()
        case .timeline: .timeline(try expression(), try drawingWords())
        case .save: try save()
        }
    }

    /// Whether nothing of the stage follows.
    private var isStageEnd: Bool {
        switch token.kind {
        case .end, .statementEnd, .symbol(.pipe), .symbol(.closeParenthesis), .symbol(.comma), .pieceEnd: true
        default: false
        }
    }

    /// `summarize by section` has forgotten what it wants to know of each.
    private mutating func aggregates() throws -> [ColumnSyntax] {
        if token.kind == .keyword(.by) { throw unexpected(.aggregate) }
        return try columns()
    }

    /// `"sample" expr [ "seed" expr ] [ per ]`
    private mutating func sample() throws -> StageSyntax.Kind {
        let count = try expression()
        let seed = take(word: "seed") ? try expression() : nil
        return .sample(count, seed: seed, per: try per())
    }

    /// `"top" expr "by" expr [ per ]`
    private mutating func top() throws -> StageSyntax.Kind {
        let count = try expression()
        try expect(.by)
        return .top(count, by: try expression(), per: try per())
    }

    /// `"near" expr "within" expr "words" [ "before" | "after" ]`
    private mutating func near() throws -> StageSyntax.Kind {
        let text = try expression()
        try expect(.within)
        let distance = try expression()
        try expect(.words)
        let side: StageSyntax.Side = take(word: "before") ? .before : take(word: "after") ? .after : .either
        return .near(text, within: distance, side: side)
    }

    /// `"assert" expr "," expr`
    private mutating func assertion() throws -> StageSyntax.Kind {
        let condition = try expression()
        try expect(.comma)
        return .assert(condition, message: try expression())
    }

    /// `"expand" expr "as" NAME`
    private mutating func expand() throws -> StageSyntax.Kind {
        let list = try expression()
        try expect(.as)
        return .expand(list, name: try name(.columnName))
    }

    /// `[ "left" ] "join" "(" pipeline ")" "as" NAME "on" expr`
    private mutating func leftJoin() throws -> StageSyntax.Kind {
        try expect(Expected.Word.join)
        return try join(isLeft: true)
    }

    private mutating func join(isLeft: Bool) throws -> StageSyntax.Kind {
        try expect(.openParenthesis)
        let right = try nested { try $0.pipeline() }
        try expect(.closeParenthesis)
        try expect(.as)
        let name = try name(.columnName)
        try expect(.on)
        return .join(right, name: name, on: try expression(), isLeft: isLeft)
    }

    /// `"save" TEXT`
    private mutating func save() throws -> StageSyntax.Kind {
        let (path, span) = try plainText(.fileName)
        return .save(path, span)
    }

    /// `NAME "(" [ args ] ")" | NAME [ "as" NAME ]`
    private mutating func otherStage(_ name: NameSyntax) throws -> StageSyntax.Kind {
        if take(.openParenthesis) {
            let (arguments, clause) = try arguments(of: name.text)
            if let clause { throw wrong(CheckFault.noAggregate(name.text), at: clause.wordSpan) }
            return .call(name, arguments)
        }
        guard isStageEnd || token.kind == .keyword(.as) || token.kind == .wrong || NodeNames.all.contains(name.text)
        else {
            // `were text has "a"`: the name is what is wrong, not what follows it; `value > 5` has forgotten `where`.
            let isCondition = Parser.sign(token.kind) != nil
            let meant = isCondition ? Self.condition(on: name.text) : StageName.meant(by: name.text)
            throw wrong(NameFault.unknownStage(name.text, nearest: meant), at: name.span)
        }
        return .move(name, alias: take(.as) ? try self.name(.rowName) : nil)
    }

    /// `value > 5` has forgotten `where`; in `whete == 5`, it is that which is wrong.
    private static func condition(on name: String) -> String {
        let isField = Relation.allCases.contains { $0.schema.index(ofField: name) != nil }
        let stage = isField ? nil : NearestName.nearest(to: name, among: StageName.allCases.map(\.rawValue))
        return stage ?? "where \(name) …"
    }
}
