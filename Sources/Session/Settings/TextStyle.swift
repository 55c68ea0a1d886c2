/// How a piece of a line looks on a terminal, as a person writes it: `bold blue`, `underline red on white`.
public struct TextStyle: Sendable, Equatable {
    /// What a terminal does to letters besides colouring them.
    public enum Attribute: String, CaseIterable, Sendable { case bold, dim, italic, underline, reverse }

    /// One of a terminal's colours.
    public enum Color: Equatable, Sendable {
        /// One of the sixteen, which people choose to suit their ground: 0 to 15.
        case named(Int)
        /// One of 256.
        case number(UInt8)
        /// Its red, green and blue.
        case mixed(UInt8, UInt8, UInt8)
    }

    public var attributes: [Attribute] = []
    /// Of the letters; nil is the terminal's own.
    public var color: Color?
    /// Of the ground; nil is the terminal's own.
    public var ground: Color?

    /// The names of the first eight colours.
    static let colorNames = ["black", "red", "green", "yellow", "blue", "magenta", "cyan", "white"]

    /// The style that words say, in any order; `plain` is none. Nil where a word says nothing.
    public init?(_ text: String) {
        var words = text.lowercased().split(whereSeparator: \.isWhitespace)[...]
        guard !words.isEmpty else { return nil }
        while let word = words.popFirst() {
            if word == "plain" { continue }
            if let attribute = Attribute(rawValue: String(word)) {
                if !attributes.contains(attribute) { attributes.append(attribute) }
            } else if word == "on" {
                guard ground == nil, let color = words.popFirst().flatMap(Color.init) else { return nil }
                ground = color
            } else {
                guard color == nil, let color = Color(word) else { return nil }
                self.color = color
            }
        }
    }

    /// As it is written.
    public var text: String {
        let words = attributes.map(\.rawValue) + [color?.text, ground.map { "on \($0.text)" }].compactMap(\.self)
        return words.isEmpty ? "plain" : words.joined(separator: " ")
    }
}

extension TextStyle.Color {
    /// `blue`, `bright-blue`, `33`, `#1e90ff`
    init?(_ word: Substring) {
        if word.first == "#" {
            guard word.utf8.count == 7, word.dropFirst().allSatisfy(\.isHexDigit),
                let value = UInt32(word.dropFirst(), radix: 16)
            else { return nil }
            self = .mixed(UInt8(value >> 16), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF))
        } else if let number = UInt8(word) {
            self = .number(number)
        } else {
            let isBright = word.hasPrefix("bright")
            let name = isBright ? word.dropFirst(6).drop { $0 == "-" } : word
            if word == "gray" || word == "grey" {
                self = .named(8)
            } else {
                guard let number = TextStyle.colorNames.firstIndex(of: String(name)) else { return nil }
                self = .named(isBright ? number + 8 : number)
            }
        }
    }

    /// As it is written.
    var text: String {
        switch self {
        case .named(let number):
            number < 8 ? TextStyle.colorNames[number] : "bright-\(TextStyle.colorNames[number - 8])"
        case .number(let number): "\(number)"
        case .mixed(let red, let green, let blue): "#" + [red, green, blue].map(Self.hexadecimal).joined()
        }
    }

    private static func hexadecimal(_ value: UInt8) -> String {
        let digits = String(value, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
    }
}
