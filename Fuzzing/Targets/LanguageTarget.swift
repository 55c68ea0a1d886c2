import Documents
import Language
import Query
import Rendering

/// The language: lexer, parser, checker, formatter, evaluator, and the writers of results.
enum LanguageTarget: FuzzTarget {
    static let name = "language"

    static func check(_ bytes: [UInt8]) throws(Violation) {
        let text = String(decoding: bytes, as: UTF8.self)
        let script = Script(text)
        try checkTokens(of: script)
        try Violation.check(FormattingOracle.violation(text))
        let prepared = engine().prepare(script)
        for diagnostic in prepared.diagnostics { try check(diagnostic) }
        try Violation.unless(
            prepared.isRight == prepared.errors.isEmpty, "\(prepared.errors.count) errors where it is right")
        let first = run(script)
        // What is right can be refused yet, for a `param` that must be set.
        try Violation.unless(prepared.isRight || first.isRefused, "it is wrong, and runs")
        if first.isWhole {
            let second = run(script)
            try Violation.unless(!second.isWhole || first.output == second.output, "another answer the second time")
        }
    }

    /// Tokens are in order and within the script, and comments, too.
    private static func checkTokens(of script: Script) throws(Violation) {
        let tokens = Tokens(of: script)
        for spans in [tokens.all.map(\.span), tokens.comments] {
            var end = 0
            for span in spans {
                let isInOrder = span.lowerBound >= end && span.upperBound <= script.bytes.count
                try Violation.unless(isInOrder, "a token at \(span) after \(end)")
                end = span.upperBound
            }
        }
    }

    /// A diagnostic has words and its place, and can be shown.
    private static func check(_ diagnostic: Diagnostic) throws(Violation) {
        let span = diagnostic.place.span
        let isInside = span.lowerBound >= 0 && span.upperBound <= diagnostic.place.script.bytes.count
        try Violation.unless(isInside, "\(diagnostic.code) is at \(span)")
        try Violation.unless(!diagnostic.message.isEmpty, "\(diagnostic.code) has no words")
        _ = ErrorPicture(diagnostic).text(paint: Paint(true))
    }

    /// What a run gave.
    private struct Answer {
        /// All results in each format, one after the other.
        var output: [UInt8] = []
        /// Whether it was not stopped.
        var isWhole = false
        /// Whether it was found to be wrong before anything ran.
        var isRefused = false
    }

    private static func run(_ script: Script) -> Answer {
        let engine = engine()
        var answer = Answer()
        var hasRun = false
        engine.statementStarts = { _ in hasRun = true }
        let ending = Watch.over(engine.stopFlag) {
            engine.run(script) { result in
                for format in OutputFormat.allCases {
                    let renderer = Renderer(library: engine.library, format: format, isForTerminal: true)
                    if answer.output.count < 1 << 20 { answer.output += renderer.bytes(of: result) }
                }
            }
        }
        switch ending {
        case .done, .assertionFailed: answer.isWhole = true
        case .incomplete: answer.isRefused = true
        case .failed: answer.isRefused = !hasRun
        case .stopped: break
        }
        return answer
    }

    /// An engine that opens and saves nothing, and imports one script.
    private static func engine() -> Engine {
        let engine = Engine(library: SmallLibrary.make())
        engine.memory = MemorySize(50_000_000)
        engine.readScript = { path throws(Engine.OpenFailure) in
            guard path.hasSuffix("it.docent") else { throw Engine.OpenFailure("no such file") }
            return "param least = 1\ndef big(x) = x > least\nlet boats = counts | where big(value)\n"
        }
        engine.save = { request in
            _ = Renderer(library: engine.library, format: .json).bytes(of: QueryResult(.rows(request.rows)))
        }
        return engine
    }
}
