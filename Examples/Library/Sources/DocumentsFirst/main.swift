import Documents

let source = """
    # Plan

    ## Trains

    - **Rail:** $65 million for 150 passenger cars.
    - Stations are for later.
    """
let library = Library()
library.add(Document(path: "plan.md", source: Array(source.utf8)))
for item in library.nodes(.items) {
    if case .text(let label) = library.field("label", of: item) { print(label) }
    for sum in library.nodes(.money, inside: item) {
        if case .text(let words) = library.field("text", of: sum) { print("  \(words)") }
    }
    if let section = library.container(.sections, of: item),
        case .text(let heading) = library.field("heading", of: section)
    {
        print("  in \(heading)")
    }
}

// Prints:
// Rail
//   $65 million
//   in Trains
//   in Trains
