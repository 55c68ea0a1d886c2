import Values

extension Engine {
    /// What is wrong with a text that is being typed, and will be whatever is typed after it; first what comes first.
    ///
    /// What the text lacks at its end is not wrong, nor is a last word that may become a right one.
    public func lastingErrors(_ text: String) -> [Diagnostic] {
        let check = TypingCheck(text, engine: self)
        return check.lasting()
    }

    /// What is wrong with a text once it is made whole; nil where it can't be.
    func errors(completing text: String) -> [Diagnostic]? {
        let completed = CompletedText(text)
        switch completed.parsed {
        case .incomplete: return nil
        case .wrong(let diagnostics): return diagnostics.filter { $0.severity == .error }
        case .read(let syntax):
            return errors(in: syntax, of: completed.script)
        }
    }

    private func errors(in syntax: [StatementSyntax], of script: Script) -> [Diagnostic] {
        // No file is read for a key: what an import brings is not known.
        guard !syntax.contains(where: \.imports) else { return [] }
        let checker = Checker(globalTypes: globalTypes, results: results)
        var environment = environment
        var errors: [Diagnostic] = []
        for statement in syntax {
            _ = try? checker.checkStatement(statement, of: script, &environment)
            errors += checker.takeDiagnostics().filter { $0.severity == .error && $0.place.script === script }
        }
        return errors.sorted { $0.place.span.lowerBound < $1.place.span.lowerBound }
    }
}

extension StatementSyntax {
    fileprivate var imports: Bool {
        switch kind {
        case .import, .importTable: true
        default: false
        }
    }
}

/// Tells errors that last from those that what is typed next can mend.
struct TypingCheck {
    private let text: String
    private let bytes: [UInt8]
    private let engine: Engine
    private let tokens: [Token]
    /// Where the text stops in a text or pattern: its start.
    private let openLiteral: Int?

    init(_ text: String, engine: Engine) {
        self.text = text
        self.engine = engine
        bytes = Array(text.utf8)
        tokens = Lexer.tokens(of: bytes).all.filter { $0.kind != .end && $0.kind != .statementEnd && !$0.span.isEmpty }
        openLiteral = ClosedLiterals.unclosed(in: text)?.start
    }

    func lasting() -> [Diagnostic] {
        guard let last = tokens.last, let errors = engine.errors(completing: text), !errors.isEmpty else { return [] }
        var kept = errors.filter { isLasting($0, last) }
        guard !kept.isEmpty else { return [] }
        // `not` may be the start of `not in`.
        if tokens.count > 1, tokens[tokens.count - 2].kind == .keyword(.not), isOperatorBeginning(last) {
            kept = common(kept, with: engine.errors(completing: prefix(last.span.lowerBound) + "in null"))
        }
        if last.kind == .keyword(.not) { kept = common(kept, with: engine.errors(completing: text + " in null")) }
        let types = kept.filter { $0.fault.isOfTypes }
        guard !types.isEmpty else { return kept }
        // Another last operand, or what may follow it, may mend what the types are wrong in.
        var lasting = types
        for start in operandStarts where !lasting.isEmpty {
            lasting = common(lasting, with: engine.errors(completing: prefix(start) + "null"))
        }
        lasting = common(lasting, with: engine.errors(completing: text + " == null"))
        return kept.filter { error in !error.fault.isOfTypes || lasting.contains { same($0, error) } }
    }

    private func isOperatorBeginning(_ last: Token) -> Bool {
        last.span.upperBound == bytes.count
            && ["in", "has", "contains", "starts", "ends", "matches", "between"].contains {
                $0.hasPrefix(text(of: last))
            }
    }

    // MARK: One error

