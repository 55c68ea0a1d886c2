import Documents
import TestSupport
import Testing

@testable import Query

/// A script that is looked at again says the same as one that is looked at first.
@Suite struct InspectionMemoTests {
    private static let lines = [
        "let a = items | count", "let b = a", "let a = 3", "print a", "print b + 1", "items | where depth > a",
        "items | where depth > 1",
        "links | count by host", "links | select url as a", "it | count", "| take 3", "def f(x) = x + a", "print f(2)",
        "def f(x) = x",
        "items | select nothing", "param least = 2", "print least", "items | where true",
        "let where2 = money | top 3 by value",
        "assert 1 == 1, 'x'", "print it", "sections | sort level | sort level",
        "let heads = sections | where level == 'x'", "heads | count",
        "items | where label == 'b' | save 'x.csv'", "print nothing", "param a = 1",
        "let least = b | take 1", "let few = heads | take 2", "few | select level, heading", "let heads = sections",
        "few | join (heads) as h on level == h.level | count", "def g(y) = f(y) + b", "print g(1)", "def b(z) = z",
        "let f = items", "let c = it | count", "print c", "let a = a", "few | count by level | bars count by level",
        "links | select host as heads", "def count2(list) = count(list) + least", "print count2([1, 2])",
        "def least(x) = x",
    ]

    private func told(_ diagnostics: [Diagnostic]) -> [String] {
        diagnostics.map { "\($0.place.span) \($0.code) \($0.message) \($0.hint)" }
    }

    @Test(arguments: 1...12) func itTellsTheSame(seed: UInt64) throws {
        var random = SeededNumbers(seed: seed)
        let memo = InspectionMemo()
        var lines: [String] = []
        let engine = Engine(library: Library())
        for _ in 0..<150 {
            let line = Self.lines.randomElement(using: &random) ?? ""
            switch Int.random(in: 0..<4, using: &random) {
            case 0 where !lines.isEmpty: lines.remove(at: Int.random(in: 0..<lines.count, using: &random))
            case 1 where !lines.isEmpty: lines[Int.random(in: 0..<lines.count, using: &random)] = line
            default: lines.insert(line, at: Int.random(in: 0...lines.count, using: &random))
            }
            if lines.count > 12 { lines.removeFirst() }
            let script = Script(lines.joined(separator: "\n"))
            guard case .read(let syntax) = Parser.parse(script) else { continue }
            let again = engine.inspect(script, read: syntax, by: memo)
            #expect(told(again) == told(Engine(library: Library()).inspect(script)), "\(script.text)")
        }
    }
}
