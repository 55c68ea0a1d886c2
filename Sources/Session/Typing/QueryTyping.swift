import Documents
import Query
import Values

/// Completes queries.
struct QueryTyping {
    private let session: Session

    /// How long documents may be looked into for values, while a key waits.
    static let patience = Duration.milliseconds(3)

    init(_ session: Session) { self.session = session }

    /// What can stand at the end of a text.
    ///
    /// - Parameter isSuggesting: Whether words of the grammar are worth looking for only once they are begun.
    func completions(_ text: String, isSuggesting: Bool = false) -> Completions {
        if let open = Tokens.openLiteral(in: text) { return literals(text, from: open.start, open.quote, isSuggesting) }
        let bytes = Array(text.utf8)
        var start = bytes.count
        while start > 0, Self.isNameByte(bytes[start - 1]) { start -= 1 }
        let word = String(decoding: bytes[start...], as: UTF8.self)
        if let results = results(before: bytes[..<start], startingWith: word), !isSuggesting {
            return Completions(replaced: start..<bytes.count, candidates: results)
        }
        let number = NumberTyping(session).completions(text)
        guard word.first?.isNumber != true else { return number ?? Completions(replaced: bytes.count..<bytes.count) }
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        let expectation = session.engine.expectation(
            after: before, prefix: word, hasGrammar: !isSuggesting || !word.isEmpty)
        var words = fitting(expectation.words, after: before).map { candidate($0) }
        var candidates: [Completions.Candidate] = []
        if expectation.isFirstRequired, var required = words.first {
            words.removeFirst()
            required.isRequired = true
            candidates.append(required)
        }
        candidates += number.map(\.candidates) ?? []
        let values = values(for: expectation, startingWith: word)
        candidates += values.shown.map { Completions.Candidate(text: $0) }
        candidates += keys(for: expectation, startingWith: word)
        candidates += words
        guard candidates.isEmpty, !isSuggesting, !word.isEmpty else {
            var completions = Completions(replaced: start..<bytes.count, candidates: candidates)
            if values.count > values.shown.count {
                completions.total = candidates.count - values.shown.count + values.count
            }
            if !isSuggesting { completions.progress = values.progress }
            return completions
        }
        return within(text, from: start)
    }

    /// After `out[`, the numbers of the results that are kept, newest first, each with its statement.
    private func results(before: ArraySlice<UInt8>, startingWith word: String) -> [Completions.Candidate]? {
        let opening = Array("out[".utf8)
        guard before.count >= opening.count, Array(before.suffix(opening.count)) == opening,
            !(before.dropLast(opening.count).last.map(Self.isNameByte) ?? false),
            word.allSatisfy(\.isNumber), !session.engine.names.contains("out")
        else { return nil }
        return session.engine.numberedResults.all.reversed().filter {
            $0.bytes != nil && "\($0.number)".hasPrefix(word)
        }
        .map {
            .init(text: "\($0.number)", help: $0.statement.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        }
    }

    // MARK: What doesn't start as the word does

    /// The words that have the typed one within, else the paths whose parts start as its parts do: `s.h` is `section.heading`.
    private func within(_ text: String, from start: Int) -> Completions {
        let bytes = Array(text.utf8)
        let word = String(decoding: bytes[start...], as: UTF8.self).lowercased()
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        var pathStart = start
        while pathStart > 0, Self.isNameByte(bytes[pathStart - 1]) || bytes[pathStart - 1] == UInt8(ascii: ".") {
            pathStart -= 1
        }
        let parts = bytes[pathStart...].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
        let having = session.engine.expectation(after: before).words.filter {
            $0.kind != .keyword && $0.kind != .sign && $0.text.lowercased().contains(word)
        }
        guard word.utf8.count < 2 || having.isEmpty else {
            return Completions(replaced: start..<bytes.count, candidates: having.map(candidate))
        }
        guard (2...4).contains(parts.count), !parts.contains("") else {
            return Completions(replaced: start..<bytes.count)
        }
        let paths = paths(of: parts[...], after: String(decoding: bytes[..<pathStart], as: UTF8.self))
        return Completions(replaced: pathStart..<bytes.count, candidates: Array(paths.prefix(Self.mostPaths)))
    }

    private static let mostPaths = 50

    private func paths(of parts: ArraySlice<String>, after before: String) -> [Completions.Candidate] {
        guard let first = parts.first else { return [] }
        let words = session.engine.expectation(after: before, prefix: first, hasGrammar: false).words
        guard parts.count > 1 else { return words.map(candidate) }
        let bases = words.filter { [.column, .field, .container, .row, .name, .parameter].contains($0.kind) }
        return bases.prefix(8).flatMap { base in
            paths(of: parts.dropFirst(), after: before + base.text + ".").map { path in
                Completions.Candidate(
                    text: base.text + "." + path.text, label: base.text + "." + path.label, help: path.help)
            }
        }
    }

    // MARK: Words

    /// Those first that the function takes whose argument is due: after `sum(` what has a sum.
    private func fitting(_ words: [Expectation.Word], after before: String) -> [Expectation.Word] {
        guard before.last == "(" else { return words }
        let name = String(before.dropLast().reversed().prefix { $0.isLetter }.reversed())
        guard let wanted = FunctionTable.function(named: name)?.parameters.first, !wanted.elements.isEmpty else {
            return words
        }
        func fits(_ word: Expectation.Word) -> Bool {
            guard let type = word.type else { return false }
            return type == .any || type.kind.map(wanted.elements.contains) == true
        }
        return words.filter(fits) + words.filter { !fits($0) }
    }

    private func candidate(_ word: Expectation.Word) -> Completions.Candidate {
        switch word.kind {
        case .function:
            guard let function = FunctionTable.function(named: word.text) else { break }
            return .init(text: word.text + "(", label: function.form, help: function.help)
        case .definition:
            let form = word.help.prefix { $0 != ":" }
            return .init(text: word.text + "(", label: String(form), help: "a 'def' of this session")
        case .stage:
            guard let stage = StageName(rawValue: word.text) else { break }
            return .init(text: word.text, label: stage.form, help: stage.help)
        case .column, .field, .container, .name, .parameter:
            let kind = word.type?.kind.map { $0.rawValue }
            return .init(
                text: word.text,
                help: [kind, word.help].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: ": "))
        case .row, .relation, .statement, .keyword, .sign: break
        }
        return .init(text: word.text, help: word.help)
    }

