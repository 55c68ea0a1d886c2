/// Pages with examples: a block marked `docent`, and after it one marked `output` with what it prints.
///
/// The statements of a part with a heading `##` or `###` are one session on the fact sheet of the examples, as in a tour.
enum Transcript {
    /// A page with the output of its examples put in, in place of what stood there.
    static func filled(_ page: String) -> String {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        var filled: [Substring] = []
        var conversation = Conversation()
        var place = 0
        while place < lines.count {
            let line = lines[place]
            if line.hasPrefix("## ") || line.hasPrefix("### ") { conversation = Conversation() }
            guard line.hasPrefix("```") else {
                filled.append(line)
                place += 1
                continue
            }
            let end = lines[(place + 1)...].firstIndex(of: "```") ?? lines.count - 1
            filled += lines[place...end]
            if line == "```docent" {
                let output = conversation.answer(lines[(place + 1)..<end].joined(separator: "\n"))
                place = skippedOutput(lines, after: end + 1)
                if !output.isEmpty { filled += ["", "```output"] + shortened(output) + ["```"] }
            } else {
                place = end + 1
            }
        }
        return filled.joined(separator: "\n")
    }

    /// The place after an output block, if one is next.
    private static func skippedOutput(_ lines: [Substring], after end: Int) -> Int {
        var place = end
        while place < lines.count, lines[place].isEmpty { place += 1 }
        guard place < lines.count, lines[place] == "```output" else { return end }
        return (lines[(place + 1)...].firstIndex(of: "```") ?? lines.count - 1) + 1
    }

    /// More than a few lines are left out, as `...` says.
    private static func shortened(_ output: String) -> [Substring] {
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.count > 16 ? lines.prefix(12) + ["..."] : lines
    }
}
