import Documents

/// What people call fields and values that have another name here.
enum OtherNames {
    /// Nothing, true and false, as other languages have them.
    static func constant(_ name: String) -> String? {
        switch name.lowercased() {
        case "none", "nil", "null", "undefined", "nan", "na": "null"
        case "true", "yes": "true"
        case "false", "no": "false"
        default: nil
        }
    }

    /// A field of a relation's nodes that goes by another name.
    static func field(_ name: String, of relation: Relation?) -> String? {
        guard let relation, let names = others[name.lowercased()] else { return nil }
        let fields = Set(relation.schema.fields.map(\.name))
        return names.first {
            fields.contains(String($0.prefix { $0 != "." })) || $0 == "text"
                || $0.hasPrefix("doc.") && relation != .docs
        }
    }

    private static let others: [String: [String]] = [
        "title": ["title", "heading", "doc.title"], "name": ["name", "heading", "label", "doc.name"],
        "content": ["text"], "body": ["text"], "txt": ["text"], "string": ["text"], "word": ["text"],
        "sentence": ["text"],
        "amount": ["value"], "price": ["value"], "cost": ["value"], "sum": ["value"], "number": ["value"],
        "currency": ["unit"], "href": ["url"], "address": ["url"], "uri": ["url"], "link": ["url"],
        "domain": ["host"], "site": ["host"], "filename": ["name", "doc.name"], "file": ["path", "doc.path"],
        "lang": ["language"], "year": ["value.year", "date.year", "doc.date.year"],
        "published": ["date", "doc.date"], "frontmatter": ["meta", "doc.meta"],
        "properties": ["meta", "doc.meta"], "tags": ["meta.tags", "doc.meta.tags"],
        "author": ["meta.author", "doc.meta.author"],
        "depth": ["level"], "done": ["checked"], "completed": ["checked"], "speaker_name": ["speaker"],
    ]

    /// Rows that other programs have a name for.
    static func rows(_ name: String) -> String? {
        switch name.lowercased() {
        case "task", "tasks", "todo", "todos", "checkboxes": "items | where mark != null"
        default: nil
        }
    }

    /// What Dataview has in `file`.
    static func file(_ field: String, isDocument: Bool) -> String? {
        let names = [
            "name": "name", "path": "path", "link": "path", "folder": "path", "size": "bytes", "day": "date",
            "ctime": "date", "mtime": "date", "cday": "date", "mday": "date", "tags": "meta.tags",
            "frontmatter": "meta", "title": "title",
        ]
        return names[field.lowercased()].map { isDocument ? $0 : "doc.\($0)" }
    }
}
