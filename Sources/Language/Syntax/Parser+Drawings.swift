/// The stages that draw, and `around`, whose number stands before an `in` that is no test.
extension Parser {
    /// `"around" sum [ "words" ] [ "in" ( "sentence" | "block" ) ]`
    package mutating func around() throws -> StageSyntax.Kind {
        let count = try sum()
        _ = take(word: Expected.Word.words.rawValue)
        guard take(.in), !take(word: StageSyntax.Reach.sentence.rawValue) else { return .around(count, in: .sentence) }
        try expect(.block)
        return .around(count, in: .block)
    }

    /// `"pivot" expr "by" expr "," expr words`
    package mutating func pivot() throws -> StageSyntax.Kind {
        let value = try expression()
        try expect(.by)
        let row = try expression()
        try expect(.comma)
        let column = try expression()
        return .pivot(value, by: row, column, try drawingWords())
    }

    /// `"bars" expr "by" expr [ "," expr ] words`
    package mutating func bars() throws -> StageSyntax.Kind {
        let size = try expression()
        try expect(.by)
        let label = try expression()
        let group = take(.comma) ? try expression() : nil
        return .bars(size, by: label, group: group, try drawingWords())
    }

    /// `"histogram" expr [ "by" UNIT ] words`
    package mutating func histogram() throws -> StageSyntax.Kind {
        let value = try expression()
        let unit = take(.by) ? try calendarUnit() : nil
        return .histogram(value, by: unit, try drawingWords())
    }

    private mutating func calendarUnit() throws -> CalendarUnit {
        guard token.kind == .name, let unit = CalendarUnit(rawValue: text(token)) else {
            if token.kind == .name {
                throw wrong(SyntaxFault.expected(.calendarUnit, found: found(token)), at: token.span)
            }
            throw unexpected(.calendarUnit)
        }
        position += 1
        return unit
    }

    /// `words = { "title" expr | "source" expr }`, each once.
    package mutating func drawingWords() throws -> StageSyntax.DrawingWords {
        var words = StageSyntax.DrawingWords()
        while true {
            if words.title == nil, take(word: "title") {
                words.title = try expression()
            } else if words.source == nil, take(word: "source") {
                words.source = try expression()
            } else {
                return words
            }
        }
    }
}
