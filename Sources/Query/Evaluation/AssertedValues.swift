import Documents

/// What an `assert` compares, so that its failure shows the values.
struct AssertedValues: Sendable {
    /// One of the conditions that must all be true.
    struct Part: Sendable {
        let condition: any Computation
        /// What it compares, as it is written, and its value.
        let operands: [(text: String, value: any Computation)]
    }

    let parts: [Part]

    /// The values of the first part that is not true, in words: `count(big) is 0, least is $5 million`; nothing where they
    /// can't be worked out.
    func words(in frame: inout Frame) -> String {
        for part in parts {
            if let truth = try? part.condition.truth(in: &frame), truth { continue }
            var words: [String] = []
            for operand in part.operands {
                guard let value = try? operand.value.value(in: &frame) else { continue }
                words.append("\(operand.text) is \(value.shortWords(in: frame.run.library))")
            }
            return words.joined(separator: ", ")
        }
        return ""
    }
}

extension Value {
    /// How many characters of a text, and how many values of a list, are shown in a message.
    private static let (mostLetters, mostElements) = (60, 5)

    /// A value in few words, for messages.
    func shortWords(in library: Library) -> String {
        switch self {
        case .null: "null"
        case .text, .node, .row: start(in: library).map { "\"\(Self.cut($0))\"" } ?? "null"
        case .list(let list) where list.count <= Self.mostElements:
            "[\(list.map { $0.shortWords(in: library) }.joined(separator: ", "))]"
        case .list(let list): "a list of \(list.count)"
        case .rows(let rows): rows.count == 1 ? "1 row" : "\(rows.count == 0 ? "no" : "\(rows.count)") rows"
        default: Self.cut(start(in: library) ?? "null")
        }
    }

    /// Its text, or no more than the start of that; nil for null.
    private func start(in library: Library) -> String? {
        let value = named(in: library)
        if case .text(let text) = value { return text }
        guard !value.isNull else { return nil }
        var text = ""
        _ = value.append(to: &text, in: library, most: 1_000)
        return text
    }

    private static func cut(_ text: String) -> String {
        let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count <= mostLetters ? line : line.prefix(mostLetters - 1) + "…"
    }
}
