import Testing

@testable import Session

/// The prompt, the colours, and how settings are kept.
@Suite struct SettingsTests {
    private func set(_ commands: String..., in session: Session = Session()) -> String {
        commands.map { PeruSession.say($0, in: session).text }.joined()
    }

    @Test(arguments: [
        ("docs>", "docs> "), ("'docs> '", "docs> "), ("'> '", "> "), ("%n (%c) >", "%n (%c) > "),
        ("\"it's > \"", "it's > "),
        ("100%%>", "100%%> "), ("''", ""),
    ]) func aPromptIsTakenAsItIsWritten(_ written: String, _ text: String) {
        let session = Session()
        #expect(set(":set prompt \(written)", in: session) == "")
        #expect(session.settings.prompt?.text == text)
        #expect(Settings(text: session.settings.text) == session.settings)
        #expect(set(":set prompt auto", in: session) == "")
        #expect(session.settings.prompt == nil)
    }

    @Test(arguments: ["%x>", "50%", "%"]) func aPlaceholderThatThereIsNotIsWrong(_ prompt: String) {
        #expect(
            set(":set prompt \(prompt)").hasPrefix("error: 'prompt' is one of auto|TEXT; %n the document's")
        )
    }

    @Test func placeholdersAreFilledOnce() {
        #expect(PromptTemplate("%n %c%%> ")?.filled { $0 == .name ? "%c" : $0 == .percent ? "%" : "3" } == "%c 3%> ")
        #expect(PromptTemplate("a\nb") == nil)
        #expect(PromptTemplate(String(repeating: "x", count: 201)) == nil)
    }

    @Test(arguments: [
        ("bold blue", "bold blue"), ("BLUE bold", "bold blue"), ("bright-red on white", "bright-red on white"),
        ("brightred", "bright-red"), ("gray", "bright-black"), ("#1E90ff", "#1e90ff"),
        ("208 underline", "underline 208"),
        ("plain", "plain"), ("reverse", "reverse"),
    ]) func aStyleIsWords(_ words: String, _ text: String) {
        #expect(TextStyle(words)?.text == text)
    }

    @Test(arguments: [
        "", "blu", "red blue", "on", "on on", "256", "#12345", "#+12345", "bold on red on blue", "\u{1B}[31m",
    ])
    func otherWordsAreNoStyle(_ words: String) {
        #expect(TextStyle(words) == nil)
    }

    @Test func aPartOfTheLineHasAStyleOfItsOwn() {
        let session = Session()
        #expect(set(":set colors dark", ":set colors.keyword bold blue", in: session) == "")
        #expect(session.settings.theme == .dark)
        #expect(session.settings.styles[.keyword]?.text == "bold blue")
        #expect(Settings(text: session.settings.text) == session.settings)
        #expect(set(":set", in: session).contains("colors.keyword bold blue"))
        #expect(set(":set colors.keyword auto", in: session) == "")
        #expect(session.settings.styles.isEmpty)
        #expect(
            set(":set colors.keyword blu").hasPrefix(
                "error: 'colors.keyword' is one of auto|STYLE; a style is words such as bold")
        )
        #expect(set(":set colors.kyword red") == "error: no option 'colors.kyword' - did you mean 'colors.keyword'?\n")
    }

    @Test func stylesComplete() {
        let session = Session()
        func texts(_ typed: String) -> [String] {
            session.completions(typed, at: typed.utf8.count).candidates.map(\.text)
        }
        #expect(texts(":set colors.k") == ["colors.keyword"])
        #expect(texts(":set colors ") == ["auto", "dark", "light", "none"])
        #expect(texts(":set colors.keyword bold b").contains("bold blue"))
        #expect(texts(":set prompt '%n (").contains("'%n (%c)> '"))
    }

    @Test func theOwnFileIsRunAndLeavesNoTraceInTheHistory() {
        let session = Session()
        var told = ""
        var results = 0
        session.settingsChanged = { _ in told += "kept\n" }
        session.runInit("# mine\n:set rows 3\nlet a = 1\n:fields itens\nnonsense\n\na\nquit\na", path: "/x/init.docent")
        { part in
            switch part {
            case .problem(let text), .note(let text), .text(let text): told += text + "\n"
            case .diagnostic(let diagnostic):
                told +=
                    "\(diagnostic.place.script.path ?? ""):\(diagnostic.place.script.position(of: diagnostic.place.span.lowerBound).line)\n"
            case .result: results += 1
            }
        }
        #expect(told == "/x/init.docent:4: error: no relation 'itens' - did you mean 'items'?\n/x/init.docent:5\n")
        #expect(results == 1)
        #expect(session.settings.rows == 3)
        #expect(session.history.isEmpty && session.queries.isEmpty)
        #expect(PeruSession.say("a", in: session).last.ending == .done)
    }
}
