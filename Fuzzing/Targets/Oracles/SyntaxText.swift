import Language

/// What a statement says, whatever its layout: its syntax without places.
struct SyntaxText {
    private let script: Script

    init(_ script: Script) { self.script = script }

    func text(_ statement: StatementSyntax) -> String {
        var text = ""
        dump(statement, to: &text)
        return text.split(separator: "\n").filter { !isPlace($0) }.joined(separator: "\n")
            .replacing(/Range\(\d+\.\.<\d+\)/, with: "")
    }

    /// Lines of `dump` that have a place.
    private func isPlace(_ line: Substring) -> Bool {
        let words = line.drop { $0 == " " || $0 == "-" || $0 == "▿" }
        return ["span:", "sourceSpan:", "nameSpan:", "lowerBound:", "upperBound:"].contains { words.hasPrefix($0) }
            || words.hasPrefix("Range")
    }
}
