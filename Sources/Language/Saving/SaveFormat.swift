/// The formats that `save` writes; the end of the file's name says which.
public enum SaveFormat: String, CaseIterable, Sendable {
    case csv, tsv, json, ndjson, md, html, svg, sqlite

    /// The format of a file's ending, whatever its case; nil where there is none.
    public init?(extension ending: String) {
        let ending = ending.lowercased()
        guard let format = SaveFormat(rawValue: ending) ?? SaveFormat.others[ending] else { return nil }
        self = format
    }

    /// Other endings that are usual for the same.
    private static let others: [String: SaveFormat] = [
        "jsonl": .ndjson, "markdown": .md, "htm": .html, "sqlite3": .sqlite, "db": .sqlite,
    ]
}
