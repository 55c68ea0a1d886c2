/// Pages with examples: a block marked `docent`, and after it one marked `output` with what it prints.
///
/// The statements of a part with a heading `##` or `###` are one session on the fact sheet of the examples, as in a tour.
enum Transcript {
    /// A page with the output of its examples put in, in place of what stood there.
    static func filled(_ page: String) -> String {
        let lines = page.split(separator: "\n", omittingEmptySubsequences: false)
        var filled: [Substring] = []
        var conversation = Conversation()
        var index = 0
        while index < lines.count {
            let line = lines[index]
            if line.hasPrefix("## ") || line.hasPrefix("### ") { conversation = Conversation() }
            guard line.hasPrefix("```") else {
                filled.append(line)
                index += 1
                continue
            }
            let end = lines[(index + 1)...].firstIndex(of: "```") ?? lines.count - 1
            filled += lines[index...end]
            if line == "```docent" {
                let output = conversation.answer(lines[(index + 1)..<end].joined(separator: "\n"))
                index = skippedOutput(lines, after: end + 1)
                if !output.isEmpty { filled += ["", "```output"] + shortened(output) + ["```"] }
            } else {
                index = end + 1
            }
        }
        return filled.joined(separator: "\n")
    }

    /// The index after an output block, if one is next.
    private static func skippedOutput(_ lines: [Substring], after end: Int) -> Int {
        var index = end
        while index < lines.count, lines[index].isEmpty { index += 1 }
        guard index < lines.count, lines[index] == "```output" else { return end }
        return (lines[(index + 1)...].firstIndex(of: "```") ?? lines.count - 1) + 1
    }

    /// More than a few lines are left out, as `...` says.
    private static func shortened(_ output: String) -> [Substring] {
        var lines = output.split(separator: "\n", omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines.count > 16 ? lines.prefix(12) + ["..."] : lines
    }
}
