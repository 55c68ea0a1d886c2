import Documents

/// What can stand at the end of a text: words, and of which field a value is due.
public struct Expectation: Sendable {
    /// A word that can.
    public struct Word: Sendable, Equatable {
        /// The kinds of word: what a name is the name of, or a part of the grammar.
        public enum Kind: String, Sendable {
            case column, field, container, row, parameter, relation, function, definition, name, stage, statement
            case keyword, sign
        }

        /// The word.
        public var text: String
        /// The kind of word.
        public var kind: Kind
        /// What it gives, as far as that is known.
        public var type: ValueType?
        /// One line of help; may be empty.
        public var help: String
    }

    /// Those that fit best first: of them, the one first without which the grammar has no way on.
    public internal(set) var words: [Word] = []
    /// Whether the first word is that one.
    public internal(set) var isFirstRequired = false
    /// Where the values come from that one due here is compared with.
    public internal(set) var origin: ValueOrigin?
    /// Where the record comes from whose keys are due.
    public internal(set) var record: ValueOrigin?
    /// The type of what a value is compared with.
    public internal(set) var comparedType: ValueType?
    /// Whether it starts a statement.
    public internal(set) var startsStatement = false
}

extension Engine {
    /// What can stand at the end of a text that stops before a word, or in one that starts with `prefix`.
    ///
    /// Words that don't start so are left out, and those of the grammar where they aren't asked for: they take longest.
    public func expectation(after text: String, prefix: String = "", hasGrammar: Bool = true) -> Expectation {
        let context = completionContext(of: text + CompletionContext.placeholder)
        var expectation = Expectation()
        expectation.startsStatement = Self.startsStatement(after: text)
        if let compared = context.compared {
            expectation.comparedType = compared.type
            expectation.origin = compared.origin
        }
        var words = Words(environment: context.environment ?? environment, types: globalTypes)
        switch context.position {
        case .value(let scope)?: words.add(valuesIn: scope, isStart: expectation.startsStatement)
        case .member(let type)?:
            words.add(membersOf: type)
            if case .record(nil) = type.element ?? type { expectation.record = context.memberOrigin }
        case .stage(let state)?: words.add(stagesAfter: state)
        case nil: break
        }
        expectation.words = words.all + (hasGrammar ? grammarWords(after: text, prefix: prefix, context) : [])
        expectation.words.removeAll { !$0.text.hasPrefix(prefix) }
        if let required = requiredWord(after: text), required.hasPrefix(prefix) {
            let help = GrammarWord.all.first { $0.text == required }?.help ?? ""
            expectation.words.removeAll { $0.text == required }
            expectation.words.insert(.init(text: required, kind: .keyword, type: nil, help: help), at: 0)
            expectation.isFirstRequired = true
        }
        return expectation
    }

    /// The word that a text lacks where it ends: `by` of `top 5`.
    private func requiredWord(after text: String) -> String? {
        guard case .incomplete(let diagnostic) = Parser.parse(Script(text)),
            case .incomplete(let expected)? = diagnostic.fault as? SyntaxFault
        else { return nil }
        return switch expected {
        case .keyword(let keyword): keyword.rawValue
        case .word(let word): word.rawValue
        default: nil
        }
    }

    /// Checks a text with a name at the cursor.
    func completionContext(of text: String) -> CompletionContext {
        let context = CompletionContext()
        let completed = CompletedText(text)
        guard case .read(let syntax) = completed.parsed else { return context }
        let checker = Checker(globalTypes: globalTypes, results: results)
        checker.completion = context
        var environment = environment
        for statement in syntax {
            _ = try? checker.checkStatement(statement, of: completed.script, &environment)
            _ = checker.takeDiagnostics()
        }
        context.environment = environment
        return context
    }

    /// Whether a text ends in `count(`, where a condition may follow.
    private static func opensAggregate(_ text: String) -> Bool {
        let tokens = Lexer.tokens(of: Array(text.utf8)).all.filter { !$0.span.isEmpty }
        guard tokens.count > 1, tokens[tokens.count - 1].kind == .symbol(.openParenthesis) else { return false }
        let name = Array(text.utf8)[tokens[tokens.count - 2].span]
        return FunctionName.isAggregate(String(decoding: name, as: UTF8.self))
    }

    private static func startsStatement(after text: String) -> Bool {
        let tokens = Lexer.tokens(of: Array(text.utf8)).all.dropLast()
        // A line's end is a token only once something follows it.
        guard let last = tokens.last else { return true }
        return last.kind == .statementEnd
    }

    // MARK: Words of the grammar

    /// The reserved words and signs with which the parser would go on.
    private func grammarWords(after text: String, prefix: String, _ context: CompletionContext) -> [Expectation.Word] {
        if case .member? = context.position { return [] }
        if case .stage? = context.position { return [] }
        // What is before the dot has no such name.
        if text.hasSuffix("."), !text.hasSuffix("..") { return [] }
        let candidates = GrammarWord.all.filter { $0.text.hasPrefix(prefix) }
        guard !candidates.isEmpty else { return [] }
        let statement = UnfinishedStatement(after: text)
        // What would be a name there is no word of the grammar.
        let takesName = statement.canGoOn(with: CompletionContext.placeholder)
        let left = takesName ? nil : completionContext(of: text + " == " + CompletionContext.placeholder).compared?.type
        return candidates.filter { word in
            let isCondition = word.text == StageName.where.rawValue && Self.opensAggregate(text)
            let isSpecial = isCondition || word.text == ResultsName.text
            guard word.fits(left), !takesName || word.isReserved || word.isSign || isSpecial else { return false }
            if ["it", ResultsName.text].contains(word.text), environment.it == nil { return false }
            return statement.canGoOn(with: word.sample)
        }.map { .init(text: $0.text, kind: $0.isSign ? .sign : .keyword, type: nil, help: $0.help) }
    }
}

/// The statement that a text stops in, and whether it can go on with a word.
private struct UnfinishedStatement {
    private let text: String
    /// Whether it stops in an expression in a text, which must be closed before it can be read.
    private let isInText: Bool

    init(after text: String) {
        let bytes = Array(text.utf8)
        let end = Lexer.tokens(of: bytes).all.last { $0.kind == .statementEnd }?.span.upperBound ?? 0
        self.text = String(decoding: bytes[end...], as: UTF8.self)
        isInText = !ClosedLiterals.missing(in: self.text).isEmpty
    }

    func canGoOn(with word: String) -> Bool {
        let whole = text + " " + word
        if case .wrong = isInText ? CompletedText(whole).parsed : Parser.parse(Script(whole)) { return false }
        return true
    }
}
