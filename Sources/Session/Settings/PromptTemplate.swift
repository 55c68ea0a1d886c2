/// What the prompt looks like: a text with placeholders, such as `%n` for the document's name.
public struct PromptTemplate: Sendable, Equatable {
    /// The placeholders, with what each stands for.
    public enum Placeholder: Character, CaseIterable, Sendable {
        case name = "n"
        case count = "c"
        case folder = "f"
        case time = "t"
        case percent = "%"

        var help: String {
            switch self {
            case .name: "the document's or folder's name"
            case .count: "how many documents are open"
            case .folder: "the working folder"
            case .time: "the time of day"
            case .percent: "a percent sign"
            }
        }
    }

    /// A longer one would leave no room for the line.
    static let longest = 200

    /// As it is written.
    public let text: String

    /// Nil for one with a placeholder that there isn't, a line break, or that is too long.
    public init?(_ text: String) {
        guard text.count <= Self.longest, !text.contains(where: \.isNewline) else { return nil }
        var isPlaceholder = false
        for character in text {
            if isPlaceholder, Placeholder(rawValue: character) == nil { return nil }
            isPlaceholder = character == "%" && !isPlaceholder
        }
        guard !isPlaceholder else { return nil }
        self.text = text
    }

    /// The usual one.
    public static let usual = PromptTemplate(usualText: "%n> ")

    private init(usualText: String) { text = usualText }

    /// The prompt, with what each placeholder stands for now.
    public func filled(_ value: (Placeholder) -> String) -> String {
        var filled = ""
        var isPlaceholder = false
        for character in text {
            if isPlaceholder {
                if let placeholder = Placeholder(rawValue: character) { filled += value(placeholder) }
                isPlaceholder = false
            } else if character == "%" {
                isPlaceholder = true
            } else {
                filled.append(character)
            }
        }
        return filled
    }
}
