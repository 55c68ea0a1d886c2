import Rendering
import TestSupport
import Testing

@testable import Session

/// Nothing of a document, script, tour, file's name or history reaches a terminal as it is, whatever is done.
@Suite struct HostileTerminalTests {
    private func look(_ terminal: PseudoTerminal, _ what: String) {
        let sent = SentBytes(terminal.output)
        #expect(sent.findings.isEmpty, "\(what.debugDescription): \(sent.findings.prefix(3).joined(separator: "\n"))")
    }

    private func shows(_ terminal: PseudoTerminal) -> Bool {
        String(decoding: terminal.output, as: UTF8.self).contains(HostileText.shown)
    }

    @Test func whatIsRawIsFound() {
        for scalar in HostileText.line.unicodeScalars where VisibleText.isHidden(scalar) {
            #expect(!SentBytes(Array("text \(scalar) text".utf8)).findings.isEmpty, "\(scalar.debugDescription)")
        }
        #expect(!SentBytes([0x61, 0x9B, 0x62]).findings.isEmpty)
        #expect(!SentBytes(Array("\u{1B}[41m".utf8)).findings.isEmpty)
        #expect(!SentBytes(Array("\u{1B}]8;;http://a b\u{1B}\\".utf8)).findings.isEmpty)
        #expect(SentBytes(Array("\u{1B}[1;31ma\u{1B}[0m\r\n\u{1B}]8;;http://a\u{1B}\\".utf8)).findings.isEmpty)
    }