    private func isLasting(_ error: Diagnostic, _ last: Token) -> Bool {
        let span = error.place.span
        if span.lowerBound >= bytes.count { return false }
        if let openLiteral, span.lowerBound >= openLiteral { return false }
        if isInUnit(span.lowerBound) || isInPlace(last, error) { return false }
        if error.fault.isOfForm, span.lowerBound >= lineGoingOn(from: last) { return false }
        if error.fault.awaitsOperand { return last.span.lowerBound >= span.upperBound }
        if error.fault.awaitsClosing { return isClosed(after: span.lowerBound) }
        // `at`, `open`: what they take comes next.
        if error.fault.isUnknownName, span == last.span, SourceName(rawValue: text(of: last)) != nil { return false }
        // So does the condition of `count(where`.
        if error.fault.isOfNames, span == last.span, text(of: last) == StageName.where.rawValue { return false }
        // A key may come after `by`, and a right row after `on`.
        if error.fault.awaitsKeys || error.fault.awaitsCondition { return endsStage(after: span.upperBound) }
        guard last.span.upperBound == bytes.count, span.lowerBound >= last.span.lowerBound else { return true }
        return !canBecomeRight(last, error)
    }

    /// Where the text stops to which the next line may be added, or the last one once its word is typed.
    private func lineGoingOn(from last: Token) -> Int {
        let isWordBegun =
            tokens.count > 1 && last.span.upperBound == bytes.count
            && ContinuingWord.allCases.contains { $0.rawValue.hasPrefix(text(of: last)) }
        return isWordBegun ? tokens[tokens.count - 2].span.upperBound : last.span.upperBound
    }

    private func same(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
        left.code == right.code && left.place.span.lowerBound == right.place.span.lowerBound
    }

    /// Those that are wrong in another text, too. One that can't be read says nothing.
    private func common(_ errors: [Diagnostic], with others: [Diagnostic]?) -> [Diagnostic] {
        guard let others, !others.contains(where: { $0.fault.isOfForm && !errors.contains(where: same($0)) })
        else { return errors }
        return errors.filter { error in others.contains { same($0, error) } }
    }

    private func same(_ other: Diagnostic) -> (Diagnostic) -> Bool { { self.same($0, other) } }

    // MARK: The last word

    /// Whether letters typed after the last word can make it right.
    private func canBecomeRight(_ last: Token, _ error: Diagnostic) -> Bool {
        // A name that is taken, or reserved, may be the start of a longer one.
        if error.fault.isNameInUse || error.fault.isOfShortNumber { return true }
        let word = text(of: last)
        if last.kind == .wrong || isSign(last) { return canBecomeSign(word) }
        if isDate(word, at: last.span.lowerBound) || Unit.canBegin(with: word) { return true }
        let before = prefix(last.span.lowerBound)
        return engine.expectation(after: before, prefix: word).words.contains {
            $0.text != word || !error.fault.isOfNames || [.function, .definition, .statement].contains($0.kind)
        }
    }

    private func isSign(_ token: Token) -> Bool { if case .symbol = token.kind { true } else { false } }

    private func canBecomeSign(_ text: String) -> Bool {
        Symbol.allCases.contains { $0.rawValue.hasPrefix(text) && $0.rawValue != text } || Unit.canBegin(with: text)
            || text.last.map { $0.isLetter && UnitWord.canBegin(with: text.drop { !$0.isLetter }.description) } == true
            || text.hasSuffix("_") || text.hasSuffix("X") && text.first?.isNumber == true
    }

    /// `2024-Q`, `2024-S`, `FY20`
    private func isDate(_ word: String, at start: Int) -> Bool {
        if "FY".hasPrefix(word) || word.hasPrefix("FY") && word.dropFirst(2).allSatisfy(\.isNumber) { return true }
        guard start >= 5, bytes[start - 1] == UInt8(ascii: "-"),
            bytes[start - 5..<start - 1].allSatisfy({ $0.isDigit })
        else { return false }
        return ["Q", "W", "S", "SP", "SU", "AU", "WI", "A", "F", "FA"].contains(word) || word.first == "W"
            || word.first == "Q"
    }

    /// `at 12`, which goes on with a colon.
    private func isInPlace(_ last: Token, _ error: Diagnostic) -> Bool {
        guard error.fault.isUnexpected, tokens.count > 1, case .literal = last.kind else { return false }
        return text(of: tokens[tokens.count - 2]) == "at"
    }

