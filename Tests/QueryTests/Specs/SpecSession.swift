import Documents
import Query
import Values

/// Answers inputs as specs write answers down.
struct SpecSession {
    let engine = Engine(library: Library())

    init() {
        let library = engine.library
        engine.open = { path throws(Engine.OpenFailure) in
            if path == "lib/ports.csv" {
                let table = "| code | name |\n| --- | --- |\n| LIM | Callao |\n| PAI | Paita |\n"
                return [library.add(Document(path: path, source: Array(table.utf8)))]
            }
            guard path == "other.md" else { throw Engine.OpenFailure("no such file") }
            return [library.add(Document(path: path, source: Array("# Other\n\n- far item\n".utf8)), isGiven: false)]
        }
        engine.readScript = { path throws(Engine.OpenFailure) in
            guard let text = SpecSession.scripts[path] else { throw Engine.OpenFailure("no such file") }
            return text
        }
        engine.readColumns = { path throws(Engine.OpenFailure) in
            guard path.hasSuffix(".csv") || path.hasSuffix(".md") else { throw Engine.OpenFailure("no such file") }
            return path == "lib/ports.csv" ? ["code", "name"] : []
        }
        engine.maySave = { target throws(SaveFailure) in
            guard target.path.hasPrefix("/") else { return }
            throw SaveFailure("it is outside", hint: "not there", category: .query)
        }
        engine.memory = MemorySize(20_000_000)
        engine.settings = ["given": "$5", "name": "Peru"]
    }

    /// What specs can import.
    static let scripts = [
        "lib/numbers.docent": "let two = 2\nlet four = two * 2\ndef double(x) = two * x\nprint \"not printed\"\n",
        "lib/outer.docent": "import \"numbers.docent\"\nlet eight = double(four)\n",
        "lib/circle.docent": "import \"circle2.docent\"\n",
        "lib/circle2.docent": "import \"circle.docent\"\n",
        "lib/wrong.docent": "let x = nothing\n",
        "lib/faults.docent": "let x = nothing\nlet y = x + 1\nlet right = 2\ndef z(a) = a\nlet w = cout([1])\n",
        "lib/unfinished.docent": "let a =",
        "lib/spiral.docent": "import \"../lib/spiral.docent\"\n",
    ]

    mutating func add(_ document: Document) { engine.library.add(document) }

    struct Answer {
        var lines: [String] = []
        var columns: String?
    }

    func answer(_ text: String) -> Answer {
        var answer = Answer()
        let script = Script(text)
        engine.showNote = { answer.lines.append("~ \($0.code) \($0.message)") }
        defer { engine.showNote = { _ in } }
        engine.save = { request throws(SaveFailure) in
            guard request.target.path != "full.csv" else {
                throw SaveFailure("no space left on device", category: .limit)
            }
            if let drawing = request.drawing, request.target.format == .svg {
                answer.lines.append("[\(request.target.path)] \(drawing.title)")
                return
            }
            let name = request.target.table.map { "\(request.target.path), table \($0)" } ?? request.target.path
            answer.lines.append("[\(name)] " + request.rows.shape.columns.map(\.name).joined(separator: " | "))
            answer.lines += self.lines(of: request.rows).map { "[\(name)] \($0)" }
        }
        let ending = engine.run(script) { result in
            switch result.content {
            case .rows(let rows): add(rows, to: &answer)
            case .value(let value): answer.lines.append(self.text(value))
            case .printed(let line): answer.lines.append(line)
            case .drawing(let drawing): answer.lines += lines(drawing)
            case .marks(let nodes): answer.lines += nodes.map { "[marked] " + self.text(.node($0)) }
            }
            answer.lines += result.notes.map { "~ \($0.code) \($0.message)" }
        }
        switch ending {
        case .done: break
        case .incomplete: answer.lines.append("! incomplete")
        case .failed(let diagnostics): answer.lines += diagnostics.map { line($0) }
        case .assertionFailed(let diagnostic): answer.lines.append(line(diagnostic))
        case .stopped: answer.lines.append("! stopped")
        }
        return answer
    }

    private func add(_ rows: Rows, to answer: inout Answer) {
        answer.columns = rows.shape.columns.map(\.name).joined(separator: " | ")
        answer.lines += rows.count == 0 ? ["(none)"] : lines(of: rows)
    }

    private func lines(of rows: Rows) -> [String] {
        (0..<rows.count).map { row in
            let values = rows.shape.columns.indices.map {
                self.text(rows.value(row: row, column: $0, in: engine.library))
            }
            return values.joined(separator: " | ")
        }
    }

    /// A drawing: its title, what it shows, its notes.
    private func lines(_ drawing: Drawing) -> [String] {
        var lines = ["[drawn] \(drawing.title)"]
        switch drawing.content {
        case .bars(let bars):
            lines += bars.bars.map { bar in
                let scale = bars.scaleCount > 1 && bar.size != nil ? " | scale \(bar.scale + 1)" : ""
                let group = bars.groupName == nil ? "" : "\(bar.group ?? "null") | "
                return "\(group)\(bar.label ?? "null") | \(text(bar.value))\(scale)"
            }
        case .histograms(let histograms):
            for histogram in histograms {
                lines.append((histogram.unit ?? "numbers") + (histogram.isLogarithmic ? ", widening" : ""))
                lines += histogram.bins.map { bin in
                    bin.isSingle
                        ? "\(text(bin.from)): \(bin.count)" : "\(text(bin.from)) to \(text(bin.to)): \(bin.count)"
                }
            }
        case .events(let events): lines += events.map { "\($0.date.text) | \($0.label ?? "null")" }
        case .periods(let periods):
            lines.append("by \(periods.precision.periodName)")
            lines += periods.counts.map { "\($0.name ?? "…"): \($0.count)" }
        case .pivot(let pivot):
            lines.append(([pivot.labelName] + pivot.columns).joined(separator: " | "))
            lines += pivot.lines.map { line in ([line.label] + line.cells).map { text($0) }.joined(separator: " | ") }
        }
        if let source = drawing.source { lines.append("(Source: \(source))") }
        return lines + drawing.notes.map { "(\($0))" }
    }

    /// What `docent check` warns of; `nothing` where it says nothing.
    func warnings(of text: String) -> [String] {
        let all = engine.inspect(Script(text)).map { "?" + line($0).dropFirst() }
        return all.isEmpty ? ["? nothing"] : all
    }

    private func line(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.place.script.text(in: diagnostic.place.span)
        let hint = diagnostic.hint.isEmpty ? "" : " (\(diagnostic.hint))"
        return "! \(diagnostic.code) '\(place)': \(diagnostic.message)\(hint)"
    }

    private func text(_ value: Value) -> String {
        switch value {
        case .null: "null"
        case .list(let list): "[" + list.map { text($0) }.joined(separator: ", ") + "]"
        case .rows(let rows): text(.list((0..<rows.count).map { .row(rows[$0]) }))
        case .row(let row) where row.row.node == nil:
            "{"
                + row.shape.columns.map { "\($0.name): \(text(row.value(of: $0, in: engine.library)))" }
                .joined(separator: ", ") + "}"
        case .record(let record):
            "{" + record.entries.map { "\($0.name): \(text($0.value))" }.joined(separator: ", ") + "}"
        default:
            (value.text(in: engine.library) ?? "null").split(separator: "\n", omittingEmptySubsequences: false)
                .joined(separator: "\\n")
        }
    }
}
