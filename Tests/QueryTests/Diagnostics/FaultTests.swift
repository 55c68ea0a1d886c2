import Documents
import Foundation
import TestSupport
import Testing

@testable import Query

/// Every kind of error is defined with a program that triggers it, and has a spec that compares the whole message.
@Suite("Faults")
struct FaultTests {
    private static let folder = SpecFile.root.appending(path: "Sources/Language/Diagnostics")

    private static let sources: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder.appending(path: name).path).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }()

    /// Those that want files, or larger documents than specs have.
    private static let programs: [String: String] = [
        "E403": "import \"lib/circle.docent\"",
        "E223": "let d = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]\n"
            + String(repeating: "d | expand d as b | expand d as c | expand d as e\n", count: 5) + "out[1]",
    ]

    /// A query that can't be answered in parts is right as a whole: SplitTests have the messages.
    private static let ofParts = "E361"

    @Test func theProgramOfPartsTriggersItsFault() throws {
        let fault = try #require(FaultDefinition.all.first { $0.code == Self.ofParts })
        let engine = Engine(library: Library())
        let prepared = engine.prepare(Script(fault.program))
        #expect(prepared.isRight)
        #expect(throws: Diagnostic.self) { try engine.split(prepared) }
    }

    @Test("Each kind's program triggers it", arguments: FaultDefinition.all.filter { $0.code != ofParts })
    func program(_ fault: FaultDefinition) throws {
        let fixture = SpecFile.root.appending(path: "Examples/peru.md")
        let data = try #require(FileManager.default.contents(atPath: fixture.path))
        var session = SpecSession()
        session.add(Document(path: "peru.md", source: Array(data)))
        let program = Self.programs[fault.code] ?? fault.program
        let warnings = session.warnings(of: program)
        let answer = session.answer(program)
        let isThere = (answer.lines + warnings).contains { line in
            ["!", "~", "?"].contains { line.hasPrefix("\($0) \(fault.code) ") }
        }
        #expect(
            isThere || fault.code == "E116" && answer.lines == ["! incomplete"], "\(fault.program): \(answer.lines)")
    }

    @Test("Each kind is defined, once")
    func definitions() {
        let codes = Self.sources.flatMap { $0.matches(of: /[:=] "([EWN]\d{3})"/).map { String($0.1) } }
        #expect(FaultDefinition.all.map(\.code).sorted() == codes.sorted())
    }

    @Test("A spec has the whole message of each code")
    func specs() {
        let codes = Set(Self.sources.flatMap { $0.matches(of: /[:=] "([EWN]\d{3})"/).map { String($0.1) } })
        var missing = codes
        for input in SpecFile.all.flatMap(\.inputs) {
            for line in input.expected where ["! ", "~ ", "? "].contains(where: line.hasPrefix) {
                missing.remove(String(line.dropFirst(2).prefix(4)))
            }
        }
        // The end of a script is no error in itself; `incomplete` specs have it.
        missing.remove("E116")
        // It takes results too large to write down; KeptResultsTests have its whole message.
        missing.remove("E223")
        missing.remove(Self.ofParts)
        #expect(missing.isEmpty)
        #expect(codes.count > 40)
    }
}

extension FaultDefinition: CustomTestStringConvertible {
    public var testDescription: String { "\(code) \(meaning)" }
}
