import Query
import Rendering

/// What a script printed, as off a terminal: tab-separated.
struct PrintedOutput {
    /// All of it.
    private(set) var all = ""
    /// How many results there were.
    private(set) var count = 0
    /// How the script ended.
    private(set) var ending = Outcome.Ending.done
    private var parts: [Int: String] = [:]

    /// Runs a script whose statements have these spans.
    init(of script: Prepared, at statements: [Range<Int>], in session: Session, _ show: @escaping Show) {
        let numbers = Dictionary(statements.enumerated().map { ($1.lowerBound, $0) }) { first, _ in first }
        var statement = 0
        session.engine.statementStarts = { place in
            if place.script === script.script { statement = numbers[place.span.lowerBound] ?? statement }
        }
        defer { session.engine.statementStarts = { _ in } }
        var all: [UInt8] = []
        var parts: [Int: [UInt8]] = [:]
        var count = 0
        let renderer = Renderer(library: session.library, format: .tsv)
        ending = session.run(script) { part in
            switch part {
            case .result(let result):
                let bytes = renderer.bytes(of: result)
                count += 1
                all += bytes
                parts[statement, default: []] += bytes
            default: show(part)
            }
        }
        self.all = String(decoding: all, as: UTF8.self)
        self.parts = parts.mapValues { String(decoding: $0, as: UTF8.self) }
        self.count = count
    }

    /// The lines that a statement printed.
    func lines(of statement: Int) -> [String] {
        var lines = OutputComparison.lines(of: parts[statement] ?? "")
        if lines.last == "" { lines.removeLast() }
        return lines
    }
}
