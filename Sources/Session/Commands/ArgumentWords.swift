/// The words of a command's argument, as a shell has them: apart by spaces, unless they are in quotes or after a backslash.
struct ArgumentWords {
    /// A word.
    struct Word: Equatable {
        /// What it says, without its quotes and backslashes.
        var text: String
        /// Whether it may stand for several: it has `*`, `?` or `[` outside quotes.
        var isPattern = false
        /// Where it starts, in bytes of the argument.
        var start: Int
        /// The quote that is open at its end.
        var quote: Character?
    }

    private(set) var words: [Word] = []

    /// Whether the text ends within the last word, or in a space after it.
    private(set) var endsInWord = false

    init(_ argument: String) {
        var word: Word?
        var quote: Character?
        var isEscaped = false
        var offset = 0
        for character in argument {
            let start = offset
            offset += character.utf8.count
            if isEscaped {
                word?.text.append(character)
                isEscaped = false
            } else if let open = quote {
                if character == open { quote = nil } else { word?.text.append(character) }
            } else if character.isWhitespace {
                if let ended = word { words.append(ended) }
                word = nil
            } else {
                word = word ?? Word(text: "", start: start)
                switch character {
                case "\\": isEscaped = true
                case "'", "\"": quote = character
                case "*", "?", "[":
                    word?.isPattern = true
                    word?.text.append(character)
                default: word?.text.append(character)
                }
            }
        }
        endsInWord = word != nil
        word?.quote = quote
        if let word { words.append(word) }
    }

    /// A word as it is typed, so that it is read as it is: in quotes where it has to be.
    static func quoted(_ text: String, in quote: Character? = nil) -> String {
        guard quote != nil || text.contains(where: { $0.isWhitespace || "'\"\\*?[".contains($0) }) else { return text }
        let mark = quote.flatMap { text.contains($0) ? nil : $0 } ?? (text.contains("'") ? "\"" : "'")
        return "\(mark)\(text)\(mark)"
    }
}