    /// Each command with each kind of file, alone and before a document, and with each of its options.
    @Test func everyCommandLine() throws {
        let commands = try CommandLines.all()
        #expect(commands.count > 8)
        var shown: Set<String> = []
        for (words, arguments) in commands {
            let (folder, names) = try HostileText.folder()
            let document = names["d"] ?? ""
            var lines =
                names.values.sorted().flatMap { [[$0], [$0, document]] } + [
                    [HostileText.line], ["--\(HostileText.line)"],
                ]
            // Standard input, and what a script, or the program, says of itself.
            lines += [["-"], [names["s"] ?? "", "-"], [names["s"] ?? "", "--help"]]
            for argument in arguments {
                guard let name = argument.preferredName else { continue }
                let option = (name.kind == "short" ? "-" : "--") + name.name
                let values =
                    argument.kind == "flag"
                    ? [[]] : ([HostileText.line, "-"] + (argument.allValues ?? [])).map { [$0] }
                for value in values { lines.append([names["s"] ?? "", document, option] + value) }
            }
            // A shell on standard input asks its person at the terminal: another test types there.
            for line in lines where words != ["explore"] || !line.contains("-") {
                let input = "paragraphs\nprint \"\(HostileText.line)\"\n"
                let terminal = try PseudoTerminal(words + line, in: folder, input: input)
                let isEndless = line.contains("--watch")
                #expect(terminal.finish(isEndless: isEndless) <= (isEndless ? 130 : 4), "\(words + line)")
                look(terminal, (words + line).joined(separator: " "))
                if shows(terminal) { shown.insert(words.joined(separator: " ")) }
            }
        }
        #expect(
            shown.isSuperset(of: ["explore", "query", "run", "check", "test", "fmt", "tour play", "tour new"]),
            "\(shown)")
    }

    @Test(arguments: OutputFormat.allCases) func everyAnswer(in format: OutputFormat) throws {
        let (folder, names) = try HostileText.folder()
        let options = ["--format", format.rawValue, "--color", "always", "--receipts"]
        let terminal = try answer(HostileStatements.queries, options + ["d", "r"].compactMap { names[$0] }, in: folder)
        look(terminal, format.rawValue)
        #expect(shows(terminal) || format == .json || format == .ndjson)
    }

    @Test func everyMessageAndCommand() throws {
        let (folder, names) = try HostileText.folder()
        // Of a large document, what is told of a limit would take its time.
        let document = try folder.write("small.md", "# Heading \(HostileText.line)\n")
        let statements =
            HostileStatements.faults + HostileStatements.commands(file: names["s"] ?? "", section: "Heading")
        let terminal = try answer(statements, [document], in: folder)
        look(terminal, "messages and commands")
        #expect(shows(terminal))
    }

    /// Has all statements answered that come down a pipe, a line each.
    private func answer(_ statements: [String], _ arguments: [String], in folder: Folder) throws -> PseudoTerminal {
        let lines = statements + ["print \"all is answered\""]
        let terminal = try PseudoTerminal(arguments, in: folder, input: lines.joined(separator: "\n") + "\n")
        #expect(terminal.finish() <= 4)
        #expect(String(decoding: terminal.output.suffix(2_000), as: UTF8.self).contains("all is answered"))
        return terminal
    }

    /// Help on every topic, faults of scripts and of tours with hostile text around them.
    @Test func everyFault() throws {
        let (folder, _) = try HostileText.folder()
        var files: [String] = []
        for fault in ErrorGuide.all {
            let isTour = ErrorGuide.tours.contains { $0.code == fault.code }
            let name = "\(fault.code)\(HostileText.name).\(isTour ? "md" : "docent")"
            let text = isTour ? fault.program : "# \(HostileText.line)\n" + fault.program
            try folder.write(name, text + (isTour ? "\n\n\(HostileText.line)\n" : " # \(HostileText.line)\n"))
            files.append(name)
        }
        for command in ["check", "test"] {
            let terminal = try PseudoTerminal([command] + files, in: folder, columns: 60)
            #expect(terminal.finish() <= 4)
            look(terminal, command)
            #expect(shows(terminal))
        }
    }

    /// What is typed, completed, suggested and searched for, in windows of two widths and on a terminal that knows nothing.
    @Test(arguments: [("xterm-256color", 80), ("xterm-256color", 23), ("dumb", 80)])
    func theShell(terminal name: String, columns: UInt16) throws {
        let (folder, names) = try HostileText.folder()
        let terminal = try PseudoTerminal(
            [names["d"] ?? "", names["r"] ?? ""], in: folder, columns: columns,
            environment: ["TERM": name, "PAGER": "cat -u", "EDITOR": "true"])
        let marks = name == "dumb" ? ["> "] : ["\u{1B}[?2026l"]
        #expect(terminal.wait(until: marks))
        let isPlain = name == "dumb"
        let pasteStart = isPlain ? "" : "\u{1B}[200~", pasteEnd = isPlain ? "" : "\u{1B}[201~"
        // Nothing of what a dumb terminal's own driver takes for keys.
        let typed = "\u{202E}\u{2066}\u{61C}\u{206A}\u{E0041}\u{FFF9}\u{2028}"
        let statements = [
            "paragraphs", "print '\(typed)'", "nonsense '\(typed)'", ":read Heading", ":outline", ":docs", ":history",
            ":edit print '\(typed)'", ":explain paragraphs | where text has '\(typed)'", ":at 9:1", ":tour",
            ":set links on", "links | select text, url, at", ":set links x:{path}\(typed)",
            ":set links vscode://file/{path}:{line}:{column}", "docs | select path, title",
            "links | select text, url, at",
            "paragraphs | take 2 | show", ":record", ":record 1", ":results", "out[1]", "out[1][1]", ":history 1",
            ":explain",
            ":at Heading", ":set wrap on", "paragraphs", ":open \(typed)",
            ":\(typed)",
            ":close \(typed)", ":cd \(typed)", ":set prompt '\(typed)> '", "paragraphs | !true '\(typed)'",
        ]
        for statement in statements {
            if isPlain {
                #expect(terminal.type(statement + "\n", until: marks), "\(statement)")
            } else {
                terminal.type(pasteStart + statement + pasteEnd, until: marks)
                #expect(terminal.type("\r", until: marks), "\(statement)")
            }
        }
        if !isPlain {
            // Completions of values, of sections and of files; suggestions from the history; Ctrl-R; Up.
            let lines = [
                "headings | where text == \t\t\t", ":read \t\t", ":open \t\t", ":run \t\t", ":tour \t\t", "pri",
                "\u{12}\(typed)",
                "\u{1B}[A", "\u{1B}[A\u{1B}[A\u{1B}[A", "docs | where title == \t", "docs | select k\t\t", "open '\t\t",
                ":fields par\t", "\u{C}",
            ]
            for line in lines {
                for key in line.split(separator: "").map(String.init)
                where key != "\u{1B}" && key != "[" && key != "A" || line.first != "\u{1B}" {
                    terminal.type(key, until: marks)
                }
                if line.first == "\u{1B}" { terminal.type(line, until: marks) }
                terminal.type("\u{3}", until: marks)
            }
        }
        terminal.type(isPlain ? ":quit\n" : ":quit\r")
        #expect(terminal.finish() == 0)
        look(terminal, "\(name) \(columns)")
        #expect(shows(terminal) || columns < 40)
    }

    /// A tour that is played to its end, by Return and by all that moves about in it, with the history that it leaves.
    @Test(arguments: ["xterm-256color", "dumb"]) func aTour(terminal name: String) throws {
        let (folder, names) = try HostileText.folder()
        let marks = name == "dumb" ? ["> "] : ["\u{1B}[?2026l"]
        let enter = name == "dumb" ? "\n" : "\r"
        let terminal = try PseudoTerminal(
            ["tour", names["t"] ?? ""], in: folder, environment: ["TERM": name, "PAGER": "cat -u"])
        #expect(terminal.wait(until: marks))
        let moves = TourMove.allCases.filter { $0 != .leave }.flatMap { [":steps 1", ":\($0.rawValue)"] }
        // The query, a wrong answer and a right one, a guess.
        let lines = ["", "", "print 'other'", "nonsense", ":answer", "", "1", ":history", ":tour"]
        for line in lines + moves { #expect(terminal.type(line + enter, until: marks), "\(line)") }
        terminal.type(":leave\(enter)")
        _ = terminal.finish()
        look(terminal, name)
        #expect(shows(terminal))
    }
}
