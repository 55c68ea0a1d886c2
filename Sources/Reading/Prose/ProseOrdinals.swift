/// The letters and Roman numerals that number heads: `A. Boats`, `IV. Oars`. One letter alone may be a name's initial, so it
/// counts only where the one before or after it is there, too.
struct ProseOrdinals {
    /// What heads open with, by their blocks, in order.
    private let ordinals: [(block: Int, sign: String)]
    private var kept: [Int: Bool] = [:]

    /// The blocks of heads that are numbered so, and whether by letters.
    static func kept(_ ordinals: [(block: Int, sign: String)]) -> [Int: Bool] {
        var reader = ProseOrdinals(ordinals)
        reader.read()
        return reader.kept
    }

    private init(_ ordinals: [(block: Int, sign: String)]) { self.ordinals = ordinals }

    private mutating func read() {
        var (lastLetter, lastRoman): (UInt8?, Int?) = (nil, nil)
        let hasSecond = ordinals.contains { $0.sign == "II" }
        for (index, ordinal) in ordinals.enumerated() {
            let roman = ProseOrdinals.roman(ordinal.sign)
            guard ordinal.sign.utf8.count == 1, let letter = ordinal.sign.utf8.first else {
                kept[ordinal.block] = false
                lastRoman = roman
                continue
            }
            let opens = letter == UInt8(ascii: "A") && index + 1 < ordinals.count && ordinals[index + 1].sign == "B"
            if opens || lastLetter.map({ $0 + 1 }) == letter {
                kept[ordinal.block] = true
                lastLetter = letter
            } else if let roman, roman == 1 && hasSecond || lastRoman.map({ $0 + 1 }) == roman {
                kept[ordinal.block] = false
                lastRoman = roman
                lastLetter = nil
            }
        }
    }

    /// The value of a Roman numeral, or nil.
    private static func roman(_ sign: String) -> Int? {
        let values: [Character: Int] = ["I": 1, "V": 5, "X": 10, "L": 50, "C": 100]
        var (sum, last) = (0, 0)
        for letter in sign.reversed() {
            guard let value = values[letter] else { return nil }
            sum += value < last ? -value : value
            last = max(last, value)
        }
        return sum
    }
}
