import Documents
import Query

/// Takes the prompts off a pasted session: `peru> items`, and `…> ` before the lines that go on.
///
/// What stands between, without a prompt, was printed, and is no input.
enum PastedPrompts {
    /// The text without prompts; itself where it does not begin with one.
    static func removed(from text: String) -> String {
        // By bytes: as characters, a line end of two bytes is not the one of one.
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
            String(Substring($0))
        }
        guard let first = lines.first(where: { !$0.trimmingSpaces.isEmpty }), input(in: first) != nil else {
            return text
        }
        var inputs: [String] = []
        var goesOn = false
        for line in lines {
            if let input = input(in: line) {
                inputs.append(input)
                goesOn = true
            } else if let more = continuation(in: line) ?? (goesOn && line.trimmingSpaces.first == "|" ? line : nil) {
                inputs.append(more)
            } else {
                goesOn = false
            }
        }
        return inputs.joined(separator: "\n")
    }

    /// What follows a prompt: a name, `> `, and what an input can begin with.
    private static func input(in line: String) -> String? {
        guard let end = line.firstRange(of: "> "), end.lowerBound > line.startIndex else { return nil }
        let name = line[..<end.lowerBound]
        guard name.count <= longest, name.last?.isWhitespace == false, name.first?.isWhitespace == false,
            !name.contains(where: { "|\"'()=<>#{}[]".contains($0) })
        else { return nil }
        let input = String(line[end.upperBound...])
        return begins(input.trimmingSpaces) ? input : nil
    }

    /// A name of a document, shortened, and how many there are more.
    private static let longest = 80

    private static func continuation(in line: String) -> String? {
        let text = line.drop { $0 == " " }
        return text.hasPrefix("…> ") ? String(text.dropFirst(3)) : nil
    }

    /// Whether a statement or command may begin so, and no comparison of a name with something goes on so.
    private static func begins(_ input: some StringProtocol) -> Bool {
        if Session.leavingWords.contains(String(input)) || InputSplitter.isCommand(input) || input.first == "|"
            || input.first == "("
        {
            return true
        }
        let word = String(input.prefix { $0.isLetter || $0 == "_" })
        return Relation(named: word) != nil || StatementName(rawValue: word) != nil
            || SourceName(rawValue: word) != nil && word.count < input.count
    }
}
