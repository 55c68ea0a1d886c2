import Corpus
import Documents
import Query
import Rendering

// Loads a folder, asks, and prints a table.
let folder = CommandLine.arguments.dropFirst().first ?? "."
let library = Library()
for document in Loader().load([folder]).documents { library.add(document) }
let engine = Engine(library: library)
let renderer = Renderer(library: library, format: .table, width: 80)
_ = engine.run(Script("money | top 3 by value | select value, section.heading, at")) { result in
    print(String(decoding: renderer.bytes(of: result), as: UTF8.self), terminator: "")
}

// Prints:
//        value  heading  at
// ────────────  ───────  ─────────────────
// $521 billion           ./relief.md:71:67
// $450 billion           ./relief.md:29:68
// $450 billion           ./relief.md:81:68
