import Figures
import Values

let bytes = Array("In May it gave more than $2.4 million to 15 projects a year.".utf8)
let text = LexedText(bytes, breaks: [])
for figure in FigureFinder(reference: DateSpan("2024-11-15")).figures(in: text) {
    print(figure.kind.name, text.string(figure.span), figure.value)
}

// Prints:
// date May 2024-05
// money $2.4 million 2400000
// count 15 15
