import Foundation
import TestSupport
import Testing

/// The pages of Documentation/ are what the definitions make, and their examples give what stands there.
@Suite struct ReferenceTests {
    @Test func thePagesAreAsMade() throws {
        let maker = (Program.path as NSString).deletingLastPathComponent + "/reference"
        let run = try Run(maker, ["--check"])
        #expect(run.output + run.errors == "")
        #expect(run.status == 0)
    }

    @Test(arguments: [
        ("items", "label"), ("where", "CONDITION"), ("round", "places = 0"), ("E202", "lable"), ("keys", "Ctrl-R"),
        ("stages", "left join"), ("functions", "percentile"), ("operators", "contains"), ("values", "2024-Q3"),
        ("settings", "width auto|COLUMNS"),
    ])
    func helpIsTheSameOnTheCommandLineAndInTheShell(topic: String, word: String) throws {
        let help = try Program.run("help", topic)
        let inShell = try Program.run(Program.peru, input: ":help \(topic)\n")
        #expect(help.output == inShell.output)
        #expect(help.output.contains(word))
        #expect(help.status == 0)
    }

    @Test func thereIsNoHelpOnNothing() throws {
        let run = try Program.run("help", "wehre")
        #expect(run.errors == "error: no help on 'wehre' - did you mean 'where'?\n")
        #expect(run.status == 2)
    }

    /// `make install` into a folder of its own.
    @Test func allIsInstalled() throws {
        let folder = try Folder()
        let run = try Run(
            "/usr/bin/make", ["install-files", "BINARY=\(Program.path)", "DESTDIR=\(folder.path)", "PREFIX=/usr"])
        #expect(run.status == 0, "\(run.errors)")
        let share = folder.path + "/usr/share"
        let text = { (path: String) in (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
        #expect(FileManager.default.isExecutableFile(atPath: folder.path + "/usr/bin/docent"))
        #expect(text("\(share)/man/man1/docent.1").hasPrefix(".\\\" Made by"))
        #expect(text("\(share)/bash-completion/completions/docent").contains("complete"))
        #expect(text("\(share)/zsh/site-functions/_docent").hasPrefix("#compdef docent"))
        #expect(text("\(share)/fish/vendor_completions.d/docent.fish").contains("complete -c 'docent'"))
        #expect(FileManager.default.fileExists(atPath: "\(share)/docent/peru.md"))
        #expect(text("\(share)/docent/editors/Vim/syntax/docent.vim").contains("docentStage"))
        #expect(FileManager.default.isExecutableFile(atPath: "\(share)/docent/hosts.docent"))
        let tours = try folder.shell("'\(folder.path)/usr/bin/docent' tour")
        #expect(tours.output.contains("A first look"))
    }

    @Test(arguments: [
        ("ru", "run"), ("run --format nd", "ndjson"), ("help sect", "sections"),
        ("run Examples/peru.m", "Examples/peru.md"),
    ])
    func theShellCompletes(line: String, completion: String) throws {
        let script = """
            source <(.ci/completions "$(command -v docent)" bash)
            COMP_LINE='docent \(line)' COMP_POINT=${#COMP_LINE} COMP_WORDS=($COMP_LINE)
            COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
            _docent docent "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
            echo "${COMPREPLY[@]}"
            """
        let run = try Program.shell(script)
        #expect(run.output == completion + "\n", "\(run.errors)")
    }

    private static func has(_ program: String) -> Bool {
        FileManager.default.isExecutableFile(atPath: "/usr/bin/\(program)")
    }

    @Test(.enabled(if: has("zsh"), "there is no zsh"))
    func zshTakesItsCompletions() throws {
        let line = "fpath=($PWD $fpath); autoload -U compinit; compinit -u -d ./dump; print $_comps[docent]"
        try takesCompletions("zsh", line, answer: "_docent")
    }

    @Test(.enabled(if: has("fish"), "there is no fish"))
    func fishTakesItsCompletions() throws {
        let line = "source _docent; complete -C 'docent query --format nd' | string split -f 1 \\t"
        try takesCompletions("fish", line, answer: "ndjson")
    }

    /// What another shell makes of its completions.
    private func takesCompletions(_ shell: String, _ line: String, answer: String) throws {
        let folder = try Folder()
        let made = try Program.shell(".ci/completions \"$(command -v docent)\" \(shell) >'\(folder.path)/_docent'")
        #expect(made.status == 0, "\(made.errors)")
        try folder.write("line", line + "\n")
        let rest = shell == "zsh" ? "zsh -f line" : "fish --no-config line"
        let run = try folder.shell(rest)
        #expect(run.output == answer + "\n", "\(run.errors)")
        #expect(run.errors == "")
    }

    /// The manual page has no line that a formatter complains of.
    @Test(.enabled(if: has("groff"), "there is no groff"))
    func theManualPageIsWellFormed() throws {
        let run = try Run("/usr/bin/groff", ["-man", "-ww", "-Tascii", "-P-cbou", "Documentation/docent.1"])
        #expect(run.errors == "")
        #expect(run.output.contains("EXIT STATUS"))
    }
}
