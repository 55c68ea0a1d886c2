/// The pages that are made.
enum Pages {
    /// A file, and how it is made of what it is now.
    struct Page: Sendable {
        /// From the package's folder.
        let path: String
        let make: @Sendable (String) throws -> String
    }

    static let all: [Page] = [
        Page(path: "Documentation/Language.md") {
            Transcript.filled(Sections.replaced(in: $0, with: ["stages": StagesPage.text]))
        },
        Page(path: "Documentation/Functions.md") { _ in Transcript.filled(FunctionsPage.text) },
        Page(path: "Documentation/Relations.md") { _ in Transcript.filled(RelationsPage.text) },
        Page(path: "Documentation/Errors.md") { _ in Transcript.filled(ErrorsPage.text) },
        Page(path: "Documentation/Serving.md") { Sections.replaced(in: $0, with: ServingPage.parts) },
        Page(path: "Documentation/docent.1") { _ in try ManualPage.text(of: ToolInfo.ofProgram()) },
        Page(path: "Integrations/TextMate/docent.tmLanguage.json") { _ in GrammarPages.textMate },
        Page(path: "Integrations/Vim/syntax/docent.vim") { _ in GrammarPages.vim },
    ]

    /// Told at the head of a page that is made whole.
    static let notice = "<!-- Made by 'make reference' from the program's own definitions. -->"
}

/// The parts of a written page that are made: what stands between `<!-- made: NAME -->` and `<!-- end -->`.
enum Sections {
    static func replaced(in text: String, with parts: [String: String]) -> String {
        var lines: [Substring] = []
        var isMade = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line == "<!-- end -->" { isMade = false }
            if !isMade { lines.append(line) }
            if line.hasPrefix("<!-- made: "), let part = parts[String(line.dropFirst(11).dropLast(4))] {
                isMade = true
                lines += ["", Substring(part), ""]
            }
        }
        return lines.joined(separator: "\n")
    }
}