    /// Whether an offset is in what may become the unit of the number before it: `5 metric t`.
    private func isInUnit(_ offset: Int) -> Bool {
        guard let number = tokens.last(where: { if case .literal = $0.kind { true } else { false } }),
            number.span.upperBound <= offset, number.span.upperBound < bytes.count
        else { return false }
        let rest = String(decoding: bytes[number.span.upperBound...], as: UTF8.self).drop { $0 == " " }
        return UnitWord.canBegin(with: String(rest))
    }

    // MARK: Places

    private func text(of token: Token) -> String { String(decoding: bytes[token.span], as: UTF8.self) }

    private func prefix(_ end: Int) -> String { String(decoding: bytes[..<end], as: UTF8.self) }

    /// Whether the call of the function at an offset, or around the argument there, has its `)`.
    private func isClosed(after offset: Int) -> Bool {
        guard let name = tokens.firstIndex(where: { $0.span.lowerBound >= offset }) else { return false }
        var depth = 0
        for token in tokens[name...].dropFirst() {
            guard case .symbol(let symbol) = token.kind else { continue }
            if symbol.opens { depth += 1 }
            if symbol.closes { depth -= 1 }
            if depth <= 0 && symbol.closes { return true }
        }
        return false
    }

    private func endsStage(after offset: Int) -> Bool {
        tokens.contains { $0.span.lowerBound >= offset && ($0.kind == .symbol(.pipe) || $0.kind == .keyword(.by)) }
    }

    /// Where the last operand starts, and each that is still open around it.
    private var operandStarts: [Int] {
        var starts = [operandStart(endingAt: tokens.count - 1)]
        var depth = 0
        for index in tokens.indices.reversed() {
            if isClosing(tokens[index]) { depth += 1 }
            guard isOpening(tokens[index]) else { continue }
            depth -= 1
            guard depth < 0 else { continue }
            depth = 0
            let isCall =
                index > 0 && tokens[index - 1].kind == .name
                && tokens[index - 1].span.upperBound == tokens[index].span.lowerBound
            starts.append(isCall ? operandStart(endingAt: index - 1) : operandStart(endingAtOpening: index))
        }
        return starts
    }

    /// Where the operand starts that goes on with an open bracket: `a.b[`, or the bracket.
    private func operandStart(endingAtOpening index: Int) -> Int {
        if index > 0, tokens[index].kind == .symbol(.openBracket), isClosing(tokens[index - 1]) {
            return operandStart(endingAt: index - 1)
        }
        return tokens[index].span.lowerBound
    }

    /// Where an operand starts: a whole path, with the brackets and the call that it ends in.
    private func operandStart(endingAt last: Int) -> Int {
        var index = last
        while index >= 0 {
            if isClosing(tokens[index]) {
                var depth = 0
                repeat {
                    if isClosing(tokens[index]) { depth += 1 } else if isOpening(tokens[index]) { depth -= 1 }
                    index -= 1
                } while index >= 0 && depth > 0
                index += 1
                // `f(…)`, `a[…]`
                let isCallOrElement =
                    index > 0 && tokens[index - 1].kind == .name
                    && tokens[index - 1].span.upperBound == tokens[index].span.lowerBound
                if isCallOrElement { index -= 1 }
            }
            guard index > 1, tokens[index - 1].kind == .symbol(.dot) else { break }
            index -= 2
        }
        return index >= 0 ? tokens[index].span.lowerBound : 0
    }

    private func isClosing(_ token: Token) -> Bool {
        switch token.kind {
        case .symbol(let symbol): symbol.closes
        case .textEnd, .pieceEnd: true
        default: false
        }
    }

    private func isOpening(_ token: Token) -> Bool {
        switch token.kind {
        case .symbol(let symbol): symbol.opens
        case .textStart, .pieceStart: true
        default: false
        }
    }
}