    private func keys(for expectation: Expectation, startingWith word: String) -> [Completions.Candidate] {
        guard let record = expectation.record else { return [] }
        return session.fieldValues.keys(of: record, within: Self.patience).filter {
            $0.hasPrefix(word) && Self.isName($0)
        }
        .map { .init(text: $0, help: "a key of the front matter") }
    }

    // MARK: Values

    /// The first of them, and how many there are.
    private typealias Values = (shown: [String], count: Int, progress: Completions.Progress?)

    /// The values that can be compared, as they are written.
    private func values(for expectation: Expectation, startingWith typed: String) -> Values {
        if case .truth? = expectation.comparedType {
            let truths = ["true", "false"].filter { $0.hasPrefix(typed) }
            return (truths, truths.count, nil)
        }
        guard let origin = expectation.origin else { return ([], 0, nil) }
        let found = session.fieldValues.matches(
            of: origin, kind: .literals, startingWith: typed, most: Self.mostValues, looks: false, within: Self.patience
        )
        let choices = choices(of: origin).filter { $0.hasPrefix(typed) && !found.values.contains($0) }
        return (found.values + choices, found.count + choices.count, found.progress)
    }

    /// What the schema says that the values are.
    private func choices(of origin: ValueOrigin) -> [String] {
        let field = origin.relation.schema.field(at: origin.field)
        return origin.keys.isEmpty ? (field?.choices ?? []).map { LiteralText.quoted($0) } : []
    }

    private static let mostValues = 200

    /// Where a text is open: files, or the values that start so; none where neither is due.
    private func literals(_ text: String, from start: Int, _ quote: UInt8, _ isSuggesting: Bool) -> Completions {
        let bytes = Array(text.utf8)
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        let typed = String(decoding: bytes[(start + 1)...], as: UTF8.self)
        let word = before.trimmingSpaces.split { !$0.isLetter }.last ?? ""
        if before.last?.isLetter != true, ["open", "import", "save"].contains(String(word)), quote != UInt8(ascii: "/")
        {
            let mark = Character(UnicodeScalar(quote))
            let files = PathCompletion.candidates(for: typed).map { file in
                let end = file.text.last == "/" ? "" : String(mark)
                return Completions.Candidate(text: "\(mark)\(file.text)\(end)", label: file.label, help: file.help)
            }
            return Completions(replaced: start..<bytes.count, candidates: files)
        }
        let expectation = session.engine.expectation(after: before, prefix: "\u{1}")
        guard let origin = expectation.origin, quote != UInt8(ascii: "/") else {
            return Completions(replaced: bytes.count..<bytes.count)
        }
        let found = session.fieldValues.matches(
            of: origin, kind: .literals, startingWith: String(decoding: bytes[start...], as: UTF8.self),
            most: Self.mostValues, looks: !isSuggesting, within: Self.patience)
        let choices = choices(of: origin).filter { $0.hasPrefix(String(decoding: bytes[start...], as: UTF8.self)) }
        let shown = found.values + choices.filter { !found.values.contains($0) }
        var completions = Completions(replaced: start..<bytes.count, candidates: shown.map { .init(text: $0) })
        if found.count > found.values.count { completions.total = found.count }
        completions.progress = found.progress
        return completions
    }

    // MARK: Names

    static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isAlphanumeric || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy(isNameByte) && text.first?.isNumber == false
    }
}
