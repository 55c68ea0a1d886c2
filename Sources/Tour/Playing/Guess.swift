import Query
import Session
import Values

/// What a reader guesses that a query will give.
enum Guess {
    case choice(Int)
    case value(Value, text: String)

    /// Reads a guess; nil for what is none, such as a query.
    init?(_ line: String, for prediction: TourPart.Prediction, in session: Session) {
        let text = line.trimmingSpaces
        guard !text.isEmpty, !text.contains("|") else { return nil }
        guard prediction.choices.isEmpty else {
            guard let choice = Self.choice(text, of: prediction) else { return nil }
            self = .choice(choice)
            return
        }
        let spoken = Self.withoutThousands(Self.withoutAbout(text))
        if let value = SpokenNumber.value(of: spoken) {
            self = .value(value, text: text)
            return
        }
        guard let first = spoken.first, first.isNumber || !first.isLetter, first != "(", first != "[",
            let value = Self.value(of: spoken, in: session)
        else { return nil }
        self = .value(value, text: text)
    }

    private static func choice(_ text: String, of prediction: TourPart.Prediction) -> Int? {
        let choices = prediction.choices
        let wanted = text.lowercased()
        let plain = choices.map { ProseText.plain(ProseText.prose($0)).lowercased() }
        if let same = plain.firstIndex(of: wanted) { return same }
        if prediction.areNumbered, let number = Int(text), choices.indices.contains(number - 1) { return number - 1 }
        let starting = plain.indices.filter { plain[$0].hasPrefix(wanted) }
        return starting.count == 1 ? starting.first : nil
    }

    private static func withoutAbout(_ text: String) -> String {
        for word in ["about ", "around ", "some ", "~", "ca. "] where text.lowercased().hasPrefix(word) {
            return text.dropFirst(word.count).trimmingSpaces
        }
        return text
    }

    /// `1,100,000` as people write it.
    private static func withoutThousands(_ text: String) -> String {
        let characters = Array(text)
        return String(
            characters.indices.filter { index in
                guard characters[index] == ",", index > 0, index + 1 < characters.count else { return true }
                return !(characters[index - 1].isNumber && characters[index + 1].isNumber)
            }.map { characters[$0] })
    }

    private static func value(of text: String, in session: Session) -> Value? {
        var value: Value?
        _ = session.look(Script(text)) { if case .value(let found) = $0.content { value = found } }
        guard let value else { return nil }
        return number(of: value) == nil ? nil : value
    }

    /// The number that a value is, in its base unit; nil for other kinds.
    static func number(of value: Value) -> Number? {
        switch value {
        case .number(let number): number
        case .quantity(let quantity): quantity.base ?? quantity.value
        case .duration(let length): length.seconds
        default: nil
        }
    }

    /// How near a guess is to what was found.
    static func nearness(of guess: Value, text: String, to found: Value) -> (words: String, isGood: Bool)? {
        guard let wanted = number(of: found)?.double, let given = number(of: guess)?.double else { return nil }
        if wanted == given { return ("Exactly as you guessed.", true) }
        let more = wanted > given ? "more" : "less"
        let size = max(abs(wanted), abs(given))
        let distance = size == 0 ? 0 : abs(wanted - given) / size
        switch distance {
        case ..<0.1: return ("You guessed \(text): very close.", true)
        case ..<0.34: return ("You guessed \(text): close; it is a little \(more).", true)
        case ..<0.67: return ("You guessed \(text): it is \(more).", false)
        default: return ("You guessed \(text): it is far \(more).", false)
        }
    }
}

extension TourPart.Prediction {
    /// The number that the result is; nil where it is none.
    func number(in result: QueryResult, _ session: Session) -> Value? {
        guard let value = Answer(result.content, in: session.library).single, Guess.number(of: value) != nil else {
            return nil
        }
        return value
    }

    /// The choices that stand, alone, in a cell of the result's first row; case aside.
    func rightChoices(in result: QueryResult, _ session: Session) -> [Int] {
        let library = session.library
        var cells: Set<String> = []
        func add(_ value: Value) {
            if let text = value.text(in: library) { cells.insert(Self.folded(text)) }
            if case .number(let number) = value { cells.insert(number.text) }
        }
        switch result.content {
        case .rows(let rows):
            guard let first = rows.rows.first else { break }
            for column in rows.shape.columns { add(first.value(of: column, in: library)) }
        default: Answer(result.content, in: library).rows.first.map { row in row.values.forEach(add) }
        }
        return choices.indices.filter { cells.contains(Self.folded(ProseText.plain(ProseText.prose(choices[$0])))) }
    }

    private static func folded(_ text: String) -> String {
        text.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
