/// Collects the lines of a document that open with a name and a colon, and tells whether they make it a conversation.
///
/// It is one where at least two speakers open at least six lines, where most paragraphs are opened so, and where speakers
/// come back after others have spoken; most of what they say ends as sentences do. Lists of fields fail the latter. Where
/// speakers come back again and again, what they say may go on over several paragraphs.
struct Dialogue {
    /// A line that a name opens.
    struct Line {
        /// Its index among the cuts.
        var cut: Int
        var speaker: String
        /// How the name is set and written: speakers of one document look alike.
        var form: Form
        /// How many headings stand before it.
        var stretch: Int
        /// Whether it starts after a line break that isn't seen.
        var isSoft: Bool
        /// Whether the paragraph ends as a sentence does, or what is said stands in the next one.
        var isSentence: Bool
        /// Whether a time stands before the name, or behind it on a line of their own.
        var isTimed = false
        var isHeader = false
    }

    /// How a name looks.
    struct Form: Hashable {
        enum Letters { case initials, capitals, mixed }
        var isBold: Bool
        var letters: Letters

        init(_ name: String, isBold: Bool) {
            self.isBold = isBold
            let isCapitals = !name.unicodeScalars.contains {
                $0.isASCII ? $0.value &- 97 < 26 : $0.properties.isLowercase
            }
            letters = !isCapitals ? .mixed : name.utf8.count <= 4 ? .initials : .capitals
        }
    }

    /// How many lines make a conversation.
    private static let fewest = 6
    /// How many do where each has its time.
    private static let fewestTimed = 4
    /// How many make one whatever stands between them, if they are a quarter of all paragraphs.
    private static let plenty = 20
    /// Words before colons that name no speaker, in whatever document.
    private static let fields: Set<String> = [
        "input", "output", "explanation", "expected", "actual", "result", "results", "type", "default", "returns",
        "description", "name", "date", "time", "place", "where", "when", "status", "priority", "author", "authors",
        "reason", "rationale", "pros", "cons", "problem", "before", "after", "goal", "target", "link", "title", "topic",
        "subject", "summary", "present", "attendees", "absent", "decision", "action", "actions", "conclusion", "cost",
        "motion", "motions", "vote", "votes", "voting", "second", "seconded", "sponsor", "sponsors", "background",
        "discussion", "passed", "passes", "resolved", "resolution", "recommendation",
        "aim", "ingredients", "method", "serves", "constraints", "usage", "syntax", "version", "size", "price",
    ]

    private(set) var lines: [Line] = []
    /// How many paragraphs there are outside of lists, and how many lines start within them after unseen breaks.
    var paragraphs = 0
    var softLines = 0

    mutating func add(_ line: Line) { lines.append(line) }

    /// The last paragraph's end is known.
    mutating func endParagraph(from first: Int, isSentence: Bool) {
        for index in first..<max(first, lines.count)
        where !lines[index].isHeader && (isSentence || index + 1 < lines.count) {
            lines[index].isSentence = true
        }
    }

    /// Something is said below the last line, which has only a name and a time.
    mutating func speak() {
        if let last = lines.indices.last, lines[last].isHeader { lines[last].isSentence = true }
    }

    /// Which of these lines open turns, by their indices among the cuts; none where it is no conversation.
    func turns(among isCandidate: (Line) -> Bool) -> Set<Int> {
        var candidates = lines.filter { isCandidate($0) && !Dialogue.fields.contains($0.speaker.lowercased()) }
        if 2 * candidates.count(where: \.isSoft) < softLines { candidates.removeAll { $0.isSoft && !$0.isTimed } }
        // In a chat what goes on over lines may have colons of its own.
        let timed = candidates.filter(\.isTimed)
        if 4 * timed.count >= 3 * candidates.count, isConversation(timed) { return Set(timed.map(\.cut)) }
        // `There are two scopes:` names nobody.
        candidates.removeAll {
            $0.form.letters == .mixed && $0.speaker.contains(" ") && TitleWords.isSentence($0.speaker)
        }
        var counts: [String: Int] = [:]
        for line in candidates { counts[line.speaker, default: 0] += 1 }
        let forms = Set(candidates.filter { counts[$0.speaker, default: 0] > 1 }.map(\.form))
        candidates.removeAll { counts[$0.speaker] == 1 && !forms.contains($0.form) }
        return isConversation(candidates) ? Set(candidates.map(\.cut)) : []
    }

    private func isConversation(_ lines: [Line]) -> Bool {
        let isTimed = lines.allSatisfy { $0.isTimed && !$0.isHeader }
        guard lines.count >= (isTimed ? Dialogue.fewestTimed : Dialogue.fewest), Set(lines.map(\.speaker)).count >= 2
        else { return false }
        let units = paragraphs + lines.count(where: \.isSoft)
        guard 2 * lines.count(where: \.isSentence) >= lines.count else { return false }
        let returns = returns(lines)
        if 2 * lines.count >= units { return returns >= (isTimed ? 1 : 2) }
        return lines.count >= Dialogue.plenty && 4 * lines.count >= units && 2 * returns >= lines.count
    }

    /// How often someone speaks again, after another has spoken and before the next heading.
    private func returns(_ lines: [Line]) -> Int {
        var heard: [String: Int] = [:]
        var last = ""
        var count = 0
        for line in lines {
            if heard[line.speaker] == line.stretch, last != line.speaker { count += 1 }
            heard[line.speaker] = line.stretch
            last = line.speaker
        }
        return count
    }
}
