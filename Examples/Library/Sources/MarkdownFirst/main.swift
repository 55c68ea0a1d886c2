import Markdown

let source = Array("# Plan\n\nSee [the *budget*](budget.md).\n".utf8)
let parsed = ParsedMarkdown.parse(source, dialect: .document)
for event in parsed.events where event.kind == .link {
    print(parsed.destination(of: event, in: source), event.start, event.end)
}
print(String(decoding: HTMLWriter.html(parsed, of: source), as: UTF8.self), terminator: "")

// Prints:
// budget.md 12 37
// <h1>Plan</h1>
// <p>See <a href="budget.md">the <em>budget</em></a>.</p>
