/// Pandoc's title block: lines of `%` for a title, its authors and its date.
enum TitleBlock {
    /// The fields that have something in them; several authors are a list.
    static func record(_ text: String) -> [(name: String, value: FieldValue)] {
        var fields: [[String]] = []
        for line in text.split(whereSeparator: \.isNewline) {
            let words = AlternativeText.folded(String(line.first == "%" ? line.dropFirst() : line))
            if line.first == "%" { fields.append([]) }
            if !words.isEmpty, !fields.isEmpty { fields[fields.count - 1].append(words) }
        }
        var record: [(name: String, value: FieldValue)] = []
        for (name, lines) in zip(["title", "author", "date"], fields) where !lines.isEmpty {
            record.append((name, value(of: lines, name)))
        }
        return record
    }

    private static func value(of lines: [String], _ name: String) -> FieldValue {
        switch name {
        case "author":
            // Semicolons part authors, as lines do.
            let authors = lines.flatMap { $0.split(separator: ";") }.map { AlternativeText.folded(String($0)) }
            return authors.count == 1 ? .text(authors[0]) : .list(authors.map(FieldValue.text))
        case "date": return FrontMatterScalar.quoted(lines.joined(separator: " "))
        default: return .text(lines.joined(separator: " "))
        }
    }
}
