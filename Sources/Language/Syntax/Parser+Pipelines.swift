import Values

extension Parser {
    /// `pipeline = ( "open" TEXT | "at" ( NUMBER ":" NUMBER | TEXT ) | expr ) [ "as" NAME ] { "|" stage }`
    package mutating func pipeline(canGoOnFromIt: Bool = false) throws -> PipelineSyntax {
        let start = token.span.lowerBound
        let goesOn = canGoOnFromIt && token.kind == .symbol(.pipe)
        let source = goesOn ? .it : try self.source()
        let sourceEnd = goesOn ? start : lastEnd
        let alias = !goesOn && take(.as) ? try name(.rowName) : nil
        var stages: [StageSyntax] = []
        while take(.pipe) {
            let depth = depth
            do {
                stages.append(try stage())
                guard token.kind == .symbol(.pipe) || isPipelineEnd else { throw unexpected(.pipeOrEnd) }
            } catch {
                self.depth = depth
                try skipStage()
            }
        }
        return PipelineSyntax(
            span: start..<max(start, lastEnd), source: source, sourceSpan: start..<max(start, sourceEnd), alias: alias,
            stages: stages)
    }

    /// Whether what comes may follow a pipeline.
    private var isPipelineEnd: Bool {
        switch token.kind {
        case .end, .statementEnd, .symbol(.closeParenthesis), .pieceEnd: true
        case .symbol(.comma): true
        default: false
        }
    }

    /// After an error: goes on at the next `|` of this pipeline; if there is none, the error is the whole's.
    private mutating func skipStage() throws {
        var open = 0
        while true {
            switch token.kind {
            case .end, .statementEnd: throw Failure()
            case .symbol(let symbol) where symbol.opens: open += 1
            case .symbol(let symbol) where symbol.closes:
                if open == 0 { throw Failure() }
                open -= 1
            case .symbol(.pipe) where open == 0: return
            default: break
            }
            position += 1
        }
    }

    private mutating func source() throws -> PipelineSyntax.Source {
        if isWord(SourceName.open.rawValue), isText(token(after: 1)) {
            position += 1
            return .open(try plainText(.fileName).0)
        }
        if isWord(SourceName.at.rawValue) {
            if isText(token(after: 1)) {
                position += 1
                return .quotation(try plainText(.quotation).0)
            }
            if let line = wholeNumber(token(after: 1)), token(after: 2).kind == .symbol(.colon) {
                guard let column = wholeNumber(token(after: 3)) else {
                    position += 3
                    throw unexpected(.columnNumber)
                }
                position += 4
                return .place(line: line, column: column)
            }
        }
        return .expression(try expression())
    }

    private func isText(_ token: Token) -> Bool { token.kind == .textStart || token.kind == .rawText }

    private func wholeNumber(_ token: Token) -> Int? {
        guard case .literal(let index) = token.kind, case .number(let number) = tokens.literals[index] else {
            return nil
        }
        return number.isWhole ? number.int : nil
    }

    /// `columns = expr [ "as" NAME ] { "," expr [ "as" NAME ] }`
    package mutating func columns() throws -> [ColumnSyntax] {
        var columns: [ColumnSyntax] = []
        repeat {
            let expression = try expression()
            columns.append(ColumnSyntax(expression: expression, name: take(.as) ? try name(.columnName) : nil))
        } while take(.comma)
        return columns
    }

    /// `per = "per" columns`
    package mutating func per() throws -> [ColumnSyntax] { take(word: "per") ? try columns() : [] }

    /// `key = expr [ "asc" | "desc" ]`
    package mutating func keys() throws -> [KeySyntax] {
        var keys: [KeySyntax] = []
        repeat {
            let expression = try expression()
            let isDescending = take(.desc)
            if !isDescending { _ = take(.asc) }
            keys.append(KeySyntax(expression: expression, isDescending: isDescending))
        } while take(.comma)
        return keys
    }
}
