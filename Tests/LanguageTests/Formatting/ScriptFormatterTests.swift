import Foundation
import Fuzzing
import TestSupport
import Testing

@testable import Language

/// The layout of scripts.
@Suite("Formatting")
struct ScriptFormatterTests {
    private func formatted(_ text: String) throws -> String { try ScriptFormatter.format(Script(text)).get() }

    @Test(
        "A line has one layout",
        arguments: [
            ("items|where depth==1|count", "items | where depth == 1 | count\n"),
            ("print 1+2*-  3", "print 1 + 2 * -3\n"), ("print - - a", "print --a\n"),
            ("print f (a , b)", "print f(a, b)\n"), ("print[1,2] [ 1 ]", "print [1, 2][1]\n"),
            ("where(a)", "where(a)\n"), ("items | where(a or b)", "items | where (a or b)\n"),
            ("let a={x : 1,\"y z\":2}", "let a = {x: 1, \"y z\": 2}\n"), ("at 12 : 3", "at 12:3\n"),
            ("print 1 .. 2", "print 1..2\n"), ("print 1+1 .. 2", "print 1 + 1 .. 2\n"),
            ("print 5 ft..6 ft", "print 5 ft .. 6 ft\n"), ("print a . b [ 1 .. 2 ]", "print a.b[1..2]\n"),
            ("print \"a  {1+1}\"", "print \"a  {1+1}\"\n"), ("def f( a,b )=a", "def f(a, b) = a\n"),
            ("print 1; print 2", "print 1\nprint 2\n"), ("items;\n| count", "items;\n| count\n"),
            ("items; per | count", "items;\nper | count\n"), ("items; percents", "items\npercents\n"),
            ("items\n|count", "items\n| count\n"), ("items |\ncount", "items\n| count\n"),
            ("let a = items\n| count", "let a = items\n  | count\n"),
            ("\n\n  print 1\n\n\n\nprint 2\n\n", "print 1\n\nprint 2\n"),
            ("items | join(links)as l on a==b", "items | join (links) as l on a == b\n"),
            ("print a not  in [ ]", "print a not in []\n"), ("print 2024 - 11", "print 2024 - 11\n"),
            ("items | top 3 by -value per(section)", "items | top 3 by -value per (section)\n"),
            ("", ""), ("# only", "# only\n"), ("items as i|select i", "items as i | select i\n"),
        ])
    func lines(_ text: String, _ wanted: String) throws { #expect(try formatted(text) == wanted) }

    @Test("Comments stay where they stand")
    func comments() throws {
        let text = """
            #!/usr/bin/env -S docent run
            #tight


            param least=1 # the least
            param most = 1000    # the most
            items   # all of them

            # of a level
            |where depth==1
              # => 3
            let watch=[ # who
              # first
              {short:"USAID"}
              # last
            ]
            print 1 # => 1
                    # => 2
            # end
            """
        #expect(
            try formatted(text) == """
                #!/usr/bin/env -S docent run
                #tight

                param least = 1    # the least
                param most = 1000  # the most
                items              # all of them
                # of a level
                | where depth == 1
                # => 3
                let watch = [  # who
                  # first
                  {short: "USAID"}
                  # last
                ]
                print 1  # => 1
                         # => 2
                # end

                """)
    }

    @Test("What is too long is cut at its loosest joints")
    func long() throws {
        let text = """
            docs | select title, count(items) as items, count(links) as links, count(money) as sums, count(dates) as dates, date
            items | where section.heading has "Infrastructure" and text has "investment" and (label is not null or depth > 1) and line > 3
            let watch = [{short: "USAID", least: 3}, {short: "NASA", least: 5}, {short: "DFC", least: 1}, {short: "APEC", least: 2}]
            """
        #expect(
            try formatted(text) == """
                docs
                | select title, count(items) as items, count(links) as links, count(money) as sums,
                    count(dates) as dates, date
                items
                | where section.heading has "Infrastructure"
                    and text has "investment"
                    and (label is not null or depth > 1)
                    and line > 3
                let watch = [
                  {short: "USAID", least: 3},
                  {short: "NASA", least: 5},
                  {short: "DFC", least: 1},
                  {short: "APEC", least: 2}
                ]

                """)
    }

    @Test("A bracket that was opened stays open")
    func brackets() throws {
        let text = """
            let heads = [
                "a", "b"]
            let more = [
                "a",
                "b"]
            items | where any(
              figures
              | where kind == "money"
            )
            """
        #expect(
            try formatted(text) == """
                let heads = [
                  "a", "b"
                ]
                let more = [
                  "a",
                  "b"
                ]
                items
                | where any(
                    figures
                    | where kind == "money"
                  )

                """)
    }

    @Test("A wrong script has no layout")
    func wrong() {
        guard case .failure(let failure) = ScriptFormatter.format(Script("items | | count")) else {
            return #expect(Bool(false))
        }
        #expect(failure.diagnostics.map(\.code) == ["E110"])
    }

    @Test("Thousands of brackets in a row have a layout", .timeLimit(.minutes(2 * Sanitizer.slowness)))
    func manyBrackets() throws {
        let text = try formatted("print it" + String(repeating: "[1]", count: 100_000))
        #expect(text.filter { $0 == "[" }.count == 100_000 && text.split(separator: "\n").count > 1_000)
    }

    /// What must hold of any script that can be read.
    private func check(_ text: String, _ name: String) {
        let violation = FormattingOracle.violation(text)
        #expect(violation == nil, "\(name)\n\(text)")
        guard let result = try? formatted(text) else { return }
        #expect(!result.contains(" \n") && !result.contains("\n\n\n"), "\(name)\n\(result)")
    }

    @Test("Specs keep what they say")
    func specs() throws {
        for spec in SpecFile.all {
            let path = SpecFile.root.appending(path: "Tests/Specs/\(spec.name).docent").path
            check(String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self), spec.name)
            for input in spec.inputs { check(input.text, spec.name) }
        }
    }

    @Test("So do the examples")
    func examples() throws {
        let folder = SpecFile.root.appending(path: "Examples").path
        for name in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? []
        where name.hasSuffix(".docent") {
            check(
                String(decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(), as: UTF8.self),
                name)
        }
    }

    @Test("So do random scripts", arguments: 0..<20)
    func random(_ part: Int) {
        var count = 0
        for seed in 0..<15 {
            var random = RandomScript(seed: UInt64(part * 15 + seed + 1))
            let text = random.text()
            if case .read = Parser.parse(Script(text)) { count += 1 }
            check(text, "seed \(part * 15 + seed + 1)")
        }
        #expect(count > 8)
    }
}
