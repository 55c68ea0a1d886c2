import Documents
import Query
import Values

/// Errors and warnings as JSON, for editors and other programs.
public enum DiagnosticList {
    /// One array with an object for each: `path`, `line` and `column` (from 1, in characters) of its start and, as `endLine`
    /// and `endColumn`, its end; `severity`, `code`, `message` and `hint`.
    ///
    /// - Parameter diagnostics: Each with the path of the file that was checked, for a script without one.
    public static func json(_ diagnostics: [(path: String, diagnostic: Diagnostic)]) -> [UInt8] {
        let records = diagnostics.map { Value.record(record($1, path: $0)) }
        var bytes: [UInt8] = []
        JSONWriter(library: Library(), isForTerminal: true).write(.list(records), to: &bytes)
        return bytes + [UInt8(ascii: "\n")]
    }

    private static func record(_ diagnostic: Diagnostic, path: String) -> Record {
        let script = diagnostic.place.script
        let start = script.position(of: diagnostic.place.span.lowerBound)
        let end = script.position(of: diagnostic.place.span.upperBound)
        return Record([
            ("path", .text(script.path ?? path)), ("line", .number(Number(start.line))),
            ("column", .number(Number(start.column))), ("endLine", .number(Number(end.line))),
            ("endColumn", .number(Number(end.column))), ("severity", .text(diagnostic.severity.rawValue)),
            ("code", .text(diagnostic.code)), ("message", .text(diagnostic.message)), ("hint", .text(diagnostic.hint)),
        ])
    }
}
