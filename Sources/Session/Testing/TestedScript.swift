import Corpus
import Query
import Rendering

/// Scripts: what they print, as tab-separated text, is compared with `name.expected` beside them, and what single
/// statements print with the `# => text` comments after them.
public struct TestedScript: TestedFile {
    public init() {}

    public let extensions = ["docent"]

    public func test(_ path: String, _ options: TestOptions) -> TestOutcome {
        do throws(ReadingProblem) {
            let bytes = try File.read(path)
            // What is no text can't be written as it was.
            guard !options.isUpdating || String(validating: bytes, as: UTF8.self) != nil else {
                let words = "docent: \(SystemPath.shown(path)): it is not UTF-8; not changed"
                return TestOutcome(path: path, ending: .wrong(.wrong), parts: [.problem(words)])
            }
            let script = Script(String(decoding: bytes, as: UTF8.self), path: path)
            let beside = Self.pathBeside(path)
            let expected = File.exists(beside) ? String(decoding: try File.readRegular(beside), as: UTF8.self) : nil
            return ScriptTest(script, path, besidePath: beside, beside: expected, options).outcome()
        } catch {
            return TestOutcome(path: path, ending: .wrong(.unreadable), parts: [error.part])
        }
    }

    /// Where what a script prints is kept: `outline.expected` for `outline.docent`.
    static func pathBeside(_ path: String) -> String {
        guard let dot = path.utf8.lastIndex(of: UInt8(ascii: ".")) else { return path + ".expected" }
        return path[..<dot] + ".expected"
    }
}

/// One test of a script.
private struct ScriptTest {
    let script: Script
    let path: String
    let besidePath: String
    let beside: String?
    let options: TestOptions
    let expectations: ScriptExpectations

    init(_ script: Script, _ path: String, besidePath: String, beside: String?, _ options: TestOptions) {
        self.script = script
        self.path = path
        self.besidePath = besidePath
        self.beside = beside
        self.options = options
        expectations = ScriptExpectations(in: script)
    }

    func outcome() -> TestOutcome {
        let session = Session()
        session.memory = options.memory
        var outcome = session.withoutSaving { self.outcome(in: session) }
        outcome.paths = session.readPaths + [besidePath]
        return outcome
    }

    private func outcome(in session: Session) -> TestOutcome {
        var parts: [Part] = []
        let keep: Show = { part in
            switch part {
            case .problem: parts.append(part)
            case .diagnostic(let diagnostic) where diagnostic.severity == .error: parts.append(part)
            default: break
            }
        }
        let prepared = session.prepare(script)
        let checked = session.check(prepared, show: keep)
        guard checked == .done else { return TestOutcome(path: path, ending: .wrong(checked), parts: parts) }
        if expectations.outputs.isEmpty, beside == nil, !options.isUpdating {
            return TestOutcome(path: path, ending: .expectsNothing)
        }
        let opened = openDocuments(for: prepared, in: session, keep)
        guard opened == .done else { return TestOutcome(path: path, ending: .wrong(opened), parts: parts) }
        let printed = PrintedOutput(of: prepared, at: expectations.statements, in: session, keep)
        switch printed.ending {
        case .done: break
        case .assertionFailed where !options.isUpdating: break
        default: return TestOutcome(path: path, ending: .wrong(printed.ending), parts: parts)
        }
        if options.isUpdating {
            do throws(WritingProblem) {
                return try updated(printed, sparing: session.reads)
            } catch {
                return TestOutcome(path: path, ending: .wrong(.unreadable), parts: [error.part])
            }
        }
        let differences = differences(printed)
        let isPassed = differences.isEmpty && printed.ending == .done
        return TestOutcome(
            path: path, ending: isPassed ? .passed : .failed, extent: extent(printed), differences: differences,
            parts: parts)
    }

    private func openDocuments(for prepared: Prepared, in session: Session, _ show: Show) -> Outcome.Ending {
        let named = options.documents.isEmpty
        let documents = named ? expectations.documents : options.documents
        if documents.isEmpty, prepared.needsDocuments {
            show(
                .problem(
                    "docent: \(SystemPath.shown(path)): no documents to run on; name them in a line '# documents: FILE …', or with "
                        + "'--documents FILE'"))
            return .wrong
        }
        let base = named ? Folder.prefix(of: path) : ""
        return session.open(documents, from: base, for: prepared, readsPipes: !named, show: show)
    }

    private func differences(_ printed: PrintedOutput) -> [TestOutcome.Difference] {
        var differences: [TestOutcome.Difference] = []
        for output in expectations.outputs {
            let comparison = OutputComparison(expected: output.lines, printed: printed.lines(of: output.statement))
            let line = script.position(of: output.comments.first?.lowerBound ?? 0).line
            if !comparison.isEqual {
                differences.append(.init(place: "\(SystemPath.shown(path)):\(line)", comparison: comparison))
            }
        }
        if let beside {
            let comparison = OutputComparison(expected: beside, printed: printed.all)
            if !comparison.isEqual {
                differences.append(.init(place: SystemPath.shown(besidePath), comparison: comparison))
            }
        }
        return differences
    }

    private func extent(_ printed: PrintedOutput) -> String {
        let isKeptBeside = beside != nil || expectations.outputs.isEmpty
        let count = isKeptBeside ? printed.count : expectations.outputs.count
        return "\(count) \(count == 1 ? "output" : "outputs")"
    }

    /// Writes what is expected anew, where it differs: in the comments, beside the script, or both if both are there.
    private func updated(
        _ printed: PrintedOutput, sparing reads: ReadFiles
    ) throws(WritingProblem) -> TestOutcome {
        var update = ScriptUpdate(of: script)
        for output in expectations.outputs {
            let lines = printed.lines(of: output.statement)
            if OutputComparison(expected: output.lines, printed: lines).isEqual { continue }
            update.replace(output, of: expectations.statements[output.statement], with: lines)
        }
        let isChanged = update.result != script.bytes
        if isChanged { try WritingRules.beside(path).destination(of: path, sparing: nil).write(update.result) }
        let isKeptBeside = beside != nil || expectations.outputs.isEmpty
        let isSame = beside.map { OutputComparison(expected: $0, printed: printed.all).isEqual } ?? false
        if isKeptBeside, !isSame {
            let destination = try WritingRules.beside(path).destination(of: besidePath, sparing: reads)
            try destination.write(Array(printed.all.utf8))
        }
        let isUpdated = isChanged || isKeptBeside && !isSame
        return TestOutcome(path: path, ending: isUpdated ? .updated : .passed, extent: extent(printed))
    }
}
