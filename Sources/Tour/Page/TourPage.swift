import Query
import Rendering
import Session
import Values

/// A tour as one HTML page that stands alone: it loads nothing, and can be read without a script.
public struct TourPage {
    private let tour: Tour
    private let session: Session
    private var results: ResultHTML
    private var html = ""
    /// What is wrong with the blocks; the page is not worth keeping then.
    public private(set) var problems: [Part] = []

    /// Writes the page: all blocks run.
    ///
    /// - Parameter session: With the tour's documents open.
    public init(of tour: Tour, in session: Session) {
        self.tour = tour
        self.session = session
        results = ResultHTML(session.library)
        write()
    }

    /// The page in UTF-8.
    public var bytes: [UInt8] { Array(html.utf8) }

    private mutating func write() {
        let title = MarkupText.escaped(tour.title)
        html = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(title)</title>
            <style>
            \(PageStyle.text)
            </style>
            </head>
            <body>
            <header>
            <h1>\(title)</h1>
            \(about)
            </header>
            <main>

            """
        writeParts(tour.introduction)
        html += "<nav aria-label=\"Steps\"><ol>\n"
        for (index, step) in tour.steps.enumerated() {
            html += "<li><a href=\"#s\(index + 1)\">\(MarkupText.escaped(step.title))</a></li>\n"
        }
        html += "</ol></nav>\n"
        for (index, step) in tour.steps.enumerated() {
            results.passages.step = index + 1
            html += "<section id=\"s\(index + 1)\">\n<h2><span class=\"number\">\(index + 1)</span> "
            html += "\(MarkupText.escaped(step.title))</h2>\n"
            writeParts(step.parts)
            html += "</section>\n"
        }
        if !results.passages.isEmpty {
            html += "<section id=\"passages\">\n<h2>Passages</h2>\n"
            html += "<p>What the results were made from, marked.</p>\n"
            html += results.passages.html() + "</section>\n"
        }
        html += "</main>\n<footer><p>Made with Docent, which plays this tour, too.</p></footer>\n</body>\n</html>\n"
        // So it may be replaced by the next one.
        let mark = SavedMark(
            version: Version.text, documents: session.library.documents.count, query: "the tour '\(tour.title)'")
        html += String(decoding: mark.bytes, as: UTF8.self)
    }

    private var about: String {
        let documents = session.library.documents
        var words = tour.about.isEmpty ? [] : [tour.about]
        if documents.count <= 8 {
            words.append(
                "on " + documents.map { "<code>\(MarkupText.escaped($0.path))</code>" }.joined(separator: ", "))
        } else {
            words.append("on \(documents.count) documents")
        }
        return "<p class=\"about\">\(words.joined(separator: " · "))</p>"
    }

    private mutating func writeParts(_ parts: [TourPart]) {
        for part in parts {
            switch part {
            case .prose(let prose): html += ProseHTML.of(prose)
            case .query(let block, _): html += query(block) + result(of: block)
            case .exercise(let exercise): write(exercise)
            case .prediction(let prediction): write(prediction)
            }
        }
    }

    private func query(_ block: TourBlock) -> String { QueryHTML.of(block.text.trimmingSpaces, in: session) }

    private mutating func result(of block: TourBlock) -> String {
        let run = BlockRun(block, in: session)
        if run.ending != .done { problems += run.problems }
        return "<div class=\"result\">\n\(results.html(of: run))</div>\n"
    }

    private mutating func write(_ exercise: TourPart.Exercise) {
        html += "<div class=\"exercise\">\n"
        for (index, hint) in exercise.hints.enumerated() {
            let name = exercise.hints.count == 1 ? "Hint" : "Hint \(index + 1)"
            html += "<details><summary>\(name)</summary>\n\(ProseHTML.of(hint))</details>\n"
        }
        html +=
            "<details><summary>Answer</summary>\n\(query(exercise.model))\(result(of: exercise.model))</details>\n</div>\n"
    }

    private mutating func write(_ prediction: TourPart.Prediction) {
        html += query(prediction.query)
        html += "<div class=\"exercise\">\n"
        if !prediction.choices.isEmpty {
            let choices = prediction.choices.map {
                "<li>\(MarkupText.escaped(ProseText.plain(ProseText.prose($0))))</li>"
            }
            html += "<ul>\(choices.joined())</ul>\n"
        }
        html += "<details><summary>Guess, then look</summary>\n\(result(of: prediction.query))</details>\n</div>\n"
    }
}
