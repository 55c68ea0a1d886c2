import Documents
import Query

/// Colours and completes commands, from their definitions.
struct CommandTyping {
    private let session: Session

    init(_ session: Session) { self.session = session }

    /// A command's parts: where its name and its argument start, in bytes.
    private struct Parts {
        let start: Int
        let nameEnd: Int
        let argument: Int
        let name: String

        init(_ text: String) {
            let bytes = Array(text.utf8)
            func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 10 }
            start = bytes.firstIndex { !isSpace($0) } ?? bytes.count
            if start < bytes.count, bytes[start] == UInt8(ascii: "?") {
                name = "help"
                nameEnd = start + 1
            } else {
                let isProgram = start + 1 < bytes.count && bytes[start + 1] == UInt8(ascii: "!")
                nameEnd = isProgram ? start + 2 : bytes[start...].firstIndex(where: isSpace) ?? bytes.count
                name = String(decoding: bytes[min(start + 1, nameEnd)..<nameEnd], as: UTF8.self)
            }
            argument = bytes[nameEnd...].firstIndex { !isSpace($0) } ?? bytes.count
        }
    }

    func highlight(_ text: String, cursor: Int?) -> Highlighting {
        let parts = Parts(text)
        let count = text.utf8.count
        var highlighting = Highlighting()
        let command = Commands.named(parts.name)
        let mayGoOn = parts.nameEnd == count && Commands.all.contains { $0.usage.name.hasPrefix(parts.name) }
        let isRight = command != nil || mayGoOn
        highlighting.pieces = [.init(range: parts.start..<parts.nameEnd, style: isRight ? .command : .wrong)]
        if !isRight {
            let nearest = Commands.nearest(to: parts.name).map { "; did you mean ':\($0)'?" } ?? ""
            highlighting.message = "no command ':\(parts.name)'" + nearest
        }
        if command?.usage.completes == .option { markOption(text, parts, cursor, &highlighting) }
        guard command?.usage.completes == .query, parts.argument < count else { return highlighting }
        let query = String(decoding: Array(text.utf8)[parts.argument...], as: UTF8.self)
        if ErrorGuide.code(query) != nil { return highlighting }
        let inner = session.highlight(query: query, cursor: cursor.map { $0 - parts.argument })
        highlighting.pieces += inner.pieces.map {
            .init(range: $0.range.lowerBound + parts.argument..<$0.range.upperBound + parts.argument, style: $0.style)
        }
        highlighting.message = inner.message
        return highlighting
    }

    /// Marks the name of an option where there is none, and none can come of it.
    private func markOption(_ text: String, _ parts: Parts, _ cursor: Int?, _ highlighting: inout Highlighting) {
        let argument = Array(text.utf8)[parts.argument...]
        let end = argument.firstIndex { $0 == 32 || $0 == 9 || $0 == 10 } ?? argument.endIndex
        let name = String(decoding: argument[..<end], as: UTF8.self)
        let isTyped = (cursor ?? text.utf8.count) == end
        guard !name.isEmpty, SettingOption.named(name) == nil,
            !isTyped || !SettingOption.all.contains(where: { $0.name.hasPrefix(name) })
        else { return }
        highlighting.pieces.append(.init(range: parts.argument..<end, style: .wrong))
        highlighting.message = SettingOption.unknown(name)
    }

    /// What can stand at the end of a command.
    func completions(_ text: String) -> Completions {
        let parts = Parts(text)
        let bytes = Array(text.utf8)
        if parts.nameEnd == bytes.count, bytes[parts.start] == UInt8(ascii: ":") {
            let candidates = Commands.all.map(\.usage).filter { $0.name.hasPrefix(parts.name) }.map {
                Completions.Candidate(text: ":\($0.name)", label: $0.form, help: $0.summary)
            }
            return Completions(replaced: parts.start..<bytes.count, candidates: candidates)
        }
        guard let command = Commands.named(parts.name) else { return Completions(replaced: bytes.count..<bytes.count) }
        let argument = String(decoding: bytes[parts.argument...], as: UTF8.self)
        let replaced = parts.argument..<bytes.count
        switch command.usage.completes {
        case .nothing: return Completions(replaced: bytes.count..<bytes.count)
        case .query: return query(argument, from: parts.argument)
        case .option: return options(argument, from: parts.argument)
        case .topic: return Completions(replaced: replaced, candidates: starting(with: argument, Help.topicCandidates))
        case .relation: return Completions(replaced: replaced, candidates: starting(with: argument, relations))
        case .files: return paths(argument, from: parts.argument, onlyFolders: false)
        case .folder: return paths(argument, from: parts.argument, onlyFolders: true)
        case .document: return documents(argument, from: parts.argument)
        case .file: return Completions(replaced: replaced, candidates: PathCompletion.candidates(for: argument))
        case .tour:
            let tours = session.tours().map { Completions.Candidate(text: $0.name, help: $0.help) }
            let named = starting(with: argument, tours)
            return Completions(
                replaced: replaced, candidates: named.isEmpty ? PathCompletion.candidates(for: argument) : named)
        case .section: return sections(argument, replacing: replaced)
        }
    }

    private func starting(with word: String, _ all: [Completions.Candidate]) -> [Completions.Candidate] {
        all.filter { $0.text.lowercased().hasPrefix(word.lowercased()) }
    }

    private var relations: [Completions.Candidate] {
        Relation.allCases.map { .init(text: $0.schema.name, help: $0.schema.help) }
    }

    private func paths(_ argument: String, from start: Int, onlyFolders: Bool) -> Completions {
        let (word, candidates) = PathCompletion.candidates(forLastOf: argument, onlyFolders: onlyFolders)
        return Completions(replaced: start + word..<start + argument.utf8.count, candidates: candidates)
    }

    /// The names of open documents: those whose path or name begins so.
    private func documents(_ argument: String, from start: Int) -> Completions {
        let words = ArgumentWords(argument)
        let word = words.endsInWord ? words.words.last : nil
        let typed = word?.text.lowercased() ?? ""
        let paths = session.library.givenDocuments.lazy.map(\.path).filter { path in
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return path.lowercased().hasPrefix(typed) || name.lowercased().hasPrefix(typed)
        }
        let end = start + argument.utf8.count
        return Completions(
            replaced: (word.map { start + $0.start } ?? end)..<end,
            candidates: paths.prefix(500).map { .init(text: ArgumentWords.quoted($0, in: word?.quote), label: $0) })
    }

    private func query(_ argument: String, from start: Int) -> Completions {
        var inner = QueryTyping(session).completions(argument)
        inner.replaced = inner.replaced.lowerBound + start..<inner.replaced.upperBound + start
        if !argument.isEmpty, argument.first == "E" || argument.first == "W" || argument.first == "N" {
            inner.candidates += starting(with: argument, ErrorGuide.candidates)
        }
        return inner
    }

    private func options(_ argument: String, from start: Int) -> Completions {
        let end = start + argument.utf8.count
        guard let space = argument.firstIndex(where: \.isWhitespace) else {
            let names = (SettingOption.all + (argument.hasPrefix("colors") ? SettingOption.styles : [])).map {
                Completions.Candidate(text: $0.name, label: "\($0.name) \($0.values)", help: $0.help)
            }
            return Completions(replaced: start..<end, candidates: starting(with: argument, names))
        }
        guard let option = SettingOption.named(String(argument[..<space])) else {
            return Completions(replaced: end..<end)
        }
        let word = String(argument[space...]).trimmingSpaces
        let values = option.choices.map { Completions.Candidate(text: $0) }
        return Completions(replaced: end - word.utf8.count..<end, candidates: starting(with: word, values))
    }

    private func sections(_ argument: String, replacing replaced: Range<Int>) -> Completions {
        guard let heading = Relation.sections.schema.index(ofField: "heading") else {
            return Completions(replaced: replaced)
        }
        let found = session.fieldValues.matches(
            of: ValueOrigin(relation: .sections, field: heading), kind: .texts, startingWith: argument, most: 200,
            looks: true, within: QueryTyping.patience)
        var completions = Completions(replaced: replaced, candidates: found.values.map { .init(text: $0) })
        if found.count > found.values.count { completions.total = found.count }
        completions.progress = found.progress
        return completions
    }
}
