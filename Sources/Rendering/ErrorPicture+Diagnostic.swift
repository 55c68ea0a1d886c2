import Query

extension ErrorPicture {
    /// What a query's reader, checker or evaluator found.
    public init(_ diagnostic: Diagnostic) {
        self.init(diagnostic.message, at: diagnostic.place)
        hint = diagnostic.hint
        word = diagnostic.severity.rawValue
    }

    /// Words about a place of a script.
    private init(_ message: String, at place: Place) {
        self.init(message: message, source: place.script.text, span: place.span, path: place.script.path)
        firstLine = place.script.firstLine
    }

    /// Appends diagnostics with their pictures. A note has no picture; after one in a `def` the calls are shown.
    public static func write(
        _ diagnostics: [Diagnostic], to output: inout TerminalText, width: Int = 120, paint: Paint = Paint(false),
        wraps: Bool = false
    ) {
        for diagnostic in diagnostics {
            if case .note = diagnostic.severity {
                paint.write("note:", .note, to: &output)
                output.append(" \(VisibleText.of(diagnostic.message))\n")
                continue
            }
            var picture = ErrorPicture(diagnostic)
            picture.wraps = wraps
            picture.write(to: &output, width: width, paint: paint)
            for call in diagnostic.calls { write("in this call", call, to: &output, width, paint, wraps) }
            for place in diagnostic.imports { write("imported here", place, to: &output, width, paint, wraps) }
        }
    }

    private static func write(
        _ message: String, _ place: Place, to output: inout TerminalText, _ width: Int, _ paint: Paint, _ wraps: Bool
    ) {
        var picture = ErrorPicture(message, at: place)
        picture.word = "note"
        picture.wraps = wraps
        picture.write(to: &output, width: width, paint: paint)
    }
}
