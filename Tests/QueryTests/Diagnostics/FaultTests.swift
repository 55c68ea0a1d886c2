import Documents
import Foundation
import Testing

@testable import Query

/// Every kind of error has a program in its doc comment that triggers it, and a spec that compares the whole message.
@Suite("Faults")
struct FaultTests {
    struct Kind: CustomTestStringConvertible, Sendable {
        let name: String
        let code: String
        let program: String
        var testDescription: String { "\(code) \(name)" }
    }

    private static let folder = SpecFile.root.appending(path: "Sources/Query/Diagnostics")

    private static let sources: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.sorted().compactMap { name in
            FileManager.default.contents(atPath: folder.appending(path: name).path).map {
                String(decoding: $0, as: UTF8.self)
            }
        }
    }()

    /// The kinds of the enums in the folder, with the programs of their doc comments.
    static let kinds: [Kind] = sources.flatMap { source -> [Kind] in
        var codes: [String: String] = [:]
        for match in source.matches(of: /case \.(\w+): "([EWN]\d{3})"/) { codes[String(match.1)] = String(match.2) }
        var kinds: [Kind] = []
        var program = ""
        for line in source.split(separator: "\n").map({ $0.trimmingCharacters(in: .whitespaces) }) {
            if line.hasPrefix("/// `") {
                let parts = line.split(separator: "`", omittingEmptySubsequences: false).map(String.init)
                program = parts[1]
                // "`let a = 1`, then `a`"
                if parts.count > 3, parts[2] == ", then " { program += "\n" + parts[3] }
            } else if let match = line.firstMatch(of: /^case (\w+)/), let code = codes[String(match.1)] {
                kinds.append(Kind(name: String(match.1), code: code, program: program))
                program = ""
            }
        }
        return kinds
    }

    /// Those whose doc comment needs more than it says.
    private static let programs: [String: String] = [
        "tooDeep": "print " + String(repeating: "(", count: 101) + "1" + String(repeating: ")", count: 101),
        "tooLarge": "def f0(x) = x + x\n"
            + (1...16).map { "def f\($0)(x) = f\($0 - 1)(x) + f\($0 - 1)(x)\n" }.joined() + "f16(1)",
        "tooManyRows": "items | expand [1, 2] as n"
            + (1...12).map { " | expand [1, 2] as n\($0)" }.joined(),
        "importsItself": "import \"lib/circle.docent\"",
    ]

    @Test("The program in each kind's doc comment triggers it", arguments: kinds)
    func program(_ kind: Kind) throws {
        let fixture = SpecFile.root.appending(path: "Examples/peru.md")
        let data = try #require(FileManager.default.contents(atPath: fixture.path))
        var session = SpecSession()
        session.add(Document(path: "peru.md", source: Array(data)))
        let answer = session.answer(Self.programs[kind.name] ?? kind.program)
        let isThere = answer.lines.contains { $0.hasPrefix("! \(kind.code) ") || $0.hasPrefix("~ \(kind.code) ") }
        #expect(isThere || kind.code == "E116" && answer.lines == ["! incomplete"], "\(kind.program): \(answer.lines)")
    }

    @Test("A spec has the whole message of each code")
    func specs() {
        let codes = Set(Self.sources.flatMap { $0.matches(of: /"([EWN]\d{3})"/).map { String($0.1) } })
        var missing = codes
        for input in SpecFile.all.flatMap(\.inputs) {
            for line in input.expected where line.hasPrefix("! ") || line.hasPrefix("~ ") {
                missing.remove(String(line.dropFirst(2).prefix(4)))
            }
        }
        // The end of a script is no error in itself; `incomplete` specs have it.
        missing.remove("E116")
        #expect(missing.isEmpty)
        #expect(codes.count > 40)
    }

    @Test("No two kinds have one code")
    func codes() {
        let all = Self.kinds.map(\.code)
        #expect(Set(all).count == all.count)
    }
}
