import Values

extension Parser {
    /// `statement = "let" NAME "=" pipeline | "param" NAME [ "=" expr ]
    ///   | "def" NAME "(" [ NAME { "," NAME } ] ")" "=" pipeline
    ///   | "import" TEXT [ "as" NAME ] | "print" expr | "assert" expr "," expr | pipeline | "|" stage { "|" stage }`
    package mutating func statement() throws -> StatementSyntax {
        let start = token.span.lowerBound
        let kind = try statementKind()
        return StatementSyntax(span: start..<lastEnd, kind: kind)
    }

    private mutating func statementKind() throws -> StatementSyntax.Kind {
        if take(.let) {
            let name = try name(.name)
            try expect(.assign)
            return .let(name, try pipeline())
        }
        if take(.param) { return try param() }
        if take(.def) { return try definition() }
        if take(.import) {
            let (text, span) = try plainText(.fileName)
            return take(.as) ? .importTable(text, span, as: try name(.name)) : .import(text, span)
        }
        if take(.print) { return .print(try expression()) }
        if take(.assert) {
            let condition = try expression()
            try expect(.comma)
            return .assert(condition, message: try expression())
        }
        return .pipeline(try pipeline(canGoOnFromIt: true))
    }

    private mutating func param() throws -> StatementSyntax.Kind {
        let name = try name(.name)
        let value = take(.assign) ? try expression() : nil
        return .param(name, value, help: comment(after: lastEnd))
    }

    /// What the comment at the end of the line says.
    private func comment(after end: Int) -> String {
        let blanks = [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ";")]
        guard let comment = tokens.firstComment(from: end),
            script.bytes[end..<comment.lowerBound].allSatisfy(blanks.contains)
        else { return "" }
        let text = script.bytes[comment].drop { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ") }
        return String(decoding: text, as: UTF8.self)
    }

    private mutating func definition() throws -> StatementSyntax.Kind {
        let name = try name(.name)
        try expect(.openParenthesis)
        var parameters: [NameSyntax] = []
        while token.kind != .symbol(.closeParenthesis) {
            parameters.append(try self.name(.parameterName))
            if !take(.comma) { break }
        }
        try expect(.closeParenthesis)
        try expect(.assign)
        return .def(DefinitionSyntax(name: name, parameters: parameters, body: try pipeline()))
    }

    /// `TEXT`: a text without expressions in it, and its place.
    package mutating func plainText(_ what: Expected) throws -> (String, Range<Int>) {
        let start = token
        guard start.kind == .rawText || start.kind == .textStart else { throw unexpected(what) }
        let text = try self.text()
        guard case .literal(.text(let letters)) = text.kind else {
            throw wrong(SyntaxFault.expected(.plainText(what), found: found(start)), at: text.span)
        }
        return (letters, text.span)
    }
}
