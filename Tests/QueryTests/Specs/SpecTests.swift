import Documents
import Foundation
import TestSupport
import Testing

@testable import Query

@Suite("Specs")
struct SpecTests {
    @Test("Each spec gives what it says", arguments: SpecFile.all)
    func runs(_ spec: SpecFile) throws { try run(spec, in: SpecSession()) }

    @Test("Each spec gives the same on all cores, with nothing kept", arguments: SpecFile.all)
    func runsOnAllCores(_ spec: SpecFile) throws {
        let session = SpecSession()
        session.engine.documentsForCores = 0
        session.engine.keepsLayers = false
        try run(spec, in: session)
    }

    private func run(_ spec: SpecFile, in session: SpecSession) throws {
        var session = session
        for (path, text) in spec.documents {
            if path.hasPrefix("fixture ") {
                let file = SpecFile.root.appending(path: "Examples/\(path.dropFirst(8))")
                guard let data = FileManager.default.contents(atPath: file.path) else {
                    withKnownIssue("\(file.lastPathComponent) is not there") { Issue.record("no fixture") }
                    return
                }
                session.add(Document(path: String(path.dropFirst(8)), source: Array(data)))
            } else {
                session.add(Document(path: path, source: Array(text.utf8)))
            }
        }
        for input in spec.inputs {
            let warnings = input.expected.filter { $0.hasPrefix("? ") }
            if !warnings.isEmpty {
                #expect(session.warnings(of: input.text) == warnings, "in \(spec.name), of\n\(input.text)")
            }
            let given = session.answer(input.text)
            #expect(given.lines == input.expected.filter { !$0.hasPrefix("? ") }, "in \(spec.name), of\n\(input.text)")
            if let columns = input.columns { #expect(given.columns == columns, "in \(spec.name)") }
        }
    }
}
