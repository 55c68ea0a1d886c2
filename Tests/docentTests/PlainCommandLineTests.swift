import TestSupport
import Testing

/// Command lines without options go another way than those with them, and come to the same end.
@Suite struct PlainCommandLineTests {
    @Test(arguments: [
        [Program.peru], [], ["Examples"], ["no such.md"], ["-"], ["", Program.peru], ["Query"],
        ["query", "items | take 2", Program.peru], ["query", "print 1"], ["query", "items | count"],
        ["query", "itemz", Program.peru], ["query", "items", "no such.md"], ["query", "items | count", "-"],
        ["query", "save", "Examples"], ["query", ""],
        ["run", "Examples/hosts.docent", Program.peru], ["run", "no such.docent"], ["run", "-"],
    ])
    func anOptionThatSaysNothingChangesNothing(_ arguments: [String]) throws {
        let input = "items | count\n"
        let plain = try Run(Program.path, arguments, input: input)
        let parsed = try Run(Program.path, arguments + ["--color", "auto"], input: input)
        #expect(plain.output == parsed.output)
        #expect(plain.errors == parsed.errors)
        #expect(plain.status == parsed.status)
    }

    @Test(arguments: [["query"], ["run"], ["check"]])
    func theParserSaysWhatIsMissing(_ arguments: [String]) throws {
        let run = try Run(Program.path, arguments)
        #expect(run.errors.contains("Usage: docent \(arguments[0])"), "\(run.errors)")
        #expect(run.status == 2)
    }
}
