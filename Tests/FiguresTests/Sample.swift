import Figures
import Values

/// A short text and what is found in it, written on one line each.
enum Sample {
    /// What stands in a text of a date: `$5 million: money 5000000 USD > of jobs per year`.
    static func figures(_ text: String, date: String? = "2024-11-15", language: Language? = nil) -> [String] {
        let lexed = LexedText(Array(text.utf8), language: language)
        let finder = FigureFinder(reference: date.flatMap { DateSpan($0) })
        return finder.figures(in: lexed).map { describe($0, in: lexed) }
    }

    private static func describe(_ figure: Figure, in text: LexedText) -> String {
        var line = "\(text.string(figure.span)): \(figure.kind.name) \(figure.value)"
        if let upper = figure.value2 { line += "..\(upper)" }
        if let unit = figure.unit { line += " \(unit)" }
        if let bound = figure.bound { line += " \(bound.sign)" }
        if let thing = figure.of { line += " of \(text.string(thing))" }
        if let rate = figure.per { line += " per \(rate)" }
        return line
    }
}
