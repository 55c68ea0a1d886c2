import Query
import Rendering
import Session

/// What a block of a tour gave when it ran.
struct BlockRun {
    /// What there is to show, in order.
    private(set) var parts: [Part] = []
    /// How it ended.
    private(set) var ending = Outcome.Ending.done
    private let session: Session

    /// Runs a block; the names that it makes stay.
    init(_ block: TourBlock, in session: Session) {
        self.session = session
        var parts: [Part] = []
        if block.hasCommands {
            for input in InputSplitter.inputs(of: block.text, isIncomplete: session.isIncomplete) {
                let line = block.line + input.line - 1
                if InputSplitter.isCommand(input.text.trimmingSpaces) {
                    ending = ending.and(session.answer(input.text, line: line) { parts.append($0) }.ending)
                } else {
                    let script = Script(input.text, path: block.path, firstLine: line)
                    ending = ending.and(session.runNoting(script) { parts.append($0) })
                }
            }
        } else {
            ending = session.runNoting(block.script) { parts.append($0) }
        }
        self.parts = parts
    }

    /// The last result.
    var result: QueryResult? {
        for part in parts.reversed() { if case .result(let result) = part { return result } }
        return nil
    }

    /// What stands on standard output: tables of 80 columns, without colours.
    var printed: String {
        let renderer = Renderer(library: session.library, format: .table, width: 80, isForTerminal: true)
        var bytes: [UInt8] = []
        for part in parts {
            switch part {
            case .result(let result): bytes += renderer.bytes(of: result)
            case .text(let text): bytes += (text + "\n").utf8
            default: break
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// What is wrong or worth knowing.
    var problems: [Part] {
        parts.filter {
            switch $0 {
            case .problem: true
            case .diagnostic(let diagnostic): diagnostic.severity == .error
            default: false
            }
        }
    }
}
