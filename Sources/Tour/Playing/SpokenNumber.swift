import Documents
import Query
import Session
import Values

/// An amount in words, as a person says it: `twelve`, `two dozen`, `five dollars`, `twelve items`.
enum SpokenNumber {
    /// Of more words than this, something else is meant.
    private static let mostWords = 10

    /// The amount that words are, perhaps with what it counts after it; nil for all else, such as a query.
    static func value(of line: String) -> Value? {
        let words = line.lowercased().split(whereSeparator: \.isWhitespace)
        guard let first = words.first, words.count <= mostWords,
            words.allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } })
        else { return nil }
        if let value = found(in: words.joined(separator: " ")) { return value }
        // Alone, these are no figures.
        guard words.count <= 2 else { return nil }
        switch first {
        case "zero", "no", "none", "nothing": return .number(Number(0))
        case "one": return .number(Number(1))
        default: return nil
        }
    }

    /// The one figure that a text begins with, as a document would have it.
    private static func found(in text: String) -> Value? {
        let session = Session()
        session.library.add(Document(path: "words.md", source: Array("There are \(text) of them.".utf8)))
        var value: Value?
        _ = session.look(Script("figures | select text, value")) { result in
            guard case .rows(let rows) = result.content, rows.count == 1, rows.shape.columns.count == 2,
                let words = rows.value(row: 0, column: 0, in: session.library).text(in: session.library),
                text.hasPrefix(words.lowercased())
            else { return }
            let found = rows.value(row: 0, column: 1, in: session.library)
            if Guess.number(of: found) != nil { value = found }
        }
        return value
    }
}
