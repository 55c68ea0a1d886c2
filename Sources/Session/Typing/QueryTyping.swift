import Documents
import Query

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
        if let open = Tokens.openLiteral(in: text) { return literals(text, from: open.start, open.quote) }
        let bytes = Array(text.utf8)
        var start = bytes.count
        while start > 0, Self.isNameByte(bytes[start - 1]) { start -= 1 }
        let word = String(decoding: bytes[start...], as: UTF8.self)
        let number = NumberTyping(session).completions(text)
        guard word.first?.isNumber != true else { return number ?? Completions(replaced: bytes.count..<bytes.count) }
        let before = String(decoding: bytes[..<start], as: UTF8.self)
        let expectation = session.engine.expectation(
            after: before, prefix: word, hasGrammar: !isSuggesting || !word.isEmpty)
        var candidates = number.map(\.candidates) ?? []
        candidates += values(for: expectation, startingWith: word).map { Completions.Candidate(text: $0) }
        candidates += keys(for: expectation, startingWith: word)
        candidates += fitting(expectation.words, after: before).map { candidate($0) }
        return Completions(replaced: start..<bytes.count, candidates: candidates)
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
        .map { .init(text: $0, help: "in the front matter") }
    }

    // MARK: Values

    /// The values that can be compared, as they are written.
    private func values(for expectation: Expectation, startingWith typed: String) -> [String] {
        if case .truth? = expectation.comparedType { return ["true", "false"].filter { $0.hasPrefix(typed) } }
        guard let origin = expectation.origin else { return [] }
        return matching(session.fieldValues.values(of: origin, within: Self.patience), origin, typed)
    }

    private func matching(_ values: [String], _ origin: ValueOrigin, _ typed: String) -> [String] {
        let field = origin.relation.schema.field(at: origin.field)
        let choices = origin.keys.isEmpty ? (field?.choices ?? []).map { LiteralText.quoted($0) } : []
        let all = values + choices.filter { !values.contains($0) }
        return Array(all.lazy.filter { $0.hasPrefix(typed) }.prefix(Self.mostValues))
    }

    private static let mostValues = 200

    /// Where a text is open: files, or the values that start so; none where neither is due.
    private func literals(_ text: String, from start: Int, _ quote: UInt8) -> Completions {
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
        let all = session.fieldValues.values(of: origin, within: Self.patience)
        var found = matching(all, origin, String(decoding: bytes[start...], as: UTF8.self))
        if found.isEmpty {
            // In other letters, or further inside.
            let wanted = typed.lowercased()
            found = Array(all.lazy.filter { $0.lowercased().contains(wanted) }.prefix(Self.mostValues))
        }
        return Completions(replaced: start..<bytes.count, candidates: found.map { .init(text: $0) })
    }

    // MARK: Names

    static func isNameByte(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 97 < 26 || byte &- 48 < 10 || byte == UInt8(ascii: "_") || byte >= 0x80
    }

    private static func isName(_ text: String) -> Bool {
        text.utf8.allSatisfy(isNameByte) && text.first?.isNumber == false
    }
}
