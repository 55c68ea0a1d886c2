import Query
import Values

/// An amount beside its bar or at an axis, for people: `$65 million`, `1,250`, `3 years`.
enum DrawnAmount {
    /// Its text, with no more digits after the point than tell something; null is `null`.
    static func text(of value: Value) -> String {
        switch value {
        case .number(let number): text(of: rounded(number))
        case .quantity(let quantity): Quantity(rounded(quantity.value), quantity.unit).readableText
        case .duration(let length): words(of: length)
        case .date(let date): date.text
        default: "null"
        }
    }

    private static func text(of number: Number) -> String {
        var bytes: [UInt8] = []
        if number.isNegative { bytes.append(UInt8(ascii: "-")) }
        number.magnitude.writeReadable(to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A length of time that is no sum; of a sum its words are short enough.
    private static func words(of length: TimeLength) -> String {
        guard let part = length.parts.first, length.parts.count == 1 else { return length.words }
        return TimeLength(rounded(part.amount), part.unit).words
    }

    /// Two digits after the point, or as many as give four in all; from a million on, two after the point that stands
    /// before `million` or the like.
    private static func rounded(_ number: Number) -> Number {
        let magnitude = number.magnitude
        for power in [12, 9, 6] {
            if let least = Number(coefficient: 1, exponent: power), magnitude >= least {
                return number.rounded(to: 2 - power)
            }
        }
        return magnitude >= .hundred ? number.rounded(to: 2) : number.rounded(significant: 4)
    }
}

extension Histogram.Bin {
    /// What is in it, as text: `3`, `$1 million – $10 million`.
    var label: String {
        if isSingle { return DrawnAmount.text(of: from) }
        if from.isNull { return "< \(DrawnAmount.text(of: to))" }
        return to.isNull
            ? "≥ \(DrawnAmount.text(of: from))" : "\(DrawnAmount.text(of: from)) – \(DrawnAmount.text(of: to))"
    }
}

extension Drawing {
    /// A text of a document as it stands in one line of a drawing.
    static func line(_ text: String) -> String {
        // What is cut off need not be looked at.
        VisibleText.of(String(text.prefix(2_000)).split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
}
