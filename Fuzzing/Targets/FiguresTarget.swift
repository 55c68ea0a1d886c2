import Figures
import Values

/// The figures, acronyms and names of plain text.
enum FiguresTarget: FuzzTarget {
    static let name = "figures"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        // Where the text is cut into sentences is nothing that the finders may rely on.
        let breaks = bytes.indices.filter { bytes[$0] == 10 }
        for text in [LexedText(bytes), LexedText(bytes, breaks: breaks)] {
            for reference in [nil, DateSpan("2024-11-15")] {
                try check(FigureFinder(reference: reference).figures(in: text), in: text)
            }
            let acronyms = text.acronyms()
            try checkOrder(acronyms.map(\.span), in: text, of: "acronym")
            for acronym in acronyms {
                let isInside = acronym.span.contains(acronym.short) && acronym.span.contains(acronym.long)
                try Violation.unless(isInside, "\(acronym): its parts are not in it")
            }
            try checkOrder(text.names(acronyms: acronyms).map(\.span), in: text, of: "name")
        }
    }

    private static func check(_ figures: [Figure], in text: LexedText) throws(Violation) {
        try checkOrder(figures.map(\.span), in: text, of: "figure")
        for figure in figures {
            if let of = figure.of {
                let isInside = !of.isEmpty && of.lowerBound >= 0 && of.upperBound <= text.bytes.count
                try Violation.unless(isInside, "\(figure): what it is of is not in the text")
            }
            _ = (figure.value.description, figure.value2?.description, figure.low, figure.high, figure.unit)
        }
    }

    /// Spans have bytes, all in the text, and don't overlap.
    private static func checkOrder(_ spans: [Range<Int>], in text: LexedText, of what: String) throws(Violation) {
        var end = 0
        for span in spans {
            let isInOrder = span.lowerBound >= end && !span.isEmpty && span.upperBound <= text.bytes.count
            try Violation.unless(isInOrder, "\(what) \(span) after \(end) of \(text.bytes.count) bytes")
            end = span.upperBound
        }
    }
}
