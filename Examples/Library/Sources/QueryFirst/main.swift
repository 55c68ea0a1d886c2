import Documents
import Query

let library = Library()
library.add(Document(path: "plan.md", source: Array("- $65 million for rail\n- $5 million for roads\n".utf8)))
let engine = Engine(library: library)

let query = engine.prepare(Script("money | where value > $10 million | select text, at"))
for error in query.errors { print(error.message, error.hint) }
_ = engine.run(query) { result in
    guard case .rows(let rows) = result.content else { return }
    for row in 0..<rows.count {
        print(rows.value(row: row, named: "text", in: library).text(in: library) ?? "")
    }
}

// Prints:
// $65 million
