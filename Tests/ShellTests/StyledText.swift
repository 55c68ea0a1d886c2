import TestSupport

/// Text as a terminal shows it: each character with its style, in words.
struct StyledText {
    private var characters: [Character] = []
    private var styles: [String] = []

    /// Reads text with the sequences that tmux has for styles.
    init(_ text: String) {
        var attributes: [Int] = []
        var color = ""
        var rest = Substring(text)
        while let character = rest.popFirst() {
            guard character == "\u{1B}" else {
                characters.append(character)
                let names = [1: "bold", 2: "dim", 4: "underlined", 7: "reversed"]
                let words = attributes.sorted().compactMap { names[$0] } + (color.isEmpty ? [] : [color])
                styles.append(words.isEmpty ? "plain" : words.joined(separator: " "))
                continue
            }
            rest = rest.dropFirst()
            let sequence = rest.prefix { $0 != "m" }
            rest = rest.dropFirst(sequence.count + 1)
            for code in sequence.split(separator: ";").compactMap({ Int($0) }) {
                switch code {
                case 0: (attributes, color) = ([], "")
                case 1...7: attributes.append(code)
                case 30...37:
                    color = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"][code - 30]
                case 39: color = ""
                default: break
                }
            }
        }
    }

    /// The style of a text's last occurrence: one, or all that it has; nil where it does not stand.
    func style(of text: String) -> String? {
        let sought = Array(text)
        guard characters.count >= sought.count else { return nil }
        for start in stride(from: characters.count - sought.count, through: 0, by: -1)
        where characters[start..<start + sought.count].elementsEqual(sought) {
            var found: [String] = []
            for style in styles[start..<start + sought.count] where found.last != style { found.append(style) }
            return found.joined(separator: ", ")
        }
        return nil
    }
}

extension Screen {
    /// Waits until a text's last occurrence has a style, such as `bold green`.
    func shows(_ text: String, in style: String) -> Bool {
        shows { _ in StyledText(styledText).style(of: text) == style }
    }

    /// The shell on the fact sheet, after whatever else a line of the system's shell does.
    ///
    /// - Parameter hints: Whether it suggests, and says what is wrong, as it does for people.
    static func peru(
        _ columns: Int = 80, _ rows: Int = 24, hints: Bool = false, before: String = "true", options: String = "",
        environment: [String: String] = [:]
    ) throws -> Screen {
        let set = "mkdir -p ~/.config/docent; echo 'hints \(hints ? "on" : "off")' > ~/.config/docent/settings"
        return try Screen(
            "\(set); \(before); docent \(options) Examples/peru.md", columns: columns, rows: rows,
            environment: environment
        ).started()
    }

    /// What a test waited for in vain, and what stood on the screen instead.
    struct NotShown: Error, CustomStringConvertible {
        let description: String
    }

    private func wait(for words: String, _ condition: (String) -> Bool) throws {
        guard shows(condition) else { throw NotShown(description: "'\(words)' is not shown:\n\(text)") }
    }

    /// Waits for the first prompt.
    func started(_ prompt: String = "peru>") throws -> Screen {
        try wait(for: prompt) { $0.hasSuffix(prompt) }
        return self
    }

    /// Asks, and waits for the prompt after the answer.
    func ask(_ query: String, until end: String = "peru>") throws {
        try type(query)
        // A narrow window breaks it into lines.
        let letters = query.filter { !$0.isWhitespace }
        try wait(for: query) { $0.filter { !$0.isWhitespace }.contains(letters) }
        try press("Enter")
        try wait(for: end) { $0.hasSuffix(end) }
    }
}
